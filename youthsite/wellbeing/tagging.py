"""Which wellbeing words a text may be about, with the words that led to each; a person decides."""

from pathlib import Path

from ..language.evidence import Guess, evidence_in

WORDS = Path(__file__).with_name("words.yml")


def propose(text: str) -> tuple[Guess, ...]:
    """Give up to two wellbeing words that a text may be about, the surest first; none when unsure."""
    return evidence_in(WORDS).guesses(text)
