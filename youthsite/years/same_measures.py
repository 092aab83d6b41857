"""Counts that stand in two years' reports: only where everything but the numbers is the same."""

import re
from dataclasses import dataclass

from ..editions import spoken_lines
from ..language.fingerprints import normalise
from ..model import Block

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_BASE = re.compile(r"\bout of (?:every )?(\d[\d.,]*)")
# Whom such a word means stands in another sentence, which may be another one the next year.
_POINTING = re.compile(r"\b(?:it|its|them|they|their|these|those|this|that|he|she|his|her)\b", re.IGNORECASE)
_THIS_YEAR = re.compile(r"\bthis year\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SameMeasure:
    """One count in two years: the sentence as it was, and as it is now."""

    before: str
    now: str


def same_measures(said: Block, now: Block) -> tuple[SameMeasure, ...]:
    """Pair the sentences of two blocks that count the same, with the same unit.

    Everything but the numbers must be the same: the words, the unit, and of shares the whole (`out of 100`).
    A sentence that points to another one ("of them") is never paired, nor is one with a year alone.
    """
    new = {key: line for line in _sentences(now) if (key := _key(line)) is not None}
    found = [(line, new[key]) for line in _sentences(said) if (key := _key(line)) in new and key is not None]
    return tuple(SameMeasure(before, after) for before, after in dict.fromkeys(found))


def _sentences(block: Block) -> list[str]:
    return [line.text for line in spoken_lines(block) if line.kind in ("sentence", "item")]


def _key(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    """What is counted, without how many; nothing when the sentence counts nothing, or not by itself."""
    text = normalise(sentence)
    counted = [number for number in _NUMBER.findall(text) if not _YEAR.fullmatch(number)]
    if not counted or _POINTING.search(_THIS_YEAR.sub("", text)):
        return None
    bases = tuple(_BASE.findall(text))
    return _NUMBER.sub("0", text).casefold(), bases
