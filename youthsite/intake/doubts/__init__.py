"""What a person should look at: one small rule a doubt, in one visible table."""

from collections.abc import Callable, Iterator

from ..draft import Draft
from ..log import Log
from .again import nearly_repeated
from .contacts import addresses, emails, phones
from .dates import differing_dates, impossible_dates
from .facts import repeated, twice_numbered, wrong_counts
from .gaps import empty_sections, lost_marks, lost_text, missing_figures
from .kinds import captions, not_their_own
from .known_by import ages, birth_dates, names, signatures
from .lost_links import front_pages
from .notes import lost_notes
from .people import small_counts
from .sensitive import sensitive_topics, unexplained
from .slips import slips
from .sums import shares_above_all, wrong_sums
from .wordings import differing_wordings

Doubt = tuple[int, str]  # line, message
Rule = Callable[[Draft], Iterator[Doubt]]

RULES: dict[str, Rule] = {
    "small-count": small_counts,
    "phone": phones,
    "email": emails,
    "address": addresses,
    "name": names,
    "signature": signatures,
    "age": ages,
    "birth-date": birth_dates,
    "sensitive-topic": sensitive_topics,
    "acronym": unexplained,
    "missing-figure": missing_figures,
    "empty-section": empty_sections,
    "front-page": front_pages,
    "lost-note": lost_notes,
    "lost-text": lost_text,
    "list-marks-lost": lost_marks,
    "picture-words": captions,
    "wrong-count": wrong_counts,
    "number-twice": twice_numbered,
    "wrong-sum": wrong_sums,
    "over-100": shares_above_all,
    "wrong-date": impossible_dates,
    "dates-differ": differing_dates,
    "words-differ": differing_wordings,
    "slip": slips,
    "said-twice": repeated,
    "not-their-own": not_their_own,
    "told-again": nearly_repeated,
}


def raise_doubts(draft: Draft, log: Log) -> None:
    """Flag every doubt, by line."""
    found = [(line, kind, message) for kind, rule in RULES.items() for line, message in rule(draft)]
    for line, kind, message in sorted(found):
        log.flag(line, kind, message)
