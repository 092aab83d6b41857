"""The steps that make a sentence easier, one file each, in the order of this table.

A step takes one sentence and gives one or more; a step that cannot help gives the sentence back as it was.
Each change is kept as an Edit under the step's name, so that a person can see it and undo it.
"""

from collections.abc import Callable

from ..context import Context
from . import (
    acronyms,
    brackets,
    cut_details,
    cut_words,
    dates,
    lists,
    number_words,
    own_place,
    padding,
    passive,
    percents,
    phrases,
    rewordings,
    splits,
)

Step = Callable[[str, Context], list[str]]

WORDING: tuple[tuple[str, Step], ...] = (
    ("brackets", brackets.step),
    ("padding", padding.step),
    ("dates", dates.step),
    ("number-words", number_words.step),
    ("phrases", phrases.step),
    ("rewordings", rewordings.step),
    ("cut-words", cut_words.step),
    ("percents", percents.step),
    ("acronyms", acronyms.step),
)
"""Steps that only change words: what they give can be parted by its grammar."""

STEPS: tuple[tuple[str, Step], ...] = (
    *WORDING,
    ("passive", passive.step),
    ("own-place", own_place.step),
    ("lists", lists.step),
    ("splits", splits.step),
    ("cut-details", cut_details.step),
    ("splits", splits.step),
    ("people-first", phrases.people_first),
)
