"""Part at a semicolon between two whole clauses."""

from ..context import Context
from ..grammar import is_clause


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part where there is one semicolon and each side is a clause."""
    if text.count(";") != 1:
        return None
    left, right = text.split(";")
    return (left, right.strip()) if is_clause(left) and is_clause(right) else None
