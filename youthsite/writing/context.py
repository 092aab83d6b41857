"""What a drafting step may know beyond the sentence it works on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_PLACE = re.compile(r"\b(?:in|across|within|throughout) ((?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b(?! [A-Z])")


@dataclass(frozen=True, slots=True)
class Context:
    """The report's letters with their names, its own place, the longest sentence, and whether to compose.

    `only_sure` leaves what the rules are not sure of to a person (`sure.py`): so for drafts, not for starts.
    `plain_stays` takes a sentence of plain words, told as it stands, as sure: so for items of lists.
    """

    acronyms: dict[str, str] = field(default_factory=dict, hash=False)
    max_words: int = 15
    area: str = ""
    composes: bool = True
    only_sure: bool = False
    plain_stays: bool = False


def area_of(slug: str, texts: Iterable[str]) -> str:
    """Give the report's own place as it writes it ("the Scottish Borders"), by the words of its slug."""
    found = sorted({match[1] for text in texts for match in _PLACE.finditer(text)}, key=len, reverse=True)
    return next((place for place in found if _slugged(place) and _slugged(place) in slug), "")


def _slugged(place: str) -> str:
    return place.removeprefix("the ").lower().replace(" ", "-")
