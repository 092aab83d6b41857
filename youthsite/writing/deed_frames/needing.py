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
_MOVES = re.compile(
    r"^(?P<start>we (?:said we would|want(?:ed)? to|plan(?:ned)? to|will|aim(?:ed)? to|worked to) )"
    r"(?:reduce|lower|minimise) (?:the number of )?placement moves"
    rf"(?: (?:within|in|across) (?P<where>(?:[a-z]+ (?:and |or ))?[a-z]+ care)| (?:for|of) (?P<who>{WHO}))?$",
    re.IGNORECASE,
)

_JOINTLY = re.compile(
    r"^,? and (?:multi-agency|joint|partnership) (?:approaches|work) (?:was |were )?(?:taken|done) "
    r"to (?:support|help) them$",
    re.IGNORECASE,
)


def _needed(text: str) -> Framed | None:
    """Part “pupils who needed help were found early and supported”: who needed it, then what was done.

    To notice somebody early is no help yet, so what came of it may not be left to do.
    """
    match = _NEEDED.search(text)
    if not match:
        return None
    needed = f"some {lower_first(match['who'])} needed {match['what']}"
    if not match["done"].endswith(" early"):
        return Framed((needed, f"they were {match['done']}"), rests(match["rest"]))
    if match["rest"] and not _JOINTLY.search(match["rest"]):
        return None
    helped = ("services worked together to help them",) if match["rest"] else ()
    return Framed((needed, "this was noticed early", *helped))


def _moves(text: str) -> Framed | None:
    """Say “we want to reduce placement moves in foster care” as what it is for the children there."""
    match = _MOVES.search(text)
    if not match:
        return None
    who = match["who"] or f"children in {match['where'] or 'care'}"
    return Framed((f"{match['start']}move {who} to a new home less often",))


FRAMES = (_needed, _moves)
