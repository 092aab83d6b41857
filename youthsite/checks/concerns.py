"""What a problem is about, in the order in which mending it helps readers most."""

from typing import Literal, get_args

from ..model import Level

Concern = Literal["private", "facts", "easy", "care", "untold", "upkeep"]

CONCERNS: tuple[Concern, ...] = get_args(Concern)
LEVELS: tuple[Level, ...] = get_args(Level)

CONCERN_NAMES: dict[Concern, str] = {
    "private": "Private words",
    "facts": "Facts",
    "easy": "Easy to read",
    "care": "Words of care",
    "untold": "Facts left out",
    "upkeep": "Order and upkeep",
}
"""What people are told that a problem is about."""

_NAMED: dict[str, Concern] = {
    "held-passage": "private",
    "stale-number": "facts",
    "stale-words": "facts",
    "stale-gone": "facts",
    "unread-start": "facts",
    "release-stale": "facts",
    "feedback-held": "private",
    "feedback-friendly": "easy",
    "feedback-full": "upkeep",
    "feedback-fast": "upkeep",
    "feedback-followed": "upkeep",
    "feedback-days": "facts",
    "feedback-tie": "upkeep",
    "feedback-waiting": "upkeep",
    "release-empty": "upkeep",
    "release-preview": "upkeep",
    "release-waiting": "upkeep",
    "care-words": "care",
    "no-tie": "upkeep",
    "missing-id": "upkeep",
    "doubled-id": "upkeep",
    "heading-order": "upkeep",
    "orphan-record": "upkeep",
    "stale-omission": "upkeep",
    "omission-reason": "upkeep",
    "coverage-to-do": "upkeep",
    "lost-address": "upkeep",
    "stale-follow-up": "facts",
    "number-picture": "facts",
    "picture-again": "easy",
    "picture-twice": "easy",
    "old-helpline": "upkeep",
    "old-statement": "upkeep",
    "statement-gap": "upkeep",
    "statement-untested": "upkeep",
    "unconfirmed-service": "upkeep",
    "unsure-helpline": "upkeep",
    "no-contact": "upkeep",
    "unknown-care-page": "upkeep",
    "voice-ended": "private",
    "voice-ends-soon": "private",
    "voice-not-yet": "upkeep",
    "no-sound": "upkeep",
    "voice-stale": "upkeep",
    "ended-consent": "private",
    "alt-words": "upkeep",
    "unchecked-alt": "upkeep",
}


def concern_of(rule: str) -> Concern:
    """Say what the problems of a rule are about; a writing rule not named here is about easy words."""
    if rule.startswith("fact-"):
        return "untold" if rule.endswith("-untold") else "facts"
    return _NAMED.get(rule, "easy")


def rank(level: Level, concern: Concern) -> tuple[int, int]:
    """Give the place of a problem: errors first, and of one level what helps readers most."""
    return LEVELS.index(level), CONCERNS.index(concern)
