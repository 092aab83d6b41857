"""Tell one passage, all of it or none of it: each sentence is told, or passed over for a stated reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..language import sentences, words
from ..model import BlockKind, Edit
from .choose import reason_to_skip
from .context import Context
from .deeds import opened, opening_for
from .emptiness import empty_problem
from .figures import framed
from .guard import facts_error, facts_problem, problem_of
from .leaning import TAIL, is_weighty, leaning, without_opening
from .nearness import near_problem
from .one_sentence import Telling, tell_sentence
from .people_figures import framed_people
from .people_frames import tell_people
from .simplify import simplify
from .text import capital, lower_first
from .vocabulary import is_vague

_LEAST_WORDS = 5  # Of what is told when the rest of its passage is not.
_HAS_FIGURE = re.compile(r"\d")
# A label in front of a sentence: the block's kind says as much.
_LABEL = re.compile(r"^(?:outcome|aim|vision)s?(?: \d+)?: +", re.IGNORECASE)
_WHO = re.compile(r"children and young people|young people|children|pupils|families|parents", re.IGNORECASE)


@dataclass(slots=True)
class _Draft:
    lines: list[str] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    untold: list[tuple[str, str]] = field(default_factory=list)
    told: list[tuple[str, Telling]] = field(default_factory=list)
    skipped: str = ""
    count: int = 0


def tell(
    text: str,
    context: Context,
    *,
    follows: bool,
    label_kind: BlockKind | None = None,
    label: str = "",
    around: Sequence[str] = (),
) -> Telling:
    """Tell a passage's text. `follows`: what stands before it is told right above, so "they" can lean on it.

    `label_kind` is the kind that the table's column (`label`) or the heading gives, by which "Implement the
    plan" can be told as a promise; `around` are the headings. A sentence without "not", "but", a limit or bad
    news may stay untold beside others that stand by themselves: it is listed among the edits as "to do".
    """
    draft, gap = _Draft(), not follows
    for sentence in sentences(text):
        draft.count += 1
        telling = _tell_next(sentence, draft, gap, context, opening_for(label_kind, label))
        gap = not telling.lines
        if telling.lines:
            draft.lines += telling.lines
            draft.edits += telling.edits
            draft.told.append((sentence, telling))
        elif telling.left_out:
            draft.edits.append(Edit(f"left out: {telling.reason}", sentence, ""))
            draft.skipped = draft.skipped or telling.reason
        elif is_weighty(sentence):
            return Telling(reason=f"{telling.reason} (“{sentence}”)")
        else:
            draft.untold.append((sentence, telling.reason))
    return _finished(draft, text, label if label_kind == "said" else "", around)


def _tell_next(sentence: str, draft: _Draft, gap: bool, context: Context, opening: str) -> Telling:
    if skip := reason_to_skip(sentence):
        return Telling(reason=skip, left_out=True)
    cut = without_opening(sentence) if gap else sentence
    full, said_who = _with_subject(_LABEL.sub("", cut), opening, draft)
    if cut != sentence:
        said_who = (Edit("cut-details", sentence, cut), *said_who)
    telling = _tell_figures(cut, context) or _tell_figures(full, context) or tell_sentence(full, context)
    if not telling.lines:
        telling = tell_people(cut, context) or tell_people(full, context) or telling
    near = near_problem(telling.lines[0], sentence) if telling.lines else ""
    reason = telling.reason or leaning(telling.lines, gap) or near
    return Telling(reason=reason) if reason else replace(telling, edits=(*said_who, *telling.edits))


def _finished(draft: _Draft, text: str, label: str, around: Sequence[str]) -> Telling:
    if not draft.lines:
        sentence, reason = draft.untold[0] if draft.untold else ("", draft.skipped)
        return Telling(reason=reason, left_out=not draft.untold)
    if draft.untold and _says_little(draft.lines):
        sentence, reason = draft.untold[0]
        return Telling(reason=f"{reason} (“{sentence}”)")
    for sentence, reason in draft.untold:
        draft.edits.append(Edit(f"to do: {reason}", sentence, ""))
    if label:
        _as_said(draft, label)
        return _checked(draft, text, around)
    whole_telling = _checked(draft, text, around)
    return whole_telling if whole_telling.lines else _without_one(draft, text, around) or whole_telling


def _without_one(draft: _Draft, text: str, around: Sequence[str]) -> Telling | None:
    """Leave the last told sentence to do where a fact would change, if what is left stands by itself."""
    if len(draft.told) < 2 or is_weighty(draft.told[-1][0]):
        return None
    (sentence, telling), *_ = reversed(draft.told)
    kept = len(draft.lines) - len(telling.lines)
    edits = [edit for edit in draft.edits if edit not in telling.edits]
    edits.append(Edit("to do: a fact would change", sentence, ""))
    shorter = _Draft(draft.lines[:kept], edits)
    return None if _says_little(shorter.lines) else _checked(shorter, text, around)


def _says_little(lines: Sequence[str]) -> bool:
    """Tell whether what is told of a passage is too little to stand for it."""
    plain = [line for line in lines if not line.startswith("- ") and not TAIL.match(line)]
    return sum(len(words(line)) for line in lines) < _LEAST_WORDS or all(
        is_vague(line) and not _HAS_FIGURE.search(line) for line in plain
    )


def _as_said(draft: _Draft, label: str) -> None:
    """Put who said it above words that stand in a table under "What young people said"."""
    who = _WHO.search(label)
    told_us = f"{capital(who[0].lower()) if who else 'People'} told us"
    if any(line.startswith("- ") for line in draft.lines):
        draft.lines = [f"{told_us} this.", *draft.lines]
    else:
        draft.lines = [f"{told_us}:", *(f"- {line}" for line in draft.lines)]


def _checked(draft: _Draft, text: str, around: Sequence[str]) -> Telling:
    cut = {edit.before for edit in draft.edits if edit.rule.startswith(("left out: ", "to do: "))}
    told = [_without(sentence, cut) for sentence in sentences(text) if sentence not in cut]
    # The check will hold the block against the whole passage, so what stays untold may not mislead it either.
    reason = (
        empty_problem(draft.lines, around)
        or facts_problem(draft.lines, [" ".join(told)], around)
        or facts_error(draft.lines, [text], around)
    )
    return Telling(reason=reason) if reason else Telling(tuple(draft.lines), tuple(draft.edits))


def _without(sentence: str, cut: set[str]) -> str:
    """Give a sentence without the parts of it that a frame has listed as to do."""
    for part in cut:
        sentence = sentence.replace(part, "")
    return sentence


def _tell_figures(sentence: str, context: Context) -> Telling | None:
    """Tell a sentence made round a number by its frame, if each of its short sentences can be told.

    Of examples, those are told that are plain; they are called examples.
    """
    frame = framed(sentence) or framed_people(sentence)
    if not frame:
        return None
    edits = [Edit("figures", sentence, "\n".join(frame.lines))]
    edits += [Edit("to do: the rest of the sentence", rest, "") for rest in frame.untold]
    lines: list[str] = []
    for line in frame.lines:
        told = _tell_example(line, context) if line.startswith("- ") else _tell_line(line, context)
        if not told.lines and not line.startswith("- "):
            return None
        lines += told.lines
        edits += told.edits
    if lines[-1].endswith(":"):
        return None
    return Telling(tuple(lines), tuple(edits))


def _tell_line(line: str, context: Context) -> Telling:
    return Telling((line,)) if line.endswith(":") else tell_sentence(line, context)


def _tell_example(line: str, context: Context) -> Telling:
    simplified = simplify(line.removeprefix("- "), context)
    item = f"- {lower_first(simplified.lines[0].rstrip('.'))}"
    if len(simplified.lines) > 1 or problem_of(item, context.max_words):
        return Telling((), (Edit("cut-details", line, ""),))
    return Telling((item,), simplified.edits)


def _with_subject(sentence: str, opening: str, draft: _Draft) -> tuple[str, tuple[Edit, ...]]:
    """Say who, where a text under "What we said we would do" or a planned action begins with a bare verb."""
    full = "" if draft.lines else opened(sentence, opening)
    return (full, (Edit("say who", sentence, full),)) if full else (sentence, ())


def label_of(text: str) -> str:
    """Give the label in front of a text ("Outcome: …"); empty when there is none."""
    match = _LABEL.match(text)
    return match.group().strip(" :") if match else ""
