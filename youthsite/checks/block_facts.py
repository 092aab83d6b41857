"""Asking the fact guard about each block that is tied to the full report."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
    lines: tuple[PlacedLine, ...],
    report: Report,
    context: tuple[str, ...] = (),
    everywhere: Sequence[PlacedLine] = (),
) -> Iterator[tuple[int, FactProblem]]:
    """Give each fact that a page tells otherwise than the passages do, with its line in the file.

    What a block leaves untold counts as told when another block that tells one of the same passages has it;
    `everywhere` are the lines of the whole edition. What all of them leave untold is said at the first.
    """
    others = _by_passage(everywhere)
    said: set[tuple[str, str]] = set()
    for each in compared_blocks(lines, report, context):
        for problem in _facts(each, others):
            place = problem.sentence
            if problem.rule.endswith("-untold"):
                key = (problem.message, "".join(each.source))
                if key in said:
                    continue
                said.add(key)
            yield each.block.line if place is None else each.said[place].number, problem


def _facts(compared: Compared, others: Mapping[str, Sequence[PlacedLine]]) -> Iterator[FactProblem]:
    own = [line.said.text for line in compared.said]
    found = fact_problems(own, compared.source, compared.context)
    beside = _beside(compared.block, others)
    untold = [problem for problem in found if problem.rule.endswith("-untold")]
    yield from (problem for problem in found if problem not in untold)
    if untold and beside:
        wanted = {problem.rule for problem in untold}
        both = fact_problems([*own, *beside], compared.source, compared.context)
        untold = [replace(each, sentence=None) for each in both if each.rule in wanted]
    yield from untold


def _by_passage(lines: Iterable[PlacedLine]) -> dict[str, list[PlacedLine]]:
    found: dict[str, list[PlacedLine]] = defaultdict(list)
    for line in lines:
        if line.said.text and not _is_question(line):
            for tie in line.block.record.ties:
                found[tie.passage].append(line)
    return found


def _beside(block: Block, others: Mapping[str, Sequence[PlacedLine]]) -> list[str]:
    """The lines of the other blocks that tell one of the same passages, each once."""
    told = [line for tie in block.record.ties for line in others.get(tie.passage, ())]
    return list(dict.fromkeys(line.said.text for line in told if line.block is not block))


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
