"""What the house is about. No reading, no writing.

A *report* is one formal document, made of pages of *passages*: one paragraph, list item, table cell or quote
each. An *edition* is its easy telling, of pages of *blocks*: one idea each, a *tie* to each passage told.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

PassageKind = Literal["paragraph", "item", "cell", "quote"]
BlockKind = Literal[
    "about", "wanted", "did", "found-out", "changed", "said", "next", "help", "rights", "story"
]
State = Literal["draft", "in review", "agreed", "approved"]
Origin = Literal["rules", "model", "person"]
Fate = Literal["told", "left out", "to do", "held"]
Level = Literal["error", "warning", "hint"]

BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
STATES: tuple[State, ...] = get_args(State)
ORIGINS: tuple[Origin, ...] = get_args(Origin)


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, list item, table cell or quote of a report.

    `text` is plain text on one line, without marks. `start` and `end` are character offsets of the passage's
    words in its page's Markdown; `line` counts from 1. `heading` is the path of headings above it. What is
    *held* is private: it appears nowhere in the published site.
    """

    id: str
    kind: PassageKind
    text: str
    fingerprint: str
    page: str
    heading: tuple[str, ...]
    line: int
    start: int
    end: int
    held: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of a formal page; `line` counts from 1."""

    level: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class FormalPage:
    """One Markdown page of the formal edition; `stem` is its file name without the ending."""

    stem: str
    title: str
    path: Path
    markdown: str
    headings: tuple[Heading, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One formal document, page by page; `highest` is the highest number any passage id had."""

    slug: str
    title: str
    pages: tuple[FormalPage, ...]
    highest: int = 0

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage in reading order."""
        return tuple(passage for page in self.pages for passage in page.passages)


@dataclass(frozen=True, slots=True)
class Tie:
    """That a block tells a passage, with the passage's words as they were when the tie was made."""

    passage: str
    fingerprint: str
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """One named step by which a rule changed a sentence, so that a person can ask why and undo it."""

    rule: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Acceptance:
    """That people accept what a rule finds, and why.

    `text` is the sentence as it was, or the fingerprint of the block's words where the whole block is meant.
    `beside` is the fingerprint of the passages that a fact was accepted beside; it is empty for a writing
    rule. If one differs, nothing is accepted any more. `by` is a role, not a name, and `date` a day
    (2025-03-31); either may be unknown.
    """

    rule: str
    text: str
    reason: str
    beside: str = ""
    by: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A state that people gave a block: which group or role, on which day (ISO 8601), and what they noted."""

    state: State
    by: str
    date: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dismissal:
    """That a block stays right beside a passage as it is now (its `fingerprint`), and why."""

    passage: str
    fingerprint: str
    by: str
    date: str
    reason: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A block as an officer approved it last: what is published while its newer words wait.

    `alt` and `drawing` are those of its picture, as in `Block`; `ties` hold the passages as they were then.
    """

    kind: BlockKind
    heading: str
    body: str
    wellbeing: tuple[str, ...] = ()
    picture: str = ""
    alt: str = ""
    ties: tuple[Tie, ...] = ()
    rights: tuple[str, ...] = ()
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class BlockRecord:
    """What machines keep about a block: its state, who wrote it, and what it tells.

    `text` is the fingerprint of the block's words when the state was given, `alt` and `drawing` those of its
    picture: if one differs, it is a draft again. `approved` is its last approved wording.
    """

    state: State = "draft"
    origin: Origin = "person"
    text: str = ""
    alt: str = ""
    ties: tuple[Tie, ...] = ()
    edits: tuple[Edit, ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
    decisions: tuple[Decision, ...] = ()
    approved: Wording | None = None
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One idea of the easy edition: a heading, a few short sentences, and what it is about.

    `body` is the Markdown between the fences without the heading line; `line` is where its fence opens,
    counted from 1. `heading` may be empty. `rights` are numbers of articles of the UNCRC. `alt` is what is
    said in place of its picture: empty for a picture that only decorates, None where nobody looked it up.
    `drawing` is the fingerprint of its files, empty unless they are the site's own. `approved_alt` and
    `approved_drawing` are the same for the picture of its last approved wording, which can be another one.
    """

    id: str
    kind: BlockKind
    heading: str
    body: str
    line: int
    wellbeing: tuple[str, ...] = ()
    picture: str = ""
    record: BlockRecord = BlockRecord()
    alt: str | None = None
    approved_alt: str | None = None
    rights: tuple[str, ...] = ()
    drawing: str | None = None
    approved_drawing: str | None = None


@dataclass(frozen=True, slots=True)
class Omission:
    """Why a passage is not told: left out for a reason, or still to do for a reason."""

    passage: str
    fingerprint: str
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the easy edition.

    `source` and `record_source` are the whole texts of the page and of its record file as they were read, so
    that nothing is lost. `unplaced` are records (block id, record) whose block is no longer on the page.
    `approved_title` is the title that an officer approved last.
    """

    stem: str
    title: str
    path: Path
    source: str
    blocks: tuple[Block, ...]
    left_out: tuple[Omission, ...] = ()
    to_do: tuple[Omission, ...] = ()
    record_source: str = ""
    unplaced: tuple[tuple[str, BlockRecord], ...] = ()
    approved_title: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """The easy telling of one report, page by page in reading order."""

    slug: str
    pages: tuple[Page, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block in reading order."""
        return tuple(block for page in self.pages for block in page.blocks)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a check found; `line` counts from 1 in `file`, which is relative to the site folder.

    `column` counts from 1 too; it is 0, and `words` are empty, when the whole block or page is meant.
    """

    rule: str
    level: Level
    file: str
    line: int
    message: str
    column: int = 0
    words: str = ""
