"""Is "not" where the passage has it, and nowhere else?"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from ...language import word_set
from .aligning import aligned
from .phrases import says_the_same
from .problem import FactProblem, untold, wrong
from .telling import Sentence, Telling, clauses, stem

_NEGATORS = word_set(
    "not no never none nobody nothing neither nor without cannot unable lack lacks lacked lacking absence"
)
# Words that carry a "not" inside, so that an easy "not" may tell them.
_HALF_NEGATIVE = word_set(
    "few little less low lower poor small rarely hardly only barely instead rather stop stopped stops "
    "stopping end ended prevent prevented avoid avoided refuse refused refusal miss missed missing "
    "exclude excluded exclusion exclusions absent absences neglect neglected neglectful temporary "
    "temporarily difficult difficulty hard barrier barriers "
    "gap gaps fail failed fails failure limited against reject rejected decline declined except "
    "zero reduce reduced free freed bar barred challenge challenges before yet false apart "
    "outstanding vacant postponed cancelled delayed"
)
# Of these there may be some left: they give no leave to say "no", "none" or "never".
_WEAK = word_set(
    "few little less low lower poor small rarely hardly only barely rather instead difficult difficulty "
    "hard limited gap gaps challenge "
    "challenges reduce reduced before yet against missed poverty exclude excluded exclusion exclusions"
)
_STOPPED = word_set(
    "stop stopped stopping prevent prevented avoid avoided refuse refused refusal fail failed fails "
    "failure only "
    "rarely hardly against reject rejected declined instead rather cease ceased temporary until"
)
_WITH_MODAL = re.compile(r"\b(?:should|must|will|would) not\b|\b(?:shouldn't|mustn't|won't)\b")
_ABSOLUTE = word_set("no none never nobody nothing")
_FAILING = word_set("fail fails failed")
# A passage that has one of these before a deed says that it was hardly done, or not.
_HARDLY_DONE = word_set("rarely hardly seldom barely scarcely fail fails failed")
_PREFIXED = re.compile(
    r"^(?:un(?!der|it|iv|til|cle|ion|ique|crc|ify|ifi)|im(?=poss|prob)|non-?|ir(?=reg)|il(?=leg)"
    r"|in(?=access|adeq|approp|complete|consist|effect|equal|equit|formal|freq|sec|sens|suff|vis)"
    r"|dis(?=ab|adv|agree|contin|satis|engag|like|rupt))\w"
)
_NOT_REALLY = re.compile(
    r"\bnot only\b|\bno (?:fewer|less|more) than\b|\bnot (?:less|more) than\b|\bno\. ?\d|\bor not\b"
)
_SOFT = word_set(
    "significant major real notable big clear the a an any to be been being have had has do did does is "
    "are was were it they we you of in at yet"
)
_NOT_DONE = re.compile(r"\b(?:is|are|was|were|has|have) not (?:been )?\w+ed\b")
_NEAR = 6
_CLOSE = 3
_TO_READER = re.compile(r"^(?:if|when) you\b|^you (?:do not|don't|can)\b|^(?:do not|never) worry\b")


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find a "not" that was added, one lost from words still told, and one that is not told at all."""
    return _added(easy, source) + _lost(easy, source)


def _added(easy: Telling, source: Telling) -> list[FactProblem]:
    return [
        wrong("negation", word, f"The full report does not say “{word}” here.", place)
        for place, sentence in enumerate(easy.sentences)
        if not _TO_READER.match(sentence.text.lower())
        for word, scope in _first_not_in_phrases(sentence, source)
        if not _may_negate(sentence, scope, source) or not _goes_as_far(word, sentence, source)
    ]


def _first_not_in_phrases(easy: Sentence, source: Telling) -> list[tuple[str, tuple[str, ...]]]:
    """Give the first negation, but none that only says a set phrase of the passage ("no matter where")."""
    found = _negations(easy, _NEGATORS | _FAILING)
    return list(islice((one for one in found if not says_the_same("negation", one[0], easy, source)), 1))


def _goes_as_far(word: str, easy: Sentence, source: Telling) -> bool:
    """Whether the passage has a real "not" for "no", "none", "never" and "not hard"."""
    after = easy.words[easy.words.index(word) + 1 :][:2] if word in easy.words else ()
    twice = any(each in _WEAK for each in after[:1]) and not set(after) & {"only", "yet"}
    if word not in _ABSOLUTE and not twice:
        return True
    there = aligned(easy, source) if twice else source.sentences
    return any(
        _negates(each) and each not in _WEAK and not (twice and _PREFIXED.match(each))
        for sentence in there
        for each in sentence.words
    )


def _may_negate(easy: Sentence, scope: tuple[str, ...], source: Telling) -> bool:
    """Say whether the passage has a negation: near the same words if it has those, else anywhere."""
    telling = [
        sentence
        for sentence in source.sentences
        if _says_enough(easy, scope) and _tells_scope(sentence, scope)
    ]
    if telling:
        return any(
            _is_negative_near(sentence, scope) and _in_its_part(sentence, scope) for sentence in telling
        )
    judge = _is_denied if _WITH_MODAL.search(easy.text.lower()) else _is_negative
    return any(judge(sentence) for sentence in source.sentences)


