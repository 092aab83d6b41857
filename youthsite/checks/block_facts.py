"""Asking the fact guard about each block that is tied to the full report."""

from collections.abc import Iterator
from itertools import groupby

from ..model import Block, Passage, Report
from .facts import FactProblem, fact_problems
from .placing import PlacedLine


def block_facts(
    lines: tuple[PlacedLine, ...], report: Report, context: tuple[str, ...] = ()
) -> Iterator[tuple[int, FactProblem]]:
    """Give each fact that a page tells otherwise than the passages do, with its line in the file.

    A block is compared with its passages as they are now; one that is gone, with its words when it was tied.
    """
    passages = {passage.id: passage for passage in report.passages}
    for block, group in groupby(lines, key=lambda line: line.block):
        if not block.record.ties:
            continue
        said = [line for line in group if line.said.text and not _is_question(line)]
        source, headings = _source(block, passages)
        for problem in fact_problems([line.said.text for line in said], source, (*headings, *context)):
            yield block.line if problem.sentence is None else said[problem.sentence].number, problem


def _source(block: Block, passages: dict[str, Passage]) -> tuple[list[str], list[str]]:
    texts: list[str] = []
    headings: list[str] = []
    for tie in block.record.ties:
        passage = passages.get(tie.passage)
        texts.append(tie.text if passage is None else passage.text)
        headings += [] if passage is None else passage.heading
    return texts, list(dict.fromkeys(headings))


def _is_question(line: PlacedLine) -> bool:
    """A heading that asks ("Did it get better?") claims nothing."""
    return line.said.kind == "heading" and line.said.text.endswith("?")
