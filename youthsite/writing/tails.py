"""Put the end of a sentence back to it where the whole is short: "This was in May." says little alone."""

import re
from collections.abc import Sequence

from ..language import words
from ..model import Edit
from .text import lower_first

_LONGEST = 12  # Words of a line with its end.
_TIME = re.compile(
    r"^This (?:is|was|will be) (?P<time>(?:in|on|at|during|over|since|by|from|between|before|after)"
    r"(?: the(?: \w+)*)?(?: (?:last|past|next|early|late|summer|spring|autumn|winter|start|end|same|of|"
    r"school|academic|calendar|year|years|months?|weeks?|days?|this|to|and|until|[A-Z][a-z]+|\d+))+)\.$"
)
_TIME_WORD = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|year|years|"
    r"months?|weeks?|days?|summer|spring|autumn|winter|20\d\d|19\d\d)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"^This (?:is|was|will be) (?P<more>(?:about|for|with|across|through) .+)\.$")
_OPEN = re.compile(
    r"^(?:In|On|At|During|Over|Since|By|From|Between|Before|After|Later|But|To|If|When|Then)\b"
)
_HAS_END = re.compile(r"\b(?:about|for|with|across|through|because|so that|who|which|that)\b")


def with_tails(lines: Sequence[str], sentence: str) -> tuple[tuple[str, ...], tuple[Edit, ...]]:
    """Give lines where a lone time or a lone "This was for …" stands in the line that it belongs to.

    A time goes to the front: of the first line if the report's `sentence` begins with it, else of the line
    before it. Lines stay apart where the whole would be longer than twelve words.
    """
    told = list(lines)
    edits: list[Edit] = []
    place = 1
    while place < len(told):
        home, whole = _joined(told, place, sentence)
        if whole:
            edits.append(Edit("join", f"{told[home]}\n{told[place]}", whole))
            told[home] = whole
            del told[place]
        else:
            place += 1
    return tuple(told), tuple(edits)


def _joined(lines: Sequence[str], place: int, sentence: str) -> tuple[int, str]:
    """Give the place of the line that the one at `place` belongs to, and what they are together."""
    line = lines[place]
    time = _TIME.match(line)
    if time and _TIME_WORD.search(time["time"]):
        first = sentence.lower().startswith(time["time"].lower()[:12])
        home = 0 if first else place - 1
        whole = f"{time['time'][:1].upper()}{time['time'][1:]}, {lower_first(lines[home])}"
        return home, whole if _fits(lines[home], whole, _OPEN) else ""
    more = _MORE.match(line)
    if more and not lines[place - 1].endswith(":"):
        whole = f"{lines[place - 1].rstrip('.')} {more['more']}."
        return place - 1, whole if _fits(lines[place - 1], whole, _HAS_END) else ""
    return 0, ""


def _fits(line: str, whole: str, not_in: re.Pattern[str]) -> bool:
    plain = not line.startswith("- ") and not line.endswith(":") and not line.endswith(" this.")
    return plain and not not_in.search(line) and len(words(whole)) <= _LONGEST
