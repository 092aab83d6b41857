"""Lists whose items go on from the words above them: each is told with its lead-in as one sentence."""

import re
from dataclasses import dataclass
from itertools import takewhile

from ..language import sentences, words
from ..model import Edit, Passage
from .context import Context
from .grammar import is_clause
from .guard import facts_problem, problem_of
from .leaning import leaning
from .lexicon import ing_forms
from .nearness import near_problem
from .one_sentence import Telling, tell_sentence
from .referents import unsaid
from .sure import said_surely
from .text import lower_first

_END = re.compile(r"[;,.]?(?: and| or)?[;,.]*$")
_OPENING = re.compile(
    r"^(?:At|In|During) (?:the|this|that) (?:meeting|event|session|review|visit),? (?=\S+ \S+)"
)
# How many items there are: with some of them untold it would not be true.
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|only|all|every|each|both|following|these|"
    r"one or more|at least)\b",
    re.IGNORECASE,
)
_LEAST_PREFIX = 2  # Words that told items must share to stand under them as a list.
_PREFIX_END = re.compile(r"\b(?:by|to|that|for|with|on|about|help|helped|want|included?|from|in)$")


@dataclass(frozen=True, slots=True)
class _Lead:
    """A way to say a lead-in simply; `base` says that "giving" becomes "give" after it."""

    found: re.Pattern[str]
    said: str
    base: bool = False


_LEADS = (
    _Lead(
        re.compile(
            r"^(?:Our|The|Some of our|Our main|Our key) recommendations (?:to|for) "
            r"(?P<who>(?:the )?[A-Z]\w+(?: [A-Z]\w+)*) (?:include|included|are|were)$"
        ),
        "We asked {who} to",
        base=True,
    ),
    _Lead(re.compile(r"^We (?:campaign|campaigned|call|called) for$"), "We want"),
    _Lead(re.compile(r"^(?:Our|The) (?:aims|goals|objectives) (?:are|were|include) to$"), "We want to"),
    _Lead(re.compile(r"^We (?:will|plan to) (?P<do>[a-z]+ .+) by$"), "We plan to {do} by"),
)


@dataclass(frozen=True, slots=True)
class _Joined:
    item: Passage
    line: str
    edits: tuple[Edit, ...]


def tell_joined(
    lead: Passage, items: tuple[Passage, ...], context: Context
) -> tuple[Telling, tuple[Passage, ...]]:
    """Tell items that go on from a lead-in ("We helped families by:"), with the passages told.

    With no lines, nothing can be told so. What the lead-in says before its last sentence is to do.
    """
    *earlier, last = sentences(lead.text.strip()) or [""]
    said, base = _lead(_OPENING.sub("", last.rstrip(" :-–")))
    if not last.endswith(":") or not said or leaning([f"{said}."], gap=True):
        return Telling(), ()
    told = [found for item in items if (found := _joined(said, item, context, base=base))]
    if not told or (_COUNTED.search(said) and len(told) < len(items)):
        return Telling(), ()
    lines = _as_list([each.line for each in told])
    passages = (lead, *(each.item for each in told))
    source = [" ".join(passage.text for passage in passages)]
    if unsaid(lines) or facts_problem(lines, source, lead.heading, earlier):
        return Telling(), ()
    edits = (Edit("lead-in", lead.text, lines[0]), *(edit for each in told for edit in each.edits))
    untold = tuple(Edit("to do: the rest of the passage", sentence, "") for sentence in earlier)
    return Telling(tuple(lines), (*edits, *untold)), passages


def _lead(last: str) -> tuple[str, bool]:
    last = last[:1].upper() + last[1:]
    for lead in _LEADS:
        if match := lead.found.match(last):
            return lead.said.format(**match.groupdict()), lead.base
    return last, False


def _joined(said: str, item: Passage, context: Context, *, base: bool) -> _Joined | None:
    text = _END.sub("", item.text.strip())
    if not text[:1].islower() or is_clause(text) != said.endswith(" that"):
        return None
    first, _, rest = text.partition(" ")
    if base:
        if first not in ing_forms():
            return None
        text = f"{ing_forms()[first]} {rest}"
    sentence = f"{said} {text}."
    telling = said_surely(tell_sentence(sentence, context), context)
    partial = any(edit.rule.startswith("to do: ") for edit in telling.edits)
    if len(telling.lines) != 1 or partial or near_problem(telling.lines[0], sentence):
        return None
    line = telling.lines[0]
    if problem_of(line, context.max_words, parsed=True) or facts_problem([line], [sentence]):
        return None
    return _Joined(item, line, (Edit("say who", item.text, sentence), *telling.edits))


def _as_list(lines: list[str]) -> list[str]:
    """Put what all the lines begin with above them, where that can stand as a lead-in."""
    split = [line.rstrip(".").split(" ") for line in lines]
    shared = [same[0] for same in takewhile(lambda column: len(set(column)) == 1, zip(*split, strict=False))]
    while shared and not _PREFIX_END.search(" ".join(shared)):
        shared.pop()
    if len(lines) < 2 or len(shared) < _LEAST_PREFIX:
        return lines
    rest = [" ".join(each[len(shared) :]) for each in split]
    if any(len(words(each)) < 2 for each in rest):
        return lines
    return [f"{' '.join(shared)}:", *(f"- {lower_first(each)}" for each in rest)]
