"""Make blocks of what is told: what belongs together stands together, two to four sentences each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..editions import free_id, recorded, tie_to
from ..editions.ids import TakenIds
from ..glossary import terms_in
from ..language import words
from ..model import Block, BlockKind, Edit, Origin, Passage
from .guard import facts_error
from .headings import block_heading, topic_of
from .leaning import TAIL, leans
from .thousands import with_commas
from .way import that_led_to
from .wishes import wish_of

_MOST_LINES = 4
_LEANS = re.compile(r"(?:This|These|They|It|One|The other|Later)\b|\d[\d,]* of (?:them|these)\b")
# Readers look for what "they" and "it" are in the line before: a meaning in between would give a wrong noun.
_LOOKS_BACK = re.compile(
    r"\b(?:they|them|their|theirs|its?|this|these|those|she|he|her|his|him)\b", re.IGNORECASE
)
_OPENS = re.compile(r"This is about ")  # What follows says what it is about.
_SAYS_WISH = re.compile(
    r"\b(?:want|wants|aims?|hope|vision is (?:for|that|to)|wish|would|should|must)\b", re.IGNORECASE
)
_PROMISES = re.compile(r"\bwill\b")


@dataclass(frozen=True, slots=True)
class Told:
    """Passages with their easy lines, waiting to become a block or part of one."""

    passages: tuple[Passage, ...]
    lines: tuple[str, ...]
    edits: tuple[Edit, ...]
    kind: BlockKind
    is_list: bool = False


def as_wish(told: Told, longest: int) -> Told | None:
    """Say that lines are wanted, where they read as if they were so: "We want all children to be safe.".

    None where they cannot be said as wishes of at most `longest` words.
    """
    if any(_SAYS_WISH.search(line) for line in told.lines):
        return told
    lines = tuple(line if TAIL.match(line) else wish_of(line) for line in told.lines)
    if not all(lines) or any(len(words(line)) > longest for line in lines):
        return told if any(_PROMISES.search(line) for line in told.lines) else None
    edit = Edit("say that it is wanted", "\n".join(told.lines), "\n".join(lines))
    return replace(told, lines=lines, edits=(*told.edits, edit))


def joined(told: Iterable[Told]) -> list[Told]:
    """Join neighbours of one kind under one heading into blocks of at most four lines; lists stand alone."""
    blocks: list[Told] = []
    for each in told:
        if blocks and _fits(blocks[-1], each):
            blocks[-1] = _merged(blocks[-1], each)
        else:
            blocks.append(each)
    return blocks


def begins_leaning(before: Iterable[Told], told: Told) -> bool:
    """Tell whether a block would begin with "They also …", as what it leans on fills the block above."""
    return leans(told.lines[0]) and joined([*before, told])[-1].lines[0] == told.lines[0]


def _fits(before: Told, told: Told) -> bool:
    same = before.kind == told.kind and before.passages[-1].heading == told.passages[0].heading
    bullets = any(line.startswith("- ") for line in before.lines + told.lines)
    fits = same and not bullets and len(before.lines) + len(told.lines) <= _MOST_LINES
    return fits and (_is_true(_merged(before, told)) or not (_is_true(before) and _is_true(told)))


def _is_true(told: Told) -> bool:
    """Tell whether lines still say what their passages say when these stand side by side."""
    source = [passage.text for passage in told.passages]
    return not facts_error(told.lines, source, told.passages[0].heading)


def _merged(before: Told, told: Told) -> Told:
    return replace(
        before,
        passages=before.passages + told.passages,
        lines=before.lines + told.lines,
        edits=before.edits + told.edits,
    )


def make_blocks(
    told: Iterable[Told],
    title: str,
    taken: TakenIds,
    headings: Iterable[str] = (),
    *,
    origin: Origin = "rules",
) -> list[Block]:
    """Make a block of each, with a heading of its own, hard words explained once a page, and its record.

    `headings` are those that the page has already; `origin` says who wrote the lines.
    """
    used = [title, *headings]
    blocks: list[Block] = []
    explained: set[str] = set()
    for each in told:
        heading = block_heading(each.kind, topic_of(each.passages[0].heading, title), used)
        used.append(heading)
        grouped, commas = with_commas(each.lines)
        lines, edits = _explained(grouped, explained)
        id = free_id(heading, each.kind, taken)
        taken.add(id)
        block = Block(id=id, kind=each.kind, heading=heading, body=body(lines), line=1)
        way = that_led_to(each.lines, each.edits)
        blocks.append(recorded(block, "draft", origin, tie_to(each.passages), (*way, *commas, *edits)))
    return blocks


def body(lines: Iterable[str]) -> str:
    """Write the lines as Markdown: a sentence a line, and an empty line before and after a list."""
    written: list[str] = []
    for line in lines:
        if written and line.startswith("- ") != written[-1].startswith("- "):
            written.append("")
        written.append(line)
    return "\n".join(written)


def _explained(lines: tuple[str, ...], explained: set[str]) -> tuple[list[str], list[Edit]]:
    """Add what hard words mean, each after its line and what leans on it, and never inside a list."""
    told: list[str] = []
    edits: list[Edit] = []
    waiting: list[str] = []
    for line in dict.fromkeys(lines):
        if waiting and not _goes_on(line, told[-1]):
            told += waiting
            waiting = []
        told.append(line)
        for sentence in _meanings(line):
            meaning = " ".join(sentence.split()[-4:])  # "Advocate" and "advocacy" have one meaning.
            if meaning not in explained and sentence not in lines and not _is_said(sentence, lines):
                explained.add(meaning)
                edits.append(Edit("explain", line, f"{line}\n{sentence}"))
                waiting.append(sentence)
    return told + waiting, edits


def _is_said(meaning: str, lines: Iterable[str]) -> bool:
    """Tell whether a line says already what a word of it means: "A school hub is a place …" for "hub"."""
    about = re.match(r"(?:An? |The )?(?P<term>.+?) (?:is|are|means?|helps?)\b", meaning)
    term = re.escape(about["term"].split()[-1] if about else meaning)
    says = re.compile(rf"(?:An?|The|Our) (?:[\w’'-]+ ){{0,2}}{term} (?:is|means|helps|brings|lets)\b")
    return any(says.match(line) for line in lines)


def _goes_on(line: str, before: str) -> bool:
    """Tell whether a line goes on with the thought before it, so that nothing may stand between them."""
    listed = line.startswith("- ") or line.endswith(":") or before.endswith(":")
    return listed or bool(_LEANS.match(line) or _LOOKS_BACK.search(line) or _OPENS.match(before))


def _meanings(line: str) -> list[str]:
    fitting = [term.meaning for term in terms_in(line) if term.in_text]
    return [] if line.endswith(":") else fitting[:1]
