"""What search engines and shared links say of a page: whole sentences, and nothing of what may upset."""

import re

from ..settings import Settings
from .pages import SitePage

_LONGEST = 155
_FIRST_PAGE = "What was done for children and young people{where}, in easy words, to read or to hear."
_OF_ROLE = {
    "home": _FIRST_PAGE,
    "listen": "Listen to the report about children and young people{where}, in easy words.",
    "wellbeing-index": "The eight words that say what every child and young person in Scotland needs.",
    "statement": "How the easy words about this report were made: who made them, and who checked them.",
    "check": "What to check before this report is published, for its makers.",
}


def description_of(page: SitePage, settings: Settings) -> str:
    """Give a description of at most 155 signs; of a page of hard topics only its name and whose it is."""
    where = f" in {settings.area}" if settings.area else ""
    fixed = _OF_ROLE.get(page.role, "").format(where=where)
    plain = f"{page.title}: {settings.partnership}."
    if page.sensitive:
        return plain
    return fixed or (_shortened(page.entries[0].text) if page.entries else "") or plain


def _shortened(text: str) -> str:
    """As many whole sentences as fit; of one that is too long its first words."""
    text = " ".join(text.split())
    if len(text) <= _LONGEST:
        return text
    ends = [found.end() for found in re.finditer(r"[.?!](?=\s)", text[: _LONGEST + 1])]
    return text[: ends[-1]] if ends else text[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
