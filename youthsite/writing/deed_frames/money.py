"""Sentences about what money was used for: whom it helped, and with what."""

import re

from ..figures import Framed
from .people import WHO, rests

_FUND = r"(?:funding|funds?|money|grants?|investment)"
_HELPED = re.compile(
    rf"^(?P<what>(?:our |the |this )?(?:[\w’'-]+ ){{0,4}}?{_FUND}) "
    r"(?P<be>has been|have been|was|were|is|are) used to "
    rf"(?:support|help) (?P<who>{WHO}) who (?P<are>are [^,;]+?|have [^,;]+?) "
    r"and (?:require|need) (?P<need>[^,;]+)$",
    re.IGNORECASE,
)
_RAN = re.compile(
    rf"^(?P<name>(?:The )?[A-Z][\w’' ]+? (?:School|College|Nursery|Centre)) used "
    rf"(?P<fund>(?:[\w’'-]+ ){{0,4}}?{_FUND}) to "
    r"(?:deliver|provide|run|offer|set up) an? (?P<what>[a-z -]+?) "
    r"(?P<kind>programme|project|course|group|club) "
    rf"(?:with|for) (?P<who>{WHO})(?P<which> [a-z]+ing [^,;]+)?$"
)


def _helped(text: str) -> Framed | None:
    """Part “funding was used to support pupils who are ill and need more time”: whom, then what they need."""
    match = _HELPED.search(text)
    if not match:
        return None
    lines = (f"money {_singular(match['be'])} used to help {match['who']} who {match['are']}",)
    return Framed((*lines, f"they need {match['need']}"))


def _singular(be: str) -> str:
    return {"have been": "has been", "were": "was", "are": "is"}.get(be, be)


def _ran(text: str) -> Framed | None:
    """Part “Glen High used funds to run a music project with pupils moving into S1”."""
    match = _RAN.search(text)
    if not match:
        return None
    which = match["which"] or ""
    what = match["what"].removesuffix(" transition") if which.startswith(" moving") else match["what"]
    lines = (f"there was a {what} {match['kind']} at {match['name']}", f"it was for {match['who']}{which}")
    return Framed(lines, rests(match["fund"]))


FRAMES = (_helped, _ran)
