"""Easy pages out to Word and back: what the faces call."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .care_on_paper import care_lines, care_of_pages
from .editions import add_blocks, remove_block, repair_ids, replace_blocks, save_page, save_pages, state_of
from .editions.fences import heading_words, scan
from .editions.pages import parse_page
from .editions.records import Records
from .errors import YouthsiteError
from .exchange import (
    EasyDocument,
    Place,
    Proposal,
    Proposals,
    Taken,
    add_proposals,
    easy_document,
    inner_lines,
    numbered,
    read_proposals,
    read_word_file,
    save_proposals,
    settled,
    take,
)
from .exchange.segments import shown_text
from .files import write_bytes
from .model import Block, Page, Report
from .places import pages_of
from .project import Project
from .tracing import find_page


@dataclass(frozen=True, slots=True)
class TakenFile:
    """What became of a Word file; `added` counts the proposals that are new, `files` are those written."""

    taken: Taken
    added: int
    files: tuple[Path, ...]


def export_easy(project: Project, place: str, out: Path | None) -> tuple[Path, EasyDocument]:
    """Write a large-print Word file of a page, or of all pages of a report; give its path."""
    report, pages = easy_pages(project, place)
    care = care_of_pages(project, report, pages)
    made = easy_document(report, pages, project.pictures, care)
    return write_export(made.data, out, _name(report, place, pages)), made


def easy_pages(project: Project, place: str) -> tuple[Report, list[Page]]:
    """Find the pages that a person means; raises YouthsiteError when they have no block."""
    if "#" in place:
        raise YouthsiteError("A whole page goes to Word.", fix=f"Say {place.partition('#')[0]}.")
    found = pages_of(project, place)
    pages = [repair_ids(page)[0] for _, page, blocks in found if blocks]
    if not pages:
        raise YouthsiteError(
            f"There is no easy block in {place} yet.", fix="Draft it first (`youthsite draft`)."
        )
    return found[0][0], pages


def export_path(out: Path | None, name: str) -> Path:
    """Give the path of a file to make, where somebody may have named only the folder."""
    path = out or Path(name)
    return path / name if path.is_dir() else path


def write_export(data: bytes, out: Path | None, name: str) -> Path:
    """Write a made file; never over another one, which may hold what people wrote."""
    path = export_path(out, name)
    if path.suffix.lower() != ".docx":
        raise YouthsiteError("A Word file ends in .docx.", fix=f"Say --out {path.stem}.docx.", file=path)
    if path.exists() and path.read_bytes() != data:
        raise YouthsiteError(
            "There is a file of this name already, and somebody may have written in it.",
            fix="Move it away, or choose another name with --out.",
            file=path,
        )
    write_bytes(path, data)
    return path


def take_word(project: Project, path: Path, pages: Sequence[str] = (), *, dry_run: bool = False) -> TakenFile:
    """Take over what people wrote in a Word file; see `exchange.take`.

    Changed blocks become drafts. Everything is compared before anything is written.
    """
    meant = [(report.slug, page.stem) for name in pages for report, page, _ in pages_of(project, name)]
    places = list(_places(project))
    taken = take(read_word_file(path), places, meant, care_lines(project))
    by_page = {(place.slug, place.page.stem): place.page for place in places}
    saves = [(by_page[where], _changed(by_page[where], pairs)) for where, pairs in taken.changed.items()]
    kept = [add_proposals(read_proposals(by_page[where].path), new) for where, new in taken.proposals.items()]
    if not dry_run:
        save_pages((after, before) for before, after in saves)
        for proposals, many in kept:
            if many:
                save_proposals(proposals)
    files = [after.path for _, after in saves] + [each.path for each, many in kept if many]
    return TakenFile(taken, sum(many for _, many in kept), tuple(files))


def open_proposals(project: Project, name: str) -> tuple[Page, Proposals]:
    """Give a page with its proposals."""
    _, page = find_page(project, name)
    return page, read_proposals(page.path)


def waiting_proposals(project: Project, slug: str) -> dict[str, int]:
    """Count the open proposals of each page of a report that has some, by its stem."""
    counts = {page.stem: len(read_proposals(page.path).open) for page in project.edition(slug).pages}
    return {stem: count for stem, count in counts.items() if count}


def accept_proposal(project: Project, name: str, number: int) -> Proposal:
    """Put a proposal's words on the page, as a draft; raises YouthsiteError when the page changed since."""
    page, known = open_proposals(project, name)
    proposal = numbered(known, number)
    after = _accepted(repair_ids(page)[0], proposal, number)
    if after is not None:
        save_page(after, before=page)
    save_proposals(settled(known, number))
    return proposal


