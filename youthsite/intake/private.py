"""Stories that tell private things about one person: held back until an officer decides."""

from collections.abc import Iterable
from dataclasses import replace

from .draft import Draft
from .log import Log
from .stories import Story, find_stories, pieces_of
from .tree import Block, Items, Paragraph, Quote, Table

_CHOICES = {
    "hold": "Keep it off the site. Readers see “One part is private.”",
    "release": "Publish it: the person agreed, and nobody can tell who it is.",
}
_THEY = (
    "This tells private things about one person, so it is held back from the site. "
    "Ask the person, then decide."
)
_I = (
    "Someone tells private things about themself here, so it is held back from the site. "
    "Ask the person, then decide."
)


def hold_stories(draft: Draft, log: Log) -> Draft:
    """Ask about each private story, and hold those that a person has not released.

    A block whose every part is held is held as a whole; of lists and tables, only the items and cells that
    tell it. Only the words are held; the heading stays. A table whose first row is held loses its header, as
    header cells are never held.
    """
    held: set[str] = set()
    for story in find_stories(draft.blocks):
        if _answer(story, log) == "hold":
            held |= {text for piece in story.pieces for text in piece.texts if text}
            log.flag(story.line, "private-story", _I if story.own_words else _THEY)
    blocks = tuple(_held(block, held) for block in draft.blocks)
    return replace(draft, blocks=blocks, held=(*draft.held, *sorted(held)))


def _answer(story: Story, log: Log) -> str:
    text = "Does this tell private things about one person? May it be on the site?"
    return log.ask("private-story", story.line, story.about, text, choices=_CHOICES, default="hold")


def _held(block: Block, held: set[str]) -> Block:
    if isinstance(block, Table):
        return _table(block, held)
    texts = [text for piece in pieces_of(block) for text in piece.texts if text]
    if isinstance(block, Paragraph | Items | Quote) and texts and held.issuperset(texts):
        return replace(block, held=True)
    return block


def _table(table: Table, held: set[str]) -> Table:
    texts = [text for piece in pieces_of(table) for text in piece.texts if text]
    first = pieces_of(replace(table, rows=table.rows[:1])) if table.rows else ()
    header = table.header and not _any(held, (text for piece in first for text in piece.texts))
    return replace(table, header=header, held=bool(texts) and held.issuperset(texts))


def _any(held: set[str], texts: Iterable[str]) -> bool:
    return any(text in held for text in texts)
