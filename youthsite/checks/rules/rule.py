"""What a rule file holds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ...model import Level


@dataclass(frozen=True)
class Rule:
    """One writing rule.

    `says` is the message; `{words}` in it are the words found, and `{instead}` and `{because}` what `phrases`
    has for them; forms of one word are parted by `|`. A rule finds its places by one of three: a `pattern` (a
    regular expression, tried on each sentence and heading), `phrases` (each with what to say instead and
    why), or the name of a `finder`. `fails` and `passes` are examples: sentences, or whole pages for a finder
    that reads pages.
    """

    id: str
    level: Level
    looks_for: str
    why: str
    source: str
    says: str
    fails: Sequence[str]
    passes: Sequence[str]
    pattern: str = ""
    finder: str = ""
    phrases: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, or all phrases as one, whatever their capitals; the longest is tried first."""
        if self.pattern:
            return re.compile(self.pattern)
        longest_first = sorted(map(re.escape, self.advice), key=len, reverse=True)
        joined = "|".join(longest_first).replace(r"\ ", "[ -]")
        return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE)

    @cached_property
    def advice(self) -> dict[str, Sequence[str]]:
        """What to say instead, and why, for each phrase in small letters and without hyphens."""
        return {
            phrase.strip().lower(): advice
            for key, advice in self.phrases.items()
            for phrase in key.split("|")
        }

    def message(self, **found: object) -> str:
        """Give the message for one place."""
        return self.says.format(**found)
