"""Easy pages as a large-print Word document that can be read back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..editions import state_of, tells_held
from ..markdown.frame import KIND_NAMES
from ..model import STATES, Block, Page, Report, State
from .care import NO_CARE, Care, box_paragraphs, note_paragraphs
from .codes import block_code, page_code
from .document import Document, document_bytes
from .drawings import drawing, picture_of_block
from .looks import runs_of
from .ooxml import Numbers, bookmarked, numbered, paragraph, run, runs
from .segments import Segment, paragraphs_of, segments_of, shown_text
from .styles import HEADING, ITEM, LABEL, NUMBER, QUOTE, SENTENCE, SMALL_HEADING, TITLE

_STYLES = {"heading": SMALL_HEADING, "sentence": SENTENCE, "item": ITEM, "quote": QUOTE}
_PICTURE = " · Picture: "
_WIDE = 4.5  # Centimetres.


@dataclass(frozen=True, slots=True)
class EasyDocument:
    """A Word file, with the blocks in it, and those left out since they tell what is held back."""

    data: bytes
    blocks: int
    held: tuple[str, ...]


def easy_document(
    report: Report,
    pages: Iterable[Page],
    pictures: Path | None = None,
    care: Mapping[str, Care] | None = None,
) -> EasyDocument:
    """Make a Word document of easy pages, a bookmark around each block; `pictures` are the site's own.

    `care` is what stands before and after the words of a page, by its stem. Blocks that tell a held passage
    are not in it. The same pages always give the same bytes.
    """
    pages = list(pages)
    numbers = Numbers()
    shown = [(page, [block for block in page.blocks if not tells_held(block, report)]) for page in pages]
    body = ""
    for page, blocks in shown:
        inside = "".join(_block(report.slug, page, block, numbers, pictures) for block in blocks)
        said = (care or {}).get(page.stem, NO_CARE)
        body += _title(report.slug, page, numbers, first=page is pages[0])
        body += note_paragraphs(said) + inside + box_paragraphs(said)
    every = [block for _, blocks in shown for block in blocks]
    properties = {page_code(report.slug, page).name: f"{report.slug}/{page.stem}" for page in pages}
    for page, blocks in shown:
        for block in blocks:
            properties[block_code(report.slug, page, block).name] = f"{report.slug}/{page.stem}#{block.id}"
    title = pages[0].title if len(pages) == 1 else report.title
    header = f"{report.title}. {how_far(every, report)}"
    document = Document(title, header, body, numbers, properties=properties)
    held = tuple(block.id for page in pages for block in page.blocks if tells_held(block, report))
    return EasyDocument(document_bytes(document), len(every), held)


def how_far(blocks: list[Block], report: Report) -> str:
    """Say in a few words how far blocks are; never better than the least of them."""
    states = [state_of(block, report) for block in blocks]
    if not states:
        return "Draft: nobody has approved this."
    least: State = min(states, key=STATES.index)
    if least == "approved":
        return "Approved."
    said = ", ".join(f"{states.count(state)} {state}" for state in STATES if state in states)
    return f"Draft: not all of this is approved ({said})."


def label_of(block: Block) -> str:
    """Give the small line above a block: its kind, and what its picture shows."""
    picture = f"{_PICTURE}{shown_text(block.alt)}" if block.picture and block.alt else ""
    return f"{KIND_NAMES[block.kind]}{picture}"


def _title(slug: str, page: Page, numbers: Numbers, *, first: bool) -> str:
    start = "" if first else "<w:pageBreakBefore/>"
    title = paragraph(run(shown_text(page.title)), TITLE, more=start)
    return bookmarked(page_code(slug, page).name, numbers.bookmark(), [title])


def _block(slug: str, page: Page, block: Block, numbers: Numbers, pictures: Path | None) -> str:
    picture = picture_of_block(block, pictures) if pictures is not None else None
    drawn = drawing(picture, _WIDE, numbers) if picture else ""
    paragraphs = [paragraph(run(label_of(block)), LABEL)]
    paragraphs += [paragraph(drawn, SENTENCE, more="<w:keepNext/>")] if drawn else []
    paragraphs += block_paragraphs(block, numbers)
    return bookmarked(block_code(slug, page, block).name, numbers.bookmark(), paragraphs)


def block_paragraphs(block: Block, numbers: Numbers) -> list[str]:
    """Write a block's heading and sentences as paragraphs."""
    found = []
    if shown_text(block.heading):
        found.append(paragraph(runs(runs_of(block.heading.strip()), numbers), HEADING))
    return found + list(_segments(block, numbers))


def _segments(block: Block, numbers: Numbers) -> Iterator[str]:
    segments = segments_of(block)
    if segments is None:
        yield from (paragraph(run(line), SENTENCE) for line in paragraphs_of(block))
        return
    before: Segment | None = None
    list_number = 0
    for segment in segments:
        if segment.ordered and not (before and before.ordered):
            list_number = numbers.ordered_list()
        style = NUMBER if segment.ordered else _STYLES[segment.kind]
        more = numbered(list_number) if segment.ordered else ""
        yield paragraph(runs(runs_of(segment.markdown), numbers), style, more=more)
        before = segment
