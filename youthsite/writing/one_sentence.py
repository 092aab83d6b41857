"""Tell one sentence: by the rules, or else by its grammar; all that makes it up must pass the guard."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..language import words
from ..model import Edit
from .context import Context
from .guard import problem_of
from .leaning import TAIL
from .parsing import can_parse, is_whole, propose
from .simplify import reword, simplify
from .text import capital
from .text import sentence as whole
from .vocabulary import is_vague

_EXTRA = re.compile(
    r"^This (?:is|was|will be) (?:to|part of|so that|because of|through|about) |"
    r"^(?:This includes|These include) "
)
_MOST_TAILS = 2  # Sentences made of the end of one.
_SHORT = 8  # Words up to which a sentence has nothing to part.
_CUTTING = frozenset({"splits", "cut-details", "own-place"})
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


def tell_sentence(sentence: str, context: Context) -> Telling:
    """Tell one sentence by the rules; where they cannot, by its grammar, if the parser is installed."""
    telling = _tell_by_rules(sentence, context)
    if not can_parse() or len(words(sentence)) <= _SHORT:
        return telling
    if telling.lines and all(_is_sound(line) for line in telling.lines if _was_cut(telling)):
        return telling
    reason = telling.reason or "what is left of it is not a whole sentence"
    return _tell_by_grammar(sentence, context) or Telling(reason=reason)


def _was_cut(telling: Telling) -> bool:
    return any(edit.rule in _CUTTING for edit in telling.edits)


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
    lines, edits = list(simplified.lines), list(simplified.edits)
    if sum(bool(TAIL.match(line)) for line in lines) > _MOST_TAILS:
        return Telling(reason="it says many things at once")
    for place, line in enumerate(simplified.lines):
        if line.endswith(":") and not simplified.lines[place + 1 : place + 2]:
            return Telling(reason="it leads into something that is not told here")
        why = problem_of(line, context.max_words, parsed=parsed and len(simplified.lines) == 1)
        if why and not _may_go(line, sentence):
            return Telling(reason=why)
        if why:
            lines.remove(line)
            if any(is_vague(kept) for kept in lines if not TAIL.match(kept)):
                return Telling(reason=why)
            edits.append(Edit("cut-extra", line, ""))
    return (
        Telling(tuple(lines), tuple(edits)) if lines else Telling(reason="nothing of it can be told simply")
    )


def _may_go(line: str, sentence: str) -> bool:
    """Tell whether a line that the rules made of the end of a sentence may go: what it is for or part of."""
    return bool(_EXTRA.match(line)) and not sentence.startswith("This ") and not _LIMITS.search(line)
