"""Part a clause that stands between two commas: "The club, which is run by pupils, meets on Fridays."."""

import re

from ...language import word_set, words
from ..context import Context
from ..grammar import first_finite, has_subordinator, is_clause, is_finite, tokens
from ..lexicon import participles

_WHICH = re.compile(r"^(?P<who>[^,]+), which (?P<aside>[^,]+), (?P<rest>[^,]+)$")
_DONE = re.compile(
    r"^(?P<who>[^,]+), (?P<aside>[a-z]+(?: up| out)? (?:by|through|in|with|from|for|"
    r"to) [^,]+), (?P<rest>[^,]+)$"
)
_SINGULAR = word_set("is was has does will")
_PLURAL = word_set("are were have do")
_PEOPLE = re.compile(
    r"\b(?:person|officer|worker|teacher|adviser|manager|child|girl|boy|parent|carer|coordinator|leader)\b",
    re.I,
)


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Tell the main clause first, then what stood between the commas; only where both are plain."""
    if len(words(text)) <= context.max_words:
        return None
    which, done = _WHICH.match(text), _DONE.match(text)
    match = which or done
    if not match or len(tokens(match["who"])) > 8 or first_finite(tokens(match["who"])) is not None:
        return None
    verb = tokens(match["rest"])[0].word
    again = "It" if verb in _SINGULAR else "They" if verb in _PLURAL else ""
    main = f"{match['who']} {match['rest']}"
    if not again or _PEOPLE.search(match["who"]) or not is_clause(main):
        return None
    aside = _which_said(match["aside"], again) if which else _done_said(match["aside"], verb, again)
    return (main, aside) if aside else None


def _which_said(aside: str, again: str) -> str:
    parts = tokens(f"which {aside}")
    return f"{again} {aside}" if is_finite(parts, 1) and not has_subordinator(parts[1:]) else ""


def _done_said(aside: str, verb: str, again: str) -> str:
    if tokens(aside)[0].word not in participles() or has_subordinator(tokens(aside)):
        return ""
    now = verb in {"is", "are", "will"}
    be = {"It": "is" if now else "was", "They": "are" if now else "were"}[again]
    return f"{again} {be} {aside}"
