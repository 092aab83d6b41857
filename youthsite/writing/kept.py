"""Which sentences of a passage may be told while others stay for a person, so that none misleads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..checks.facts.telling import stem
from ..language import words
from .emptiness import asks_for_more
from .leaning import leaning, points_past
from .lexicon import PLURAL_PEOPLE
from .one_sentence import Telling
from .referents import unsaid

_WHEN = (
    r"(?:20\d\d|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"summer|spring|autumn|winter|quarter|half|month|months|week|weeks|term|first year|"
    r"second year|third year)"
)
_TIME = re.compile(rf"\b{_WHEN}\b")
_OPENS_WITH_TIME = re.compile(
    rf"^(?:In|During|Between|Over|From|By|Since|At|As of|Up to)\b[^,.;]*\b{_WHEN}\b"
)
_PAST = re.compile(r"\b(?:was|were|had|did|got|gave|took|went|came|met|made|felt|said|[a-z]+ed)\b")
# "The night …", "in the ward": one that was brought in before, but for those that everybody knows.
_THE = re.compile(
    r"\b(?:[Tt]he) (?!school|council|police|government|world|year|week|day|area|town|city|country|communit|"
    r"internet|future|same|number|first|last|next|other|law|family|families|people|children|summer|winter)"
    r"(?P<thing>[a-z]{3,})(?=[.,]|$| (?:is|are|was|were|has|have|had|will|can|in|at|on|by|for|to|and|with|"
    r"also|[a-z]+ed|[a-z]+[^s’'-]s)\b)"
)
_SOMEBODY = re.compile(
    rf"\b(?:{'|'.join(sorted(PLURAL_PEOPLE))}|pupils|parents|families|schools|leavers)\b", re.IGNORECASE
)
# What children say or make is news by itself: "Young people asked for a hall."
_THEY_SAID_OR_MADE = re.compile(
    r"^(?:Children and young people|Young people|Children|Pupils|Young carers)(?: with [a-z ]+?)? "
    r"(?:asked for|asked us|said|told us|made|built|wrote|painted|planted|sang|ran|led) (?!the\b|it\b|them\b)"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of a passage and what became of it."""

    sentence: str
    telling: Telling

    @property
    def is_told(self) -> bool:
        """Whether anything of the sentence is told."""
        return bool(self.telling.lines)

    @property
    def is_untold(self) -> bool:
        """Whether the sentence is left for a person."""
        return not self.telling.lines and not self.telling.left_out


def worth_telling(parts: Sequence[Part], above: Sequence[str] = ()) -> list[Part]:
    """Give the parts with those left for a person that say too little, and with each all that leans on it.

    `above` are the lines told before them.
    """
    kept: list[Part] = []
    gap = False
    before = list(above)
    for place, part in enumerate(parts):
        lines = part.telling.lines
        following = next((each.telling.lines for each in parts[place + 1 :] if each.is_told), ())
        reason = ""
        if lines:
            reason = (leaning(lines, gap=True) if gap else "") or asks_for_more(lines, following[:1])
            reason = reason or points_past(lines, before) or unsaid(lines, before, gap=gap)
            reason = reason or brought_in_untold(lines, before, parts[:place])
            reason = reason or without_time(part.sentence, lines, parts[:place])
            reason = reason or after_untold(part, parts[:place], gap=gap)
        if reason:
            kept.append(replace(part, telling=Telling(reason=reason)))
            gap = True
        else:
            kept.append(part)
            gap = not lines
            before += lines
    return kept


def brought_in_untold(lines: Sequence[str], before: Sequence[str], earlier: Sequence[Part]) -> str:
    """Say so when a line is about "the night" that only an untold sentence before it brings in."""
    untold = {stem(word.lower()) for part in earlier if part.is_untold for word in words(part.sentence)}
    every = [*before, *lines]
    for place, line in enumerate(lines, start=len(before)):
        for match in _THE.finditer(line):
            said = " ".join([*every[:place], line[: match.start()]])
            thing = stem(match["thing"])
            if thing in untold and thing not in {stem(word.lower()) for word in words(said)}:
                return f"it is about “the {match['thing']}”, which is not told"
    return ""


def without_time(sentence: str, lines: Sequence[str], earlier: Sequence[Part]) -> str:
    """Say so when a sentence counts in a time that only an untold sentence before it names: "In May, …"."""
    counts = any(re.search(r"\d", line) for line in lines) and _PAST.search(" ".join(lines))
    if not counts or _TIME.search(sentence):
        return ""
    named = next((part for part in reversed(earlier) if _OPENS_WITH_TIME.match(part.sentence)), None)
    return "it would lose when it was" if named and not named.is_told else ""


def after_untold(part: Part, earlier: Sequence[Part], *, gap: bool) -> str:
    """Say so when the sentence right before is untold, unless this one stands by itself.

    So does a figure or year of people, and what children say or make.
    """
    told = " ".join(part.telling.lines)
    stands = (re.search(r"\d", told) and _SOMEBODY.search(told)) or _THEY_SAID_OR_MADE.match(told)
    return "it goes on from a sentence that is not told" if gap and earlier and not stands else ""
