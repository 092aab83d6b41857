"""Which wellbeing words a text may be about, with the words that led to each; a person decides."""

from functools import cache
from pathlib import Path

import yaml

from ..language.evidence import Evidence, Guess

WORDS = Path(__file__).with_name("words.yml")


@cache
def _evidence() -> Evidence:
    return Evidence.of(yaml.safe_load(WORDS.read_text(encoding="utf-8")))


def propose(text: str) -> tuple[Guess, ...]:
    """Give up to two wellbeing words that a text may be about, the surest first; none when unsure."""
    return _evidence().guesses(text)
