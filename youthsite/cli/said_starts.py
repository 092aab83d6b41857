"""What the command line says after a start was taken: where it stands, its doubt, and what not to lose."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ..starting import Taken

_MANY = 12


def taken_text(taken: Sequence[Taken]) -> str:
    """Say of each start where it stands as a draft, why the rules stopped, and which facts to keep.

    Of many, only how many stand on which page.
    """
    lines = _counted(taken) if len(taken) > _MANY else (line for each in taken for line in _said(each))
    return _safe("\n".join(lines))


def _counted(taken: Sequence[Taken]) -> Iterator[str]:
    pages = Counter(each.page.path.name for each in taken)
    yield f"{len(taken)} new drafts, which nobody has checked:"
    yield from (f"  {many} in {name}" for name, many in pages.items())
    yield "Read each beside the full report and change its words. `youthsite check` warns of those still"
    yield "unread, and says what is long, hard or wrong. None goes live before somebody approves it."


def _said(taken: Taken) -> Iterator[str]:
    start, place = taken.start, f"{taken.page.stem}#{taken.block.id}"
    told = ", ".join(passage.id for passage in start.passages)
    yield f"{place} is a new draft. It tells {told}."
    yield f"  {start.label}"
    if not start.lines:
        yield "  It holds the words of the full report: write them anew in short sentences."
    for fact in start.asked:
        yield f"  {fact}"
    yield f"  Edit it in {taken.page.path.name}, then run `youthsite check`."


def _safe(text: str) -> str:
    """Leave out control characters, by which a report could play tricks on a terminal."""
    return "".join(letter for letter in text if letter.isprintable() or letter == "\n")
