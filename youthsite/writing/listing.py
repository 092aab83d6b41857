"""Tell a list under its lead-in: a few plain words for the lead-in, and the items as bullets."""

import re
from dataclasses import dataclass

from ..language import sentences, words
from ..model import BlockKind, Edit, Passage
from .context import Context
from .grammar import is_clause, tokens
from .guard import facts_problem, problem_of
from .including import includes
from .items import Item, as_form, read_item
from .kinds import kind_of
from .lexicon import ing_forms
from .one_sentence import Telling
from .people_leads import tell_people
from .simplify import Simplified, simplify
from .sure import said_surely
from .text import capital, lower_first
from .text import sentence as whole

# Lead-ins that say no more than their kind does: with them, items may be told one by one.
_GENERIC: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    ("wanted", re.compile(r"^outcomes?:|\bareas? (?:for|of) improvement\b", re.IGNORECASE)),
    (
        "next",
        re.compile(
            r"\b(?:next (?:\d+|two|three|few)? ?(?:steps|years?)|focus areas|areas of (?:work|focus)|"
            r"priority areas|areas of work|will include|work in progress|"
            r"we will develop|planned actions|future plans)\b",
            re.IGNORECASE,
        ),
    ),
    ("found-out", re.compile(r"\bthemes\b[^.]*\binclud\w+:$")),
    (
        "did",
        re.compile(
            r"\b(?:achievements?|highlights?|examples? of (?:\w+ ){0,3}(?:work|activity)|"
            r"what we have done|we have done|"
            r"activities include|work included|progress includes?|supports? (?:on offer )?includes?)\b",
            re.IGNORECASE,
        ),
    ),
)
# How a list begins, by its kind and by how its items begin.
_LEADS: dict[tuple[BlockKind, str], str] = {
    ("next", "verb"): "We plan to:",
    ("next", "thing"): "We plan to work on:",
    ("did", "thing"): "Our work included:",
    ("wanted", "verb"): "We want to:",
    ("wanted", "thing"): "We want:",
    ("found-out", "thing"): "These were some of the main themes:",
}
_EXAMPLES = re.compile(
    r"(?:,? (?:including|such as|for example|e\.g\.)|\. This (?:includes|involves|included|involved))[:.]$",
    re.IGNORECASE,
)
_THAT = re.compile(r"^(?P<what>The [^,.]+?) (?P<be>are|were) that:$")
_NAMES = re.compile(r"^(?P<what>(?:[A-Z][a-z]+ )?[a-z]+s\b[^,.:]*?) include:$")
_AIM = re.compile(r"This (?:is|was) to (?!.*(?:\d|\bnot\b))")
_DID_THIS = re.compile(r"\b(?:do|does|did|done|achieved?) (?:this|that|it)\b")
_LEAST_ALONE = 5
_THE_VERBS = re.compile(r"\bto:$")


@dataclass(frozen=True, slots=True)
class ListTelling:
    """A list told: its lines and edits, the passages told, and its kind where the lead-in gives it."""

    telling: Telling
    told: tuple[Passage, ...] = ()
    kind: BlockKind | None = None


def tell_list(
    lead: Passage | None,
    items: tuple[Passage, ...],
    context: Context,
    kind: BlockKind | None,
) -> ListTelling:
    """Tell a list whose items are short and plain.

    Under a lead-in that says no more than its kind, or under a heading alone, the items that pass are told
    and the others listed; under any other lead-in all are told or none.
    """
    drafts = [read_item(passage, context) for passage in items]
    if lead and (found := _clauses(lead, items, context)):
        return found
    if lead and (theirs := tell_people(lead, items, context)):
        problem = _facts(theirs.telling.lines, theirs.told)
        return ListTelling(Telling(reason=problem) if problem else theirs.telling, theirs.told, theirs.kind)
    if lead is None:
        nothing = ListTelling(Telling(reason="the list item does not stand by itself"))
        return _partly(None, drafts, kind) if kind else nothing
    if generic := generic_kind(lead):
        return _partly(lead if len(sentences(lead.text)) == 1 else None, drafts, generic)
    if opened := _opened(lead, context):
        return _partly(lead, drafts, *opened)
    if named := _named(lead, context):
        return _partly(lead, drafts, "found-out", named)
    whole_list = _wholly(lead, drafts, context)
    return whole_list if whole_list.telling.lines or not kind else _partly(None, drafts, kind)


def _clauses(lead: Passage, items: tuple[Passage, ...], context: Context) -> ListTelling | None:
    """Tell a lead-in that its items finish: "The main problems were that:"; the items are sentences."""
    match = _THAT.match(lead.text.strip())
    if not match:
        return None
    told: list[Passage] = []
    lines: list[str] = []
    edits: list[Edit] = []
    for item in items:
        simplified = simplify(whole(capital(item.text)), context)
        line, *further = simplified.lines
        passes = not problem_of(line, context.max_words) and all(_AIM.match(more) for more in further)
        if passes and not _facts((line,), (item,)):
            told.append(item)
            lines.append(f"- {line}")
            edits += [*simplified.edits, *(Edit("cut-extra", more, "") for more in further)]
    some = "" if len(told) == len(items) else "some of "
    opening = simplify(f"These {match['be']} {some}{lower_first(match['what'])}:", context).lines[-1]
    if len(told) < 2 or problem_of(opening, context.max_words):
        return None
    passages, all_lines = (lead, *told), (opening, *lines)
    if _facts(all_lines, passages):
        return None
    return ListTelling(Telling(all_lines, (_lead_edit(lead, opening), *edits)), passages)


