"""One sentence of a passage to do, as far as the rules get with it: the safest of what they can make."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from ...model import Edit
from ..composed import compose
from ..context import Context
from ..framing import tell_figures
from ..one_sentence import Telling
from ..parsing import can_parse, propose
from ..people_frames import tell_people
from ..simplify import Simplified, reshape, reword
from ..steps.phrases import bolder
from ..text import sentence as whole
from .faults import is_same, is_torn_quotation, is_wrong, weight
from .loosen import loosen

_CUTS = ("cut-details", "cut-extra", "to do: ", "left out: ", "own-place")
_LEANS = ("This ", "These ", "They ", "It ")  # What a word means may not stand before these.
_LOOSE = "part for a start"
_BOLDER = "words for a start"


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
    if is_torn_quotation(sentence):
        return Begun()
    best: Begun | None = None
    least = 0
    for found in _tries(sentence, context):
        weighs = weight(found.lines, found.rest, sentence, context.max_words)
        if best is not None and weighs >= least:
            continue
        if is_same(found.lines, sentence) or is_wrong(found.lines, sentence, around):
            continue
        best, least = found, weighs
        if least == 0:
            break
    if best is None:
        same = _easier(Begun((whole(sentence),)), sentence, around)
        return Begun() if is_same(same.lines, sentence) else same
    return _easier(_anew(best, sentence, context, around), sentence, around)


def _anew(begun: Begun, sentence: str, context: Context, around: Sequence[str]) -> Begun:
    """Say each line anew that the composer can say whole."""
    for place in reversed(range(len(begun.lines))):
        line = begun.lines[place]
        anew = None if line.startswith("- ") or line.endswith(":") else compose(line, None, context.max_words)
        leaned_on = "".join(begun.lines[place + 1 : place + 2]).startswith(_LEANS)
        if not anew or anew.lines == (line,) or (leaned_on and len(anew.lines) > 1):
            continue
        others = (*begun.lines[:place], *begun.lines[place + 1 :])
        new = (each for each in anew.lines if each not in others)
        lines = (*begun.lines[:place], *new, *begun.lines[place + 1 :])
        if not is_wrong(lines, sentence, around):
            said = Edit("composed", line, "\n".join(anew.lines))
            begun = replace(begun, lines=lines, edits=(*begun.edits, said), rest=(*begun.rest, *anew.dropped))
    return begun


def _easier(begun: Begun, sentence: str, around: Sequence[str]) -> Begun:
    """Put easier words into each line, where no fact changes by them."""
    for place, line in enumerate(begun.lines):
        for said in bolder(line):
            lines = (*begun.lines[:place], said, *begun.lines[place + 1 :])
            if said != line and not is_wrong(lines, sentence, around):
                begun = replace(begun, lines=lines, edits=(*begun.edits, Edit(_BOLDER, line, said)))
                break
    return begun


def _tries(sentence: str, context: Context) -> Iterator[Begun]:
    if anew := compose(sentence, None, context.max_words, in_part=True):
        said = Edit("composed", sentence, "\n".join(anew.lines))
        yield Begun(anew.lines, (said,), (*anew.dropped, *anew.untold))
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
    yield _loose(Simplified((whole(sentence),), ()), context)


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
