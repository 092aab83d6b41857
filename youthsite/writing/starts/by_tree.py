"""Part a long line where the parser sees a joint: more boldly than a draft may, for a start."""

from collections.abc import Callable, Sequence

from ..parsing.reader import Parsed, can_parse, parse
from ..parsing.tree import VERBAL, Token, subject
from ..text import sentence
from . import asides, circumstances, deeds
from .bullets import bullets

_Way = Callable[[Parsed, Token], list[str]]
_WAYS: tuple[_Way, ...] = (
    deeds.second,
    asides.but,
    asides.aside,
    asides.further,
    asides.of_them,
    asides.beside,
    circumstances.compared,
    deeds.aim,
    deeds.way,
    deeds.result,
    circumstances.reason,
    circumstances.paid,
    deeds.at_first,
)
_LATER: tuple[_Way, ...] = (circumstances.circumstance, deeds.said)


def part_by_tree(line: str) -> list[str]:
    """Part a line in two at the first joint that is found."""
    return _parted(line, _WAYS)


def part_later(line: str) -> list[str]:
    """Part what nothing else parted: when and where, or what was said, goes into a sentence of its own."""
    return _parted(line, _LATER)


def list_by_tree(line: str) -> list[str]:
    """Part a line into a lead-in, which ends with ":", and bullets, which begin with "- "."""
    return _parted(line, (bullets,))


def _parted(line: str, ways: Sequence[_Way]) -> list[str]:
    if not can_parse():
        return []
    parsed = parse(sentence(line))
    roots = [token for token in parsed.doc if token.dep_ == "ROOT"]
    if len(roots) != 1 or roots[0].pos_ not in VERBAL or subject(roots[0]) is None:
        return []
    return next((found for way in ways if (found := way(parsed, roots[0]))), [])
