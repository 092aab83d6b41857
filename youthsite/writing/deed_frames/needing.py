"""Sentences about people who needed something: who needed what, then what was done for them."""

import re

from ..figures import Framed
from ..text import lower_first
from .people import WHO, rests

_NEEDED = re.compile(
    rf"^(?P<who>{WHO}) who (?:needed|required) (?P<what>[^,;()]+?(?:, [^,;()]+?)?) "
    r"were (?P<done>identified early|found early|identified|offered [^,;]+?|given [^,;]+?|supported [^,;]+?)"
    r"(?P<rest>,? and .+)?$",
    re.IGNORECASE,
)


def _needed(text: str) -> Framed | None:
    """Part “pupils who needed help were found early”: pupils needed help; they were found early."""
    match = _NEEDED.search(text)
    if not match:
        return None
    done = re.sub("identified", "found", match["done"])
    return Framed(
        (f"some {lower_first(match['who'])} needed {match['what']}", f"they were {done}"),
        rests(match["rest"]),
    )


FRAMES = (_needed,)
