"""Asking a person what a picture shows: the W3C's decision tree for alt text as five questions."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import click

from ..pictures import Description

YES = re.compile(r"\s*y(es)?\s*", re.IGNORECASE)
Ask = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and what an answer with yes means for the words."""

    text: str
    yes: str


QUESTIONS = (
    Question(
        "1. Are there words in the picture that readers need, and that do not stand beside it?",
        "Say these words in the alt text.",
    ),
    Question("2. Is the picture a link or a button?", "Say where it leads, not what it looks like."),
    Question(
        "3. Does it show something that the words beside it do not say?",
        "Say that in one short sentence, as you would on the phone.",
    ),
    Question(
        "4. Is it a chart, a map or a drawing with many parts?",
        "Say in the alt text what it is about, and the whole in the long description.",
    ),
    Question("5. Does it only decorate, or show again what the words say?", "Then it needs no alt text."),
)
"""After the W3C's alt decision tree, w3.org/WAI/tutorials/images/decision-tree."""


def ask_words(described: Description, ask: Ask = click.prompt) -> Description:
    """Ask the five questions, then for the words; what decorates only is said to."""
    answers = [_yes(ask, each) for each in QUESTIONS]
    if answers[4] and not any(answers[:4]):
        return replace(described, alt="", long="", decorative=True, state="draft")
    for question, said in zip(QUESTIONS[:4], answers[:4], strict=True):
        if said:
            click.echo(f"   {question.yes}")
    alt = ask("The alt text", default=described.alt or None)
    long = ask("The long description", default=described.long or None) if answers[3] else described.long
    return replace(described, alt=_line(alt), long=_line(long), decorative=False, state="draft")


def _yes(ask: Ask, question: Question) -> bool:
    return YES.fullmatch(ask(f"{question.text} (y/n)", default="n")) is not None


def _line(text: str) -> str:
    return " ".join(text.split())
