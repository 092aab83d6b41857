"""Easy text, the full report and what to look at, side by side: for a committee or a legal team."""

from collections.abc import Iterable, Sequence

from ..checks import Finding
from ..editions import spoken_lines, state_of, tells_held, tied_passages, words_fingerprint
from ..markdown.frame import KIND_NAMES
from ..model import Block, Page, Report
from .document import Document, document_bytes
from .easy_document import how_far
from .ooxml import Numbers, paragraph, run
from .segments import shown_text
from .sessions import Session, heard_of, said_of
from .tables import table

_WIDTHS = (4900, 5600, 4600)
_LEVELS = {"error": "Must be mended", "warning": "Look at this", "hint": "Perhaps"}


def review_document(
    report: Report, pages: Sequence[Page], findings: Iterable[Finding], sessions: Sequence[Session] = ()
) -> bytes:
    """Make the document; a block that tells a held passage is only counted."""
    by_block: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.block is not None:
            by_block.setdefault(f"{finding.page}#{finding.block.id}", []).append(finding)
    shown = [block for page in pages for block in page.blocks if not tells_held(block, report)]
    body = paragraph(run(report.title), "Title")
    body += paragraph(run(f"Easy edition beside the full report. {how_far(shown, report)}"))
    for page in pages:
        body += _page(report, page, by_block, sessions)
    header = f"{report.title}: easy edition, for review"
    return document_bytes(Document(header, header, body, Numbers(), points=11, landscape=True))


def _page(report: Report, page: Page, findings: dict[str, list[Finding]], sessions: Sequence[Session]) -> str:
    heads = [paragraph(run(text, bold=True)) for text in ("Easy text", "Full report", "To look at")]
    rows = [heads]
    for block in page.blocks:
        if not tells_held(block, report):
            place = f"{page.stem}#{block.id}"
            rows.append(
                [
                    _easy(block, report),
                    _source(block, report),
                    _look(block, place, findings.get(place, []), sessions),
                ]
            )
    held = sum(tells_held(block, report) for block in page.blocks)
    note = paragraph(run(f"Not shown, since they tell what is held back: {held}.")) if held else ""
    return (
        paragraph(run(shown_text(page.title)), "Heading1")
        + table(rows, _WIDTHS, split=True)
        + paragraph("")
        + note
    )


def _easy(block: Block, report: Report) -> str:
    label = paragraph(run(f"{KIND_NAMES[block.kind]} · #{block.id} · {state_of(block, report)}"), "EasySmall")
    lines = [
        paragraph(
            run(
                ("• " if line.kind == "item" else "") + shown_text(line.markdown), bold=line.kind == "heading"
            )
        )
        for line in spoken_lines(block)
    ]
    return label + "".join(lines)


def _source(block: Block, report: Report) -> str:
    known = tied_passages(block.record.ties, report)
    cells = []
    for tie in block.record.ties:
        passage = known.get(tie.passage)
        if passage is None:
            cells.append(paragraph(run(f"{tie.passage}: not in the full report any more.", italic=True)))
        else:
            cells.append(paragraph(run(f"{passage.id}: ", bold=True) + run(passage.text)))
    return "".join(cells) or paragraph(run("It is tied to no part of the full report.", italic=True))


def _look(block: Block, place: str, findings: list[Finding], sessions: Sequence[Session]) -> str:
    cells = [
        paragraph(run(f"{_LEVELS[each.problem.level]}: ", bold=True) + run(each.problem.message))
        for each in findings
    ]
    now = words_fingerprint(block)
    cells += [
        paragraph(run("A group said: ", bold=True) + run(said_of(session, heard, now)))
        for session, heard in heard_of(sessions, place)
    ]
    return "".join(cells) or paragraph(run("Nothing found."))
