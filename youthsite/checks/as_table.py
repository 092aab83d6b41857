"""How hard each easy page is, in a table for the terminal: the hardest pages first."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from .page_measures import PageMeasures, SectionMeasures

MOST_PAGES = 6
"""Pages shown, unless all are asked for."""
_WIDE = 76
_NUMBERS = ("words/sent.", "long", "passive", "hard", "late", "grade")
_NARROW = ("long", "hard", "grade")
_NOTE = (
    "long: sentences over the limit; passive: sentences in the passive; hard: office words; "
    "late: words that learners meet late; grade: school years"
)


def measures_table(pages: Sequence[PageMeasures], width: int, all_of_it: bool) -> Iterator[str]:
    """Give a line a page, and with `all_of_it` one a block; nothing for pages without sentences.

    `width` is that of the terminal in letters, 0 for no limit; a narrow one gets fewer columns.
    """
    read = [page for page in pages if page.whole.sentences]
    if not read:
        return
    columns = _NARROW if 0 < width < _WIDE else _NUMBERS
    room = (width or 100) - 4 - sum(len(column) + 2 for column in columns)
    hardest = sorted(read, key=_hardness)
    rows = list(_rows(hardest if all_of_it else hardest[:MOST_PAGES], all_of_it))
    wide = min(room, max(len(name) for name, _ in rows))
    yield f"  {'Page':<{wide}}" + "".join(f"  {column}" for column in columns)
    for name, found in rows:
        numbers = "".join(f"  {_number(found, column):>{len(column)}}" for column in columns)
        yield f"  {_fitted(name, wide):<{wide}}{numbers}"
    if len(read) > MOST_PAGES and not all_of_it:
        yield f"  and {len(read) - MOST_PAGES} pages that are easier."
    yield f"  ({_NOTE})"


def _rows(pages: Sequence[PageMeasures], with_blocks: bool) -> Iterator[tuple[str, SectionMeasures]]:
    for page in pages:
        yield PurePosixPath(page.file).stem, page.whole
        if with_blocks:
            for block in page.blocks:
                yield f"  #{block.block}", block


def _hardness(page: PageMeasures) -> tuple[float, float, int, str]:
    """Long sentences weigh most, then the grade, then hard words."""
    found = page.whole
    return -found.long_sentences, -(found.grade or 0), -found.hard_words, page.file


def _number(found: SectionMeasures, column: str) -> str:
    if column == "grade":
        return "-" if found.grade is None else f"{found.grade:.1f}"
    if column == "words/sent.":
        return f"{found.mean_words_per_sentence:.1f}"
    return str(
        getattr(
            found, {"long": "long_sentences", "passive": "passive_sentences"}.get(column, f"{column}_words")
        )
    )


def _fitted(name: str, room: int) -> str:
    return name if len(name) <= room else f"{name[: room - 2]}.."
