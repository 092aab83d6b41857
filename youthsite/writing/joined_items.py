"""Lists whose items go on from the words above them: each is told with its lead-in as one sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from ..language import sentences
from ..model import BlockKind, Edit, Passage
from .context import Context
from .grammar import is_clause
from .guard import facts_problem, problem_of
from .in_place import problem_in_place
from .kinds import kind_of
from .leaning import leaning
from .list_leads import COUNTED, denies, goes_badly, miscounts, some_of
from .list_parts import Bullet, before_examples, bullet, opening_of
from .listing import ListTelling
from .misleading import misleading
from .one_sentence import Telling
from .open_leads import Way, in_form, ways
from .referents import unsaid_in_list
from .telling import tell_next
from .text import lower_first

_END = re.compile(r"[;,.]?(?: and| or)?[;,.]*$")
_JOINS = re.compile(r"\band/or[;,.]*$|:$|^[^.]{1,60}: ", re.IGNORECASE)
_OR = re.compile(r"\bor[;,.]*$", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:At|In|During) (?:the|this|that) (?:meeting|event|session|review|visit),? (?=\S+ \S+)"
)
_LEAST_PREFIX = 2  # Words that told items must share to stand under them as a list.
_PREFIX_END = re.compile(r"\b(?:by|to|that|for|with|on|about|help|helped|want|included?|from|in)$")
_NAMES = re.compile(r"\b(?:is|are|was|were|includes?|included)$")  # "The worries were exams." is not all.
_KINDS: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"^(?:Inspectors|We|The [a-z ]+|It was) (?:also )?(?:found|saw|noted)\b"), "found-out"),
    (re.compile(r"\b(?:have|has) (?:a|the) right to$"), "rights"),
)
_LONGEST = 24  # Words of a lead-in with its item, before the two are parted again.
_MOST = 5  # Told items that stand as sentences, not as a list.


def tell_joined(lead: Passage, items: tuple[Passage, ...], context: Context) -> ListTelling:
    """Tell items that go on from a lead-in ("We helped families by:").

    With no lines, nothing can be told so. What the lead-in says before its last sentence is to do.
    """
    *earlier, last = sentences(lead.text.strip()) or [""]
    bare = _OPENING.sub("", last.rstrip(" :-–"))
    if not last.endswith(":") or not bare or denies(bare) or any(_OR.search(item.text) for item in items):
        return ListTelling(Telling())
    every = [
        told
        for way in ways(bare)
        for lines, each in (_as_sentences(way, items, context), _in_parts(way, items, context))
        if (told := _checked(_Found(way, lines, each), lead, items, earlier)).telling.lines
    ]
    if not every and earlier:
        every.append(_examples(bare, lead, items, context, earlier))
    return max(every, key=lambda each: len(each.told), default=ListTelling(Telling()))


@dataclass(frozen=True, slots=True)
class _Found:
    way: Way
    lines: Sequence[str]
    told: Sequence[Bullet]


def _checked(found: _Found, lead: Passage, items: tuple[Passage, ...], earlier: Sequence[str]) -> ListTelling:
    """Give what is told if it is true of all its passages and does not sound whole where it is not."""
    lines, way, told = found.lines, found.way, [each.item for each in found.told]
    gone = [item.text for item in items if item not in told]
    against = way.said.endswith(" that") and any(map(goes_badly, gone))
    count = (sentences(lead.text) or [""])[-1]
    if not told or against or leaning([f"{way.said}."], gap=True) or (gone and COUNTED.search(count)):
        return ListTelling(Telling())
    passages = (lead, *told)
    source = " ".join(passage.text for passage in passages)
    if miscounts(count, len(items)) or unsaid_in_list(lines) or misleading(lines, source, lead.heading):
        return ListTelling(Telling())
    rest = (*earlier, lead.text) if way.form == "past" else tuple(earlier)
    if facts_problem(lines, [source], lead.heading, (*rest, lead.text) if way.form == "aim" else rest):
        return ListTelling(Telling())
    edits = (Edit("lead-in", lead.text, lines[0]), *(edit for each in found.told for edit in each.edits))
    untold = tuple(Edit("to do: the rest of the passage", sentence, "") for sentence in rest)
    kind = next((kind for said, kind in _KINDS if said.search(way.said)), None)
    return ListTelling(Telling(tuple(lines), (*edits, *untold)), passages, kind)


def _as_sentences(
    way: Way, items: tuple[Passage, ...], context: Context
) -> tuple[Sequence[str], Sequence[Bullet]]:
    return _as_list(
        [found for item in items if (found := _joined(way, item, context))], way, len(items), context
    )


def _in_parts(
    way: Way, items: tuple[Passage, ...], context: Context
) -> tuple[Sequence[str], Sequence[Bullet]]:
    """Tell the lead-in and the items apart, where at least two of them can be told."""
    if way.form == "past" or not (opening := opening_of(way, context)):
        return (), ()
    every = [
        found
        for item in items
        if (shaped := _shaped(way, item)) and (found := bullet(way, item, shaped, context))
    ]
    opening = opening if len(every) == len(items) else some_of(opening)
    if len(every) < 2 or not opening or problem_of(f"{opening}:", context.max_words):
        return (), ()
    return (f"{opening}:", *(f"- {each.line}" for each in every)), every


def _examples(
    bare: str, lead: Passage, items: tuple[Passage, ...], context: Context, earlier: Sequence[str]
) -> ListTelling:
    """Tell what examples are given of, and those of them that are plain sentences."""
    opening, way = before_examples(bare, earlier[-1], context), Way("")
    if not opening or denies(earlier[-1]):
        return ListTelling(Telling())
    shaped = ((item, lower_first(_END.sub("", item.text.strip()))) for item in items)
    every = [
        found for item, text in shaped if is_clause(text) and (found := bullet(way, item, text, context))
    ]
    lines = (opening, "For example:", *(f"- {each.line}" for each in every))
    kind = kind_of((opening,), lead.heading, "")
    return replace(_checked(_Found(way, lines, every), lead, items, earlier[:-1]), kind=kind)


def _shaped(way: Way, item: Passage) -> str:
    """Give an item in the form that its lead-in asks for; empty where it does not go on from it."""
    text = _END.sub("", item.text.strip())
    second = text.partition(" ")[2]
    if _JOINS.search(text) or (text[:1].isupper() and second[:1].isupper()):
        return ""
    return (
        in_form(lower_first(text), way) if is_clause(lower_first(text)) == way.said.endswith(" that") else ""
    )


def _joined(way: Way, item: Passage, context: Context) -> Bullet | None:
    if not (shaped := _shaped(way, item)):
        return None
    sentence = f"{way.said} {shaped}."
    longer = replace(context, max_words=_LONGEST, plain_stays=True)
    for each in (replace(context, composes=False), longer, replace(longer, composes=False)):
        telling = tell_next(sentence, "", gap=True, context=each, before=())
        if len(telling.lines) == 1 and not _is_wrong(telling, sentence):
            return Bullet(item, telling.lines[0], (Edit("say who", item.text, sentence), *telling.edits))
    return None


def _is_wrong(telling: Telling, sentence: str) -> bool:
    partial = any(edit.rule.startswith("to do: ") for edit in telling.edits)
    lines = telling.lines
    return bool(
        partial or problem_in_place(lines, telling.edits, sentence) or facts_problem(lines, [sentence])
    )


def _as_list(every: Sequence[Bullet], way: Way, of: int, context: Context) -> tuple[list[str], list[Bullet]]:
    """Put what all the lines begin with above them, where that can stand so; else give the short ones."""
    split = [each.line.rstrip(".").split(" ") for each in every]
    shared = [same[0] for same in takewhile(lambda column: len(set(column)) == 1, zip(*split, strict=False))]
    while shared and not _opens(" ".join(shared), way):
        shared.pop()
    opening = " ".join(shared)
    rest = [lower_first(" ".join(each[len(shared) :])) for each in split]
    good = [
        (each, line)
        for each, line in zip(every, rest, strict=True)
        if line and not problem_of(f"- {line}", context.max_words)
    ]
    opening = opening.removesuffix(" that")
    opening = opening if len(good) == of else some_of(opening)
    if (
        len(good) > 1
        and len(shared) >= _LEAST_PREFIX
        and opening
        and not problem_of(f"{opening}:", context.max_words)
    ):
        return [f"{opening}:", *(f"- {line}" for _, line in good)], [each for each, _ in good]
    if _NAMES.search(way.said):
        return [], []
    short = [each for each in every if not problem_of(each.line, context.max_words, parsed=True)][:_MOST]
    return [each.line for each in short], short


def _opens(shared: str, way: Way) -> bool:
    return bool(_PREFIX_END.search(shared)) or shared.casefold() == way.said.casefold()
