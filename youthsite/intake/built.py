"""The second half of an import, which writes nothing either: pages, and the account of every word."""

from dataclasses import dataclass, replace
from pathlib import Path

from ..model import FormalPage
from ..progress import Progress
from ..report.reading import read_page
from .account import account, check_words
from .draft import Draft
from .for_people import page_for_people
from .holding import hold_passages
from .pages import split_pages
from .preparing import STEP, STEPS, Prepared
from .storing import digest
from .tree import plain
from .writer import write_page


@dataclass(frozen=True, slots=True)
class Built:
    """An import before it is stored: pages by file name, and as read back, their passages without ids."""

    ready: Prepared
    counted: tuple[int, int]
    texts: dict[str, str]
    pages: list[FormalPage]

    @property
    def title(self) -> str:
        """The report's title in plain words."""
        return plain(self.ready.draft.title)

    @property
    def files(self) -> dict[str, str | bytes]:
        """The formal edition's files by name: pages, and the pictures that may be shown."""
        return {**self.texts, **self.ready.shown}

    @property
    def held(self) -> frozenset[str]:
        """The fingerprints of the passages that the import holds back."""
        return frozenset(p.fingerprint for page in self.pages for p in page.passages if p.held)

    def accounts(self, slug: str, follows: str = "") -> dict[str, str | bytes]:
        """Give import.json, import.md and the pictures held back; `follows` names last year's report."""
        found, draft, log = self.ready.source, self.ready.draft, self.ready.log
        written = {name: digest(text) for name, text in self.files.items()}
        held = sorted(self.held)
        return {
            "import.json": account(
                found, self.title, self.counted, draft.blocks, log, written, held, follows
            ),
            "import.md": page_for_people(found, self.title, slug, self.counted, log),
            **self.ready.held_back,
        }


def build_pages(ready: Prepared, folder: Path, progress: Progress) -> Built:
    """Split and write the pages that are to stand in `folder`, and check the account.

    Raises YouthsiteError when the account of words does not add up.
    """
    texts, pages = _write(ready.draft, folder)
    progress(STEP, 3, STEPS)
    counted = check_words(ready.source, ready.reading, texts.values(), ready.log)
    progress(STEP, 4, STEPS)
    return Built(ready, counted, texts, pages)


def _write(draft: Draft, folder: Path) -> tuple[dict[str, str], list[FormalPage]]:
    texts: dict[str, str] = {}
    read: list[FormalPage] = []
    for page in split_pages(draft):
        text, held = write_page(page.title, page.blocks, top=page.top)
        name = f"{page.stem}.md"
        texts[name] = text
        formal = read_page(page.stem, text, folder / name)
        passages = hold_passages(formal.passages, held, draft.held)
        read.append(replace(formal, passages=passages))
    return texts, read
