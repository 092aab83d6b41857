"""Reading easy pages and whole easy editions."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ..files import read_text
from ..model import Block, BlockRecord, Edition, Page
from .fences import FencedBlock, scan
from .matching import adopt, name_blocks, place_records
from .records import Records, parse_records

RECORD_ENDING = ".record.yml"


def record_path(page: Path) -> Path:
    """Give the record file that belongs beside a page."""
    return page.with_name(f"{page.stem}{RECORD_ENDING}")


def parse_page(source: str, path: Path, records: Records | None = None) -> Page:
    """Read a page from its text and its record.

    `source` is kept as it is. Missing and doubled ids are given as `repair_ids` would write them. Raises
    YouthsiteError where a fence or one of its attributes is not right.
    """
    records = records or Records()
    found = scan(source, path)
    named = name_blocks([_block(fenced) for fenced in found.blocks], records.blocks)
    blocks, unplaced = place_records(named, records.blocks)
    return Page(
        stem=path.stem,
        title=found.title or path.stem.replace("-", " ").replace("_", " ").strip().capitalize(),
        path=path,
        source=source,
        blocks=blocks,
        left_out=records.left_out,
        to_do=records.to_do,
        record_source=records.source,
        unplaced=unplaced,
        approved_title=records.title,
    )


def read_page(path: Path) -> Page:
    """Read a page and its record from disk; a page without a record has drafts only.

    Raises YouthsiteError when one of the two cannot be read.
    """
    return parse_page(read_text(path), path, _read_records(record_path(path)))


def read_edition(folder: Path) -> Edition:
    """Read the pages of an easy edition, `index.md` first and then by file name; a missing folder is empty.

    A block that was moved to another page takes its record along, as long as its words are the same. Raises
    YouthsiteError for the first page that cannot be read.
    """
    if not folder.is_dir():
        return Edition(folder.name, ())
    paths = sorted(
        (path for path in folder.glob("*.md") if not path.name.startswith(".")),
        key=lambda path: (path.stem != "index", path.name),
    )
    pages = [read_page(path) for path in paths]
    lost = [item for page in pages for item in page.unplaced] + _stray_records(folder, pages)
    return Edition(folder.name, tuple(_with_moved(pages, lost)))


def _block(fenced: FencedBlock) -> Block:
    opening = fenced.opening
    return Block(
        id=opening.id,
        kind=opening.kind,
        heading=fenced.heading,
        body=fenced.body,
        line=fenced.line,
        wellbeing=opening.wellbeing,
        rights=opening.rights,
        picture=opening.picture,
    )


def _read_records(path: Path) -> Records:
    return parse_records(read_text(path), path) if path.exists() else Records()


def _stray_records(folder: Path, pages: Iterable[Page]) -> list[tuple[str, BlockRecord]]:
    """Records beside which there is no page any more, as when a page was renamed by hand."""
    known = {record_path(page.path) for page in pages}
    strays = sorted(set(folder.glob(f"*{RECORD_ENDING}")) - known)
    return [item for path in strays for item in _read_records(path).blocks.items()]


def _with_moved(pages: list[Page], lost: list[tuple[str, BlockRecord]]) -> list[Page]:
    if not lost:
        return pages
    keyed = {str(number): record for number, (_, record) in enumerate(lost)}
    bare = {
        f"{place} {block.id}": block
        for place, page in enumerate(pages)
        for block in page.blocks
        if block.record == BlockRecord()
    }
    moved = adopt((replace(block, id=key) for key, block in bare.items()), keyed)
    return [
        replace(
            page,
            blocks=tuple(_moved(block, moved.get(f"{place} {block.id}"), keyed) for block in page.blocks),
        )
        for place, page in enumerate(pages)
    ]


def _moved(block: Block, lost: str | None, records: dict[str, BlockRecord]) -> Block:
    return block if lost is None else replace(block, record=records[lost])
