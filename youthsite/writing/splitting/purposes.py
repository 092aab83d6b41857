"""Part a long sentence before "to help", "to make sure" and the like, where that says what it is for."""

import re
from collections.abc import Iterator

from ...language import word_set, words
from ..context import Context
from ..grammar import Token, first_finite, has_subordinator, is_clause, tokens
from ..lexicon import participles
from .tenses import is_past

_PURPOSES = word_set(
    "ensure help improve reduce make give find understand increase support keep get raise address tackle "
    "prevent "
    "promote strengthen provide offer respond meet explore encourage enable build create reach review "
    "develop share "
    "identify stop protect listen learn show illustrate"
)
_TO_SEE = re.compile(r"^(?P<left>(?:In \d{4}, )?[^,]+), (?P<aim>to (?:see|find out|check) .+)$")
# After another participle a "to" is part of the verb: "supported to learn".
_DONE_FOR = word_set(
    "introduced held created launched recruited appointed made opened produced published shared "
    "established done "
    "organised written developed delivered shown"
)
# Words that want a "to" of their own: those that may stand far before it, and those right before it.
_TAKES_FAR = re.compile(
    r"\b(?:want|need|ask|invit|encourag|allow|enabl|help|requir|expect|teach\b|teaches|taught|used?\b|"
    r"using|intend|design|"
    r"how|what|which|who|where|when|whether|commit|aim|continu|hop(?:e|es|ed|ing)\b|agree|decid|learn|"
    r"seek|sought|"
    r"(?:could|can|should) be|"
    r"support(?:s|ed|ing)?\b(?= (?:\w+ ){1,4}$)|able|from|ready|available|related|linked|similar|close|"
    r"due|only|not|"
    r"too|enough|contribut|prepar|offer(?:ed|ing)?\b|given|gave|giv)"
)
_TAKES_NEAR = re.compile(
    r"\b(?:likely|begin|began|begun|start(?:ed)?|try|tries|tried|trying|chances?|opportunit\w+|ways?|"
    r"rights?|dut\w+|"
    r"roles?|power|abilit\w+|efforts?|decisions?|order|train(?:ed|ing)|tools?|plans?|planned|go|goes|"
    r"going|ha(?:s|ve|d)|"
    r"lead|led|set|told|priorit\w+|capacity|time|times|easy|hard|possible|important|necessary|"
    r"responsib\w+|suitable|"
    r"challeng\w+|steps?|skills?|confiden\w+|approach(?:es)?|frameworks?|measures?|guid\w+|brought|"
    r"access|pledg\w+|"
    r"promise[sd]?|struggl\w+|fail\w*|manag\w+|subject|according|apply|applied|made|talk\w*|speak|spoke|"
    r"listen\w*|"
    r"commitment|work|space|resources?|programmes?|schemes?|strateg\w+|need|key|central|back|back|up|is|"
    r"are|was|were|be)$"
)


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part at the first such place, unless a word before it wants a "to" of its own ("a chance to help")."""
    if len(words(text)) <= context.max_words:
        return None
    if see := _TO_SEE.match(text):
        return see["left"], f"This {'was' if is_past(see['left']) else 'is'} {see['aim']}"
    for left in starts(text):
        was = "was" if is_past(left) else "is"
        return left, f"This {was} {text[len(left) :].strip()}"
    return None


def starts(text: str) -> Iterator[str]:
    """Give the clause before each such place."""
    parts = tokens(text)
    for place in range(4, len(parts) - 3):
        if (
            parts[place].text != "to"
            or parts[place + 1].word not in _PURPOSES
            or parts[place - 1].ends_clause
            or "not" in {part.word for part in parts[place:]}
        ):
            continue
        left = text[: parts[place].start].strip()
        known = left.lower().replace("who cares? scotland", "").replace("who are looked after", "")
        before = parts[place - 1].word
        if before in participles() and before not in _DONE_FOR:
            continue
        near = _TAKES_NEAR.search(left.lower())
        far = _TAKES_FAR.search(known) and not _always_a_purpose(parts, place)
        takes = near or far
        verb = first_finite(parts) or 0
        if is_clause(left) and not has_subordinator(parts[verb:place]) and not takes:
            yield left


def _always_a_purpose(parts: list[Token], place: int) -> bool:
    """Tell whether "to ensure", "to make sure" stands well behind the last verb, so that it says what for."""
    sure = parts[place + 1].word == "ensure" or [part.word for part in parts[place + 1 : place + 3]] == [
        "make",
        "sure",
    ]
    near = " ".join(part.word for part in parts[max(place - 3, 0) : place])
    return sure and not _TAKES_FAR.search(near)
