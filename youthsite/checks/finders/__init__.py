"""What a rule file cannot say by itself: counting, and looking over a whole block or page."""

from collections.abc import Iterator

from ..rules import Rule
from .acronyms import acronyms
from .blocks import doubled_ids, headless, long_blocks, missing_ids, opening_pronouns, pictureless, untied
from .found import Finder, Found, Reading
from .lists import lists_in_sentences, many_commas
from .numbers import decimals, exact_numbers
from .pages import disordered_headings, distant_pages, hard_pages, long_pages
from .passives import many_passives, named_doers
from .sentences import joined_ideas, listed_words, long_sentences, slanted_words
from .vocabulary import late_explanations, late_words, several_names, unexplained_words

FINDERS: dict[str, Finder] = {
    "long-sentence": long_sentences,
    "joined-ideas": joined_ideas,
    "named-doer": named_doers,
    "many-passives": many_passives,
    "many-commas": many_commas,
    "list-in-sentence": lists_in_sentences,
    "slanted": slanted_words,
    "exact-number": exact_numbers,
    "decimal": decimals,
    "unexplained": unexplained_words,
    "late-explanation": late_explanations,
    "word-level": late_words,
    "several-names": several_names,
    "acronym": acronyms,
    "opening-pronoun": opening_pronouns,
    "long-block": long_blocks,
    "no-heading": headless,
    "no-picture": pictureless,
    "no-tie": untied,
    "reading-grade": hard_pages,
    "long-page": long_pages,
    "distant-page": distant_pages,
    "heading-order": disordered_headings,
    "missing-id": missing_ids,
    "doubled-id": doubled_ids,
}

__all__ = ["FINDERS", "Found", "Reading", "find"]


def find(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Give every place of a page where a rule fails that is asked for this reader."""
    if reading.settings.reader in rule.readers:
        yield from (FINDERS[rule.finder] if rule.finder else listed_words)(rule, reading)
