"""The words of a sentence as the composer matches them: small letters, marks apart, numbers read."""

import re
from dataclasses import dataclass

_PIECE = re.compile(
    r"£\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|[mk])\b)?|"
    r"\d{4}[-–/]\d{2,4}|\d+[-–]\d+(?!\d)|\d[\d,]*(?:\.\d+)?\s?%|\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+|\d+|"
    r"[^\W\d]+[\w'’]*|\S",
    re.IGNORECASE,
)
ARTICLES = frozenset({"a", "an", "the"})
_BRACKETED = re.compile(r"\s\((?:[A-Z][A-Za-z&]*[A-Z]s?|[A-Z]{2,}s?)\)")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark: as it stands (`text`), as entries write it (`word`), from where to where."""

    text: str
    word: str
    start: int = 0
    end: int = 0

    @property
    def is_name(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def tokens(text: str) -> list[Token]:
    """Part a text: hyphened words at their hyphens, an end mark left off."""
    text = text.rstrip().removesuffix(".").removesuffix(";").rstrip()
    found = [
        Token(match.group(), _word(match.group()), match.start(), match.end())
        for match in _PIECE.finditer(text)
    ]
    return [
        token
        for place, token in enumerate(found)
        if not (token.word == "-" and 0 < place < len(found) - 1 and _inside(text, found, place))
    ]


def without_letters(text: str) -> tuple[str, list[str]]:
    """Put blanks in the place of letters in brackets ("(FGDM)"); give the text and what was taken."""
    return _BRACKETED.sub(_blank, text), [match.group().strip() for match in _BRACKETED.finditer(text)]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _word(text: str) -> str:
    text = text.lower().replace("’", "'")
    return {"&": "and", "–": "-", "—": "-", "‘": "'"}.get(text, text)


def _inside(text: str, found: list[Token], place: int) -> bool:
    """Tell whether a hyphen stands between letters: "care-experienced"."""
    return f"{found[place - 1].text}{found[place].text}{found[place + 1].text}" in text
