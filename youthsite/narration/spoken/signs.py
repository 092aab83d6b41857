"""Signs: those that are said, those that have no sound, and the many forms of one sign."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from .rule import Rule, rule
from .traced import Span, Traced

_SAME = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "…": ".", "⁄": "/", "·": ",", "\u00ad": ""}
)
_SILENT_KINDS = {"Cc", "Cf", "Cn", "Co", "Cs", "Sk", "So", "No", "Nl"}
_KEPT = "½¼¾⅓⅔°€"


def plain(text: str) -> str:
    """Give one form to quotes, hyphens, figures and spaces, and drop what has no sound, such as emoji."""
    return plain_traced(text).text


def plain_traced(text: str) -> Traced:
    """Do the same as `plain`, and keep the place of each letter in the text."""
    letters: list[str] = []
    spans: list[Span] = []
    for start, end in _clusters(text):
        heard = "".join(map(_heard, unicodedata.normalize("NFC", text[start:end]).translate(_SAME)))
        letters.append(heard)
        spans += [(start, end)] * len(heard)
    return Traced("".join(letters), tuple(spans)).one_spaced()


def _clusters(text: str) -> Iterator[Span]:
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            if start < place:
                yield start, place
            start = place


def _heard(mark: str) -> str:
    if mark.isascii() or mark in _KEPT:
        return mark if mark.isprintable() else " "
    if mark.isdecimal():
        return str(unicodedata.decimal(mark))
    return " " if unicodedata.category(mark) in _SILENT_KINDS else mark


def _always(said: str) -> Callable[[re.Match[str]], str]:
    return lambda found: said


SIGNS: tuple[Rule, ...] = (
    rule("for example", r"\b[eE]\.?g\b\.?,?", _always("for example")),
    rule("that is", r"\b[iI]\.?e\b\.?,?", _always("that is")),
    rule(
        "and so on",
        r"\betc\b\.?(?=(?P<end>\s*$|\s+[A-Z]))?",
        lambda found: "and so on" if found["end"] is None else "and so on.",
    ),
    rule("and or", r"\band/or\b", _always("and or")),
    rule("or", r"(?<=[A-Za-z])\s?/\s?(?=[A-Za-z])", _always(" or ")),
    rule("and", r"&\s?", _always(" and ")),
    rule("at", r"@\s?", _always(" at ")),
    rule("plus", r"\+", _always(" plus ")),
    rule("equals", r"=\s?", _always(" equals ")),
    rule("times", r"×\s?", _always(" times ")),
    rule("per cent", r"%", _always(" per cent ")),
    rule("pounds", r"£", _always(" pounds ")),
    rule("silent", r"[*_\#~^|\\<>{}\[\]`•▪◦‣●■□\"]+", _always(" ")),
    rule("dash", r"(?<=\s)[-–—](?=\s)|[–—]", _always(", ")),
)
