"""Which easy blocks tell what changed, so that a person knows where to look."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..model import Edition
from .compare import Change, Changes


@dataclass(frozen=True, slots=True)
class Touched:
    """One easy block that tells a passage which changed; `line` counts from 1 in `file`."""

    block: str
    file: str
    line: int
    change: Change


def touched_blocks(changes: Changes, edition: Edition, root: Path) -> tuple[Touched, ...]:
    """Give each block with each change of what it tells, in the order of the easy edition."""
    by_passage = {
        passage.id: change
        for change in changes.changes
        if change.kind not in ("new", "moved")
        for passage in change.before
    }
    return tuple(_touched(by_passage, edition, root))


def _touched(by_passage: dict[str, Change], edition: Edition, root: Path) -> Iterator[Touched]:
    for page in edition.pages:
        file = page.path.relative_to(root).as_posix() if page.path.is_relative_to(root) else page.path.name
        for block in page.blocks:
            found = {
                id(change): change for tie in block.record.ties if (change := by_passage.get(tie.passage))
            }
            for change in found.values():
                yield Touched(block.id, file, block.line, change)
