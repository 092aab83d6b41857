"""What the fact guard hands back."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...model import Level


@dataclass(frozen=True, slots=True)
class FactProblem:
    """One fact that differs.

    `words` are the words it is about; `sentence` is the place of the easy sentence, counted from 0, or None
    when the fact stands only in the passage.
    """

    rule: str
    level: Level
    words: str
    message: str
    sentence: int | None = None


def wrong(rule: str, words: str, message: str, sentence: int) -> FactProblem:
    """Make the error for a fact that the easy words state and the passage does not."""
    return FactProblem(f"fact-{rule}", "error", words, message, sentence)


def untold(rule: str, what: str, words: Iterable[str], level: Level = "warning") -> list[FactProblem]:
    """Make one problem that lists the facts of a kind that are not told; none when there are none."""
    listed = ", ".join(dict.fromkeys(words))
    if not listed:
        return []
    message = f"The full report has {what} that the easy words leave out: {listed}. Is that all right?"
    return [FactProblem(f"fact-{rule}-untold", level, listed, message)]
