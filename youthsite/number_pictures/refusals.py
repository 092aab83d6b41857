"""Why a number gets no picture: the rules are data, in rules.yml."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason for no picture; `pattern` is empty for one that is worked out from the number.

    `fails` and `passes` are examples that the tests try: the sentences of a block each.
    """

    id: str
    why: str
    pattern: str
    fails: tuple[tuple[str, ...], ...]
    passes: tuple[tuple[str, ...], ...]


@cache
def refusals() -> dict[str, Refusal]:
    """Give the rules by id, in their order."""
    entries = yaml.safe_load(files(__package__).joinpath("rules.yml").read_text(encoding="utf-8"))
    return {
        item["id"]: Refusal(
            item["id"], item["why"], item.get("pattern", ""), _texts(item["fails"]), _texts(item["passes"])
        )
        for item in entries
    }


def refused_by_words(text: str) -> str:
    """Give the id of the first rule whose pattern a sentence has; empty when there is none."""
    found = (
        rule.id
        for rule in refusals().values()
        if rule.pattern and re.search(rule.pattern, text, re.IGNORECASE)
    )
    return next(found, "")


def _texts(examples: list[str | list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple((each,) if isinstance(each, str) else tuple(each) for each in examples)
