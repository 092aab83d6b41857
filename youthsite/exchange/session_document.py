"""A paper pack for a group of eight: how to run the session, a page a block, and a sheet to type back."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from ..editions import state_of, words_fingerprint
from ..model import Block, Page, Report
from .care import NO_CARE, Care, box_paragraphs, note_paragraphs
from .document import Document, document_bytes
from .drawings import drawing, picture_of_block
from .easy_document import block_paragraphs
from .ooxml import Numbers, paragraph, run
from .segments import paragraphs_of, shown_text
from .sessions import ANSWERS, Heard, Session
from .tables import table

PEOPLE = 8
_LETTERS, _MOST_LINES = 38, 8
_BREAK = "<w:pageBreakBefore/>"
_ASKED = {
    "keep": "Keep it",
    "change": "Change it",
    "unclear": "Not clear",
    "missing": "Something is missing",
}
_HOW = (
    ("Before", "Print one pack for the table. Bring pens in several colours. Read the pages yourself."),
    ("5 minutes: welcome", "Say what this is for: the words are not finished; the group can change them. "
     "Nobody has to say anything. Everyone can stop at any time. Do not write down names."),
    ("5 minutes for each page", "Read it aloud, slowly. Ask: what does this say? Is the picture "
     "right? Then each person takes a number from 1 to 8 and ticks. More than one tick is fine. Write "
     "words or draw in the box."),
    ("5 minutes: the end", "Ask: what should we have asked? Say what happens next and when they "
     "will hear from you. Thank everyone."),
    ("If somebody is upset", "Stop the page, not the person. Offer a break, and a trusted adult to talk to. "
     "Follow your own safeguarding rules."),
    ("After", "Count the ticks onto the last sheet. Type them back within a week, and tell the group what "
     "changed because of them."),
)  # fmt: skip


def session_document(
    report: Report,
    chosen: Sequence[tuple[Page, Block]],
    pictures: Path,
    notes: Mapping[str, str] | None = None,
    care: Care = NO_CARE,
) -> bytes:
    """Make the pack; the same blocks always give the same bytes.

    `notes` stand before the words of a block, by PAGE#BLOCK; the box of `care` gets a sheet of its own.
    """
    numbers = Numbers()
    body = _leader(report, len(chosen), care)
    for number, (page, block) in enumerate(chosen, start=1):
        note = note_paragraphs(Care((notes or {}).get(f"{page.stem}#{block.id}", "")), "EasySmall")
        body += _sheet(report, block, number, pictures, numbers, note)
    body += box_paragraphs(care, more=_BREAK)
    body += _summary(chosen)
    header = f"{report.title}. Not finished: what do you think?"
    return document_bytes(
        Document(f"{report.title}: session pack", header, body, numbers, points=24, small=14)
    )


def session_form(chosen: Sequence[tuple[Page, Block]]) -> Session:
    """Give the file to type back, without counts; it knows which words the group saw."""
    heard = [
        Heard(
            f"{page.stem}#{block.id}", (0, 0, 0, 0), "", words_fingerprint(block), shown_text(block.heading)
        )
        for page, block in chosen
    ]
    return Session("", "", PEOPLE, tuple(heard))


def _leader(report: Report, pages: int, care: Care) -> str:
    body = paragraph(run("For who leads the session"), "Title")
    body += paragraph(run(f"{report.title}. 45 minutes, up to {PEOPLE} people, {pages} pages."), "EasySmall")
    for head, words in _HOW:
        body += paragraph(run(f"{head}. ", bold=True) + run(words), "EasySmall")
    if care.box:
        words = f"Some of these pages are about hard things. Everyone may take the sheet “{care.title}” home."
        body += paragraph(run("Hard things. ", bold=True) + run(words), "EasySmall")
    return body


def _sheet(report: Report, block: Block, number: int, pictures: Path, numbers: Numbers, note: str) -> str:
    state = state_of(block, report)
    label = f"Page {number}. This is {'a draft' if state == 'draft' else state}."
    body = paragraph(run(label), "EasySmall", more=_BREAK) + note
    picture = picture_of_block(block, pictures)
    long = _lines(block) > _MOST_LINES
    wide = (2.8 if long else 4.8) - (1.2 if note else 0)
    drawn = drawing(picture, wide, numbers) if picture else ""
    if drawn:
        body += paragraph(drawn, more='<w:jc w:val="center"/>')
    else:
        empty = paragraph(run("Draw a picture for this here."), "EasySmall")
        body += table(
            [[empty]], [9600], header=False, tall=800 if long and note else 1500 if long else 2600
        ) + paragraph("", "EasySmall")
    body += "".join(block_paragraphs(block, numbers))
    return body + _ticks() + paragraph("", "EasySmall") + _space(900 if note else 1500)


def _lines(block: Block) -> int:
    """About how many lines of print a block takes."""
    return sum(1 + len(text) // _LETTERS for text in (shown_text(block.heading), *paragraphs_of(block)))


def _ticks() -> str:
    heads = ["Tick", *(str(number) for number in range(1, PEOPLE + 1))]
    rows = [[paragraph(run(text, bold=True), "EasySmall") for text in heads]]
    for name in ANSWERS:
        rows.append([paragraph(run(_ASKED[name]), "EasySmall"), *([paragraph("", "EasySmall")] * PEOPLE)])
    return table(rows, [3200, *([800] * PEOPLE)])


def _space(tall: int) -> str:
    empty = paragraph(run("Our words, or a drawing:"), "EasySmall")
    return table([[empty]], [9600], header=False, tall=tall)


def _summary(chosen: Sequence[tuple[Page, Block]]) -> str:
    heads = ["Page", *(name.capitalize() for name in ANSWERS), "What they said"]
    rows = [[paragraph(run(text, bold=True), "EasySmall") for text in heads]]
    for number, (_, block) in enumerate(chosen, start=1):
        name = f"{number}. {shown_text(block.heading) or block.id}"
        rows.append([paragraph(run(name), "EasySmall"), *([paragraph("", "EasySmall")] * 5)])
    words = "Day:                    Group:                                        People:"
    return (
        paragraph(run("To type back"), "Title", more=_BREAK)
        + paragraph(run(words), "EasySmall")
        + table(rows, [2100, 1000, 1350, 1350, 1350, 2450], tall=900)
        + paragraph(run("How many ticked each? No names, please."), "EasySmall")
    )
