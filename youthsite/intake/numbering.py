"""The numbers of headings ("1.2 Money", "II. Aims", "Section A: Us"), and how deep they make them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..language.number_words import VALUES
from .tree import Block, Heading, plain

_COUNT = [word for word, value in VALUES.items() if 1 <= value <= 10]
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_DECIMAL = re.compile(r"((?:[0-9]{1,2}\.)*[0-9]{1,2})(?P<end>[.):]?)(?P<space>\s*)(?=[^\W\d])")
_SIGN = re.compile(r"([IVXL]+|[A-Z])(?:[.):]|\s[-–—])\s+(?=\w)")
_SMALL = re.compile(r"(?:\((?P<in>[a-z]|[ivx]{1,4})|(?P<bare>[a-z]|[ivx]{1,4}))\)\s+(?=\w)")
# What big reports call their own parts; "Priority 1" or "Outcome 1" is a matter of what the report says.
_STRUCTURE = re.compile(
    rf"(part|chapter|section|annexe?|appendix)\s+([0-9]{{1,2}}|[IVXL]+|[A-Z]|{'|'.join(_COUNT)})(?=$|\s?[:.–—-]|\s(?-i:[A-Z\d(]))",
    re.IGNORECASE,
)
_APPENDED = {"annex", "annexe", "appendix"}
_MIN_MAINS = 3


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a heading: which kind of number, and its path (`1.2` is 1, 2)."""

    kind: str
    path: tuple[int, ...]


def heading_number(text: str) -> Number | None:
    """Read the number at a heading's start, if there is one."""
    if found := _STRUCTURE.match(text):
        return Number(found[1].lower(), (_value(found[2]),))
    if (found := _DECIMAL.match(text)) and ("." in found[1] or found["end"] or found["space"]):
        path = tuple(int(part) for part in found[1].split("."))
        return Number("decimal", path[:-1] if path[-1] == 0 and len(path) > 1 else path)  # "1.0" is "1"
    if found := _SMALL.match(text):
        sign = (found["in"] or found["bare"]).upper()
        roman = sign == "I" or len(sign) > 1
        return Number("small roman" if roman else "small letter", (_value(sign, roman=roman),))
    if found := _SIGN.match(text):
        roman = all(sign in _ROMAN for sign in found[1])
        return Number("roman" if roman else "letter", (_value(found[1], roman=roman),))
    return None


def _value(sign: str, *, roman: bool = False) -> int:
    if sign.isdecimal():
        return int(sign)
    if sign.lower() in _COUNT:
        return VALUES[sign.lower()]
    if (len(sign) == 1 and not roman) or not all(letter in _ROMAN for letter in sign):
        return ord(sign[0].upper()) - ord("A") + 1
    values = [_ROMAN[letter] for letter in sign]
    return sum(-one if one < after else one for one, after in pairwise([*values, 0]))


def is_appended(block: Block) -> bool:
    """Whether a heading opens an appendix, which says nothing of the sections before it."""
    number = heading_number(plain(block.text)) if isinstance(block, Heading) else None
    return number is not None and number.kind in _APPENDED


def number_levels(blocks: Sequence[Block], known: dict[int, int]) -> dict[int, int]:
    """Give the level of each heading whose number runs on with others; `known` levels set the base."""
    numbers = {
        place: number
        for place, block in enumerate(blocks)
        if isinstance(block, Heading) and (number := heading_number(plain(block.text)))
    }
    levels: dict[int, int] = {}
    bases: dict[str, int] = {}
    for kind in dict.fromkeys(number.kind for number in numbers.values()):
        mine = {place: number.path for place, number in numbers.items() if number.kind == kind}
        if _runs_on(kind, list(mine.values())):
            bases[kind] = _base(mine, known) or _below(kind, mine, bases)
            levels |= {place: bases[kind] + len(path) - 1 for place, path in mine.items()}
    return levels


def _below(kind: str, mine: dict[int, tuple[int, ...]], bases: dict[str, int]) -> int:
    """Give the level below the kinds of numbers that came before; "1.1" says itself what is above it."""
    if kind in _APPENDED or all(len(path) > 1 for path in mine.values()):
        return 1
    return max((base for other, base in bases.items() if other not in _APPENDED), default=0) + 1


def _base(mine: dict[int, tuple[int, ...]], known: dict[int, int]) -> int:
    """Give the level of a number of one part, where the contents list says it."""
    return min((known[place] - len(path) + 1 for place, path in mine.items() if place in known), default=0)


def _runs_on(kind: str, paths: list[tuple[int, ...]]) -> bool:
    """Whether the numbers count on as those of headings do; two structural words are enough."""
    mains = [path[0] for path in paths if len(path) == 1]
    if not mains:
        return len(paths) > 1 and paths == sorted(paths)
    enough = len(mains) >= _MIN_MAINS or len(paths) > len(mains) or kind not in ("decimal", "roman", "letter")
    counts = all(after in (before + 1, 1) for before, after in pairwise(mains))
    return enough and len(paths) > 1 and mains[0] == 1 and counts
