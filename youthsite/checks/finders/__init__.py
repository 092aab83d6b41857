"""What a rule file cannot say by itself: counting, and looking over a whole block or page."""

from collections.abc import Iterator

from ..rules import Rule
from .acronyms import acronyms
from .blocks import doubled_ids, long_blocks, missing_ids, untied
from .found import Finder, Found, Reading
from .pages import hard_pages
from .sentences import listed_words, long_sentences

FINDERS: dict[str, Finder] = {
    "long-sentence": long_sentences,
    "acronym": acronyms,
    "long-block": long_blocks,
    "no-tie": untied,
    "reading-grade": hard_pages,
    "missing-id": missing_ids,
    "doubled-id": doubled_ids,
}

__all__ = ["FINDERS", "Found", "Reading", "find"]


def find(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Give every place of a page where a rule fails that is asked for this reader."""
    if reading.settings.reader in rule.readers:
        yield from (FINDERS[rule.finder] if rule.finder else listed_words)(rule, reading)
