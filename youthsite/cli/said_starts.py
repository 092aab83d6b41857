"""What the command line says after a start was taken: where it stands, its doubt, and what not to lose."""

from collections.abc import Iterable, Iterator

from ..starting import Taken


def taken_text(taken: Iterable[Taken]) -> str:
    """Say of each start where it stands as a draft, why the rules stopped, and which facts to keep."""
    return _safe("\n".join(line for each in taken for line in _said(each)))


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
