"""What is sure enough to be told; the rest is a start for a person.

A frame (`framing.py`, `people_frames`) and the composer know what a sentence says. The other rules only know
how it is built, and on reports that they had never met half of what they made was wrong or hard. So of what
they make a line is told as it is only where its sentence was kept whole and the composer can read it, and
where something was cut only as the composer says it anew by entries alone.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from ..model import Edit
from .composed import compose, is_bare, meanings
from .context import Context
from .grammar import is_clause
from .guard import problem_of
from .lexicon import NUMBER_WORDS
from .nearness import all_plain
from .one_sentence import Telling

_WHOLE = frozenset(
    {
        "phrases",
        "dates",
        "percents",
        "number-words",
        "thousands",
        "acronyms",
        "people-first",
        "say who",
        "explain",
    }
)  # Edits after which all of a sentence is still there.
# Edits after which its words are still the report's own, but for how numbers are written.
_ITS_OWN = frozenset({"phrases", "dates", "percents", "number-words", "thousands", "people-first"})
_TO_WRITE = re.compile(rf"%|\bper ?cent\b|\b(?:{'|'.join(NUMBER_WORDS - {'one'})})\b", re.IGNORECASE)
NOT_SURE = "the rules are not sure enough of the words"


def as_it_is(sentence: str, context: Context) -> Telling | None:
    """Tell a sentence of plain words as it stands, where the context lets it."""
    plain = context.plain_stays and all_plain(sentence) and is_clause(sentence)
    if not plain or _TO_WRITE.search(sentence) or problem_of(sentence, context.max_words):
        return None
    return Telling((sentence,))


def said_surely(telling: Telling, context: Context) -> Telling:
    """Give a telling as it may be told: as it is, said anew, or not at all."""
    if not context.only_sure or not telling.lines or telling.is_framed:
        return telling
    whole = all(edit.rule in _WHOLE for edit in telling.edits)
    own = context.plain_stays and all(edit.rule in _ITS_OWN for edit in telling.edits)
    lines: list[str] = []
    edits: list[Edit] = []
    for line in telling.lines:
        if (
            line.startswith("- ")
            or line.endswith(":")
            or (whole and compose(line, longest=context.max_words))
            or (own and all_plain(line) and is_clause(line))
        ):
            lines.append(line)
            continue
        if not (anew := _anew(line, context.max_words)):
            return Telling(reason=NOT_SURE)
        lines += anew
        edits += [Edit("composed", line, "\n".join(anew))] if anew != (line,) else []
    return replace(telling, lines=tuple(lines), edits=(*telling.edits, *edits))


def _anew(line: str, longest: int) -> tuple[str, ...]:
    found = compose(line, longest=longest, by_entries=True)
    if not found or found.dropped or is_bare(found.lines) or not all_pass(found.lines, longest):
        return ()
    return found.lines


def all_pass(composed: Iterable[str], longest: int) -> bool:
    """Tell whether each composed line passes the tests of any line; what explains a word was reviewed."""
    return not any(problem_of(line, longest, parsed=True) for line in composed if line not in meanings())
