"""The starts of a report: each passage that is to do, a lead-in with the items of its list that are to do."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from ...checks.cells import around_cell
from ...checks.starts import Start
from ...language import acronyms, sentences, words
from ...model import Edit, FormalPage, Passage, Report
from ..choose import reason_to_skip
from ..context import Context, area_of
from ..deeds import opened, opening_for
from ..grammar import is_clause
from ..guard import facts_error
from ..items import read_item
from ..kinds import kind_of, label_kind
from ..labels import column_label
from ..numbering import without_numbers
from ..telling import label_of
from ..text import lower_first
from ..text import sentence as whole
from ..units import lead_above, units
from .asking import asked
from .sentence import Begun, begin

_HAS_VERB = re.compile(r"\b(?:is|are|has|have|was|were|includes?|will)\b")
_LISTED = "Our work included "
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
    begun = _true(_sentences(passage, page, context), [passage], page)
    lines = [line for each in begun for line in each.lines or (each.own,)]
    if passage.kind == "item" and len(lines) == 1 and not is_clause(lines[0]):
        lines = [f"- {_lowered(lines[0].rstrip('.'))}"]
    above = lead_above(passage, page.passages) if passage.kind == "item" else None
    leads = above.text if above and above.text.endswith(":") else ""
    return replace(_start(passage, begun, lines, page, context), above=leads)


def _with_items(lead: Passage, items: tuple[Passage, ...], page: FormalPage, context: Context) -> Start:
    """Begin a list: its lead-in, and each of its items that is to do as a bullet."""
    leads = _sentences(lead, page, context)
    begun = _true([*leads, *(_bullet(item, context) for item in items)], [lead, *items], page)
    lines = [line for each in begun[: len(leads)] for line in each.lines or (each.own,)]
    lines[-1:] = [f"{lines[-1].rstrip(' .:;,–-')}:"] if lines else []
    for each in begun[len(leads) :]:
        lines += each.lines or (f"- {each.own.rstrip('.;, ')}",)
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


def _bullet(item: Passage, context: Context) -> Begun:
    read = read_item(item, context)
    if read.line and not read.reason:
        return Begun((read.line,), read.edits, own=item.text)
    found = begin(item.text, context)
    if not found.lines:
        return replace(found, own=item.text)
    said = " ".join(found.lines).rstrip(".;, ")
    bullet = f"- {said if is_clause(whole(said)) else _lowered(said)}"
    return replace(found, lines=(bullet,), own=item.text)


def _lowered(text: str) -> str:
    """Begin with a small letter, unless a name may begin there: "Mind of My Own"."""
    named = any(word[:1].isupper() for word in text.split()[1:4])
    return text if named else lower_first(text)


def _sentences(passage: Passage, page: FormalPage, context: Context) -> list[Begun]:
    if passage.kind == "quote":  # What somebody said stays as it was said.
        return [Begun(own=each) for each in sentences(passage.text)]
    label = column_label(passage, page) or label_of(passage.text)
    opening = opening_for(label_kind(label, passage.heading), label)
    around = (*passage.heading, *around_cell(passage, page))
    return [_begun(each, opening, context, around) for each in sentences(passage.text)]


def _begun(sentence: str, opening: str, context: Context, around: Sequence[str]) -> Begun:
    if reason_to_skip(sentence):
        return Begun(edits=(Edit(f"left out: {reason_to_skip(sentence)}", sentence, ""),), rest=(sentence,))
    full = opened(sentence, opening)
    if full.startswith(_LISTED) or _HAS_VERB.search(sentence):
        full = ""  # It may be a name that begins so, or a sentence with a doer of its own.
    found = begin(full or sentence, context, around)
    if full:
        lines, edits = found.lines or (full,), (Edit("say who", sentence, full), *found.edits)
        return replace(found, lines=lines, edits=edits, own=sentence)
    return replace(found, own=sentence)


def _start(
    passage: Passage,
    begun: Sequence[Begun],
    lines: Sequence[str],
    page: FormalPage,
    context: Context,
    items: tuple[Passage, ...] = (),
) -> Start:
    made = any(
        len(words(line)) <= context.max_words and not line.endswith(":")
        for each in begun
        for line in each.lines
    )
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
