"""The account of one import: what was dropped, joined, moved, added, and what a person should look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .questions import NO_ANSWERS, ORDER, Answer, Answers, Question

Entry = dict[str, Any]


@dataclass
class Log:
    """What the repairs did; every list is in the order in which it happened.

    `answers` are what a person said to the questions of an earlier import of this report; `unit` is what
    the numbers of lines count: lines, paragraphs, pages or pieces.
    """

    answers: Answers = NO_ANSWERS
    unit: str = "line"
    dropped: list[Entry] = field(default_factory=list)
    joined: list[Entry] = field(default_factory=list)
    moved: list[Entry] = field(default_factory=list)
    added: list[Entry] = field(default_factory=list)
    flags: list[Entry] = field(default_factory=list)
    pictures: list[Entry] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    _flagged: set[tuple[int, str, str]] = field(default_factory=set, repr=False)
    _asked: set[Question] = field(default_factory=set, repr=False)
    _fitting: set[str] = field(default_factory=set, repr=False)

    def drop(self, line: int, why: str, words: list[str]) -> None:
        """List words that are not in the pages, and why; no words, no entry."""
        if words:
            self.dropped.append({"line": line, "why": why, "words": words})

    def join(self, *lines: int) -> None:
        """List lines that became one passage."""
        self.joined.append({"lines": list(lines)})

    def move(self, origin: int, target: int, words: list[str]) -> None:
        """List words that stand elsewhere now; both are source lines."""
        self.moved.append({"from": origin, "to": target, "words": words})

    def add(self, page: str, why: str, words: list[str]) -> None:
        """List words that the source does not have; no words, no entry."""
        if words:
            self.added.append({"page": page, "why": why, "words": words})

    def picture(self, line: int, name: str, became: str) -> None:
        """List a picture of the file and what became of it."""
        self.pictures.append({"line": line, "name": name, "became": became})

    def flag(self, line: int, kind: str, message: str) -> None:
        """Ask a person to look at a line; the same question is asked once a line."""
        if (line, kind, message) not in self._flagged:
            self._flagged.add((line, kind, message))
            self.flags.append({"line": line, "kind": kind, "message": message})

    def ask(
        self, kind: str, line: int, about: str, text: str, choices: Mapping[str, str], default: str
    ) -> str:
        """Ask which of some choices is right, and give the one to follow: what a person said, or the default.

        `kind` is one of `questions.ORDER`; `about` are the words of the report that the question is about;
        `choices` are keys with plain words.
        """
        if kind not in ORDER or default not in choices:
            raise ValueError(f"{kind} must be one of {ORDER}, and {default} one of {tuple(choices)}")
        said = self.answers.fit(kind, about, choices)
        if said is not None:
            self._fitting.add(said.id)
        taken = default if said is None else said.choice
        asked = Question(kind, line, about, text, tuple(choices.items()), taken, said is not None)
        if asked not in self._asked:
            self._asked.add(asked)
            self.questions.append(asked)
        return taken

    def followed(self, answer: Answer) -> None:
        """Note that an answer fits, though nothing asked for it."""
        self._fitting.add(answer.id)

    @property
    def unfit(self) -> list[Answer]:
        """Answers that fit no question of this import, in the order in which they were given."""
        return [answer for answer in self.answers.given if answer.id not in self._fitting]
