"""Take one sentence of a report through the steps, and keep every change as a named edit."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..model import Edit
from .context import Context
from .steps import STEPS, WORDING, Step

_SENTENCES = 64  # The grammar asks for the words of a sentence again and again.


@dataclass(frozen=True, slots=True)
class Simplified:
    """The easy lines of one sentence (list items begin with "- "), and the edits that made them."""

    lines: tuple[str, ...]
    edits: tuple[Edit, ...]


def simplify(sentence: str, context: Context) -> Simplified:
    """Apply every step in order to a sentence and to what the steps before made of it."""
    return reshape(reword(sentence, context), context)


@lru_cache(maxsize=_SENTENCES)
def reword(sentence: str, context: Context) -> Simplified:
    """Apply only the steps that change words, not the shape of the sentence."""
    return _through(WORDING, [sentence], context)


def reshape(reworded: Simplified, context: Context) -> Simplified:
    """Apply to a sentence that was reworded the steps that are left: both together are `simplify`."""
    shaped = _through(STEPS[len(WORDING) :], reworded.lines, context)
    return Simplified(shaped.lines, (*reworded.edits, *shaped.edits))


def _through(steps: Sequence[tuple[str, Step]], sentences: Sequence[str], context: Context) -> Simplified:
    lines: list[str] = list(sentences)
    edits: list[Edit] = []
    for name, step in steps:
        changed: list[str] = []
        for line in lines:
            result = [line] if line.startswith("- ") else step(line, context)
            if result != [line]:
                edits.append(Edit(rule=name, before=line, after="\n".join(result)))
            changed += result
        lines = changed
    return Simplified(tuple(lines), tuple(edits))
