"""The writing rules for a sentence, asked about words that stand on no easy page, but that readers see."""

from collections.abc import Iterator
from pathlib import Path

from ..editions import new_page
from ..language import sentences
from ..model import Block
from ..settings import CheckSettings
from .finders import Reading, find
from .placing import placed_lines
from .rules import ORDER, load_rules

_OF_SENTENCES = frozenset(ORDER[: ORDER.index("block-length")])


def hard_words(text: str, settings: CheckSettings) -> Iterator[str]:
    """Say what is hard to read in a text, with the id of the rule behind it; nothing of an empty one."""
    words = "\n".join(sentences(text))
    if not words:
        return
    page = new_page(Path("words"), "Words", [Block("words", "did", "", words, 1)])
    reading = Reading(page, placed_lines(page), settings)
    for rule in load_rules():
        if rule.id in _OF_SENTENCES:
            for found in find(rule, reading):
                yield f"{rule.message(**found.fields)} ({rule.id})"
