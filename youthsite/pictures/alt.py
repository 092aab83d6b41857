"""Judging alt text: the words said in place of a picture. The rules are data, in alt_rules.yml."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath

import yaml

DATA = Path(__file__).with_name("alt_rules.yml")


@dataclass(frozen=True, slots=True)
class AltRule:
    """One way in which alt text is no use, with examples as (alt text, file name) that the tests try."""

    id: str
    pattern: str
    problem: str
    fails: tuple[tuple[str, str], ...]
    passes: tuple[tuple[str, str], ...]

    def hits(self, alt: str, file_name: str) -> bool:
        """Whether this rule finds fault with an alt text of the picture of that file name."""
        stem = re.escape(PurePath(file_name).stem)
        pattern = self.pattern.replace("{file}", stem or "(?!)")
        return re.search(pattern, alt.strip(), re.IGNORECASE | re.DOTALL) is not None


def _examples(entries: list[str | list[str]]) -> tuple[tuple[str, str], ...]:
    pairs = ([entry, "picture.svg"] if isinstance(entry, str) else entry for entry in entries)
    return tuple((alt, file_name) for alt, file_name in pairs)


@cache
def alt_rules() -> tuple[AltRule, ...]:
    """Read the rules in the order in which they are tried."""
    entries = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    return tuple(
        AltRule(
            id=entry["id"],
            pattern=entry["pattern"],
            problem=entry["problem"],
            fails=_examples(entry["fails"]),
            passes=_examples(entry["passes"]),
        )
        for entry in entries
    )


def judge_alt(alt: str, file_name: str) -> str | None:
    """Say in plain words what is wrong with a picture's alt text, or None when no rule finds fault.

    The limit of 125 characters and the ban on file names and "picture of" are common practice among
    accessibility checkers; whether the words are true, only a person can judge.
    """
    return next((rule.problem for rule in alt_rules() if rule.hits(alt, file_name)), None)
