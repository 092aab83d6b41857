"""Choosing what to draw of a block: a change, a share, a small count, money; or why nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from ..editions import spoken_lines
from ..model import Block
from ..pictures import NUMBER_NAME
from .picture import NumberPicture, draw_change, draw_count, draw_money, draw_share
from .reading import FEW, Reading, read

_BEFORE = re.compile(
    r"^(?:Before|The year before|Last year|At first|At the start)\b|\bused to\b|\bbefore\.?$", re.I
)
_WAS = re.compile(r"\b(?:was|were|had)\b", re.IGNORECASE)
_NOW = re.compile(
    r"^(?:Now|This year|Today|Later|The next year|In the next year|A year later)\b", re.IGNORECASE
)
_ON = re.compile(r"^(?:On|In|By)\b[^.]*?\b((?:19|20)\d\d)\b", re.IGNORECASE)
_MOST_THINGS, _MOST_PARTS = 12, 30


@dataclass(frozen=True, slots=True)
class Choice:
    """What came of one number of a block: a picture, or the id of the rule that refused it.

    `places` are the numbers of its sentences, from 1; `said` is the number in the block's words; `kind` is
    what it is: a change, a share, a count, money, or empty where there is no number.
    """

    places: tuple[int, ...]
    said: str
    picture: NumberPicture | None
    refused: str = ""
    kind: str = ""


def number_sentences(block: Block) -> tuple[str, ...]:
    """Give the sentences of a block in which numbers are looked for: all its lines but the heading."""
    return tuple(line.text for line in spoken_lines(block) if line.id != f"{block.id}-0")


def number_picture(name: str, sentences: Sequence[str]) -> NumberPicture | None:
    """Give the picture that a block asks for by `number` or `number-2`; None when a rule refuses it."""
    return choose(name, sentences).picture


def choose(name: str, sentences: Sequence[str]) -> Choice:
    """Choose as `number_picture` does, and say which rule refused where nothing is drawn."""
    match = NUMBER_NAME.fullmatch(name)
    place = int(match["place"]) if match and match["place"] else None
    found = offers(tuple(sentences))
    wanted = [each for each in found if place is None or place in each.places]
    drawn = [each for each in wanted if each.picture is not None]
    if len(drawn) == 1:
        return drawn[0]
    if drawn:
        return replace(drawn[0], picture=None, refused="which")
    return wanted[0] if wanted else Choice((), "", None, "no-number")


@lru_cache(maxsize=2_000)
def offers(sentences: tuple[str, ...]) -> tuple[Choice, ...]:
    """Judge every number of a block, in order; two sentences that tell a change are one choice."""
    return tuple(_judged(sentences, [read(text, place) for place, text in enumerate(sentences, start=1)]))


def _judged(sentences: Sequence[str], readings: Sequence[Reading | None]) -> Iterator[Choice]:
    paired: set[int] = set()
    for old, new in pairwise(readings):
        if old and new and old.place not in paired and _is_change(sentences, old, new):
            paired |= {old.place, new.place}
            yield _change(old, new, _labels(sentences, old, new))
    for one in readings:
        if one and one.place not in paired:
            yield _single(one)


def _is_change(sentences: Sequence[str], old: Reading, new: Reading) -> bool:
    first, second = sentences[old.place - 1], sentences[new.place - 1]
    years = _ON.search(first), _ON.search(second)
    in_order = bool(years[0] and years[1] and years[0][1] < years[1][1])
    then_and_now = bool(_NOW.search(second) and (_BEFORE.search(first) or _WAS.search(first)))
    same = old.kind == new.kind and old.whole == new.whole
    return (in_order or then_and_now) and same and (not new.unit or new.unit == old.unit)


def _labels(sentences: Sequence[str], old: Reading, new: Reading) -> tuple[str, str]:
    """What stands above the two bars: the years where both are told, else before and now, or later."""
    years = [_ON.search(sentences[one.place - 1]) for one in (old, new)]
    if years[0] and years[1]:
        return years[0][1], years[1][1]
    now = re.match(r"(?:Now|Today|This year)\b", sentences[new.place - 1], re.IGNORECASE)
    return "Before", "Now" if now else "Later"


def _change(old: Reading, new: Reading, labels: tuple[str, str]) -> Choice:
    places, said = (old.place, new.place), f"{old.said}, then {new.said}"
    refused = old.refused or new.refused or ("other-years" if old.kind == "money" else "")
    if old.whole is None:
        refused = refused or ("" if old.unit else "no-unit")
        refused = refused or ("few-people" if old.could_be_known and min(old.part, new.part) < FEW else "")
        refused = refused or ("" if old.part or new.part else "both-zero")
    else:
        refused = refused or _share_refused(old) or _share_refused(new)
    return Choice(places, said, None if refused else draw_change(old, new, labels), refused, "change")


def _single(one: Reading) -> Choice:
    refused = one.refused
    if one.kind == "share":
        refused = refused or _share_refused(one) or ("" if one.unit else "no-unit")
    elif one.kind == "count":
        refused = refused or _count_refused(one)
    if refused:
        return Choice((one.place,), one.said, None, refused, one.kind)
    draw = {"share": draw_share, "count": draw_count, "money": draw_money}[one.kind]
    return Choice((one.place,), one.said, draw(one), kind=one.kind)


def _share_refused(one: Reading) -> str:
    """Why a share is not drawn, whatever it is a share of: a change may leave that to the words before."""
    whole = one.whole or 0
    if one.part > whole:
        return "over-all"
    if one.part.denominator != 1:
        return "part-of-one"
    if not one.rate and one.could_be_known and min(one.part, whole - one.part) < FEW:
        return "few-people"
    if whole != 100 and whole > _MOST_PARTS:
        return "odd-whole"
    return ""


def _count_refused(one: Reading) -> str:
    if not one.unit:
        return "no-unit"
    if one.is_time:
        return "time"
    if one.could_be_known and one.part < FEW:
        return "few-people"
    if one.part.denominator != 1:
        return "part-of-one"
    if one.part > _MOST_THINGS:
        return "too-many"
    return ""
