"""Take one sentence of a report through the steps, and keep every change as a named edit."""

from dataclasses import dataclass

from ..model import Edit
from .context import Context
from .steps import STEPS, WORDING, Step


@dataclass(frozen=True, slots=True)
class Simplified:
    """The easy lines of one sentence (list items begin with "- "), and the edits that made them."""

    lines: tuple[str, ...]
    edits: tuple[Edit, ...]


def simplify(sentence: str, context: Context) -> Simplified:
    """Apply every step in order to a sentence and to what the steps before made of it."""
    return _through(STEPS, sentence, context)


def reword(sentence: str, context: Context) -> Simplified:
    """Apply only the steps that change words, not the shape of the sentence."""
    return _through(WORDING, sentence, context)


def _through(steps: tuple[tuple[str, Step], ...], sentence: str, context: Context) -> Simplified:
    lines, edits = [sentence], []
    for name, step in steps:
        changed: list[str] = []
        for line in lines:
            result = [line] if line.startswith("- ") else step(line, context)
            if result != [line]:
                edits.append(Edit(rule=name, before=line, after="\n".join(result)))
            changed += result
        lines = changed
    return Simplified(tuple(lines), tuple(edits))
