"""Part what the end of a sentence adds: ", with 7 children …", ", an increase of …", "ranging from …"."""

import re

from ...language import words
from ..context import Context
from ..grammar import Token, first_finite, has_subordinator, is_clause, is_number, tokens
from ..lexicon import PREPOSITIONS, ing_forms
from .tenses import is_past

_WITH = re.compile(r", with (?P<what>(?:(?:a|an|many|some|several|good|more|other|extra)\b|\d)[^,;:]*)$")
_STEP = re.compile(
    r", (?P<what>(?:an|a) (?:increase|rise|reduction|decrease|fall|drop|improvement) (?:of|from) [^;:]+)$"
)
_RANGE = re.compile(r" ranging from (?P<what>[^,;:]+ to [^,;:]+)$")
_CAUSE = re.compile(r",? (?:as a result of|because of) (?P<what>(?:the|our|this|a|an|more|better) [^,;:]+)$")
_DOER = re.compile(
    r", (?P<what>(?:delivered|funded|led|run|supported|chaired|produced|organised|created|designed|developed)"
    r"(?: and \w+ed)? by [^,;:]+(?:, [A-Z][^;:]+)?)$"
)
_ALIKE = re.compile(
    r"^(?P<who>[^,]*\b(?:people|children|families|pupils|carers|parents)\b[^,]*?) (?P<be>will be|are|feel) "
    r"(?P<a>[a-z]+), (?P<b>[a-z]+), (?P<c>[a-z]+),? and (?P<d>[a-z]+)$"
)
_LONGEST = 12  # Words of what is added.


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part a long sentence before such an end, where that names things and has no verb of its own."""
    text = text.rstrip(".")
    if len(words(text)) <= context.max_words:
        return None
    if alike := _ALIKE.match(text):
        who, be = alike["who"], alike["be"]
        return f"{who} {be} {alike['a']} and {alike['b']}", f"They {be} {alike['c']} and {alike['d']}"
    for pattern, said in (
        (_WITH, _there),
        (_DOER, _this),
        (_STEP, _this),
        (_RANGE, _these),
        (_CAUSE, _because),
    ):
        match = pattern.search(text)
        if match and _fits(text[: match.start()], match["what"]):
            left = text[: match.start()]
            if addition := said(left, match["what"]):
                return left, addition
    return None


def _fits(left: str, what: str) -> bool:
    parts = tokens(what)
    plain = first_finite(parts) is None and len(parts) <= _LONGEST
    return is_clause(left) and plain and not has_subordinator(tokens(left))


def _there(left: str, what: str) -> str:
    parts = tokens(what)
    doing = any(part.word in ing_forms() for part in parts) or "as" in {part.word for part in parts}
    if doing:
        return ""
    many = (is_number(parts[0].word) and parts[0].word not in {"1", "one"}) or _is_plural(parts)
    be = ("were" if many else "was") if is_past(left) else ("are" if many else "is")
    return f"There {be} {what}"


def _is_plural(parts: list[Token]) -> bool:
    if parts[0].word in {"a", "an", "1", "one"}:
        return False
    end = next((place for place, part in enumerate(parts) if part.word in PREPOSITIONS | {"to"}), len(parts))
    noun = parts[end - 1].word if end else ""
    return (noun.endswith("s") and not noun.endswith("ss")) or noun in {"children", "people", "staff"}


def _this(left: str, what: str) -> str:
    return f"This {'was' if is_past(left) else 'is'} {what}"


def _these(left: str, what: str) -> str:
    last = tokens(left)[-1].word
    plural = last.endswith("s") and not last.endswith(("ss", "us"))
    return f"These {'ranged' if is_past(left) else 'range'} from {what}" if plural else ""


def _because(left: str, what: str) -> str:
    return f"This {'was' if is_past(left) else 'is'} because of {what}"
