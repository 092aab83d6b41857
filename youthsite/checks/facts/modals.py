"""Does each verb keep its "must", "should", "may", "can" or "will"?"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...language import word_set
from .aligning import aligned
from .phrases import says_the_same
from .problem import FactProblem, wrong
from .telling import Sentence, Telling, stem

_MODAL = re.compile(
    r"\b(?:(?P<may>(?:may|might|could)(?: (?:have to|need to|be (?:legally )?(?:required|obliged) to))?)"
    r"|(?P<must>must|shall|ha(?:ve|s|d) to|(?:is|are|was|were|be|been) (?:legally )?(?:required|obliged) to"
    r"|needs? to)"
    r"|(?P<should>should|ought to)|(?P<can>can|(?:is|are) able to)|(?P<will>will))\b"
)
_FILLERS = word_set("be been have also not now then soon all each both further best always only continue")
# What an easy word may stand for, by what the passage says before the same verb.
_FAIR = {
    "must": {"must"},
    "should": {"should", "must"},
    "may": {"may", "can"},
    "can": {"can", "may", "will"},
    "will": {"will", "must"},
}
_BINDS = re.compile(
    r"\b(?:duty|duties|law|legal|statut\w+|requir\w+|need\w*|essential|rights?|act|article|obliged|obligation\w*)\b"
)
_WANTS = re.compile(r"\b(?:should|ought|need|important|expected|duty|right|entitle|want|law|require)")


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find "must" for "should", "may" for "must" and the like before the same verb."""
    found = []
    for place, sentence in enumerate(easy.sentences):
        for said, modal, verb in _modals(sentence):
            there = aligned(sentence, source)
            given = {theirs for each in there for _, theirs, other in _modals(each) if other == verb}
            if given and not given & _FAIR[modal]:
                other = sorted(given)[0]
                message = f"The full report says “{other}” here, not “{said}”."
                found.append(wrong("promise" if modal == "will" else "duty", said, message, place))
            elif says_the_same("duty", said, sentence, source):
                continue
            elif modal == "must" and not given and (_says_less(verb, there) or _says_should(there)):
                found.append(wrong("duty", said, f"The full report does not say “{said}” here.", place))
    return found[:1]


def _says_less(verb: str, there: tuple[Sentence, ...]) -> bool:
    """Whether the passage has the verb, but neither a duty nor a word that comes near one."""
    having = [each for each in there if verb in each.stems]
    return bool(having) and not any(_WANTS.search(each.text.lower()) or _has_must(each) for each in there)


def _says_should(there: tuple[Sentence, ...]) -> bool:
    """Whether all that is told is said with "should", and nothing there makes it a duty."""
    return all(
        any(match["should"] for match in _MODAL.finditer(each.text.lower()))
        and not (_has_must(each) or _BINDS.search(each.text.lower()))
        for each in there
    )


def _has_must(sentence: Sentence) -> bool:
    return any(match["must"] for match in _MODAL.finditer(sentence.text.lower()))


@lru_cache(maxsize=4_000)
def _modals(sentence: Sentence) -> tuple[tuple[str, str, str], ...]:
    return tuple(_find(" ".join(sentence.words)))


def _find(text: str) -> Iterator[tuple[str, str, str]]:
    for match in _MODAL.finditer(text):
        for word in text[match.end() :].split()[:4]:
            if word not in _FILLERS and not word.endswith("ly"):
                yield match.group(), match.lastgroup or "", stem(word)
                break
