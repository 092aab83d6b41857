"""Did it go up, go down, stay the same, get better or get worse, as the passage says?"""

import re
from collections.abc import Mapping

from ...language import word_set
from .aligning import aligned, content
from .phrases import says_the_same
from .problem import FactProblem, wrong
from .telling import Sentence, Telling, clauses, stem


def _words(**texts: str) -> Mapping[str, frozenset[str]]:
    return {name: word_set(text) for name, text in texts.items()}


# What an easy word claims.
_CLAIMS = _words(
    up="increase increased increases increasing rise rose risen rises rising grew grown growing higher "
    "up longer",
    down="decrease decreased decreases decreasing decline declined fall fell fallen falling drop "
    "dropped fewer lower reduce reduced reducing reduction less down halved",
    same="unchanged same steady",
    better="better improve improved improves improving improvement improvements",
    worse="worse worsen worsened worsening deteriorated",
)
# What in a passage allows the claim, beside the claim's own words.
_LICENCES = _words(
    up="more growth grow additional extra gain gained expand expanded expanding expansion doubled "
    "double trebled long extension extending further uplift upward upwards extend extended boost "
    "boosted scaled improve "
    "improved improvement raised raise raising greater grown better most above",
    down="decreases falls drops reductions reduces cut cuts shorter smaller lowest lowered downward "
    "downwards minus limited fewest few below under lessen decreased narrow narrowed narrowing "
    "closing closed poverty worse rather minimise",
    same="consistent stable maintained remain remained remains sustained similar equal continued "
    "continue continues no constant plateau also like shared common identical each every level",
    better="enhance enhanced enhancing strengthen strengthened stronger progress positive positively "
    "increase increased good raise raised quality best gain higher develop developed effective "
    "easier quicker reduce reduced helped fewer benefit benefits outcomes rather recover "
    "recovered success successful",
    worse="escalate escalates escalating escalation deteriorate deteriorates deteriorating decline "
    "declined fell deterioration negative negatively poorer harder down reduced "
    "decrease decreased lower",
)
_MORE = re.compile(r"\bmore (?:people|children|young|\d\d|\w+s)\b(?! about)")
_MORE_TOO = word_set(
    "new increasingly another many multiple wider broader range variety longer larger greater bigger "
    "rising doubled"
)
_FROM_TO = re.compile(r"\bfrom \S+ (?:\w+ ){0,4}to \d")
_PAIRS = (("more likely", "less likely"), ("longer", "shorter"), ("earlier", "later"), ("sooner", "later"),
          ("bigger", "smaller"),
          ("easier", "harder"), ("stronger", "weaker"), ("faster", "slower"))  # fmt: skip
_OPPOSITES = (*_PAIRS, *((two, one) for one, two in _PAIRS))
_OTHER = {"up": "down", "down": "up", "better": "worse", "worse": "better"}
_STEMS = frozenset(stem(word) for words in _CLAIMS.values() for word in words)
# "up" and the like also stand where nothing moves: "set up", "wrote down", "fill up".
_AFTER_VERB = word_set(
    "set sets setting sign signed signing speak speaking spoke made make makes making follow followed "
    "grow grew growing open opened link linked come came end ended build built pick picked break "
    "broke write wrote written settle settled sit sat track tracked bring brought catch keep turn "
    "turned team join joined look start started back stand stood step stepped wake get got sat calm "
    "wind slow shut cut put calming draw drew drawn laid"
)


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find a direction in the easy words that no word of what they tell gives, or that is turned round."""
    found = [
        wrong("direction", word, f"The full report does not say “{word}” here.", place)
        for place, sentence in enumerate(easy.sentences)
        for number, word in enumerate(sentence.words)
        for claim, claims in _CLAIMS.items()
        if word in claims and not _stands_still(sentence.words, number)
        if not _allowed(claim, sentence, source) or _turned(claim, word, sentence, source)
        if not says_the_same("direction", word, sentence, source)
    ]
    return found or _more_for_fewer(easy, source)


def _more_for_fewer(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find "more people" where the passage only goes down."""
    ups = _CLAIMS["up"] | _LICENCES["up"] | _CLAIMS["better"] | _MORE_TOO
    if not ups.isdisjoint(source.words) or any(_FROM_TO.search(each.text) for each in source.sentences):
        return _likelier(easy, source)
    return _likelier(easy, source) or [
        wrong("direction", match.group(), f"The full report does not say “{match.group()}” here.", place)
        for place, sentence in enumerate(easy.sentences)
        if (match := _MORE.search(" ".join(sentence.words)))
    ]


def _likelier(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find "more likely" for "less likely", "younger" for "older" and the like."""
    return [
        wrong("direction", said, f"The full report says “{other}” here.", place)
        for place, sentence in enumerate(easy.sentences)
        for said, other in _OPPOSITES
        if f" {said} " in f" {' '.join(sentence.words)} "
        and f" {said} " not in source.lower
        and f" {other} " in source.lower
    ]


def _stands_still(words: tuple[str, ...], place: int) -> bool:
    word, before = words[place], words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if word == "longer":
        return (
            before in ("no", "not", "any", "a")
            or after in ("term", "time", "than")
            or word not in ("longer",)
        )
    if word in ("up", "down"):
        return before in _AFTER_VERB or after in ("to", "with") or before in ("", "the")
    return word in ("less", "fewer") and after == "than"


def _allowed(claim: str, sentence: Sentence, source: Telling) -> bool:
    there = aligned(sentence, source, _STEMS)
    if not sentence.text.rstrip().endswith((".", "!", "?")):
        there += tuple(each for each in source.sentences if each.context)  # a heading may say its heading
    return any(_gives(claim, each) for each in there)


def _gives(claim: str, sentence: Sentence) -> bool:
    return not (_CLAIMS[claim] | _LICENCES[claim]).isdisjoint(sentence.words)


def _turned(claim: str, word: str, easy: Sentence, source: Telling) -> bool:
    """Whether the part of the passage that speaks of the same thing has only the other direction."""
    mine = next(part for part in clauses(easy) if word in part.words)
    wanted = content(mine) - _STEMS
    parts = [part for sentence in aligned(easy, source, _STEMS) for part in clauses(sentence)]
    best = max((len(wanted & content(part)) for part in parts), default=0)
    there = [part for part in parts if best and len(wanted & content(part)) == best]
    other = _OTHER.get(claim)
    return (
        other is not None
        and bool(there)
        and all(not _CLAIMS[other].isdisjoint(part.words) and not _gives(claim, part) for part in there)
    )
