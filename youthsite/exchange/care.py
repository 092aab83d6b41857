"""The note before hard words and the box after them, as paragraphs that are no part of an easy page."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from .keys import key
from .ooxml import paragraph, run
from .styles import CARE, CARE_TITLE
from .word_walk import Paragraph


@dataclass(frozen=True, slots=True)
class Care:
    """What stands before and after hard words: the note, the box's title and its lines; or nothing."""

    note: str = ""
    title: str = ""
    box: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line of it."""
        return tuple(line for line in (self.note, self.title, *self.box) if line)


NO_CARE = Care()


def note_paragraphs(care: Care, style: str = CARE) -> str:
    """Write the note; nothing where there is none."""
    return paragraph(run(care.note), style) if care.note else ""


def box_paragraphs(care: Care, *, more: str = "") -> str:
    """Write the box below its title, which gets the properties `more`; nothing where there is none."""
    if not care.box:
        return ""
    title = paragraph(run(care.title, bold=True), CARE_TITLE, more=more)
    return title + "".join(paragraph(run(line), CARE) for line in care.box)


def without_care(paragraphs: Iterable[Paragraph], lines: Collection[str]) -> Iterator[Paragraph]:
    """Leave out notes and boxes: by their style, or by `lines`, the keys of what they say.

    Bookmarks and comments of one left out go to the next paragraph. What somebody wrote into one is noticed
    as something that no easy page can hold.
    """
    last: Paragraph | None = None
    waiting = Paragraph()
    for each in paragraphs:
        ours = key(each.text) in lines
        if each.kind != "care" and not (ours and each.text):
            each.codes[:0], each.comments[:0], each.other[:0] = waiting.codes, waiting.comments, waiting.other
            waiting, last = Paragraph(), each
            yield each
            continue
        waiting.codes += each.codes
        waiting.comments += each.comments
        if each.text and not ours:
            waiting.other.append(f"what was written into the note or the help box, “{each.text}”,")
    if last is None or waiting.codes or waiting.comments or waiting.other:
        yield waiting
