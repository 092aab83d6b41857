"""Set out a run of three or more short things as a list: "such as a choir, a band and a play"."""

import re

from ...language import words
from ..context import Context
from ..grammar import first_finite, has_subordinator, is_clause, tokens
from ..lexicon import PREPOSITIONS
from ..text import sentence as whole
from ..text import tidy

_OPENING = re.compile(r",?\s+(such as|including|for example),?\s+(?=[^.]+\.?$)")
_LEADS = {"such as": "Some examples are:", "for example": "Some examples are:", "including": "This includes:"}
_LONGEST_ITEM = 6


def step(sentence: str, context: Context) -> list[str]:
    """Part a sentence that is too long before its examples, when all of them are short and plain things."""
    if sentence.startswith("- ") or len(words(sentence)) <= context.max_words:
        return [sentence]
    for match in _OPENING.finditer(sentence):
        items = short_items(sentence[match.end() :])
        if items and is_clause(sentence[: match.start()]):
            return [whole(sentence[: match.start()]), _LEADS[match[1]], *(f"- {item}" for item in items)]
    return [sentence]


def short_items(text: str) -> list[str]:
    """Part "a, b and c" into its items; none when there are fewer than three or one is long or a clause."""
    *firsts, last = re.split(r",\s+", text.rstrip(". "))
    last_two = re.split(r"\s+(?:and|or)\s+", last.removeprefix("and "))
    items = [tidy_item(item) for item in [*firsts, *last_two]]
    if len(items) < 3 or len(last_two) > 2 or any(not _is_short_thing(item) for item in items):
        return []
    return items if _even(items) else []


def _even(items: list[str]) -> bool:
    """Tell whether the items are alike: in "packs for children, parents and carers" the last two are not."""
    linked = [bool(PREPOSITIONS & {part.word for part in tokens(item)}) for item in items]
    return linked[0] == linked[-1] or not linked[0]


def tidy_item(item: str) -> str:
    """Mend the spaces of an item, and leave its first letter as it is."""
    return item[:1] + tidy(item)[1:]


def _is_short_thing(item: str) -> bool:
    parts = tokens(item)
    if not 0 < len(parts) <= _LONGEST_ITEM or has_subordinator(parts):
        return False
    return first_finite(parts) is None and not {"and", "or", "also", "to"} & {part.word for part in parts}
