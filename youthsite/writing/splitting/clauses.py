"""Part at "and", "but" or "so" between two clauses that have a subject and a verb each."""

from ...language import word_set
from ..context import Context
from ..grammar import first_finite, has_subordinator, is_clause
from ..lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS
from .sides import Side, is_free, links

_SURE_STARTS = word_set(
    "work young children staff feedback parents families carers pupils training people information feedback"
)


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part at the first such place; "but" and "so" open the second sentence."""
    for left, link, right in links(text, {"and", "but", "so"}):
        if (
            is_free(left, right)
            and is_clause(right.text)
            and _starts_clause(right, after_comma=left.text.endswith(","))
        ):
            opening = "" if link == "and" else f"{link.capitalize()} "
            return left.text.rstrip(", "), opening + right.text
    return None


def _starts_clause(right: Side, *, after_comma: bool) -> bool:
    verb = first_finite(right.parts)
    if verb is None or verb == 0 or verb > 7:
        return False
    subject = right.parts[:verb]
    if has_subordinator(subject) or any(part.ends_clause or part.word == "to" for part in subject):
        return False
    first = subject[0].word
    if first == "that":
        return False  # "… that the room is warm and that it is open": still what they said.
    if first in SUBJECT_PRONOUNS | {"this", "these"}:
        return True
    short = after_comma and len(subject) <= 4 and not PREPOSITIONS & {part.word for part in subject}
    whose = first.endswith(("'s", "’s", "s'", "s’"))
    known = short or whose or first in DETERMINERS or first[0].isdecimal() or first in _SURE_STARTS
    return known and right.parts[verb].word in AUXILIARIES
