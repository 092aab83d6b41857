"""Bold, italic and links of a line of Markdown as runs of a document, and back."""

import re
from itertools import groupby

from ..editions import plain_text
from .keys import in_xml
from .ooxml import Run

_TARGET = re.compile(r"\]\(\s*<?([^\s<>()]+)>?(?:\s+[\"'(].*)?\)$", re.DOTALL)
_ADDRESS = re.compile(r"<([^<>\s]+)>$")
_SAFE = re.compile(r"(?:https?://|mailto:)\S+$", re.IGNORECASE)


def runs_of(markdown: str) -> list[Run]:
    """Give a line of Markdown as runs; together they are its words, with single spaces."""
    plain = plain_text(markdown)
    stretches = [(start, end, _look(markdown[start:end])) for start, end in plain.joined]
    looked: list[tuple[str, tuple[bool, bool, str]]] = []
    for letter, source in zip(plain.text, plain.sources, strict=True):
        looks = [look for start, end, look in stretches if start <= source < end]
        bold, italic = any(look[0] for look in looks), any(look[1] for look in looks)
        link = next((look[2] for look in looks if look[2]), "")
        sign = in_xml(letter)
        if not sign.isspace():
            looked.append((sign, (bold, italic, link)))
        elif looked and looked[-1][0] != " ":
            looked.append((" ", (bold, italic, link)))
    if looked and looked[-1][0] == " ":
        looked.pop()
    groups = groupby(looked, key=lambda each: each[1])
    return [Run("".join(sign for sign, _ in group), *look) for look, group in groups]


def _look(markdown: str) -> tuple[bool, bool, str]:
    """Say of a marked stretch whether it is bold, italic, and to which web or mail address it leads."""
    marks = len(markdown) - len(markdown.lstrip("*_")) if markdown[:1] in "*_" else 0
    target = _TARGET.search(markdown) if markdown.startswith("[") else None
    address = _ADDRESS.match(markdown)
    link = target[1] if target else address[1] if address else ""
    if address and "@" in link and ":" not in link:
        link = f"mailto:{link}"
    return marks >= 2, marks in (1, 3), link if _SAFE.match(link) else ""


def bold_words(runs: list[Run]) -> str:
    """Give the words that are bold, for comparing."""
    return " ".join("".join(run.text if run.bold else " " for run in runs).split())
