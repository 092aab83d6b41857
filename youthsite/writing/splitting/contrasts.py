"""Part "Although …, …" and "…, however …" into a sentence and a sentence with "But"."""

import re

from ..context import Context
from ..grammar import is_clause
from ..text import lower_first

_ALTHOUGH = re.compile(r"^(?:Although|Even though) (?P<one>[^,]+), (?P<other>[^,]+)$")
_HOWEVER = re.compile(r"^(?P<one>.+?),? however,? (?P<other>.+)$")


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part the two clauses, each whole; what the writer holds against the other keeps its "But"."""
    match = _ALTHOUGH.match(text) or _HOWEVER.match(text)
    if not match or not is_clause(match["one"]) or not is_clause(match["other"]):
        return None
    return match["one"], f"But {lower_first(match['other'])}"
