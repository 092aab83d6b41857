"""Part before ", with 78% saying …": a figure with people and what they did."""

import re

from ..context import Context
from ..grammar import is_clause, tokens
from ..lexicon import PLURAL_PEOPLE
from .tenses import is_past

_DID = {
    "reporting": "reported",
    "saying": "said",
    "taking": "took",
    "attending": "attended",
    "feeling": "felt",
    "achieving": "achieved",
    "receiving": "received",
    "having": "had",
    "completing": "completed",
    "agreeing": "agreed",
}
_WITH = re.compile(
    rf",? with (?P<who>[\d,.]+ ?%?(?: [\w'’]+){{0,6}}?) (?P<doing>{'|'.join(_DID)}) (?P<what>.+)$"
)


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part before the figure, where the sentence tells of something that is done."""
    match = _WITH.search(text)
    if not match or not is_clause(text[: match.start()]):
        return None
    left = text[: match.start()]
    if not is_past(left) and not re.search(r"\bha(?:s|ve)\b", left):
        return None
    who = match["who"]
    if re.fullmatch(r"[\d,.]+ ?%", who):
        if not PLURAL_PEOPLE & {part.word for part in tokens(left)}:
            return None
        who = f"{who} of them"  # Who is counted is said in the same sentence.
    return left, f"{who} {_DID[match['doing']]} {match['what']}"
