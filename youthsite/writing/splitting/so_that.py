"""Part before "so that" and a clause."""

from ...language import words
from ..context import Context
from ..grammar import has_subordinator, is_clause, tokens


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part a sentence that is too long: "We did it so that …" becomes "This is so that …"."""
    if len(words(text)) <= context.max_words or text.count(" so that ") != 1:
        return None
    left, right = text.split(" so that ")
    if not is_clause(left) or not is_clause(right) or has_subordinator(tokens(left)):
        return None
    return left.rstrip(","), f"This is so that {right}"
