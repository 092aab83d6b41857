"""What a speaking rule is: a pattern, and how what it finds is said."""

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is said otherwise than it is written; what a rule says, no other rule reads again."""

    name: str
    pattern: re.Pattern[str]
    say: Callable[[re.Match[str]], str]


def rule(name: str, pattern: str, say: Callable[[re.Match[str]], str]) -> Rule:
    r"""Make a rule from a pattern in verbose form; blanks in it are written as `\s` or `[ ]`."""
    return Rule(name, re.compile(pattern, re.VERBOSE), say)
