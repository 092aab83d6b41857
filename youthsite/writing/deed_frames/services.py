"""Sentences about a service: whom it is for, then what it does; and guides that were made."""

import re

from ..figures import Framed
from .people import WHO, rests

_KIND = r"(?:Hub|Service|Team|Project|Programme|Group|Club|Centre|Forum|Fund|Scheme|Award)"
_DOES = r"(?:offers|provides|gives|runs|helps|supports|works with)"
_FOR_WHOM = re.compile(
    rf"^(?P<name>[Tt]he (?:[A-Z][\w’'-]*,? (?:(?:and|of|for|to|the) )?)+?{_KIND}) for (?P<who>{WHO}) "
    rf"(?:(?:has|have) continued to (?:develop|grow) and )?(?P<now>now )?(?P<does>{_DOES} [^;()]+)$"
)
_GUIDE = re.compile(
    rf"^we (?P<have>have )?(?:developed|created|produced|written|wrote|made) "
    r"an? (?:framework|guide|set of guidance) "
    rf"(?:for|on|about|to) (?P<what>[a-z ]+?)(?: including (?P<part>[a-z ]+?))?(?: for (?P<who>{WHO}))?$",
    re.IGNORECASE,
)


def _for_whom(text: str) -> Framed | None:
    """Part “the Music Hub for young people now offers lessons”: whom it is for, then what it offers."""
    match = _FOR_WHOM.search(text)
    if not match:
        return None
    does = re.sub(r"\b(?:tailored|bespoke) |(?<=support )around(?= )", _around, match["does"])
    return Framed((f"{match['name']} is for {match['who']}", f"it {match['now'] or ''}{does}"))


def _around(match: re.Match[str]) -> str:
    return "with" if match[0] == "around" else ""


def _guide(text: str) -> Framed | None:
    """Say “we developed a framework for family time”: we made a guide to it; what it includes comes after."""
    match = _GUIDE.search(text)
    if not match or (match["what"].split()[-1] in {"the", "our"}):
        return None
    have = "have made" if match["have"] else "made"
    whom = f" for {match['who']}" if match["who"] else ""
    verb = "include" if match["what"].endswith("s") else "includes"
    includes = (f"{match['what']} {verb} {_part(match)}",) if match["part"] else ()
    return Framed((f"we {have} a guide to {match['what']}{whom}", *includes), rests())


def _part(match: re.Match[str]) -> str:
    return f"time with {match['part']}" if match["what"].endswith("time") else match["part"]


FRAMES = (_for_whom, _guide)
