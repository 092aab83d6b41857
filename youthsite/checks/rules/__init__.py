"""The writing rules: one small file a rule, in the order in which they are asked.

A rule file says what the rule looks for, why, who says so, what to tell people, and words that fail and pass;
a test holds every rule to its examples. To add one, write `NAME.yml` beside this file and put NAME below.
"""

from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from ...errors import YouthsiteError
from ...settings import FILE, CheckSettings
from .rule import Hit, Rule

ORDER = (
    # the sentence
    "sentence-length",
    "one-idea",
    "subordinate-clause",
    "commas",
    "brackets",
    "list-in-sentence",
    "passive",
    "many-passives",
    "simple-tense",
    "double-negative",
    "negative-sentence",
    "cross-reference",
    # how it is set
    "exclamation-mark",
    "all-capitals",
    "italics",
    "contraction",
    "sign",
    # numbers
    "percent-sign",
    "exact-number",
    "decimal",
    "number-word",
    "roman-numeral",
    "short-year",
    "short-date",
    # words
    "care-words",
    "jargon",
    "hard-words",
    "word-level",
    "late-explanation",
    "acronym",
    "latin-short-form",
    "foreign-word",
    "idiom",
    "padding",
    "noun-for-verb",
    "nominalisation",
    # the block
    "block-length",
    "no-heading",
    "unclear-pronoun",
    "no-tie",
    "missing-id",
    "doubled-id",
    # the page
    "reading-grade",
    "page-length",
    "heading-order",
    "same-word",
    "you-and-we",
    "no-picture",
)

ANY_LANGUAGE = {
    "block-length",
    "no-heading",
    "no-tie",
    "missing-id",
    "doubled-id",
    "page-length",
    "heading-order",
    "no-picture",
}
"""The rules that do not look at English words, so that they are asked of pages in other languages too."""

# Rules whose limit is a setting of its own.
_OWN_SETTING = {"sentence-length": "max_sentence_words", "reading-grade": "max_grade"}

__all__ = ["ANY_LANGUAGE", "ORDER", "Hit", "Rule", "load_rules", "refuse_unknown_limits", "rule_named"]


@cache
def load_rules() -> tuple[Rule, ...]:
    """Read every rule, in order."""
    return tuple(_load(name) for name in ORDER)


def rule_named(name: str) -> Rule | None:
    """Give the rule of a name, if there is one."""
    return next((rule for rule in load_rules() if rule.id == name), None)


def refuse_unknown_limits(settings: CheckSettings) -> None:
    """Raise YouthsiteError when `check.limits` names a rule that does not exist or has no limit."""
    with_limit = [rule.id for rule in load_rules() if rule.limits and rule.id not in _OWN_SETTING]
    for name in settings.limits:
        if name in _OWN_SETTING:
            raise _no_limit(name, f"Write it as `check: {_OWN_SETTING[name]}: …`.")
        if name not in with_limit:
            close = get_close_matches(name, with_limit, n=1, cutoff=0.5)
            fix = f"Did you mean `{close[0]}`?" if close else f"It can be: {', '.join(with_limit)}."
            raise _no_limit(name, fix)


def _no_limit(name: str, fix: str) -> YouthsiteError:
    return YouthsiteError(f"`check.limits` cannot have `{name}`.", fix=fix, file=Path(FILE))


def _load(name: str) -> Rule:
    text = files(__package__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return Rule(id=name, **data)
