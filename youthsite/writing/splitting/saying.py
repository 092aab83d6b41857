"""Part what people said or found from what it was: "Pupils said this. They like the room."."""

import re

from ...language import words
from ..context import Context
from ..grammar import has_subordinator, is_clause, tokens
from ..text import capital

_SAYING = re.compile(
    r"^(?P<who>[^,]+? (?:told us|said|say|reported|explained|expressed|shows|showed|indicates|"
    r"(?:has|have) (?:said|reported|shown|found|explained)|know|see)) (?:that (?=\S)|(?=they\b))(?P<what>.+)$"
)
_LONGEST = 12  # Words of who said it.
_AND_THAT = re.compile(r",? and that (?=\S)|, that (?=\S)")
_AND = re.compile(r",? and that (?=\S)")
_UNSURE = re.compile(r"\b(?:not|no|never|if|whether|would have|could have)\b")


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part a long sentence after its verb of saying, where a whole clause follows."""
    match = _SAYING.match(text)
    if not match or len(words(text)) <= context.max_words:
        return None
    who, what = match["who"], match["what"]
    if len(words(who)) > _LONGEST or has_subordinator(tokens(who)) or _UNSURE.search(who):
        return None
    if not is_clause(f"{who} this now") or not is_clause(what) or what.startswith(("this", "these")):
        return None
    # Without a first "that", a second one belongs to a thing: "a job, or shifts, that they wanted".
    again = _AND_THAT if text[match.end("who") :].startswith(" that ") else _AND
    said = [re.sub(r"^that ", "", each) for each in again.split(what)]
    if len(said) > 1 and all(is_clause(each) for each in said):
        what = ". ".join(capital(each) for each in said)
    return f"{who} this", what
