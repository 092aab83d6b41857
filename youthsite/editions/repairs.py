"""Writing the ids that blocks lack, and listing what was written."""

from dataclasses import dataclass, replace
from pathlib import Path

from ..model import Page
from .fences import FencedBlock, scan
from .opening import render_opening


@dataclass(frozen=True, slots=True)
class Repair:
    """One id that was written: `old` is empty when there was none; `line` counts from 1."""

    file: Path
    line: int
    old: str
    new: str


def repair_ids(page: Page) -> tuple[Page, tuple[Repair, ...]]:
    """Write the ids that are missing or doubled into the page's text, and list them.

    Only the opening lines concerned change. The ids are those that reading the page already gave its blocks.
    """
    source, repairs = page.source, []
    fenced = scan(page.source, page.path).blocks
    for found, block in reversed(list(zip(fenced, page.blocks, strict=True))):
        if found.opening.id != block.id:
            source = source[: found.start] + _opening(found, block.id) + source[found.opening_end :]
            repairs.append(Repair(page.path, found.line, found.opening.id, block.id))
    return replace(page, source=source), tuple(reversed(repairs))


def _opening(found: FencedBlock, id: str) -> str:
    return render_opening(replace(found.opening, id=id))
