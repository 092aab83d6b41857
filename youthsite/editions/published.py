"""What of a page may stand on a site that shows only what officers approved."""

from dataclasses import dataclass, replace

from ..model import Block, Decision, Page, Report, Wording
from .changes import new_page
from .fences import scan
from .source import source_lines
from .states import is_stale, recorded, same_drawing, state_of
from .ties import tells_held


@dataclass(frozen=True, slots=True)
class Approved:
    """A page as officers approved it.

    `stale` are the ids of shown blocks whose passages changed since; `older` those that show their last
    approved wording, for it was changed since; `waiting` those left out, for nobody approved them yet.
    `loose` counts the lines between blocks that are left out, for nobody can approve them.
    """

    page: Page
    stale: frozenset[str]
    older: frozenset[str]
    waiting: tuple[str, ...]
    loose: int = 0


def approved_page(page: Page, report: Report) -> Approved:
    """Give a page with nothing on it that no officer approved, its title included.

    A block that was changed since shows its last approved wording, without its picture where that, or the
    words for it, have changed. A block that tells a held passage is left out.
    """
    shown = {block.id: found for block in page.blocks if (found := _as_approved(block, report)) is not None}
    made = new_page(page.path, page.approved_title or _formal_title(page, report), shown.values())
    return Approved(
        page=replace(made, left_out=page.left_out, to_do=page.to_do, approved_title=page.approved_title),
        stale=frozenset(id for id, block in shown.items() if is_stale(block, report)),
        older=frozenset(block.id for block in page.blocks if _is_older(block, shown.get(block.id))),
        waiting=tuple(block.id for block in page.blocks if block.id not in shown),
        loose=_loose_lines(page),
    )


def _as_approved(block: Block, report: Report) -> Block | None:
    if state_of(block, None) == "approved":
        found = block
    elif block.record.approved is not None:
        found = _worded(block, block.record.approved)
    else:
        return None
    return None if tells_held(found, report) else found


def _worded(block: Block, wording: Wording) -> Block:
    """The block with its approved wording; a picture that is another now, or said in other words, goes."""
    same_name = wording.picture == block.picture
    alt, drawing = (block.alt, block.drawing) if same_name else (block.approved_alt, block.approved_drawing)
    same = alt in (None, wording.alt) and same_drawing(drawing, wording.drawing)
    new = replace(
        block,
        kind=wording.kind,
        heading=wording.heading,
        body=wording.body,
        wellbeing=wording.wellbeing,
        rights=wording.rights,
        picture=wording.picture if same else "",
        alt=wording.alt if same else "",
        drawing=wording.drawing if same else "",
    )
    made = recorded(new, "approved", block.record.origin, wording.ties, block.record.edits)
    return replace(made, record=replace(made.record, decisions=_up_to_approval(block.record.decisions)))


def _up_to_approval(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """Leave out what was decided since about newer words."""
    places = [place for place, each in enumerate(decisions, start=1) if each.state == "approved"]
    return decisions[: places[-1]] if places else ()


def _formal_title(page: Page, report: Report) -> str:
    return next((formal.title for formal in report.pages if formal.stem == page.stem), report.title)


def _is_older(block: Block, shown: Block | None) -> bool:
    return shown is not None and shown is not block


def _loose_lines(page: Page) -> int:
    """Count the lines of words that stand outside the blocks, the title left out."""
    inside = [(found.start, found.end) for found in scan(page.source, page.path).blocks]
    loose = [
        line
        for line in source_lines(page.source)
        if line.text.strip() and not any(start <= line.start < end for start, end in inside)
    ]
    return sum(not line.text.lstrip().startswith("# ") for line in loose)
