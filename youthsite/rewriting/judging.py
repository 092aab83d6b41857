"""What of a model's answer may be kept: plain short sentences that pass the fact guard and the rules."""

import re
from collections.abc import Sequence

from ..checks.facts import fact_problems
from ..checks.rules import load_rules
from ..language import sentences, words
from .endpoint import NoAnswerError

_MOST_LINES = 6
_MARKUP = re.compile(r"[<>{}\[\]|`*_#\\]|:::|https?:|www\.|@")
_LEAD = re.compile(r"^\s*(?:[-•–]|\d+[.)])\s+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f​-‏‪-‮⁠-⁯﻿]")
_ASIDE = re.compile(
    r"\b(?:as an ai|language model|here (?:is|are) (?:the|a)|rewritten|the passage|i cannot|i can't|sure)\b",
    re.IGNORECASE,
)
# What a model drops must not be dropped in silence: names may go, all else may not.
_MAY_GO = frozenset({"fact-name-untold"})
_SPOKEN_RULES = ("error", "warning")


def easy_lines(said: str, source: str, around: Sequence[str], longest: int) -> tuple[str, ...]:
    """Give the sentences of an answer, one each.

    Raises NoAnswerError, saying why, when it is empty or no plain text, a sentence has more than `longest`
    words, it breaks a writing rule, or any fact of `source` is changed, added or lost.
    """
    lines = _plain_lines(said)
    for line in lines:
        _check_line(line, longest)
    problems = [one for one in fact_problems(lines, [source], around) if one.rule not in _MAY_GO]
    if problems:
        raise NoAnswerError(f"the rewriter changed a fact: {problems[0].message}")
    if len(" ".join(lines)) > 1.5 * len(source) + 80:
        raise NoAnswerError("the rewriter said more than the report")
    return lines


def _plain_lines(said: str) -> tuple[str, ...]:
    if _CONTROL.search(said.replace("\r\n", "\n").replace("\t", " ")):
        raise NoAnswerError("the rewriter's answer was not plain text")
    lines = tuple(
        sentence
        for line in said.splitlines()
        if (bare := " ".join(_LEAD.sub("", line).split()))
        for sentence in sentences(bare)
    )
    if not lines or lines[0].strip(" .").upper() == "CANNOT":
        raise NoAnswerError("the rewriter had no easy words for it")
    if len(lines) > _MOST_LINES:
        raise NoAnswerError("the rewriter said too much")
    return lines


def _check_line(line: str, longest: int) -> None:
    if _MARKUP.search(line) or _ASIDE.search(line):
        raise NoAnswerError("the rewriter's answer was not plain text")
    if not line.endswith((".", "?")) or not (line[0].isupper() or line[0].isdecimal()):
        raise NoAnswerError("the rewriter's answer was not whole sentences")
    if len(words(line)) > longest:
        raise NoAnswerError("the rewriter's sentences are too long")
    for rule in load_rules():
        if rule.level in _SPOKEN_RULES and any(rule.hits(line)):
            raise NoAnswerError(f"the rewriter broke the rule “{rule.id}”")
