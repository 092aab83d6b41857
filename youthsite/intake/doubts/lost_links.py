"""Words that point to a link which is not there, and links that lead only to a front page."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ..draft import Draft
from ..tree import Inline, inlines

_POINTS = re.compile(
    r"\b(?:details?|detailed|found|viewed|seen|read|watch(?:ed)?|accessed|available|click|see|visit|follow)\b"
    r"[^.!?]{0,60}?\b(?:here(?=[.,;:)]|$)|this (?:link|sway|video|film|(?:web ?)?(?:page|site)|blog)\b)"
    r"|\bhome ?page\s[-–|]\s\w+",
    re.IGNORECASE,
)
_TITLE_WORDS = 6


def points_to_link(text: str) -> str:
    """Give the words that point to a link, as "in this video" does; nothing when none do."""
    found = _POINTS.search(text)
    return found[0] if found else ""


def front_pages(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find links whose words name a page of their own, but whose address is only that of a whole site."""
    for block in draft.blocks:
        for line, inline in inlines(block):
            yield from ((line, message) for message in _bare(inline))


def _bare(inline: Inline) -> Iterator[str]:
    for run in inline:
        parts = urlsplit(run.link) if run.link.startswith("http") else None
        if parts and parts.path in ("", "/") and not parts.query and len(run.text.split()) >= _TITLE_WORDS:
            about = f"The link on “{run.text.strip()}”"
            yield f"{about} leads only to the front page of {parts.netloc}. Is that right?"
