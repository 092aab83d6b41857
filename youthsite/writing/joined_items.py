"""Lists whose items go on from the words above them: each is told with its lead-in as one sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from ..language import sentences, words
from ..model import Edit, Passage
from .context import Context
from .grammar import is_clause
from .guard import facts_problem, problem_of
from .in_place import problem_in_place
from .leaning import is_weighty, leaning
from .list_leads import COUNTED, denies, miscounts, some_of
from .listing import ListTelling
from .misleading import misleading
from .one_sentence import Telling
from .open_leads import Way, in_form, ways
from .referents import unsaid
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
_LONGEST = 24  # Words of a lead-in with its item, before the two are parted again.
_MOST = 5  # Told items that stand as sentences, not as a list.


@dataclass(frozen=True, slots=True)
class _Joined:
    item: Passage
    line: str
    edits: tuple[Edit, ...]


def tell_joined(lead: Passage, items: tuple[Passage, ...], context: Context) -> ListTelling:
    """Tell items that go on from a lead-in ("We helped families by:").

    With no lines, nothing can be told so. What the lead-in says before its last sentence is to do.
    """
    *earlier, last = sentences(lead.text.strip()) or [""]
    bare = _OPENING.sub("", last.rstrip(" :-–"))
    if not last.endswith(":") or not bare or denies(bare) or any(_OR.search(item.text) for item in items):
        return ListTelling(Telling())
    found = (_told(way, lead, items, context, earlier) for way in ways(bare))
    return next((each for each in found if each.telling.lines), ListTelling(Telling()))


def _told(
    way: Way, lead: Passage, items: tuple[Passage, ...], context: Context, earlier: Sequence[str]
) -> ListTelling:
    if leaning([f"{way.said}."], gap=True):
        return ListTelling(Telling())
    every = [found for item in items if (found := _joined(way, item, context))]
    lines, told = _as_list(every, way, len(items), context)
    gone = [item.text for item in items if item not in [each.item for each in told]]
    against = way.said.endswith(" that") and any(map(is_weighty, gone))
    if not told or against or (gone and COUNTED.search(way.said)):
        return ListTelling(Telling())
    passages = (lead, *(each.item for each in told))
    source = " ".join(passage.text for passage in passages)
    if miscounts(way.said, len(items)) or unsaid(lines) or misleading(lines, source, lead.heading):
        return ListTelling(Telling())
    rest = (*earlier, lead.text) if way.form == "past" else tuple(earlier)
    if facts_problem(lines, [source], lead.heading, rest):
        return ListTelling(Telling())
    edits = (Edit("lead-in", lead.text, lines[0]), *(edit for each in told for edit in each.edits))
    untold = tuple(Edit("to do: the rest of the passage", sentence, "") for sentence in rest)
    return ListTelling(Telling(tuple(lines), (*edits, *untold)), passages)


def _joined(way: Way, item: Passage, context: Context) -> _Joined | None:
    text = _END.sub("", item.text.strip())
    second = text.partition(" ")[2]
    if _JOINS.search(text) or (text[:1].isupper() and second[:1].isupper()):
        return None
    shaped = in_form(lower_first(text), way)
    if not shaped or is_clause(lower_first(text)) != way.said.endswith(" that"):
        return None
    sentence = f"{way.said} {shaped}."
    longer = replace(context, max_words=_LONGEST, plain_stays=True)
    for each in (replace(context, composes=False), longer, replace(longer, composes=False)):
        telling = tell_next(sentence, "", gap=True, context=each, before=())
        if len(telling.lines) == 1 and not _is_wrong(telling, sentence):
            return _Joined(item, telling.lines[0], (Edit("say who", item.text, sentence), *telling.edits))
    return None


def _is_wrong(telling: Telling, sentence: str) -> bool:
    partial = any(edit.rule.startswith("to do: ") for edit in telling.edits)
    lines = telling.lines
    return bool(
        partial or problem_in_place(lines, telling.edits, sentence) or facts_problem(lines, [sentence])
    )


def _as_list(
    every: Sequence[_Joined], way: Way, of: int, context: Context
) -> tuple[list[str], list[_Joined]]:
    """Put what all the lines begin with above them, where that can stand so; else give the short ones."""
    split = [each.line.rstrip(".").split(" ") for each in every]
    shared = [same[0] for same in takewhile(lambda column: len(set(column)) == 1, zip(*split, strict=False))]
    while shared and not _opens(" ".join(shared), way):
        shared.pop()
    rest = [" ".join(each[len(shared) :]) for each in split]
    opening = " ".join(shared)
    opening = opening if len(every) == of else some_of(opening)
    lines = [f"{opening}:", *(f"- {lower_first(each)}" for each in rest)]
    fit = len(every) > 1 and len(shared) >= _LEAST_PREFIX and opening
    whole = all(len(words(each)) > 1 for each in rest)
    if fit and whole and not any(problem_of(line, context.max_words) for line in lines):
        return lines, list(every)
    if _NAMES.search(way.said):
        return [], []
    short = [each for each in every if not problem_of(each.line, context.max_words, parsed=True)][:_MOST]
    return [each.line for each in short], short


def _opens(shared: str, way: Way) -> bool:
    return bool(_PREFIX_END.search(shared)) or shared.casefold() == way.said.casefold()
