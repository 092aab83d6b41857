"""The starts of a report: each passage that is to do, a lead-in with the items of its list that are to do."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from ...checks.cells import around_cell
from ...checks.starts import Start
from ...language import acronyms, words
from ...model import FormalPage, Passage, Report
from ..context import Context, area_of
from ..grammar import is_clause
from ..guard import facts_error
from ..kinds import kind_of
from ..labels import column_label
from ..nearness import near_problem
from ..numbering import without_numbers
from ..telling import label_of
from ..units import lead_above, units
from .asking import asked
from .parts import begun_sentences, bullet, lowered
from .sentence import Begun

_OVER = 5  # Words by which a start may be longer than an easy line.
_PART = 0.7  # Of the words of a sentence: a line with fewer is a part of it.
_LEADS = re.compile(r"[:–-]\s*$")


def starts_of(
    report: Report, to_do: Mapping[str, str], left_out: Collection[str] = (), longest: int = 15
) -> tuple[Start, ...]:
    """Give a start for each passage to do, in reading order; `to_do` are the reasons by passage id.

    `longest` is the limit of a sentence in words. A held passage has no start. The same report gives the same
    starts.
    """
    texts = [passage.text for passage in report.passages if not passage.held]
    context = Context(acronyms(texts), longest, area_of(report.slug, texts))
    return tuple(
        start
        for page in report.pages
        if any(passage.id in to_do for passage in page.passages)
        for start in _of_page(page, to_do, left_out, context)
    )


def _of_page(
    page: FormalPage, to_do: Mapping[str, str], left_out: Collection[str], context: Context
) -> Iterator[Start]:
    own = {passage.id: passage for passage in page.passages}
    plain = without_numbers(page)
    kept = tuple(passage for passage in plain.passages if passage.id not in left_out)
    for unit in units(kept, page.markdown):
        items = tuple(item for item in unit.items if item.id in to_do)
        for passage in unit.passages:
            if passage.id not in to_do:
                continue
            leads = passage is unit.lead and items and _LEADS.search(passage.text)
            start = _with_items(passage, items, plain, context) if leads else _alone(passage, plain, context)
            yield replace(
                start,
                passage=own[passage.id],
                reason=to_do[passage.id],
                items=tuple(own[item.id] for item in start.items),
            )


def _alone(passage: Passage, page: FormalPage, context: Context) -> Start:
    begun = _true(begun_sentences(passage, page, context), [passage], page)
    lines = [line for each in begun for line in each.lines or (each.own,)]
    if passage.kind == "item" and len(lines) == 1 and not is_clause(lines[0]):
        lines = [f"- {lowered(lines[0].rstrip('.'))}"]
    above = lead_above(passage, page.passages) if passage.kind == "item" else None
    leads = above.text if above and above.text.endswith(":") else ""
    return replace(_start(passage, begun, lines, page, context), above=leads)


def _with_items(lead: Passage, items: tuple[Passage, ...], page: FormalPage, context: Context) -> Start:
    """Begin a list: its lead-in, and each of its items that is to do as a bullet."""
    leads = begun_sentences(lead, page, context)
    begun = _true([*leads, *(bullet(item, context) for item in items)], [lead, *items], page)
    lines = [line for each in begun[: len(leads)] for line in each.lines or (each.own,)]
    lines[-1:] = [f"{lines[-1].rstrip(' .:;,–-')}:"] if lines else []
    for each in begun[len(leads) :]:
        lines += each.lines or (f"- {lowered(each.own.rstrip('.;, '))}",)
    return _start(lead, begun, lines, page, context, items)


def _true(begun: Sequence[Begun], passages: Sequence[Passage], page: FormalPage) -> list[Begun]:
    """Give up what was made of a sentence where, beside the others, a fact of it is wrong."""
    found = list(begun)
    source = [passage.text for passage in passages]
    around = (*passages[0].heading, *around_cell(passages[0], page))
    for place, each in enumerate(found):
        others = [line for one in found[:place] for line in one.lines]
        if each.lines and facts_error((*others, *each.lines), source, around):
            found[place] = Begun(own=each.own)
    return found


def _is_made(line: str, own: str, longest: int) -> bool:
    """Tell whether a line is a beginning: short, and a part of its sentence or said otherwise."""
    count = len(words(line))
    if line.endswith(":") or count > longest + _OVER:
        return False
    return count < _PART * len(words(own)) or not near_problem(line, own)


def _start(
    passage: Passage,
    begun: Sequence[Begun],
    lines: Sequence[str],
    page: FormalPage,
    context: Context,
    items: tuple[Passage, ...] = (),
) -> Start:
    made = any(_is_made(line, each.own, context.max_words) for each in begun for line in each.lines)
    told = tuple(line for line in lines if line)
    label = column_label(passage, page) or label_of(passage.text)
    return Start(
        passage=passage,
        reason="",
        lines=told if made else (),
        say=asked([each.text for each in (passage, *items)], told if made else (), context.acronyms),
        rest=tuple(dict.fromkeys(part for each in begun for part in each.rest)),
        items=items,
        own=tuple(each.own for each in begun if each.own),
        kind=kind_of(told, passage.heading, label),
        edits=tuple(edit for each in begun for edit in each.edits),
    )
