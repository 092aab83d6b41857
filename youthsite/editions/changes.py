"""Changing a page: one block at a time, and no character of the page outside it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ..errors import YouthsiteError
from ..model import Block, BlockRecord, Omission, Page
from .fences import FencedBlock, clean_body, heading_words, scan
from .ids import TakenIds, free_id
from .opening import Opening, render_opening
from .pages import parse_page
from .records import Records
from .source import line_end

_NOWHERE = Path("this block")


def render_block(block: Block) -> str:
    """Write a block in the settled form, with LF line ends and one at its end.

    Raises YouthsiteError when its words would not be read back as they are, as when a line begins with `:::`.
    """
    text = _rendered(block)
    found = _blocks_of(text)
    if len(found) != 1 or found[0].end != len(text) or not _same(found[0], block):
        raise YouthsiteError(
            f"The words of the block `{block.id}` cannot stand in an easy page as they are.",
            fix="No line may begin with `:::`, code and comments must end, and the heading is one line.",
        )
    return text


def replace_block(page: Page, block: Block) -> Page:
    """Put a block in the place of the one with its id; raises KeyError when the page has none."""
    return replace_blocks(page, [block])


def replace_blocks(page: Page, blocks: Iterable[Block]) -> Page:
    """Put blocks in the places of those with their ids, in one pass.

    Only what differs is written: the opening line, the heading line or the words. The file's line ends are
    kept. Raises KeyError for an id that is not on the page and YouthsiteError as `render_block` does.
    """
    new = {block.id: block for block in blocks}
    missing = new.keys() - {block.id for block in page.blocks}
    if missing:
        raise KeyError(sorted(missing)[0])
    source = page.source
    fenced = scan(page.source, page.path).blocks
    for found, old in reversed(list(zip(fenced, page.blocks, strict=True))):
        if old.id in new:
            source = _spliced(source, found, new[old.id])
    return _changed(page, source, [new.get(block.id, block) for block in page.blocks])


def add_blocks(page: Page, blocks: Iterable[Block], *, after: str = "") -> Page:
    """Add blocks at the end of the page, or after the block with the id `after`.

    A block whose id is taken or empty gets a free one. Raises KeyError when `after` is not on the page and
    YouthsiteError as `render_block` does.
    """
    places = {block.id: number for number, block in enumerate(page.blocks, start=1)}
    place = places[after] if after else len(page.blocks)
    added = _with_free_ids(blocks, TakenIds(places))
    if not added:
        return page
    at = scan(page.source, page.path).blocks[place - 1].end if after else len(page.source)
    end = line_end(page.source)
    text = "\n".join(render_block(block) for block in added).replace("\n", end)
    before, behind = page.source[:at], page.source[at:]
    source = (
        before
        + _gap(before, end)
        + text
        + (end if behind.strip(" \t\r\n") and behind[0] not in "\r\n" else "")
    )
    return _changed(page, source + behind, [*page.blocks[:place], *added, *page.blocks[place:]])


def remove_block(page: Page, id: str) -> Page:
    """Take a block and its record off the page, and the empty line below it when one stands above it too.

    Raises KeyError when the page has no such block.
    """
    place = {block.id: number for number, block in enumerate(page.blocks)}[id]
    found = scan(page.source, page.path).blocks[place]
    before, behind = page.source[: found.start], page.source[found.end :]
    end = line_end(page.source)
    if not before or before.endswith(end + end):
        if behind.startswith(end):
            behind = behind[len(end) :]
        elif before and not behind:
            before = before[: -len(end)]
    return _changed(page, before + behind, [block for block in page.blocks if block.id != id])


def new_page(
    path: Path,
    title: str,
    blocks: Iterable[Block],
    left_out: Iterable[Omission] = (),
    to_do: Iterable[Omission] = (),
) -> Page:
    """Make a page that is not on disk yet, with LF line ends and its omissions sorted by passage id."""
    words = " ".join(title.split()) or path.stem
    heading = f"# {words} #" if words.endswith("#") else f"# {words}"
    empty = parse_page(f"{heading}\n", path, Records({}, _sorted(left_out), _sorted(to_do)))
    return add_blocks(empty, blocks)


def _sorted(omissions: Iterable[Omission]) -> tuple[Omission, ...]:
    return tuple(sorted(omissions, key=lambda omission: omission.passage))


def _rendered(block: Block) -> str:
    body = clean_body(block.body)
    first = body.split("\n", 1)[0]
    heading = _heading_line(block.heading, needed=heading_words(first) is not None)
    return "\n".join([render_opening(_opening(block)), *heading, *([body] if body else []), ":::", ""])


def _heading_line(heading: str, *, needed: bool = False) -> list[str]:
    words = heading.strip(" \t")
    if not words and not needed:
        return []
    closed = words.endswith("#")
    return [f"### {words} ###" if closed else f"### {words}".rstrip(" ")]


def _opening(block: Block) -> Opening:
    return Opening(block.id, block.kind, block.wellbeing, block.picture, block.rights)


def _blocks_of(text: str) -> tuple[FencedBlock, ...]:
    try:
        return scan(text, _NOWHERE).blocks
    except YouthsiteError:
        return ()


def _same(found: FencedBlock, block: Block) -> bool:
    return (
        found.opening == _opening(block)
        and found.heading == block.heading.strip(" \t")
        and found.body == clean_body(block.body)
    )


def _spliced(source: str, found: FencedBlock, new: Block) -> str:
    """Rewrite the opening line, and what is inside the fences, as far as they differ."""
    if _same(found, new):
        return source
    rendered = render_block(new).replace("\n", end := line_end(source))
    head, inner = rendered.split(end, 1)
    if found.opening == _opening(new):
        head = source[found.start : found.opening_end]
    return (
        source[: found.start]
        + head
        + source[found.opening_end : found.inside]
        + _inside(source, found, new, inner.removesuffix(f":::{end}"), end)
        + source[found.closing :]
    )


def _inside(source: str, found: FencedBlock, new: Block, rendered: str, end: str) -> str:
    body = clean_body(new.body)
    if found.heading != new.heading.strip(" \t"):
        return rendered
    if found.body == body:
        return source[found.inside : found.closing]
    looks_like_heading = (
        found.heading_start == found.heading_end and heading_words(body.split("\n", 1)[0]) is not None
    )
    if not body or not found.body or looks_like_heading:
        return rendered
    above, below = source[found.inside : found.body_start], source[found.body_end : found.closing]
    return above + body.replace("\n", end) + below


def _with_free_ids(blocks: Iterable[Block], taken: TakenIds) -> list[Block]:
    added = []
    for block in blocks:
        id = block.id if block.id and block.id not in taken else free_id(block.heading, block.kind, taken)
        taken.add(id)
        added.append(replace(block, id=id))
    return added


def _gap(before: str, end: str) -> str:
    """What must stand between a text and a new block: its line end, then an empty line."""
    if not before:
        return ""
    if not before.endswith(("\n", "\r")):
        return end + end
    return "" if before.endswith((end + end, "\n\n", "\r\r")) else end


def _changed(page: Page, source: str, blocks: list[Block]) -> Page:
    """Read the changed text back, so that lines are right and nothing unexpected came of it."""
    placed = {block.id: block.record for block in blocks}
    waiting = {id: record for id, record in page.unplaced if id not in placed}
    known = {id: record for id, record in placed.items() if record != BlockRecord()}
    records = Records(waiting | known, page.left_out, page.to_do, page.record_source, page.approved_title)
    read = parse_page(source, page.path, records)
    if [_bare(block) for block in read.blocks] != [_bare(block) for block in blocks]:
        raise YouthsiteError(
            "The page would not be read back as it was meant.",
            fix="End every piece of code and every comment on it first.",
            file=page.path,
        )
    looked_up = {block.id: block for block in blocks}
    return replace(read, blocks=tuple(_seen_as(block, looked_up[block.id]) for block in read.blocks))


def _seen_as(block: Block, other: Block) -> Block:
    """The block with what was looked up about the pictures of the other."""
    return replace(
        block,
        alt=other.alt,
        drawing=other.drawing,
        approved_alt=other.approved_alt,
        approved_drawing=other.approved_drawing,
    )


def _bare(block: Block) -> Block:
    words, heading = clean_body(block.body), block.heading.strip(" \t")
    bare = replace(block, line=0, body=words, heading=heading, record=BlockRecord())
    return replace(bare, alt=None, drawing=None, approved_alt=None, approved_drawing=None)
