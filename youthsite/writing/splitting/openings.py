"""Part a long sentence that opens with what it is for or part of: "As part of the plan, we …"."""

import re

from ...language import words
from ..context import Context
from ..grammar import is_clause, tokens
from ..lexicon import DETERMINERS, PLURAL_PEOPLE, SUBJECT_PRONOUNS, base_forms
from .tenses import is_past

_OPENING = re.compile(
    r"^(?P<how>To|In order to|As part of|As a result of|Because of) (?P<what>.+?), (?P<main>.+)$"
)
_LEANS = re.compile(r"^(?:this|these|that|those|it|them|do this|address this|help with this|achieve this)\b")


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Put the main clause first, and what it is for or part of second."""
    match = _OPENING.match(text)
    if not match or len(words(text)) <= context.max_words or not _is_main(match["main"]):
        return None
    if _LEANS.match(match["what"]) or "," in match["what"]:
        return None
    was = "was" if is_past(match["main"]) else "is"
    if match["how"] in {"To", "In order to"}:
        verb = tokens(match["what"])[0].word in base_forms()
        return (match["main"], f"This {was} to {match['what']}.") if verb else None
    link = "part of" if match["how"] == "As part of" else "because of"
    return match["main"], f"This {was} {link} {match['what']}."


def _is_main(text: str) -> bool:
    first = tokens(text)[0]
    known = (
        first.word in DETERMINERS | SUBJECT_PRONOUNS | PLURAL_PEOPLE
        or first.bare[:1].isupper()
        or first.word == "young"
    )
    return is_clause(text) and (known or first.bare[:1].isdigit())
