"""Tell one passage, all of it or none of it: each sentence is told, or passed over for a stated reason."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ..language import sentences
from ..model import BlockKind, Edit
from .alone import says_little, says_little_alone
from .antecedents import NAMED_AGAIN, by_itself
from .choose import reason_to_skip
from .composed import compose
from .context import Context
from .copied import copied_passive
from .deeds import opened, opening_for
from .emptiness import empty_problem
from .framing import tell_figures
from .guard import facts_error, facts_problem
from .in_place import problem_in_place, this_leans
from .kept import Part, worth_telling
from .kinds import kind_of
from .leaning import leaning
from .misleading import misleading, of_others
from .nearness import near_problem
from .one_sentence import Telling, tell_sentence
from .people_frames import tell_people
from .sure import all_pass, as_it_is, said_surely
from .tails import with_tails
from .text import capital
from .weighed import goes_on, held_against

_PIECES = ("to do: what else", "to do: the rest", "to do: it is long")
_REST = "to do: the rest of the sentence"
_SENTENCES = 64  # Of a passage: if it is not told, it is tried once more without composing.
# A label in front of a sentence: the block's kind says as much.
_LABEL = re.compile(r"^(?:outcome|aim|vision)s?(?: \d+)?: +", re.IGNORECASE)
# What heading a text stands under, as the composer asks, by the words that would open it.
_MODES = {"We": "did", "We plan to": "next", "We want to": "want"}
# "40 pupils came.": to what, the sentence before has said.
_CAME = re.compile(r"\b(?:came|attended|joined(?: in)?|took part|went|answered|replied)\.$")
_OF_ALL = re.compile(r"^The (?:council|police|government)\b")  # There is one of it: it leans on nothing.
_WHO = re.compile(r"children and young people|young people|children|pupils|families|parents", re.IGNORECASE)


def tell(
    text: str,
    context: Context,
    *,
    follows: bool,
    label_kind: BlockKind | None = None,
    label: str = "",
    around: Sequence[str] = (),
    before: Sequence[str] = (),
    above: Sequence[str] = (),
) -> Telling:
    """Tell a passage's text. `follows`: what stands before it is told right above, so "they" can lean on it.

    `label_kind` is the kind that the table's column (`label`) or the heading gives, by which "Implement the
    plan" can be told as a promise; `around` are the headings, `before` the texts before it under its heading,
    and `above` the lines told of the one right before it. A sentence without "not", "but", a limit or bad
    news may stay untold beside others that stand by themselves: it is listed among the edits as "to do".
    """
    telling = _tell(text, context, follows, label_kind, label, around, before, above)
    if telling.lines or telling.left_out or not context.composes:
        return telling
    return _tell(text, replace(context, composes=False), follows, label_kind, label, around, before, above)


def _tell(
    text: str,
    context: Context,
    follows: bool,
    label_kind: BlockKind | None,
    label: str,
    around: Sequence[str],
    before: Sequence[str],
    above: Sequence[str],
) -> Telling:
    parts: list[Part] = []
    gap = not follows
    opening = opening_for(label_kind, label)
    for sentence in sentences(text):
        first = not any(part.is_told for part in parts)
        said = [*before, *(part.sentence for part in parts)]
        gap = gap or (bool(parts) and this_leans(sentence, parts[-1].telling.edits))
        telling = tell_next(sentence, opening if first else "", gap=gap, context=context, before=said)
        above_it = parts[-1].telling.lines if parts else ()
        open_ = problem_in_place(telling.lines, telling.edits, sentence, above_it)
        open_ = open_ or copied_passive(telling, sentence)
        parts.append(Part(sentence, Telling(reason=open_) if open_ else telling))
        gap = not parts[-1].is_told
    parts = worth_telling(parts, above if follows else ())
    telling = _finished(parts, text, label if label_kind == "said" else "", around)
    lost = of_others(telling.lines, before, around) if telling.lines else ""
    wanted = telling.lines and kind_of(telling.lines, around, label) == "wanted"
    if telling.lines and context.only_sure and not (label or wanted):
        untold, beside = any(part.is_untold for part in parts), context.plain_stays or follows
        lost = lost or says_little_alone(telling, rest_untold=untold, beside=beside)
    return Telling(reason=lost) if lost else telling


def tell_next(sentence: str, opening: str, *, gap: bool, context: Context, before: Sequence[str]) -> Telling:
    """Tell one sentence after the sentences `before` it; with a `gap`, the one right before is not told."""
    if skip := reason_to_skip(sentence):
        return Telling(reason=skip, left_out=True)
    composed = _compose(sentence, opening, gap, context) if context.composes else None
    if composed and not is_in_part(composed):
        return composed
    ruled = _by_rules(sentence, opening, gap, replace(context, composes=True), tuple(before))
    return composed if composed and ruled.reason else ruled


@lru_cache(maxsize=_SENTENCES)
def _by_rules(sentence: str, opening: str, gap: bool, context: Context, before: tuple[str, ...]) -> Telling:
    """Tell a sentence by a frame or by the rules one after the other, as far as that is sure."""
    clear, shortened, renamed = by_itself(sentence, gap, before)
    full, said_who = _with_subject(_LABEL.sub("", clear), opening)
    telling = tell_figures(clear, context) or tell_figures(full, context) or as_it_is(full, context)
    telling = telling or tell_sentence(full, context)
    if not telling.lines:
        telling = tell_people(clear, context) or tell_people(full, context) or telling
    telling = said_surely(telling, context)
    near = next((why for line in telling.lines if (why := near_problem(line, sentence))), "")
    if reason := telling.reason or leaning(telling.lines, gap) or near:
        return Telling(reason=reason)
    lines, joined = with_tails(telling.lines, sentence)
    return replace(telling, lines=lines, edits=(*shortened, *said_who, *renamed, *telling.edits, *joined))


def _compose(sentence: str, opening: str, gap: bool, context: Context) -> Telling | None:
    """Say a sentence anew where all of it is covered and each new line passes the tests of any line."""
    mode = _MODES.get(opening, "")
    found = compose(_LABEL.sub("", sentence), mode, context.max_words, in_part=True)
    if not found or (gap and (found.leans or _CAME.search(found.lines[0]))):
        return None
    if leaning([_OF_ALL.sub("Staff", line) for line in found.lines], gap):
        return None
    near = found.lines == (sentence,) and near_problem(sentence, sentence)
    if near or not all_pass(found.lines, context.max_words):
        return None
    anew = "\n".join(found.lines)
    said = (Edit("composed", sentence, anew),) if anew != sentence else ()
    gone = (Edit("cut-details", words, "") for words in found.dropped)
    return Telling(found.lines, (*said, *gone, *(Edit(_REST, rest, "") for rest in found.untold)))


def is_in_part(telling: Telling) -> bool:
    """Tell whether words of a composed sentence are left for a person."""
    return any(edit.rule == _REST for edit in telling.edits)


def _finished(parts: Sequence[Part], text: str, label: str, around: Sequence[str]) -> Telling:
    untold = [part for part in parts if part.is_untold]
    lines = _lines(parts)
    if not lines:
        skipped = next((part.telling.reason for part in parts), "")
        return Telling(reason=untold[0].telling.reason if untold else skipped, left_out=not untold)
    bad = untold[0] if untold and says_little(lines) else held_against(parts) or goes_on(parts)
    if bad:
        return Telling(reason=f"{bad.telling.reason} (“{bad.sentence}”)")
    if label:
        return _checked(_as_said(lines, label), _edits(parts), text, around)
    whole_telling = _checked(lines, _edits(parts), text, around)
    return whole_telling if whole_telling.lines else _without_one(parts, text, around) or whole_telling


def _lines(parts: Sequence[Part]) -> list[str]:
    return [line for part in parts for line in part.telling.lines]


def _edits(parts: Sequence[Part]) -> list[Edit]:
    """Give the edits of what is told and left out in its order, then what is left to do."""
    edits: list[Edit] = []
    for part in parts:
        if part.is_told:
            edits += part.telling.edits
        elif part.telling.left_out:
            edits.append(Edit(f"left out: {part.telling.reason}", part.sentence, ""))
    untold = [part for part in parts if part.is_untold]
    return edits + [Edit(f"to do: {part.telling.reason}", part.sentence, "") for part in untold]


def _without_one(parts: Sequence[Part], text: str, around: Sequence[str]) -> Telling | None:
    """Leave one told sentence to do, the last that helps, where a fact would change with all of them."""
    told = [place for place, part in enumerate(parts) if part.is_told]
    for place in reversed(told if len(told) > 1 else []):
        changed = Part(parts[place].sentence, Telling(reason="a fact would change"))
        shorter = worth_telling([*parts[:place], changed, *parts[place + 1 :]])
        lines = _lines(shorter)
        leans = any(
            leaning(after.telling.lines, gap=True)
            for after in shorter[place + 1 : place + 2]
            if after.is_told
        )
        if not lines or leans or says_little(lines) or held_against(shorter):
            continue
        telling = _checked(lines, _edits(shorter), text, around)
        if telling.lines:
            return telling
    return None


def _as_said(lines: list[str], label: str) -> list[str]:
    """Put who said it above words that stand in a table under "What young people said"."""
    who = _WHO.search(label)
    told_us = f"{capital(who[0].lower()) if who else 'People'} told us"
    if any(line.startswith("- ") for line in lines):
        return [f"{told_us} this.", *lines]
    return [f"{told_us}:", *(f"- {line}" for line in lines)]


def _checked(lines: list[str], edits: list[Edit], text: str, around: Sequence[str]) -> Telling:
    cut = {edit.before for edit in edits if edit.rule.startswith(("left out: ", "to do: "))}
    told = [_without(sentence, cut) for sentence in sentences(text) if sentence not in cut]
    named_around = (*(edit.after for edit in edits if edit.rule == NAMED_AGAIN), *around)
    # The check will hold the block against the whole passage, so what stays untold may not mislead it either.
    reason = (
        empty_problem(lines, around)
        or misleading(lines, _up_to_told(text, cut), around)
        or facts_problem(lines, [" ".join(told)], named_around, _pieces(edits))
        or facts_error(lines, [text], named_around)
    )
    return Telling(reason=reason) if reason else Telling(tuple(lines), tuple(edits))


def _up_to_told(text: str, cut: set[str]) -> str:
    """Give a text up to its last told sentence: what comes after it does not say whom that is about."""
    every = sentences(text)
    told = [place for place, sentence in enumerate(every) if sentence not in cut]
    return " ".join(every[: told[-1] + 1]) if told else text


def _pieces(edits: Sequence[Edit]) -> list[str]:
    """Give the pieces of told sentences that are listed as to do."""
    return [edit.before for edit in edits if edit.rule.startswith(_PIECES)]


def _without(sentence: str, cut: set[str]) -> str:
    """Give a sentence without the parts of it that a frame has listed as to do."""
    for part in cut:
        sentence = sentence.replace(part, "")
    return sentence


def _with_subject(sentence: str, opening: str) -> tuple[str, tuple[Edit, ...]]:
    """Say who, where a text under "What we said we would do" or a planned action begins with a bare verb."""
    full = opened(sentence, opening)
    return (full, (Edit("say who", sentence, full),)) if full else (sentence, ())


def label_of(text: str) -> str:
    """Give the label in front of a text ("Outcome: …"); empty when there is none."""
    match = _LABEL.match(text)
    return match.group().strip(" :") if match else ""
