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

# What is to become of the children, by how the wish begins.
_LESS_OFTEN = {"we said we would": "we said {} would move", "we want to": "we want {} to move"}


def _needed(text: str) -> Framed | None:
    """Part “pupils who needed help were found early”: they needed help; this was noticed early."""
    match = _NEEDED.search(text)
    if not match:
        return None
    early = match["done"].endswith(" early")
    then = "this was noticed early" if early else f"they were {match['done']}"
    return Framed((f"some {lower_first(match['who'])} needed {match['what']}", then), rests(match["rest"]))


def _moves(text: str) -> Framed | None:
    """Say “we want to reduce placement moves in foster care” as what it is for the children there."""
    match = _MOVES.search(text)
    if not match:
        return None
    who = match["who"] or f"children in {match['where'] or 'care'}"
    line = _LESS_OFTEN.get(match["start"].lower().strip(), f"{match['start']}help {{}} to move")
    return Framed((f"{line.format(who)} to another home less often",))


FRAMES = (_needed, _moves)
