"""Why the problems of a rule matter and what to do about them, in plain words."""

from dataclasses import dataclass

from .accessibility import ACCESSIBILITY_RULES
from .block_pictures import BLOCK_PICTURE_RULES
from .concerns import Concern, concern_of
from .facts.table import FACT_RULES
from .feedback import FEEDBACK_RULES
from .helplines import HELPLINE_RULES
from .pictures import PICTURE_RULES
from .release import RELEASE_RULES
from .rules import load_rules
from .ties import TIE_RULES
from .years import YEAR_RULES

_TO_DO: dict[Concern, str] = {
    "private": "Take its tie or the whole block away, or release the passage with `youthsite release`.",
    "facts": "Compare both. Change the easy words, or tie the block to the passage that says it.",
    "easy": "Say it in fewer and everyday words.",
    "care": "Use the words that people with care experience have asked for.",
    "untold": "Tell it, or leave it out on purpose.",
    "upkeep": "Put it in order, so that every block and passage can be found and followed.",
}
_WHY: dict[Concern, str] = {
    "private": "What is held back is private. The block is on no page until this is settled.",
    "facts": "Readers trust what the easy words say, and few will read both.",
    "easy": "Readers stop where it is hard.",
    "care": "Words about care can hurt or hide people.",
    "untold": "What is left out can change the picture.",
    "upkeep": "What is kept about blocks and passages must be right, or changes go unseen.",
}


@dataclass(frozen=True, slots=True)
class Advice:
    """What a rule looks for, why it matters, and what a person can do.

    `to_do` is empty for a writing rule: its message says what to write instead.
    """

    looks_for: str
    why: str
    to_do: str


def advice_of(rule: str) -> Advice:
    """Give the advice of a rule; one that is not known gets that of what it is about."""
    concern = concern_of(rule)
    written = {one.id: one for one in load_rules()}.get(rule)
    if written is not None:
        return Advice(written.looks_for, written.why, "")
    told = TIE_RULES | RELEASE_RULES | FEEDBACK_RULES | YEAR_RULES
    told |= ACCESSIBILITY_RULES | BLOCK_PICTURE_RULES | HELPLINE_RULES | PICTURE_RULES
    looks_for = FACT_RULES.get(rule) or told.get(rule, ("", rule))[1]
    return Advice(looks_for, _WHY[concern], _TO_DO[concern])
