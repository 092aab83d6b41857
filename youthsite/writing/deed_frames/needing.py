"""Sentences about people who needed something: who needed what, then what was done for them."""

import re

from ..figures import Framed
from ..text import lower_first
from .people import WHO, rests

_NEEDED = re.compile(
    rf"^(?P<who>{WHO}) who (?:needed|required) (?P<what>[^,;()]+?(?:, [^,;()]+?)?) "
    r"were (?P<done>identified early|found early|offered [^,;]+?|given [^,;]+?|supported [^,;]+?)"
    r"(?P<rest>,? and .+)?$",
    re.IGNORECASE,
)


def _needed(text: str) -> Framed | None:
    """Part “pupils who needed help were found early”: they needed help; this was noticed early."""
    match = _NEEDED.search(text)
    if not match:
        return None
    early = match["done"].endswith(" early")
    then = "this was noticed early" if early else f"they were {match['done']}"
    return Framed((f"some {lower_first(match['who'])} needed {match['what']}", then), rests(match["rest"]))


FRAMES = (_needed,)
