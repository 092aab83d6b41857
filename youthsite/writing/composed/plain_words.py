"""Plain words that no entry holds: known nouns, adjectives and some verbs may stay as they are.

They cost more than entries, so that an entry goes first; the whole sentence must be read, as ever, and
what is made of them passes the same tests as any drafted line.
"""

from collections.abc import Iterator
from functools import cache

from ...glossary import terms
from ...language.levels import parts_of_speech
from ..inflecting import VerbForms
from ..lexicon import data_lines
from ..vocabulary import is_hard, vague_endings
from .chart import Piece
from .doing import FORMS
from .patterns import verb_forms
from .patterns import words as words_of
from .tokens import ARTICLES, Token
from .values import Name, Verb

OTHER = "other"
_ENDINGS = ("al", "ful", "ous", "ive", "ic", "ble", "less", "ish", "ed")
_OF_BE = (
    *(("present", "is"), ("base", "are"), ("base", "be"), ("past", "was"), ("past", "were")),
    *(("done", "been"), ("ing", "being")),
)
_NOUN, _ADJECTIVE, _VERB = 28, 22, 18  # What a word costs that stays as it is.
_EASIER = 50  # What a verb costs that is said with an easier one.


def plain_seeds(words: list[Token]) -> Iterator[Piece]:
    """Give every plain noun, adjective, verb and explained term among the words."""
    for place, token in enumerate(words):
        if token.is_name and place:
            continue
        word = token.word
        if many := noun_number(word):
            for counted in (False, True) if many == "one" else (False,):
                name = Name(word, many == "many", counted, word in _listed("known"), OTHER)
                yield Piece(f"<n:{OTHER}>", place, place + 1, name, _NOUN + counted)
            if many == "one":
                yield Piece("<noun>", place, place + 1, Name(word), _NOUN)
        if is_adjective(word) or is_owner(word):
            yield Piece("<adjective>", place, place + 1, Name(word), _ADJECTIVE)
        if "JJR" in parts_of_speech(word) and not is_hard(word):
            yield Piece("<adjectives>", place, place + 1, Name(word), _ADJECTIVE)
        for form, forms in _verbs().get(word, ()):
            yield Piece(f"<verb:{form}>", place, place + 1, Verb(forms), _VERB)
        for form, forms in _easier().get(word, ()):
            yield Piece(f"<verb:{form}>", place, place + 1, Verb(forms), _EASIER)
    yield from _terms(words)
    yield from _pairs(words)


def _pairs(words: list[Token]) -> Iterator[Piece]:
    """Give the adjectives of two words ("full time") and the names that say what they are ("Glen Fund")."""
    read = [token.word for token in words]
    for phrase in _phrases():
        for place in range(len(words) - len(phrase) + 1):
            if tuple(read[place : place + len(phrase)]) == phrase:
                yield Piece("<adjective>", place, place + len(phrase), Name("-".join(phrase)), _ADJECTIVE)
    for place in range(len(words)):
        end = place
        while end < len(words) and words[end].is_name and end - place < 6 and read[place] not in ARTICLES:
            end += 1
        if end - place > 1 and read[end - 1] in _listed("kinds of names"):
            text = " ".join(token.text for token in words[place:end])
            yield Piece("<n:service>", place, end, Name(text, False, True, True, "service"), _NOUN)


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split("-")) for phrase in sorted(_listed("adjective phrases")))


def _terms(words: list[Token]) -> Iterator[Piece]:
    """Give the terms that a block explains at once ("kinship care")."""
    read = [token.word for token in words]
    for place in range(len(words)):
        for end in range(place + 1, min(place + 5, len(words)) + 1):
            if found := _explained().get(tuple(read[place:end])):
                if read[end - 1].endswith("ed"):  # "Care-experienced" is no name of anybody.
                    yield Piece("<adjectives>", place, end, Name(found), _ADJECTIVE)
                    continue
                many = read[end - 1].endswith("s") and not read[end - 1].endswith("ss")
                for counted in (False, True) if not many else (False,):
                    yield Piece(f"<n:{OTHER}>", place, end, Name(found, many, counted, False, OTHER), 20)


