"""Asking the fact guard about each block that is tied to the full report."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..model import Block, FormalPage, Passage, Report
from .cells import around_cell
from .facts import FactProblem, fact_problems
from .placing import PlacedLine


@dataclass(frozen=True)
class Compared:
    """A block beside what it tells: its lines, the texts of its passages, and what stands around those."""

    block: Block
    said: tuple[PlacedLine, ...]
    source: tuple[str, ...]
    context: tuple[str, ...]


def block_facts(
    lines: tuple[PlacedLine, ...], report: Report, context: tuple[str, ...] = ()
) -> Iterator[tuple[int, FactProblem]]:
    """Give each fact that a page tells otherwise than the passages do, with its line in the file."""
    for each in compared_blocks(lines, report, context):
        for problem in fact_problems([line.said.text for line in each.said], each.source, each.context):
            place = problem.sentence
            yield each.block.line if place is None else each.said[place].number, problem


def compared_blocks(
    lines: tuple[PlacedLine, ...], report: Report, context: tuple[str, ...] = ()
) -> Iterator[Compared]:
    """Give each tied block beside its passages as they are now; one that is gone, with its words when tied.

    What may be told beside the passages: their headings, what stands around a table cell, `context`.
    """
    passages = {passage.id: (passage, page) for page in report.pages for passage in page.passages}
    for block, group in groupby(lines, key=lambda line: line.block):
        if not block.record.ties:
            continue
        said = tuple(line for line in group if line.said.text and not _is_question(line))
        source, around = _source(block, passages)
        yield Compared(block, said, tuple(source), (*dict.fromkeys(around), *context))


def _source(block: Block, passages: dict[str, tuple[Passage, FormalPage]]) -> tuple[list[str], list[str]]:
    texts: list[str] = []
    around: list[str] = []
    for tie in block.record.ties:
        if tie.passage in passages:
            passage, page = passages[tie.passage]
            texts.append(passage.text)
            around += [*passage.heading, *around_cell(passage, page)]
        else:
            texts.append(tie.text)
    return texts, around


def _is_question(line: PlacedLine) -> bool:
    """A heading that asks ("Did it get better?") claims nothing."""
    return line.said.kind == "heading" and line.said.text.endswith("?")
