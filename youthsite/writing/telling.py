"""Tell one passage, all of it or none of it: each sentence is told, or passed over for a stated reason."""

import re
from dataclasses import dataclass, field

from youthsite.language import sentences, words
from youthsite.model import BlockKind, Edit

from .choose import reason_to_skip
from .context import Context
from .grammar import is_clause, tokens
from .guard import facts_problem, problem_of
from .lexicon import base_forms
from .simplify import simplify
from .text import lower_first
from .text import sentence as whole

# Openings that lean on the sentence before: they cannot begin a telling.
_LEANS = re.compile(
    r"^(?:this(?! (?:year|report|area|is (?:why|how|what)))|these|those|they|it(?! (?:is|was) (?:important|good|clear))|he|she|"
    r"his|her|its|their|such|also|but|so|then|both|because of this|as a result|to address this|to do this|as well as this|"
    r"in response|at the same time|instead|one example|other(?:s)?\b|another|the (?:former|latter|above|other|young person|"
    r"officer|results?|aim|same)|some of (?:this|these)|all of (?:this|these)|together these|following this|from this|"
    r"through this|in doing)\b",
    re.IGNORECASE,
)
_OPENINGS: dict[BlockKind, str] = {"wanted": "We said that we would", "next": "We plan to"}


@dataclass(frozen=True, slots=True)
class Telling:
    """The easy lines of a text with the edits that made them; or, with no lines, why there are none.

    `left_out` says that the reason is one to leave it out, not one to leave it for a person.
    """

    lines: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    reason: str = ""
    left_out: bool = False


@dataclass(slots=True)
class _Draft:
    lines: list[str] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    skipped: str = ""


def tell(text: str, context: Context, *, follows: bool, label_kind: BlockKind | None = None) -> Telling:
    """Tell a passage's text. `follows`: what stands before it is told right above, so "they" can lean on it.

    `label_kind` is the kind that the table's column or the heading gives, by which "Implement the plan" can be
    told as a promise.
    """
    draft, gap = _Draft(), not follows
    for sentence in sentences(text):
        if skip := reason_to_skip(sentence):
            draft.edits.append(Edit(f"left out: {skip}", sentence, ""))
            draft.skipped, gap = skip, True
            continue
        telling = _tell_sentence(_with_subject(sentence, label_kind, draft), context)
        reason = telling.reason or _leaning(telling.lines, gap)
        if reason:
            return Telling(reason=f"{reason} (“{sentence}”)")
        draft.lines += telling.lines
        draft.edits += telling.edits
        gap = False
    if not draft.lines:
        return Telling(reason=draft.skipped, left_out=True)
    return _checked(draft, text)


def _checked(draft: _Draft, text: str) -> Telling:
    told = [sentence for sentence in sentences(text) if not reason_to_skip(sentence)]
    reason = facts_problem(draft.lines, [" ".join(told)])
    return Telling(reason=reason) if reason else Telling(tuple(draft.lines), tuple(draft.edits))


def _tell_sentence(sentence: str, context: Context) -> Telling:
    simplified = simplify(whole(sentence), context)
    reason = next((why for line in simplified.lines if (why := problem_of(line, context.max_words))), "")
    return Telling(simplified.lines, simplified.edits, reason)


def _leaning(lines: tuple[str, ...], gap: bool) -> str:
    return "it leans on words before it that are not told" if gap and _LEANS.match(lines[0]) else ""


def _with_subject(sentence: str, kind: BlockKind | None, draft: _Draft) -> str:
    """Say who, where a cell under "What we said we would do" or a planned action begins with a bare verb."""
    opening = _OPENINGS.get(kind) if kind else None
    if not opening or draft.lines or not begins_with_verb(sentence):
        return sentence
    full = f"{opening} {lower_first(sentence)}"
    draft.edits.append(Edit("say who", sentence, full))
    return full


def begins_with_verb(text: str) -> bool:
    """Tell whether a text is an order or a plan: a bare verb first, its object next, and no subject."""
    parts = tokens(text)
    if len(parts) < 3 or parts[0].word not in base_forms() or is_clause(text):
        return False
    return parts[0].bare[:1].isupper() or parts[0].word == parts[0].bare


def length(lines: tuple[str, ...]) -> int:
    """Count the words of some lines."""
    return sum(len(words(line)) for line in lines)
