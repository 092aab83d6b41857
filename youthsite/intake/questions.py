"""What only a person can say about a report: questions with choices, and the answers given before."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from ..language.fingerprints import fingerprint

# The kinds of questions, most important first: what could hurt a person, then what readers would get wrong.
ORDER = (
    "private-story",
    "photo",
    "column-order",
    "heading-level",
    "bold-heading",
    "join",
    "pair",
    "list-items",
)
MOST = 10
_LIKE_ENOUGH = 85.0
_NUMBER = re.compile(r"\d+")
# What a person said about one private story or photograph must never be taken for leave to show another.
_SAME_WORDS_ONLY = ("private-story", "photo")


def name_of(kind: str, about: str) -> str:
    """Give the id of the question of a kind about these words."""
    return f"{kind}-{fingerprint(about)[-8:]}"


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
        return name_of(self.kind, self.about)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person chose for the question of a kind about these words."""

    kind: str
    about: str
    choice: str

    @property
    def id(self) -> str:
        """The id of the question that this answers."""
        return name_of(self.kind, self.about)


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of a person to an earlier import of a report."""

    given: tuple[Answer, ...] = ()

    def find(self, kind: str, about: str, choices: Mapping[str, str]) -> str | None:
        """Give the choice that `fit` finds for these words."""
        answer = self.fit(kind, about, choices)
        return answer.choice if answer else None

    def fit(self, kind: str, about: str, choices: Mapping[str, str]) -> Answer | None:
        """Give the last answer for these words; else for the likest ones with the same numbers in them.

        Like: nine in ten letters agree. What was said about stories and photographs holds for the same only.
        """
        fit = [answer for answer in self.given if answer.kind == kind and answer.choice in choices]
        same = [answer for answer in fit if fingerprint(answer.about) == fingerprint(about)]
        if same:
            return same[-1]
        if kind in _SAME_WORDS_ONLY:
            return None
        alike = [answer for answer in fit if _numbers(answer.about) == _numbers(about)]
        like = process.extractOne(
            about, [answer.about for answer in alike], scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH
        )
        return alike[like[2]] if like else None


NO_ANSWERS = Answers()


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(text)


def ranked(questions: Iterable[Question]) -> list[Question]:
    """Give questions in the order in which a person should answer them; the same words once."""
    first: dict[str, Question] = {}
    for question in sorted(questions, key=lambda question: (ORDER.index(question.kind), question.line)):
        first.setdefault(question.id, question)
    return list(first.values())


def most_important(questions: Iterable[Question]) -> list[Question]:
    """Give the ten unanswered questions that matter most, in the order in which to answer them."""
    return [question for question in ranked(questions) if not question.answered][:MOST]
