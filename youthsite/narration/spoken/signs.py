"""Signs: those that are said, those that have no sound, and the many forms of one sign."""

import re
import unicodedata
from collections.abc import Callable

from .rule import Rule, rule

_SAME = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "…": ".", "⁄": "/", "·": ",", "\u00ad": ""}
)
_SILENT_KINDS = {"Cc", "Cf", "Cn", "Co", "Cs", "Sk", "So", "No", "Nl"}
_KEPT = "½¼¾⅓⅔"


def plain(text: str) -> str:
    """Give one form to quotes, hyphens, figures and spaces, and drop what has no sound, such as emoji."""
    one_form = unicodedata.normalize("NFC", text).translate(_SAME)
    return " ".join("".join(map(_heard, one_form)).split())


def _heard(mark: str) -> str:
    if mark.isascii() or mark in _KEPT:
        return mark if mark.isprintable() else " "
    if mark.isdecimal():
        return str(unicodedata.decimal(mark))
    return " " if unicodedata.category(mark) in _SILENT_KINDS else mark


def _always(said: str) -> Callable[[re.Match[str]], str]:
    return lambda found: said


SIGNS: tuple[Rule, ...] = (
    rule("for example", r"\b[eE]\.g\.?,?", _always("for example")),
    rule("that is", r"\bi\.e\.?,?", _always("that is")),
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