@cache
def _explained() -> dict[tuple[str, ...], str]:
    found = {}
    for term in terms():
        for form in term.forms if term.in_text else ():
            for written in (form, f"{form}s"):
                found[tuple(words_of(written))] = written
    return found


@cache
def noun_number(word: str) -> str:
    """Tell whether a word in small letters is a plain noun: "one", "many" or "" for none."""
    if (
        not word.isalpha()
        or len(word) < 3
        or word in _listed("not nouns")
        or word in vague_endings()
        or is_hard(word)
    ):
        return ""
    tags = parts_of_speech(word)
    singular = word[:-1] if word.endswith("s") and not word.endswith("ss") else ""
    if "NNS" in tags or "NN" in parts_of_speech(singular):
        return "many"
    if "NN" not in tags or _is_adjective_first(word):
        return ""
    return "one"


def is_owner(word: str) -> bool:
    """Tell whether a word says whose something is: "children's", "pupils'"."""
    bare = word.removesuffix("'s") if word.endswith("'s") else word.removesuffix("'")
    return bare != word and bare.isalpha() and not is_hard(bare)


def _is_adjective_first(word: str) -> bool:
    """Tell whether a word is above all an adjective: it has a form in -er, or ends as adjectives do."""
    if word in _listed("nouns first"):
        return False
    longer = (f"{word}er", f"{word}r", f"{word[:-1]}ier", f"{word}{word[-1]}er")
    return word.endswith(_ENDINGS) or any("JJR" in parts_of_speech(each) for each in longer)


@cache
def is_adjective(word: str) -> bool:
    """Tell whether a word in small letters is a plain adjective."""
    if (
        not word.isalpha()
        or len(word) < 3
        or word in (_listed("not nouns") | _listed("not adjectives"))
        or is_hard(word)
    ):
        return False
    return "JJ" in parts_of_speech(word) and word not in _listed("nouns first")


@cache
def _verbs() -> dict[str, list[tuple[str, VerbForms]]]:
    found: dict[str, list[tuple[str, VerbForms]]] = {}
    for base in [word for line in data_lines("composed/plain_verbs.txt") for word in line.split()]:
        forms = verb_forms(base)
        written = (forms.base, forms.third, forms.past, forms.participle, forms.ing)
        for form, word in zip(FORMS, written, strict=True):
            found.setdefault(word, []).append((form, forms))
    for form, word in _OF_BE:
        found.setdefault(word, []).append((f"be:{form}", verb_forms("be")))
    return found


@cache
def _easier() -> dict[str, list[tuple[str, VerbForms]]]:
    """Give the easier verb for each form of the verbs of easy_verbs.txt."""
    found: dict[str, list[tuple[str, VerbForms]]] = {}
    for line in data_lines("composed/easy_verbs.txt"):
        base, ours, *active = (part.strip() for part in line.split("|"))
        theirs, forms = verb_forms(base), _with_particle(ours)
        written = (theirs.base, theirs.third, theirs.past, theirs.participle, theirs.ing)
        for form, word in zip(FORMS, written, strict=True):
            if form != "done" or not active:
                found.setdefault(word, []).append((form, forms))
    return found


def _with_particle(verb: str) -> VerbForms:
    """Give the forms of "bring in" as of one verb."""
    head, _, particle = verb.partition(" ")
    forms = verb_forms(head)
    if not particle:
        return forms
    return VerbForms(
        f"{forms.base} {particle}",
        f"{forms.third} {particle}",
        f"{forms.past} {particle}",
        f"{forms.participle} {particle}",
        f"{forms.ing} {particle}",
    )


@cache
def _listed(name: str) -> frozenset[str]:
    """Give the words of one list of data/composed/plain_words.txt."""
    found: dict[str, set[str]] = {}
    current = ""
    for line in data_lines("composed/plain_words.txt"):
        if line.startswith("["):
            current = line.strip("[]")
        else:
            found.setdefault(current, set()).update(line.split())
    return frozenset(found[name])
