"""Plain headings: of a page, and of a block by its kind and what the report's heading is about."""

import re
from collections.abc import Collection
from itertools import chain, count

from ..language import letters, words
from ..language.levels import easiest_level
from ..model import BlockKind, FormalPage
from .context import Context
from .noun_strings import noun_string
from .steps import phrases
from .steps.acronyms import known
from .text import capital
from .vocabulary import hard_words, long_words, office_names

_NUMBERING = re.compile(
    r"^(?:\d+(?:\.\d+)*[.:)]?\s*|(?:priority|theme|outcome|part|section|core commitment|chapter|appendix|"
    r"aim|goal)\s+"
    r"(?:\d+|[A-Z]|one|two|three|four|five|six)\b\s*(?:progress)?\s*[:.–-]?\s*)",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"^[A-Z][A-Z &]{3,}:\s*")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_YEARS = re.compile(
    r"\s*[-–,:]?\s*\b(?:reports?|priorities)?\s*20\d\d\s*(?:[-–/]|to)\s*(?:20)?\d\d\b", re.IGNORECASE
)
_NOT_A_TOPIC = re.compile(
    r"\b(?:introduction|foreword|summary|conclusion|contents|case study|overview|example|outcome|"
    r"progress|report|"
    r"methodology|key|next steps|annual|what|how|why|document|part|including|areas for|learning points|"
    r"achieve\w*)\b",
    re.IGNORECASE,
)
_LONGEST_TOPIC = 6
_LONGEST_TITLE = 12
# Pages that many reports have, by what stands on them.
_COMMON = {
    "introduction": "To start with",
    "foreword": "To start with",
    "conclusion": "To finish",
    "executive summary": "In short",
    "governance": "Who is in charge",
    "key contacts": "Who to contact",
    "next steps": "What happens next",
    "our priorities and actions": "Our main aims and what we will do",
}
# What of a long title may go: what is told of its first part, and what stands behind a dash.
_REST = re.compile(
    r" [–—-] |: |, (?=have\b|be\b|and will\b|with\b)| which | to (?=maximise|ensure|enable|promote)"
)
_LOOSE = frozenset({"and", "or", "of", "to", "for", "in", "at", "with", "the", "a", "by", "on", "will", "be"})

# No numbers: the fact guard would look for them in the report.
_MORE = ("More", "Even more", "Still more", "Yet more", "And more", "And even more")

# What a block of each kind is called; the second is for when the first stands above.
NAMES: dict[BlockKind, tuple[str, str]] = {
    "about": ("What this is about", "More about this"),
    "wanted": ("What we want", "What else we want"),
    "did": ("What we did", "What else we did"),
    "found-out": ("What we found out", "What else we found out"),
    "changed": ("What changed", "What else changed"),
    "said": ("What young people said", "What else young people said"),
    "next": ("What happens next", "What else happens next"),
    "help": ("Where to get help", "More help"),
    "rights": ("Your rights", "More about your rights"),
    "story": ("A story", "Another story"),
}


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
    if known := _COMMON.get(title.lower()):
        return known
    reworded = phrases.step(title, Context())[0]
    whole, parts = (title, reworded), (_REST.split(title)[0], _REST.split(reworded)[0])
    ways = (*parts, *whole) if len(words(title)) > _LONGEST_TITLE else (*whole, *parts)
    if plain := next((way for way in ways if _is_plain(way)), ""):
        return plain
    start = title.split()[:_LONGEST_TOPIC]
    while start and start[-1].lower() in _LOOSE:
        start.pop()
    cut = " …" if len(start) < len(title.split()) else ""
    return f"“{' '.join(start)}{cut}”"


def _is_plain(title: str) -> bool:
    """Tell whether a title has no hard words, but for names, and no string of nouns."""
    every = [(place, word) for place, word in enumerate(words(title)) if word[:1].isupper()]
    names = {word.lower() for place, word in every if place and not easiest_level(word.lower())}
    names |= {word.lower() for _, word in every if word in known()}
    hard = [word for word in (*hard_words(title.lower()), *office_names(title)) if word not in names]
    long = [word for word in long_words(title.lower()) if word not in names]
    return not hard and len(long) <= 1 and not noun_string(title.lower())


def topic_of(heading: tuple[str, ...], title: str) -> str:
    """Give the last heading above a passage if it names a topic in plain words; else nothing."""
    if not heading:
        return ""
    topic = _YEARS.sub("", page_title(heading[-1])).strip(" :–-.")
    if not topic or topic.lower() == title.lower() or _NOT_A_TOPIC.search(topic):
        return ""
    unknown = any(short not in known() for short in letters(topic)) or any(
        letter in topic for letter in "|/\\:#@"
    )
    if (
        unknown
        or len(words(topic)) > _LONGEST_TOPIC
        or hard_words(_lowered(topic))
        or len(long_words(_lowered(topic))) > 1
        or noun_string(_lowered(topic))
    ):
        return ""
    return topic


def block_heading(kind: BlockKind, topic: str, taken: Collection[str]) -> str:
    """Name a block by its topic where that is plain, else by its kind; never as another on its page.

    `taken` are the headings that the page has already. A second block on a topic is named by its kind too.
    """
    first, second = NAMES[kind]
    small = [f"{name[:1].lower()}{name[1:]}" for name in (first, second)]
    names = (topic, *(f"{topic}: {name}" for name in small)) if topic else (first, second)
    start = f"{topic}: " if topic else ""
    further = (capital(f"{start}{more.lower() if topic else more} of {small[0]}") for more in _MORE)
    endless = (f"{names[-1]}{', again' * times}" for times in count(1))
    used = {name.lower() for name in taken}
    return next(name for name in chain(names, further, endless) if name.lower() not in used)


def _lowered(topic: str) -> str:
    return topic.lower()
