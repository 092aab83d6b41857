"""One sentence of a passage to do, as far as the rules get with it: the safest of what they can make."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ...language import words
from ...model import Edit
from ..broken import clipped, loose_end, loose_start, slip
from ..context import Context
from ..framing import tell_figures
from ..guard import facts_error
from ..nearness import near_problem
from ..one_sentence import Telling
from ..parsing import can_parse, propose
from ..people_frames import tell_people
from ..simplify import Simplified, reshape, reword
from ..text import sentence as whole
from .loosen import loosen

_TORN = 12  # A line that is torn weighs as much as so many words too many.
_CUTS = ("cut-details", "cut-extra", "to do: ", "left out: ", "own-place")
_WHO = re.compile(r"(?<!,) who(?:se)? ")  # Without a comma: "young people who smoke" are not all of them.
# Cut off; about a word that is no thing ("in place"); an aim that is half a name ("Plan to Get Well").
_MISREAD = re.compile(
    r"\b(?:and|or|the|a|of|with|by)\.$|^This (?:place|time|way)\b|^These (?:kinds|ways)\b|"
    r"^This (?:is|was|will be) to [A-Z]"
)
_WE_ARE = re.compile(r"\b(?:we (?:\w+ )?(?:are|were|have been)|we will be|we shall be)\b", re.IGNORECASE)
_LOOSE = "part for a start"


@dataclass(frozen=True, slots=True)
class Begun:
    """Lines that the rules made of a sentence (or none), the steps, and words that were cut.

    `own` is the sentence as it is; empty where it is left out.
    """

    lines: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    rest: tuple[str, ...] = ()
    own: str = ""


def begin(sentence: str, context: Context, around: Sequence[str] = ()) -> Begun:
    """Give the best that the rules can make of a sentence without a wrong fact, whether it may stand or not.

    The best is whole, then short, then with little cut.
    """
    best: Begun | None = None
    least = 0
    for found in _tries(sentence, context):
        weight = _weight(found, context.max_words)
        if best is not None and weight >= least:
            continue
        if _is_same(found.lines, sentence) or _is_wrong(found.lines, sentence, around):
            continue
        best, least = found, weight
        if least == 0:
            break
    return best or Begun()


def _tries(sentence: str, context: Context) -> Iterator[Begun]:
    for tell in (tell_figures, tell_people):
        telling = tell(sentence, context)
        if telling and telling.lines:
            yield _of(telling)
    reworded = reword(whole(sentence), context)
    simplified = reshape(reworded, context)
    yield _of(simplified)
    if can_parse() and len(reworded.lines) == 1:
        proposal = propose(reworded.lines[0], context.max_words)
        if proposal:
            lines = tuple(line for part in proposal.lines for line in part.split("\n"))
            parted = Edit("part by grammar", reworded.lines[0], "\n".join(lines))
            yield Begun(lines, (*reworded.edits, parted), (*proposal.left_out, *proposal.untold))
    yield _loose(simplified, context)
    yield _loose(reworded, context)
    yield _of(reworded)


def _of(made: Telling | Simplified) -> Begun:
    return Begun(made.lines, made.edits, tuple(_cut(made.edits)))


def _loose(made: Simplified, context: Context) -> Begun:
    """Part what is still long more boldly than a draft may."""
    lines: list[str] = []
    edits = list(made.edits)
    for line in made.lines:
        parts = loosen(line, context.max_words)
        if len(parts) > 1:
            edits.append(Edit(_LOOSE, line, "\n".join(parts)))
        lines += parts
    return Begun(tuple(lines), tuple(edits), tuple(_cut(made.edits)))


def _cut(edits: Sequence[Edit]) -> Iterator[str]:
    """Give the words that steps left out."""
    for edit in edits:
        if not edit.rule.startswith(_CUTS):
            continue
        if not edit.after:
            yield edit.before
            continue
        before, after = edit.before.rstrip(".").split(), edit.after.rstrip(".").split()
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for _, start, end, new, last in matcher.get_opcodes():
            if end - start > last - new:
                yield " ".join(before[start:end])


def _weight(found: Begun, longest: int) -> int:
    """Weigh what is wrong with lines as a start: torn ones, words too many, words that were cut."""
    torn = sum(bool(_torn(line, longest)) for line in found.lines if not line.startswith("- "))
    over = sum(max(len(words(line)) - longest, 0) for line in found.lines)
    cut = sum(len(words(part)) for part in found.rest)
    return 2 * (_TORN * torn + over) + cut


def _torn(line: str, longest: int) -> str:
    return next((why for test in (slip, clipped, loose_start, loose_end) if (why := test(line, longest))), "")


def _some(text: str) -> int:
    """Count what says of which people only something is true: said of all it would be wrong."""
    return len(_WHO.findall(text))


def _is_same(lines: Sequence[str], sentence: str) -> bool:
    return " ".join(lines).rstrip(".").casefold() == whole(sentence).rstrip(".").casefold()


def _is_wrong(lines: Sequence[str], sentence: str, around: Sequence[str]) -> bool:
    plain = [line for line in lines if not line.startswith("- ")]
    if any(near_problem(line, sentence) or _MISREAD.search(line) for line in plain):
        return True
    if any(line.startswith("We are ") for line in plain) and not _WE_ARE.search(sentence):
        return True
    if any(line.startswith("They ") for line in plain) and _some(sentence) > sum(map(_some, lines)):
        return True
    return bool(facts_error(lines, [sentence], around))
