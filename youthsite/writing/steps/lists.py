"""Set out a run of three or more short things as a list: "such as a choir, a band and a play"."""

import re

from ...language import word_set, words
from ..context import Context
from ..grammar import first_finite, has_subordinator, is_clause, tokens
from ..including import includes
from ..lexicon import DETERMINERS, PLURAL_PEOPLE, PREPOSITIONS, ing_forms
from ..text import sentence as whole
from ..text import tidy

_OPENING = re.compile(r",?\s+(such as|including|for example),?\s+(?=[^.]+\.?$)")
_LEADS = {"such as": "Some examples are:", "for example": "Some examples are:", "including": "This includes:"}
_LONGEST_ITEM = 6
_LONGEST_PLAIN = 4
_LINK = re.compile(r" (?:about|around|on|for|from|with|in|by) ")
_THINGS = word_set(
    "money health housing education advice help food behaviour wellbeing poverty police sport music culture "
    "school work support debt staff children people families play art drama dance speech language stigma "
    "attendance abuse fuel travel transport leisure"
)


def step(sentence: str, context: Context) -> list[str]:
    """Part a sentence that is too long before its examples, when all of them are short and plain things."""
    if sentence.startswith("- ") or len(words(sentence)) <= context.max_words:
        return [sentence]
    for match in _OPENING.finditer(sentence):
        items = short_items(sentence[match.end() :])
        if items and is_clause(sentence[: match.start()]):
            return [*leading(sentence[: match.start()], match[1]), *(f"- {item}" for item in items)]
    return _ending(sentence) or [sentence]


def leading(text: str, opening: str) -> list[str]:
    """Give a sentence with the words that lead into its examples: "Clubs are run.", "These include:"."""
    return [whole(text), _LEADS[opening] if opening != "including" else f"{includes(text)}:"]


def _ending(sentence: str) -> list[str]:
    """Set out the plain things that end a sentence: "… help with money, housing and health"."""
    for match in reversed(list(_LINK.finditer(sentence.split(",")[0]))):
        left, items = sentence[: match.end()], short_items(sentence[match.end() :])
        things = all(_is_name_of_thing(item) for item in items)
        if things and items and is_clause(sentence[: match.start()]) and not _are_people(items):
            return [f"{left.rstrip()} these:", *(f"- {item}" for item in items)]
    return []


def _are_people(items: list[str]) -> bool:
    return all(item.split()[-1] in PLURAL_PEOPLE for item in items)


def _is_name_of_thing(item: str) -> bool:
    """Tell whether an item is surely a thing: a name, a plural, an -ing or a known word."""
    parts = tokens(item)
    last = parts[-1].word
    if PREPOSITIONS & {part.word for part in parts} or len(parts) > _LONGEST_PLAIN:
        return False
    if parts[0].word in DETERMINERS or last.endswith("ly"):
        return False
    plural = last.endswith("s") and not last.endswith(("ss", "ous"))
    ending = last.endswith(("tion", "ment", "ness", "ship", "ence", "ance")) or last in ing_forms()
    return parts[-1].bare[:1].isupper() or plural or ending or last in _THINGS


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
