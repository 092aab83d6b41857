"""The questions of an import as a person is asked them: most important first, with the words around."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..progress import Progress
from .draft import folded, texts
from .preparing import Prepared, prepare
from .questions import Answers, Question, most_important, ranked
from .tree import Paragraph, Table, find, own_text
from .words import shortened

_AROUND_WORDS = 25
_ABOUT_WORDS = 120
_BESIDE_WORDS = 14


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with where it stands (“line 12”), its words, and the words before and after them.

    For a pair, `beside` has the starts of what stands beside each other in the row, in order.
    """

    question: Question
    place: str
    before: str
    words: str
    after: str
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Asking:
    """What one import asks: the questions of this sitting, and how many wait for the next."""

    sha256: str
    now: tuple[Asked, ...]
    later: int


def ask_anew(source: Path, progress: Progress, answers: Answers, *, again: bool = False) -> Asking:
    """Read a report, writing nothing, and give its ten most important open questions.

    With `again`, all questions, also those that were answered. Errors as `import_report`.
    """
    ready = prepare(source, progress, answers)
    questions = ready.log.questions
    now = ranked(questions) if again else most_important(questions)
    still_open = sum(not question.answered for question in ranked(questions))
    later = 0 if again else still_open - len(now)
    return Asking(ready.source.sha256, tuple(_asked(question, ready) for question in now), later)


def _asked(question: Question, ready: Prepared) -> Asked:
    pieces = [(line, text) for line, text in texts(ready.draft) if text]
    first, last = _span(question, pieces)
    before = pieces[first - 1][1] if first else ""
    after = pieces[last][1] if last < len(pieces) else ""
    return Asked(
        question,
        f"{ready.log.unit} {question.line}",
        _last_words(before, _AROUND_WORDS),
        shortened(question.about, _ABOUT_WORDS),
        shortened(after, _AROUND_WORDS),
        tuple(_beside(question, ready)) if question.kind == "pair" else (),
    )


def _beside(question: Question, ready: Prepared) -> Iterator[tuple[str, str]]:
    """Give the starts of the paragraphs of a row's two cells, side by side, when each has as many."""
    for table in find(ready.draft.blocks, Table):
        for row in table.rows:
            cells = [
                [own_text(block) for block in cell if isinstance(block, Paragraph)] for cell in row.cells
            ]
            if (
                len(cells) == 2
                and len(cells[0]) > 1
                and cells[0][:1] == [question.about]
                and len(cells[0]) == len(cells[1])
            ):
                for left, right in zip(*cells, strict=True):
                    yield shortened(left, _BESIDE_WORDS), shortened(right, _BESIDE_WORDS)
                return


def _span(question: Question, pieces: list[tuple[int, str]]) -> tuple[int, int]:
    """Give where its words start and end among the pieces: those they hold, or the one that holds them."""
    about = folded(question.about)
    start = next((place for place, (line, _) in enumerate(pieces) if line >= question.line), len(pieces))
    end = start
    while end < len(pieces) and about and folded(pieces[end][1]) in about:
        end += 1
    if end == start and start < len(pieces) and about in folded(pieces[start][1]):
        end += 1
    return start, end


def _last_words(text: str, most: int) -> str:
    words = text.split()
    return ("… " if len(words) > most else "") + " ".join(words[-most:])
