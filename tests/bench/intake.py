"""What comes back of six reports out of every format: `python -m tests.bench.intake [PART OF A NAME ...]`.

Names choose among reports and formats: `glen pdf` reads the example out of PDF files only; `--keep FOLDER`
keeps the made files and what was read of them, for looking at. The truth is the tree of the formal edition
that an import of the report's text made; it is written in each format by another program, read back by
`import_report`, and the two trees are compared. What counts as come back says `tests/intake/likeness.py`.

How each format holds the truth:

- `html`: Python-Markdown's page of the formal Markdown. `docx own`: heading styles, lists and tables written
  as the tree has them. `docx bold`: the same, with headings only bold, the higher the larger.
- `odt`: LibreOffice reads that page. `docx office`: LibreOffice saves that ODT. Both keep heading levels,
  list items with their depth and numbers, cells and links of the page.
- `pdf office`, `pdf chromium`: that ODT, or that page, printed with drawn cell borders. Tagged files hold all
  of the tree. Untagged files hold heading levels only as sizes of letters, and h5 may look like text: for
  them, `level` and `parent` are what a reader could see.

`time` is the CPU time of the whole import; for PDF, as a multiple of the time that PDFium takes to give the
bare text of every page of the same file, in the same run.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

import pypdfium2

from tests.intake.conftest import bring_in_file
from tests.intake.formats import STYLE, as_bad_word, as_web_page, as_word, blocks_of
from tests.intake.likeness import Likeness, likeness
from tests.intake.office import DOCX, TAGGED, UNTAGGED, convert, from_web_page, in_two_columns
from tests.intake.printing import a_browser, print_page
from tests.published import REPORT_NAMES, REPORTS, ROOT
from youthsite.errors import YouthsiteError

EXAMPLE = "glen-orra-2024-25"
FORMATS = (
    "html", "docx own", "docx bold", "docx office", "odt",
    *(
        f"pdf {maker} {kind} {columns}"
        for maker in ("office", "chromium")
        for kind in ("tagged", "untagged")
        for columns in (1, 2)
    ),
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Print one row for each report and format."""
    keep = None
    if "--keep" in arguments:
        place = arguments.index("--keep")
        keep = Path(arguments[place + 1])
        del arguments[place : place + 2]
    names = _chosen((EXAMPLE, *REPORT_NAMES), arguments)
    formats = _chosen(FORMATS, [part for part in arguments if not any(part in name for name in names)])
    print(f"{'report':<16} {'format':<25}", *(f"{field.name:>7}" for field in fields(Likeness)), "   time")
    with tempfile.TemporaryDirectory() as scratch, a_browser() as browser:
        for name in names:
            for row in rows(name, formats, keep or Path(scratch), browser):
                print(row, flush=True)
    return 0


def _chosen(names: tuple[str, ...], parts: list[str]) -> list[str]:
    chosen = [name for name in names if any(part in name for part in parts)]
    return chosen or list(names)


def rows(name: str, formats: list[str], scratch: Path, browser: Any) -> Iterator[str]:
    """Give the rows of one report."""
    folder = scratch / name
    folder.mkdir(parents=True, exist_ok=True)
    truth = truth_of(name, folder)
    before = blocks_of(truth)
    makers = Makers(truth, folder, browser)
    for kind in formats:
        source = makers.make(kind)
        site = _fresh(folder / "read" / kind.replace(" ", "-"))
        start = time.process_time()
        try:
            bring_in_file(source, site)
        except YouthsiteError as error:
            yield f"{name[:16]:<16} {kind:<25} not read: {str(error)[:120]}"
            continue
        taken = time.process_time() - start
        found = likeness(before, blocks_of(site / "content" / source.stem))
        figures = (getattr(found, field.name) for field in fields(Likeness))
        shown = (f"{value:7.3f}" if isinstance(value, float) else f"{value:7d}" for value in figures)
        yield " ".join([f"{name[:16]:<16} {kind:<25}", *shown, _time(taken, source)])


def _time(taken: float, source: Path) -> str:
    return f"{taken / bare_seconds(source):6.0f}x" if source.suffix == ".pdf" else f"{taken:6.2f}s"


def truth_of(name: str, folder: Path) -> Path:
    """Give the folder of the formal pages: the example's own, or those of an import made now."""
    if name == EXAMPLE:
        return ROOT / "content" / EXAMPLE
    site = _fresh(folder / "truth")
    bring_in_file(REPORTS / f"{name}.txt", site)
    return site / "content" / name


def _fresh(site: Path) -> Path:
    """Give a folder that is not there yet."""
    number = 0
    while (site.parent / f"{site.name}-{number}").exists():
        number += 1
    return site.parent / f"{site.name}-{number}"


def bare_seconds(source: Path) -> float:
    """Give the CPU time in which PDFium gives the bare text of a file."""
    start = time.process_time()
    with suppress(pypdfium2.PdfiumError):
        document = pypdfium2.PdfDocument(source)
        for page in document:
            page.get_textpage().get_text_bounded()
        document.close()
    return time.process_time() - start


class Makers:
    """Makes files of one report, each once; what a later one needs is kept."""

    def __init__(self, truth: Path, folder: Path, browser: Any) -> None:
        self.truth, self.folder, self.browser = truth, folder, browser
        self.stem = truth.name
        self.made: dict[str, Path] = {}

    def make(self, kind: str) -> Path:
        """Give the file of one format."""
        if kind not in self.made:
            folder = self.folder / kind.replace(" ", "-")
            folder.mkdir(exist_ok=True)
            self.made[kind] = self._make(kind.split(), folder)
        return self.made[kind]

    def _make(self, words: list[str], folder: Path) -> Path:
        simple: dict[str, Callable[[], Path]] = {
            "html": lambda: as_web_page(self.truth, folder / f"{self.stem}.html", STYLE),
            "odt": lambda: from_web_page(self.make("html"), folder),
            "docx own": lambda: as_word(self.truth, folder / f"{self.stem}.docx"),
            "docx bold": lambda: as_bad_word(self.truth, folder / f"{self.stem}.docx"),
            "docx office": lambda: convert([self.make("odt")], DOCX, folder)[0],
        }
        if words[0] != "pdf":
            return simple[" ".join(words)]()
        tagged, columns = words[2] == "tagged", int(words[3])
        if words[1] == "office":
            document = self.make("odt")
            if columns == 2:
                document = in_two_columns(document, folder / document.name)
            return convert([document], TAGGED if tagged else UNTAGGED, folder)[0]
        path = folder / f"{self.stem}.pdf"
        return print_page(self.browser, self.make("html"), path, columns=columns, tagged=tagged)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
