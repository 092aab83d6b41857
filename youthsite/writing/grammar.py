"""As much grammar as the drafting rules need: is this a whole clause, and where is its verb?

These are small, strict tests. Where they are unsure they say no, and the passage stays for a person to tell.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from ..language import word_set
from .lexicon import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    NUMBER_WORDS,
    PLURAL_PEOPLE,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    base_forms,
    ing_forms,
    only_past_forms,
    past_forms,
    sure_verbs,
    third_person_forms,
    third_person_nouns,
)

_TOKEN = re.compile(r"\S+")
_EDGE = re.compile(r"^[^\w£#]+|[^\w%]+$")
_ADVERBS = word_set(
    "also now not still already often always never only just soon again currently recently both then all"
)


_INTRANSITIVE = word_set(
    "responded listened talked participated came went met worked attended agreed volunteered took asked said "
    "visited joined applied"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence: as it stands, its bare lower-case form, and its place."""

    text: str
    bare: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The bare form in lower case."""
        return self.bare.lower()

    @property
    def ends_clause(self) -> bool:
        """Whether a mark that parts clauses follows."""
        return self.text.rstrip("\"'”’)")[-1:] in {",", ";", ":", "–", "—", "-"}


def tokens(text: str) -> list[Token]:
    """Part a sentence at its spaces."""
    return list(_tokens(text))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(match.group(), _EDGE.sub("", match.group()), match.start(), match.end())
        for match in _TOKEN.finditer(text)
    )


def is_adverb(word: str) -> bool:
    """Tell whether a word only colours the verb after it."""
    return word in _ADVERBS or (word.endswith("ly") and word not in {"family", "early", "only"})


def is_number(word: str) -> bool:
    """Tell whether a word counts: digits or a number word."""
    return word[:1].isdecimal() or word in NUMBER_WORDS


def is_finite(parts: list[Token], place: int) -> bool:
    """Tell whether the word at a place is surely a finite verb ("has", "met us", "we support")."""
    word = parts[place].word
    if place and parts[place].bare[:1].isupper():
        return False
    before = _before(parts, place)
    if word in AUXILIARIES:
        return not (word in {"have", "do"} and (before == "to" or before in MODALS))
    if before in DETERMINERS - {"that", "this", "which", "what"} or before in PREPOSITIONS:
        return False
    if word in third_person_forms() or word in only_past_forms():
        return True
    if word in past_forms():
        return _past_is_finite(parts, place, before)
    if word in third_person_nouns():
        return before in {"it", "he", "she", "this", "who", "which"} or (
            _takes_object(parts, place) and not before.endswith("s")
        )
    if word in sure_verbs() and _is_plural_noun(before):
        return True
    if word in base_forms():
        return before in SUBJECT_PRONOUNS or (before in PLURAL_PEOPLE and _takes_object(parts, place))
    return False


def _is_plural_noun(word: str) -> bool:
    return word in PLURAL_PEOPLE or (
        len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s", "ings"))
    )


def _past_is_finite(parts: list[Token], place: int, before: str) -> bool:
    if before in SUBJECT_PRONOUNS or before in {"who", "which", "that"}:
        return True
    if before in AUXILIARIES or before in {"been", "being", "be", "and", "or", "to", ""}:
        return False
    if parts[place].word in _INTRANSITIVE and _is_plural_noun(before):
        return True
    following = parts[place + 1].word if place + 1 < len(parts) else ""
    if parts[place].word == "included" and before == "work" and following in ing_forms():
        return True  # "Our work included making …"
    if before == "experience" and following in {"for", "it", "us", "that"}:
        return True  # "Children with care experience asked for …".
    goes_on = parts[place].word == "continued" and following in {"into", "until", "to"}
    if (goes_on and parts[0].word in DETERMINERS) or parts[place].word == "got":
        return True
    named = parts[0].text == "The" and parts[place - 1].bare[:1].isupper() and place + 1 < len(parts)
    if named and parts[place].word in _INTRANSITIVE and following in {"with", "on", "for", "to"}:
        return True
    if named and parts[place + 1].bare[:1].isupper() and not parts[place].ends_clause:
        return True
    return _takes_object(parts, place) or (before in PLURAL_PEOPLE and _noun_follows(parts, place))


def _noun_follows(parts: list[Token], place: int) -> bool:
    if place + 1 >= len(parts) or parts[place].ends_clause:
        return False
    following = parts[place + 1].word
    return following not in PREPOSITIONS | AUXILIARIES | {"and", "or", "to", "as"} and not is_adverb(
        following
    )


def _takes_object(parts: list[Token], place: int) -> bool:
    following = parts[place + 1].word if place + 1 < len(parts) and not parts[place].ends_clause else ""
    return following in DETERMINERS | {"us", "them", "that", "part", "together"} or is_number(following)


def _before(parts: list[Token], place: int) -> str:
    place -= 1
    while place >= 0 and is_adverb(parts[place].word):
        place -= 1
    return parts[place].word if place >= 0 and not parts[place].ends_clause else ""


def first_finite(parts: list[Token], start: int = 0) -> int | None:
    """Give the place of the first finite verb from `start` on that is not inside a relative clause."""
    inside = False
    for place in range(start, len(parts)):
        if parts[place].word in {"who", "which", "that", "whose", "where", "when", "whom"} and place > start:
            inside = True
        elif is_finite(parts, place):
            if not inside:
                return place
            inside = False
    return None


def subject_start(parts: list[Token]) -> int:
    """Give the place where the subject starts, after an opening such as "In 2021," or "As a result,"."""
    if not parts or parts[0].word not in PREPOSITIONS | {"however", "also", "so", "but", "and", "together"}:
        return 0
    for place, part in enumerate(parts[:-1]):
        if part.ends_clause:
            return place + 1
    return 1 if parts[0].word in {"so", "but", "also", "and"} else 0


def is_clause(text: str) -> bool:
    """Tell whether a text is a whole main clause: a subject, then a finite verb, and something after it."""
    parts = tokens(text)
    start = subject_start(parts)
    verb = first_finite(parts, start)
    if verb is None or verb == start:
        return False
    if verb == len(parts) - 1 and parts[verb].word not in _INTRANSITIVE:
        return False
    return parts[start].word not in SUBORDINATORS and not _is_order(parts, start)


def _is_order(parts: list[Token], start: int) -> bool:
    """Tell whether a text begins with a bare verb or an -ing form: an order, a plan or a heading."""
    word, following = parts[start].word, parts[start + 1].word
    if word in ing_forms() or (word in sure_verbs() and word not in PLURAL_PEOPLE):
        return True
    return word in base_forms() and (following in DETERMINERS or following in {"to", "with", "on", "how"})


def has_subordinator(parts: list[Token]) -> bool:
    """Tell whether some words open a clause inside a clause ("that", "who", "because")."""
    return any(part.word in SUBORDINATORS and part.bare[:1].islower() for part in parts)
