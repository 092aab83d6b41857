"""Is "not" where the passage has it, and nowhere else?"""

import re
from collections.abc import Iterator

from ...language import word_set
from .problem import FactProblem, untold, wrong
from .telling import Sentence, Telling

_NEGATORS = word_set(
    "not no never none nobody nothing neither nor without cannot unable lack lacks lacked lacking absence"
)
# Words that carry a "not" inside, so that an easy "not" may tell them.
_HALF_NEGATIVE = word_set(
    "few little less rarely hardly only barely instead rather stop stopped stops stopping end ended "
    "prevent prevented avoid avoided refuse refused refusal miss missed missing exclude excluded "
    "exclusion exclusions absent absences difficult difficulty hard barrier barriers gap gaps fail "
    "failed fails failure limited against reject rejected decline declined except unless zero reduce "
    "reduced free freed bar barred challenge challenges before yet false apart outstanding vacant "
    "postponed cancelled delayed"
)
_PREFIXED = re.compile(
    r"^(?:un(?!der|it|iv|til|cle|ion|ique)|in(?=access|adeq|approp|complete|consist|effect|equal|equit|form|freq|sec|sens|suff|vis)"
    r"|im(?=poss|prob)|dis(?=ab|adv|agree|contin|satis|engag|like|rupt)|non-?|ir(?=reg)|il(?=leg))\w"
)
_NOT_REALLY = re.compile(
    r"\bnot only\b|\bno (?:fewer|less|more) than\b|\bnot (?:less|more) than\b|\bno\. ?\d|\bwhether or not\b"
)
_SOFT = word_set(
    "the a an any to be been being have had has do did does is are was were it they we you of in at yet"
)
_TO_READER = re.compile(r"^(?:if|when) you\b|^you (?:do not|don't|can)\b|^(?:do not|never) worry\b")


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find a "not" that was added, one lost from words still told, and one that is not told at all."""
    return _added(easy, source) + _lost(easy, source)


def _added(easy: Telling, source: Telling) -> list[FactProblem]:
    licensed = any(
        word in _NEGATORS | _HALF_NEGATIVE or word.endswith("n't") or _PREFIXED.match(word)
        for word in source.words
    )
    if licensed:
        return []
    return [
        wrong("negation", word, f"The full report does not say “{word}” here.", place)
        for place, sentence in enumerate(easy.sentences)
        if not _TO_READER.match(sentence.text.lower())
        for word, _ in list(_negations(sentence))[:1]
    ]


def _lost(easy: Telling, source: Telling) -> list[FactProblem]:
    """A negated word of the passage must stand beside a negation in the easy words, if it stands there."""
    found: list[FactProblem] = []
    missing: list[str] = []
    for sentence in source.to_tell:
        for word, scope in _negations(sentence):
            if not scope:
                continue
            places = [place for place, each in enumerate(easy.sentences) if _tells_scope(each, scope)]
            bare = [place for place in places if not _is_negative(easy.sentences[place])]
            phrase = f"{word} … {scope[0]}"
            if bare and len(bare) == len(places):
                message = f"The full report says “{word}” here. The easy words must too."
                found.append(wrong("negation", word, message, bare[0]))
            elif not places and not any(_is_negative(each) for each in easy.sentences):
                missing.append(phrase)
    return found + untold("negation", "a “not” (or a word like it)", missing)


def _tells_scope(sentence: Sentence, scope: tuple[str, ...]) -> bool:
    return sum(each in sentence.stems for each in scope) * 2 >= len(scope)


def _is_negative(sentence: Sentence) -> bool:
    return any(
        word in _NEGATORS or word in _HALF_NEGATIVE or word.endswith("n't") or _PREFIXED.match(word)
        for word in sentence.words
    )


def _negations(sentence: Sentence) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each negating word with the stems of up to three words that follow it."""
    if _NOT_REALLY.search(sentence.text.lower()):
        return
    for place, word in enumerate(sentence.words):
        if word in _NEGATORS or word.endswith("n't"):
            after = [
                stem
                for stem, plain in zip(
                    sentence.stems[place + 1 : place + 7], sentence.words[place + 1 : place + 7], strict=True
                )
                if plain not in _SOFT
            ]
            yield word, tuple(after[:3])
