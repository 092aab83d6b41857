"""Part where the end of a sentence only names who or what is meant."""

import re

from ...language import words
from ..context import Context
from ..grammar import first_finite, has_subordinator, is_clause, tokens
from ..including import includes
from ..text import sentence as whole

_ONE_OF = re.compile(
    r",? one of (?:whom|which) (is|was) (.+?),? (?:and|with) the other (?:being |is |was )?(.+)$"
)


def one_of_whom(text: str, context: Context) -> tuple[str, str] | None:
    """Part ", one of whom is a pupil and the other being a parent" into two sentences of their own."""
    if alone := re.search(
        r", one of (?:whom|which) (?=(?:is|was) (?:a|an|the|for|to)\b)(?!.* the other )", text
    ):
        left, right = text[: alone.start()], f"One {text[alone.end() :]}"
        return (left, right) if is_clause(left) and is_clause(right) else None
    match = _ONE_OF.search(text)
    if not match or not is_clause(text[: match.start()]):
        return None
    left = whole(text[: match.start()])
    return f"{left} One {match[1]} {match[2]}.", f"The other {match[1]} {match[3]}"


def including(text: str, context: Context) -> tuple[str, str] | None:
    """Part a sentence that is too long before ", including", where only things are named after it."""
    match = re.search(r", including (?=\S)", text)
    if len(words(text)) <= context.max_words or not match or not is_clause(text[: match.start()]):
        return None
    rest = tokens(text[match.end() :])
    if first_finite(rest) is not None or has_subordinator(rest) or rest[0].word.endswith("ing"):
        return None
    if any(part.word == "to" for part in rest):
        return None
    return text[: match.start()], f"{includes(text[: match.start()])} {text[match.end() :]}"
