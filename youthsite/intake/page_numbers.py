"""Page numbers that stand in the text as lines of their own: each becomes the page's end that it marks."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .draft import block_words
from .log import Log
from .tree import Block, Break, Paragraph, own_text

_NAMED = re.compile(
    r"(?:page|p\.?|[-–—])? ?([0-9]{1,3})(?: ?(?:of|/) ?[0-9]{1,3})?(?: ?[-–—|])?", re.IGNORECASE
)
_TOTAL = re.compile(r"(?:page )?[0-9]{1,3} ?(?:of|/) ?[0-9]{1,3}|page [0-9]{1,3}", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?:(?:page )?(?P<first>[0-9]{1,3})\s*[|–—-]\s*)?(?P<words>\D.*?)"
    r"(?:(?P<mark>\s*[|–—-]\s*|\s+page\s+|\s+)(?P<last>[0-9]{1,3}))?$",
    re.IGNORECASE,
)
_REPORT = re.compile(r"\b(?:plan|report|review|strategy|partnership|council)\b", re.IGNORECASE)
_MIN_RUN = 3
_MAX_WORDS = 14


def without_page_numbers(blocks: Sequence[Block], cover_end: int, log: Log) -> tuple[Block, ...]:
    """Put a break for each page number; a running header with the number beside it goes as well.

    "Page 3 of 20" is one anywhere, a bare number at a page's end, or where three or more count upwards.
    """
    bare = {place: int(found[1]) for place, found in _bare(blocks)}
    counted = set(bare) if _counts(list(bare.values())) else set()
    beside = _beside(blocks)
    result: list[Block] = []
    for place, block in enumerate(blocks):
        why = ""
        if block.line >= cover_end and place in bare:
            certain = _TOTAL.fullmatch(own_text(block)) or place in counted or _at_break(blocks, place)
            why = "page number" if certain else ""
        elif place in beside:
            why = "running header"
        if why:
            log.drop(block.line, why, block_words(block))
        result.append(Break(block.line) if why else block)
    return tuple(result)


def _bare(blocks: Sequence[Block]) -> Iterator[tuple[int, re.Match[str]]]:
    for place, block in enumerate(blocks):
        found = _NAMED.fullmatch(own_text(block).strip()) if isinstance(block, Paragraph) else None
        if found:
            yield place, found


def _counts(numbers: list[int]) -> bool:
    upward = all(before < after <= before + 2 for before, after in pairwise(numbers))
    return len(numbers) >= _MIN_RUN and upward


def _beside(blocks: Sequence[Block]) -> set[int]:
    """Find lines of the same words with a number that counts upwards: a running header with its page number.

    "Outcome 1" counts upwards too: so the words name a report, or a mark stands before the number.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for place, block in enumerate(blocks):
        text = own_text(block) if isinstance(block, Paragraph) else ""
        parts = _BESIDE.match(text) if 0 < len(text.split()) <= _MAX_WORDS else None
        number = parts and (parts["first"] or parts["last"])
        if parts and number and _is_header(parts) and _at_break(blocks, place):
            found.setdefault(parts["words"].casefold(), []).append((place, int(number)))
    runs = [run for run in found.values() if _counts([number for _, number in run])]
    return {place for run in runs for place, _ in run}


def _is_header(parts: re.Match[str]) -> bool:
    marked = bool(parts["first"]) or "|" in (parts["mark"] or "") or "page" in (parts["mark"] or "").lower()
    return marked or (len(parts["words"].split()) > 2 and bool(_REPORT.search(parts["words"])))


def _at_break(blocks: Sequence[Block], place: int) -> bool:
    around = [blocks[other] for other in (place - 1, place + 1) if 0 <= other < len(blocks)]
    return len(around) < 2 or any(isinstance(block, Break) for block in around)
