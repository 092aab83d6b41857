"""What only a person can say about a report: questions with choices, and the answers given before."""

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from ..language.fingerprints import fingerprint

# The kinds of questions, most important first: what could hurt a person, then what readers would get wrong.
ORDER = (
    "private-story",
    "column-order",
    "heading-level",
    "bold-heading",
    "join",
    "pair",
    "list-items",
)
MOST = 10
_LIKE_ENOUGH = 85.0


@dataclass(frozen=True, slots=True)
class Question:
    """One question, with what the import did about it; `about` holds the words of the report it asks about.

    `choices` are (key, plain words); `taken` is the key that was followed. Its `id` stays the same in the
    next import of the same words.
    """

    kind: str
    line: int
    about: str
    text: str
    choices: tuple[tuple[str, str], ...]
    taken: str
    answered: bool = False

    @property
    def id(self) -> str:
        """Kind and the last eight digits of the fingerprint of its words."""
        return f"{self.kind}-{fingerprint(self.about)[-8:]}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person chose for the question of a kind about these words."""

    kind: str
    about: str
    choice: str


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of a person to an earlier import of a report."""

    given: tuple[Answer, ...] = ()

    def find(self, kind: str, about: str, choices: Mapping[str, str]) -> str | None:
        """Give the choice made for these words; else for the likest ones, where nine in ten letters agree."""
        fit = [answer for answer in self.given if answer.kind == kind and answer.choice in choices]
        same = [answer.choice for answer in fit if fingerprint(answer.about) == fingerprint(about)]
        if same:
            return same[-1]
        like = process.extractOne(
            about, [answer.about for answer in fit], scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH
        )
        return fit[like[2]].choice if like else None


NO_ANSWERS = Answers()


def most_important(questions: list[Question]) -> list[Question]:
    """Give the ten that matter most, in the order in which a person should answer them."""
    return sorted(questions, key=lambda question: (ORDER.index(question.kind), question.line))[:MOST]
