"""Plain headings of blocks: by their kind and what the report's heading is about."""

import re
from collections.abc import Collection
from itertools import chain, count

from ..language import letters, words
from ..model import BlockKind
from .noun_strings import noun_string
from .steps.acronyms import known
from .text import capital
from .titles import known_title, page_title
from .vocabulary import hard_words, long_words

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


def topic_of(heading: tuple[str, ...], title: str) -> str:
    """Give the last heading above a passage if it names a topic in plain words; else nothing."""
    if not heading:
        return ""
    topic = _YEARS.sub("", page_title(heading[-1])).strip(" :–-.")
    if not topic or topic.lower() == title.lower() or _NOT_A_TOPIC.search(topic):
        return ""
    if found := known_title(topic):
        return found if found.lower() != title.lower() else ""
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
