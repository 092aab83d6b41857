"""Plain titles of pages: of headings that many reports have by a reviewed list, else as plain as can be."""

import re
from functools import cache

from ..language import words
from ..language.levels import easiest_level
from ..model import FormalPage
from .composed.patterns import choices
from .context import Context
from .lexicon import data_lines
from .noun_strings import noun_string
from .steps import phrases
from .steps.acronyms import known
from .text import capital
from .vocabulary import hard_words, long_words, office_names

_NUMBERING = re.compile(
    r"^(?:\d+(?:\.\d+)*(?:[.:)]\s*|\s+(?=(?-i:[A-Z“‘]))|$)|[A-OQRT-Z]\d{1,2}(?:\.\d+)*[.:)]\s*|"
    r"(?:(?:strategic )?priority|theme|outcome|part|section|(?:core )?commitment|chapter|appendix|objective|"
    r"strand|workstream|aim|goal)\s+"
    r"(?:\d+|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)\b\s*(?:progress)?\s*[:.–-]?\s*)",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"^[A-Z][A-Z &]{3,}:\s*")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_LONGEST_QUOTED = 6
_LONGEST_TITLE = 12
# What of a long title may go: what is told of its first part, and what stands behind a dash.
_REST = re.compile(
    r" [–—-] |: |, (?=have\b|be\b|and will\b|with\b)| which | to (?=maximise|ensure|enable|promote)"
)
_LOOSE = frozenset({"and", "or", "of", "to", "for", "in", "at", "with", "the", "a", "by", "on", "will", "be"})
_EDGES = re.compile(r"^(?:our|the|your)\s+|[\s:.–-]+$")


def page_title(formal: str) -> str:
    """Make a report's heading plain: numbering, brackets and years go, shouted words fall silent."""
    title = formal.strip()
    while (shorter := _SHOUTED.sub("", _NUMBERING.sub("", title))) != title and shorter:
        title = shorter
    title = _BRACKETS.sub("", title).strip(" :–-.")
    title = title or formal.strip()
    return capital(title.lower() if title.isupper() and " " in title else title)


def title_of(page: FormalPage) -> str:
    """Give a page its plain title; one that is only numbering ("Priority 1 progress") borrows from below.

    The first page keeps the report's own name.
    """
    if page.stem == "index":
        return page_title(page.title)
    below = (heading.text for heading in page.headings if heading.text != page.title)
    for formal in (page.title, *below):
        if not _NUMBERING.fullmatch(formal.strip()):
            return plain_title(formal)
    return plain_title(page.title)


def plain_title(formal: str) -> str:
    """Give a title that young readers can know: as it is, by the phrase bank, or its first part.

    Where none of these is plain, the report's own words stand in quotation marks, at most six of them.
    """
    title = page_title(formal)
    if found := known_title(title) or known_title(_REST.split(title)[0]):
        return found
    reworded = phrases.step(title, Context())[0]
    whole, parts = (title, reworded), (_REST.split(title)[0], _REST.split(reworded)[0])
    ways = (*parts, *whole) if len(words(title)) > _LONGEST_TITLE else (*whole, *parts)
    if plain := next((way for way in ways if _is_plain(way)), ""):
        return plain
    start = title.split()[:_LONGEST_QUOTED]
    while start and start[-1].lower() in _LOOSE:
        start.pop()
    cut = " …" if len(start) < len(title.split()) else ""
    return f"“{' '.join(start)}{cut}”"


def known_title(title: str) -> str:
    """Give what a heading that many reports have is called in plain words (data/titles.txt); else nothing."""
    return _titles().get(_key(title), "")


@cache
def _titles() -> dict[str, str]:
    pairs = (line.split(" = ") for line in data_lines("titles.txt"))
    return {_key(formal): plain.strip() for left, plain in pairs for formal in choices(left)}


def _key(title: str) -> str:
    return _EDGES.sub("", " ".join(title.lower().replace("&", "and").replace("’", "'").split()))


def _is_plain(title: str) -> bool:
    """Tell whether a title has no hard words, but for names, and no string of nouns."""
    every = [(place, word) for place, word in enumerate(words(title)) if word[:1].isupper()]
    names = {word.lower() for place, word in every if place and not easiest_level(word.lower())}
    names |= {word.lower() for _, word in every if word in known()}
    hard = [word for word in (*hard_words(title.lower()), *office_names(title)) if word not in names]
    long = [word for word in long_words(title.lower()) if word not in names]
    return not hard and len(long) <= 1 and not noun_string(title.lower())
