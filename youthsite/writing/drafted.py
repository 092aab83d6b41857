"""What the rules make of a report, page by page: blocks, passages left out, passages to do."""

from dataclasses import dataclass, field

from ..model import Block, FormalPage, Omission, Passage
from .blocks import Told
from .context import Context
from .repeats import Stories


@dataclass(frozen=True, slots=True)
class DraftedPage:
    """What the rules made of one formal page: blocks to add, passages left out, passages to do."""

    stem: str
    title: str
    blocks: tuple[Block, ...] = ()
    left_out: tuple[Omission, ...] = ()
    to_do: tuple[Omission, ...] = ()


@dataclass(frozen=True, slots=True)
class Drafted:
    """The draft of a whole report, page by page in reading order."""

    slug: str
    pages: tuple[DraftedPage, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block in reading order."""
        return tuple(block for page in self.pages for block in page.blocks)


@dataclass(slots=True)
class PageDraft:
    """The draft of one page while it is made."""

    page: FormalPage
    context: Context
    stories: Stories
    told: list[Told] = field(default_factory=list)
    left_out: list[Omission] = field(default_factory=list)
    to_do: list[Omission] = field(default_factory=list)
    last: Passage | None = None

    def leave_out(self, passage: Passage, reason: str) -> None:
        """List a passage as left out, with the reason."""
        self.left_out.append(Omission(passage.id, passage.fingerprint, reason))

    def leave_to_do(self, passage: Passage, reason: str) -> None:
        """List a passage as to do, with the reason."""
        self.to_do.append(Omission(passage.id, passage.fingerprint, reason))
