"""Tell one sentence: by the rules, or else by its grammar; all that makes it up must pass the guard."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..language import words
from ..model import Edit
from .antecedents import people_put_back
from .attribution import ALSO, attributed
from .context import Context
from .emptiness import asks_for_more
from .guard import problem_of
from .leaning import TAIL, is_weighty
from .narrowing import narrows_each
from .parsing import Gist, can_parse, gists, has_names, is_whole, propose
from .partly import is_thin, partly
from .simplify import Simplified, reword, simplify
from .text import capital
from .text import sentence as whole
from .vocabulary import is_vague

_EXTRA = re.compile(
    r"^This (?:is|was|will be) (?:to|part of|so that|because of|through|about) |"
    r"^(?:This includes|These include) "
)
_MOST_TAILS = 2  # Sentences made of the end of one.
_SHORT = 8  # Words up to which a sentence has nothing to part.
_CUT = frozenset({"cut-details", "cut-extra", "tell the core", "to do: what else the sentence says"})
_NOT = re.compile(r"\b(?:not|never|no|nobody|none|only)\b|n['’]t\b", re.IGNORECASE)
_FRAMES = frozenset({"figures", "people"})
_CUTTING = frozenset({"splits", "cut-details", "own-place"})
# Of what is held against something, or said by somebody, no half may go.
_HOLDS_BACK = re.compile(
    r"\b(?:but|however|although|though|despite|unless|whereas|rather than)\b", re.IGNORECASE
)
_LIMITS = re.compile(r"\d|\b(?:not|no|never|only|must|may|might)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """The easy lines of a text with the edits that made them; or, with no lines, why there are none.

    `left_out` says that the reason is one to leave it out, not one to leave it for a person.
    """

    lines: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    reason: str = ""
    left_out: bool = False

    @property
    def is_framed(self) -> bool:
        """Whether a frame made the lines, so that they say of whom a figure is."""
        return any(edit.rule in _FRAMES for edit in self.edits)


def tell_sentence(sentence: str, context: Context) -> Telling:
    """Tell one sentence by the rules; where they cannot, by its grammar, if the parser is installed."""
    telling = _tell_by_rules(sentence, context)
    if not can_parse() or len(words(sentence)) <= _SHORT:
        return telling
    if _too_much_cut(telling):
        telling = Telling(reason="what it says not, or whom it is for, would be lost")
    if telling.lines and all(_is_sound(line) for line in telling.lines if _was_cut(telling)):
        return telling
    reason = telling.reason or "what is left of it is not a whole sentence"
    parted, core = _tell_by_grammar(sentence, context), None
    if not parted or _too_much_cut(parted):
        core = _tell_gist(sentence, context)
        parted = None
    return parted or (core if core and not _too_much_cut(core) else Telling(reason=reason))


def tell_whole(line: str, context: Context) -> Telling:
    """Tell a line that is known to be a whole sentence: nothing of it may stay untold."""
    telling = _tell_by_rules(line, context, parsed=True)
    partial = any(edit.rule.startswith("to do: ") for edit in telling.edits)
    return Telling(reason="it is told in part") if partial else telling


def _was_cut(telling: Telling) -> bool:
    return any(edit.rule in _CUTTING for edit in telling.edits)


def _too_much_cut(telling: Telling) -> bool:
    """Tell whether lines that were cut say more than is true ("will not apply"), or nothing."""
    cut = any(edit.rule in _CUT for edit in telling.edits)
    return cut and (any(_NOT.search(line) for line in telling.lines) or bool(asks_for_more(telling.lines)))


def _is_sound(line: str) -> bool:
    """Tell whether a line that was cut is a whole sentence still, as the parser reads it."""
    return line.startswith("- ") or line.endswith(":") or is_whole(line)


def _tell_by_grammar(sentence: str, context: Context) -> Telling | None:
    """Tell the short sentences that the grammar makes of a long one, if every one of them can be told."""
    reworded = reword(whole(sentence), context)
    if len(reworded.lines) != 1:
        return None
    proposal = propose(reworded.lines[0], context.max_words)
    if proposal is None:
        return None
    parted = "\n".join(proposal.lines)
    edits = list(reworded.edits)
    edits += [Edit("part by grammar", reworded.lines[0], parted)] if parted != reworded.lines[0] else []
    edits += [Edit("cut-details", detail, "") for detail in proposal.left_out]
    edits += [Edit("to do: it is long and hangs together", clause, "") for clause in proposal.untold]
    lines: list[str] = []
    for line in proposal.lines:
        telling = _tell_run(line, context) if "\n" in line else _tell_by_rules(line, context, parsed=True)
        if telling.lines and ("\n" in line or all(_is_sound(each) for each in telling.lines)):
            lines += telling.lines
            edits += telling.edits
        elif _may_go(line, sentence):
            edits.append(Edit("cut-extra", line, ""))
        else:
            return None
    if not lines or any(_says_too_little(lines, place) for place in range(len(lines))):
        return None
    start = reworded.lines[0].lower()
    opening = next((detail for detail in proposal.left_out if start.startswith(detail.lower())), "")
    if opening and (named := people_put_back(lines[0], opening)) != lines[0]:
        edits.append(Edit("say who", lines[0], named))
        lines[0] = named
        if problem_of(named, context.max_words, parsed=True):
            return None
    if opening and not has_names(lines[0]):
        return None
    return Telling(tuple(lines), tuple(edits))


def _tell_gist(sentence: str, context: Context) -> Telling | None:
    """Tell the core of a sentence, and what it was for where that is plain; the rest is listed."""
    reworded = reword(whole(sentence), context)
    if len(reworded.lines) != 1 or _HOLDS_BACK.search(sentence):
        return None
    longest = context.max_words
    for gist in gists(reworded.lines[0], longest, lambda line: not problem_of(line, longest, parsed=True)):
        if any(narrows_each(gist.line, rest) for rest in (*gist.untold, *gist.left_out)):
            continue
        core = _tell_by_rules(gist.line, context, parsed=True)
        if core.lines and not _is_empty(core.lines[0]) and all(_is_sound(each) for each in core.lines):
            return _with_purpose(reworded, gist, core, context)
    return None


def _is_empty(line: str) -> bool:
    return is_vague(line) or is_thin(line)


def _with_purpose(reworded: Simplified, gist: Gist, core: Telling, context: Context) -> Telling:
    edits = [*reworded.edits, Edit("tell the core", reworded.lines[0], gist.line), *core.edits]
    edits += [Edit("to do: what else the sentence says", rest, "") for rest in gist.untold]
    lines = list(core.lines)
    for purpose in gist.purposes[:1]:
        telling = _tell_by_rules(purpose, context, parsed=True)
        if len(telling.lines) == 1 and _is_sound(telling.lines[0]):
            lines += telling.lines
            edits += telling.edits
            continue
    edits += [Edit("cut-details", rest, "") for rest in gist.left_out]
    return Telling(tuple(lines), tuple(edits))


def _says_too_little(lines: Sequence[str], place: int) -> bool:
    """Tell whether a line is vague and the next one says no more of it."""
    goes_on = place + 1 < len(lines) and lines[place + 1].startswith(("This ", "These ", "- "))
    return is_vague(lines[place]) and not lines[place].startswith("- ") and not goes_on


def _tell_run(text: str, context: Context) -> Telling:
    """Tell a lead-in with its items, if each of them can be told."""
    lines = tuple(text.split("\n"))
    reason = next((why for line in lines if (why := problem_of(line, context.max_words))), "")
    return Telling(reason=reason) if reason else Telling((capital(lines[0]), *lines[1:]))


def _tell_by_rules(sentence: str, context: Context, *, parsed: bool = False) -> Telling:
    simplified = simplify(whole(sentence), context)
    lines, who_said = attributed(simplified.lines)
    edits = [*simplified.edits, *who_said]
    if sum(bool(TAIL.match(line)) for line in lines) > _MOST_TAILS:
        return Telling(reason="it says many things at once")
    if lines[-1].endswith(":"):
        return Telling(reason="it leads into something that is not told here")
    alone = parsed and len(lines) == 1
    found = partly(
        lines,
        lambda line: problem_of(line, context.max_words, parsed=alone),
        lambda line: _may_go(line, sentence),
    )
    if not found.told:
        return Telling(reason=found.reason or "nothing of it can be told simply")
    if (found.extra or found.untold) and any(
        is_vague(kept) or is_thin(kept)
        for kept in found.told
        if not TAIL.match(kept) and not kept.startswith("- ")
    ):
        return Telling(reason=found.reason or "it says next to nothing by itself")
    edits += [Edit("cut-extra", line, "") for line in found.extra]
    edits += [Edit("to do: what else the sentence says", line, "") for line in found.untold]
    return Telling(tuple(found.told), tuple(edits))


def _may_go(line: str, sentence: str) -> bool:
    """Tell whether a line that the rules made of the end of a sentence may go: what it is for or part of."""
    if line.startswith(ALSO):
        return not is_weighty(line)
    return bool(_EXTRA.match(line)) and not sentence.startswith("This ") and not _LIMITS.search(line)