def _is_denied(sentence: Sentence) -> bool:
    """Whether a sentence has more than a word that is half a "not", such as "end"."""
    return any(_denies(word) or word in _STOPPED or bool(_PREFIXED.match(word)) for word in sentence.words)


def _says_enough(easy: Sentence, scope: tuple[str, ...]) -> bool:
    """Whether the negated words can be followed into the passage: two, or one verb ("was not produced")."""
    return len(scope) > 1 or (len(scope) == 1 and bool(_NOT_DONE.search(easy.text)))


def _in_its_part(sentence: Sentence, scope: tuple[str, ...]) -> bool:
    """Whether the part of the sentence that has all the words has the "not", if there is one such part."""
    whole = [part for part in clauses(sentence) if all(each in part.stems for each in scope)]
    return len(whole) != 1 or _is_negative(whole[0]) or len(scope) < 2


def _is_negative_near(sentence: Sentence, scope: tuple[str, ...]) -> bool:
    places = [place for place, each in enumerate(sentence.stems) if each in scope]
    around = sentence.words[max(0, places[0] - _NEAR) : places[-1] + _NEAR]
    near = range(max(0, places[0] - _CLOSE), min(len(sentence.words), places[-1] + _CLOSE))
    close = [sentence.words[place] for place in near if place not in places]
    return any(map(_denies, around)) or any(map(_negates, close))


def _lost(easy: Telling, source: Telling) -> list[FactProblem]:
    """A negated word of the passage must stand beside a negation in the easy words, if it stands there."""
    found: list[FactProblem] = []
    missing: list[str] = []
    for sentence in source.to_tell:
        for word, scope in _negations(sentence, _NEGATORS | _HARDLY_DONE):
            places = [
                place for place, each in enumerate(easy.sentences) if scope and _tells_scope(each, scope)
            ]
            bare = [place for place in places if not _is_negative(easy.sentences[place])]
            if bare and len(bare) == len(places):
                if not _also_said_plainly(scope, source):
                    message = f"The full report says “{word}” here. The easy words must too."
                    found.append(wrong("negation", word, message, bare[0]))
            elif scope and not places and not any(map(_is_negative, easy.sentences)):
                missing.append(_phrase(word, sentence))
    return found + _unprefixed(easy, source) + untold("negation", "a “not” (or a word like it)", missing)


def _unprefixed(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find "spent" for "unspent", and "unspent" for "spent"."""
    found = []
    for place, sentence in enumerate(easy.sentences):
        there, said = _un_words(source.sentences), _un_words((sentence,))
        for base in sorted(there & set(sentence.stems) - source.stems):
            if not _is_negative(sentence):
                message = f"The full report says “un{base}” here. The easy words must too."
                found.append(wrong("negation", base, message, place))
        for base in sorted(said & source.stems):
            if not any(base in each.stems and _is_negative(each) for each in source.sentences):
                found.append(
                    wrong("negation", f"un{base}", f"The full report does not say “un{base}” here.", place)
                )
    return found[:1]


def _un_words(sentences: Iterable[Sentence]) -> set[str]:
    """Give what follows "un" in each word that begins so: "safe" in "unsafe"."""
    return {
        stem(word[2:])
        for sentence in sentences
        for word in sentence.words
        if word.startswith("un") and len(word) > 5 and _PREFIXED.match(word)
    }


def _also_said_plainly(scope: tuple[str, ...], source: Telling) -> bool:
    return any(_tells_scope(each, scope) and not _is_negative_near(each, scope) for each in source.sentences)


def _phrase(word: str, sentence: Sentence) -> str:
    """Give the negating word with the words after it, as people would look for them."""
    place = sentence.words.index(word)
    return f"“{' '.join(sentence.words[place : place + 4])}”"


def _tells_scope(sentence: Sentence, scope: tuple[str, ...]) -> bool:
    return sum(each in sentence.stems for each in scope) * 2 >= len(scope)


def _is_negative(sentence: Sentence) -> bool:
    return any(map(_negates, sentence.words))


def _denies(word: str) -> bool:
    return word in _NEGATORS or word.endswith("n't")


@lru_cache(maxsize=20_000)
def _negates(word: str) -> bool:
    return word in _NEGATORS or word in _HALF_NEGATIVE or word.endswith("n't") or bool(_PREFIXED.match(word))


def _negations(sentence: Sentence, negators: frozenset[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each negating word with the stems of up to three words that follow it."""
    if _NOT_REALLY.search(sentence.text.lower()):
        return
    for place, word in enumerate(sentence.words):
        if word in negators or word.endswith("n't"):
            after = [
                each
                for each, plain in zip(
                    sentence.stems[place + 1 : place + 7], sentence.words[place + 1 : place + 7], strict=True
                )
                if plain not in _SOFT
            ]
            yield word, tuple(after[:3])
