"""Part at a comma where a new sentence begins: "The room opened in May, there have been two visits."."""

import re

from ..context import Context
from ..grammar import has_subordinator, is_clause, tokens

_NEW = re.compile(
    r", (?=(?:there (?:is|are|was|were|has been|have been)|we (?:have|are|will|also)|"
    r"this (?:is|was|has|will)) )"
)


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part where each side is a clause, and the first opens no clause that the comma might end."""
    for match in _NEW.finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        opens = left.lower().startswith("as ") and not left.lower().startswith("as at ")
        if is_clause(left) and is_clause(right) and not has_subordinator(tokens(left)) and not opens:
            return left, right
    return None