def reject_proposal(project: Project, name: str, number: int, reason: str) -> Proposal:
    """Take a proposal off the list and keep why."""
    reason = " ".join(reason.split())
    if not reason:
        raise YouthsiteError("A reason is needed.", fix='Say why, as in --reason "the number is right".')
    _, known = open_proposals(project, name)
    proposal = numbered(known, number)
    save_proposals(settled(known, number, reason))
    return proposal


def _name(report: Report, place: str, pages: list[Page]) -> str:
    return f"{report.slug if place == report.slug else f'{report.slug}-{pages[0].stem}'}.docx"


def _places(project: Project) -> Iterator[Place]:
    for slug in project.slugs:
        for page in project.edition(slug).pages:
            yield Place(slug, page)
            for block in page.blocks:
                yield Place(slug, page, block)


def _changed(page: Page, pairs: Sequence[tuple[Block, Block]]) -> Page:
    return replace_blocks(repair_ids(page)[0], [_as_draft(after) for _, after in pairs])


def _as_draft(block: Block) -> Block:
    """A block with words from elsewhere is a draft, also where they are those approved once."""
    if state_of(block, None) == "draft":
        return block
    return replace(block, record=replace(block.record, state="draft"))


def _accepted(page: Page, proposal: Proposal, number: int) -> Page | None:
    """The page with what was proposed; None when nothing of it is to be written."""
    if proposal.what == "comment":
        return None
    if proposal.what == "title":
        return _titled(page, proposal)
    blocks = {block.id: block for block in page.blocks}
    if proposal.what == "add":
        heading, body = _parted(proposal.new)
        after = proposal.block if proposal.block in blocks else ""
        return add_blocks(page, [Block("", "about", heading, body, 1)], after=after)
    block = blocks.get(proposal.block)
    if block is None or inner_lines(block) != proposal.old:
        raise YouthsiteError(
            f"The block `{proposal.block}` is not as it was when this was proposed.",
            fix=f"Change it by hand if it is still wanted, then take the proposal away: --reject {number}.",
            file=page.path,
            line=block.line if block else None,
        )
    if proposal.what == "remove":
        return remove_block(page, block.id)
    heading, body = _parted(proposal.new)
    return replace_blocks(page, [_as_draft(replace(block, heading=heading, body=body))])


def _parted(lines: tuple[str, ...]) -> tuple[str, str]:
    heading = heading_words(lines[0]) if lines else None
    return ("", "\n".join(lines)) if heading is None else (heading, "\n".join(lines[1:]))


def _titled(page: Page, proposal: Proposal) -> Page:
    """Change the words of the line that is the page's title."""
    if scan(page.source, page.path).title != page.title or (shown_text(page.title),) != proposal.old:
        raise YouthsiteError(
            "The title is not as it was when this was proposed.",
            fix="Change the line that begins with `# ` by hand.",
            file=page.path,
        )
    new = " ".join(proposal.new[0].split())
    lines = page.source.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if heading_words(line.rstrip("\r\n")) == page.title)
    end = lines[at][len(lines[at].rstrip("\r\n")) :]
    source = "".join([*lines[:at], f"# {new}{end}", *lines[at + 1 :]])
    records = {block.id: block.record for block in page.blocks} | dict(page.unplaced)
    known = Records(records, page.left_out, page.to_do, page.record_source, page.approved_title)
    return parse_page(source, page.path, known)