def generic_kind(lead: Passage) -> BlockKind | None:
    """Give the kind of a lead-in that says no more than its kind; nothing for any other."""
    return next((kind for kind, pattern in _GENERIC if pattern.search(lead.text)), None)


def _opened(lead: Passage, context: Context) -> tuple[BlockKind, Simplified] | None:
    """Tell a lead-in that only gives examples: "We ran clubs including:"."""
    match = _EXAMPLES.search(lead.text.strip())
    if not match or len(told := sentences(lead.text[: match.start()])) > 1:
        return None
    simplified = simplify(whole(told[0]), context)
    lines = (*simplified.lines, f"{includes(simplified.lines[-1])}:")
    if any(problem_of(line, context.max_words) for line in lines):
        return None
    return kind_of(lines, lead.heading, ""), Simplified(lines, simplified.edits)


def _named(lead: Passage, context: Context) -> Simplified | None:
    """Tell a lead-in that only names what its items are: "Main recommendations from the report include:"."""
    match = _NAMES.match(lead.text.strip())
    if not match or is_clause(match["what"]) or len(tokens(match["what"])) > context.max_words - 3:
        return None
    simplified = simplify(f"These are some of the {lower_first(match['what'])}:", context)
    return None if problem_of(simplified.lines[-1], context.max_words) else simplified


def _partly(
    lead: Passage | None,
    drafts: list[Item],
    kind: BlockKind,
    opened: Simplified | None = None,
) -> ListTelling:
    form = "thing" if opened else _commonest(drafts, kind)
    openings = opened.lines if opened else (_LEADS.get((kind, form), ""),)
    if openings == ("We want:",) and not lead:
        openings = ("",)
    opening = openings[-1]
    fitting = (
        as_form(item, form) for item in drafts if not item.reason and _form(item, kind) in {form, item.form}
    )
    good = [item for item in fitting if item.form == form] if opening else []
    if len(good) < 2:
        return ListTelling(Telling(reason="the list items do not read as easy words"))
    lines = (*openings, *(item.line for item in good))
    told = (*((lead,) if lead else ()), *(item.passage for item in good))
    if reason := _facts(lines, told):
        return ListTelling(Telling(reason=reason))
    edits = (_lead_edit(lead, "\n".join(openings)), *(edit for item in good for edit in item.edits))
    return ListTelling(Telling(lines, edits), told, kind)


def _facts(lines: tuple[str, ...], told: tuple[Passage, ...]) -> str:
    return facts_problem(lines, [passage.text for passage in told], told[0].heading)


def _lead_edit(lead: Passage | None, opening: str) -> Edit:
    return Edit("lead-in", lead.text if lead else "", opening)


def _commonest(drafts: list[Item], kind: BlockKind) -> str:
    """Give the form of most items; one that begins with -ing is a verb where a plan or a wish leads in."""
    forms = [_form(item, kind) for item in drafts if not item.reason and (kind, _form(item, kind)) in _LEADS]
    return max(sorted(set(forms)), key=forms.count) if forms else ""


def _form(item: Item, kind: BlockKind) -> str:
    doing = item.line.removeprefix("- ").split(" ")[0] in ing_forms()
    return (
        "verb"
        if doing and (kind, "verb") in _LEADS and not re.search(r", | and [a-z]+ing ", item.line)
        else item.form
    )


def tell_alone(item: Passage, kind: BlockKind, context: Context) -> Telling:
    """Tell one item that is no sentence by itself: "Our work included …", "We want to …"."""
    draft = read_item(item, context)
    form = _form(draft, kind)
    opening = _LEADS.get((kind, form), "").rstrip(":")
    if draft.reason or not opening or len(draft.line.split()) < _LEAST_ALONE:
        return Telling(reason=draft.reason or "the list item does not stand by itself")
    shaped = as_form(draft, form)
    line = f"{opening} {shaped.line.removeprefix('- ')}."
    reason = problem_of(line, context.max_words) or _facts((line,), (item,))
    if reason:
        return Telling(reason=reason)
    said_who = Edit("say who", shaped.line.removeprefix("- "), line)
    return said_surely(Telling((line,), (*shaped.edits, said_who)), context)


def _wholly(lead: Passage, drafts: list[Item], context: Context) -> ListTelling:
    simplified = simplify(_closed(lead.text), context)
    reason = _lead_problem(simplified.lines, drafts, context)
    reason = reason or next((item.reason for item in drafts if item.reason), "")
    if not reason and len({item.form for item in drafts}) > 1:
        reason = "the list items are not of one kind"
    opening = re.sub(r"\bthe (\d+ \w+:)$", r"these \1", simplified.lines[-1])
    lines = (*simplified.lines[:-1], opening, *(item.line for item in drafts))
    told = (lead, *(item.passage for item in drafts))
    reason = reason or _facts(lines, told)
    if reason:
        return ListTelling(Telling(reason=reason))
    edits = (*simplified.edits, *(edit for item in drafts for edit in item.edits))
    return ListTelling(Telling(lines, edits), told)


def _closed(text: str) -> str:
    closed = text.rstrip(" -–:;")
    return re.sub(r"(?<=s) of$", "", closed) + ":"


def _lead_problem(lines: tuple[str, ...], drafts: list[Item], context: Context) -> str:
    last = lines[-1]
    problem = next((why for line in lines if (why := problem_of(line, context.max_words))), "")
    if problem or _DID_THIS.search(last):
        return problem or "it leans on words before it that are not told"
    forms = {item.form for item in drafts}
    verbs = bool(_THE_VERBS.search(last))
    if verbs != (forms == {"verb"}) or not (
        verbs or is_clause(last.rstrip(":") + " these") or len(words(last)) < 4
    ):
        return "the words that lead into the list do not fit it simply"
    return ""
