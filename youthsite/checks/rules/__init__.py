"""The writing rules: one small file a rule, in the order in which they are asked.

A rule file says what the rule looks for, why, who says so, what to tell people, and words that fail and pass;
a test holds every rule to its examples. To add one, write `NAME.yml` beside this file and put NAME below.
"""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from .rule import Rule

ORDER = (
    # the sentence
    "sentence-length",
    "exclamation-mark",
    "all-capitals",
    "contraction",
    "latin-short-form",
    # numbers and signs
    "percent-sign",
    "number-word",
    "short-year",
    "roman-numeral",
    "sign",
    # words
    "care-words",
    "hard-words",
    "acronym",
    # the block and the page
    "block-length",
    "no-tie",
    "reading-grade",
    "missing-id",
    "doubled-id",
)

__all__ = ["ORDER", "Rule", "load_rules"]


@cache
def load_rules() -> tuple[Rule, ...]:
    """Read every rule, in order."""
    return tuple(_load(name) for name in ORDER)


def _load(name: str) -> Rule:
    text = files(__package__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return Rule(id=name, **data)
