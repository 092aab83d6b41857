"""The words of a sentence as the composer matches them: small letters, marks apart, numbers read."""

import re
from dataclasses import dataclass

_PIECE = re.compile(
    r"£\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|[mk])\b)?|"
    r"\d{4}[-–/]\d{2,4}|\d+[-–]\d+(?!\d)|\d[\d,]*(?:\.\d+)?\s?%|\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+|\d+|"
    r"[^\W\d]+[\w'’]*|\S",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s\((?:[A-Z][A-Za-z&]*[A-Z]s?|[A-Z]{2,}s?)\)")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark: as it stands (`text`) and as entries write it (`word`)."""

    text: str
    word: str

    @property
    def is_name(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def tokens(text: str) -> list[Token]:
    """Part a text: hyphened words at their hyphens, an end mark left off."""
    text = text.strip().removesuffix(".").removesuffix(";").strip()
    found = [Token(match.group(), _word(match.group())) for match in _PIECE.finditer(text)]
    return [
        token
        for place, token in enumerate(found)
        if not (token.word == "-" and 0 < place < len(found) - 1 and _inside(text, found, place))
    ]


def without_letters(text: str) -> tuple[str, list[str]]:
    """Take letters in brackets ("(FGDM)") out of a text; give it and what was taken."""
    return _BRACKETED.sub("", text), [match.group().strip() for match in _BRACKETED.finditer(text)]


def _word(text: str) -> str:
    text = text.lower().replace("’", "'")
    return {"&": "and", "–": "-", "—": "-", "‘": "'"}.get(text, text)


def _inside(text: str, found: list[Token], place: int) -> bool:
    """Tell whether a hyphen stands between letters: "care-experienced"."""
    return f"{found[place - 1].text}{found[place].text}{found[place + 1].text}" in text
