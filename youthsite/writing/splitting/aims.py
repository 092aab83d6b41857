"""Part before "and to help" and the like, where what stands before it says what a deed was about."""

import re

from ..context import Context
from ..grammar import has_subordinator, is_clause, tokens
from .tenses import is_past

_AIM = r"to (?:help|support|make|find out|inform|improve|give|get|show|learn|understand)\b"
_AND_TO = re.compile(rf"^(?P<left>.+ (?:about|on) [^,;]+?) and (?P<aim>{_AIM} .+)$")
_EARLIER = re.compile(rf"\b{_AIM}")


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part "we spoke to pupils about lunch and to help plan it": the aim gets a sentence of its own."""
    match = _AND_TO.match(text)
    if not match or _EARLIER.search(match["left"]):
        return None
    left = match["left"]
    if not is_clause(left) or has_subordinator(tokens(left)):
        return None
    return left, f"This {'was' if is_past(left) else 'is'} {match['aim']}"
