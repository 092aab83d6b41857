"""Topics that may hurt a reader, and short names that nobody explains."""

import re
from collections.abc import Iterator

from ...language.acronyms import acronyms, letters
from ...language.topics import mentions, topics
from ..draft import Draft, texts
from ..tree import Heading, inlines, plain


def sensitive_topics(draft: Draft) -> Iterator[tuple[int, str]]:
    """Name the sensitive topics of each section that has any, once a section of the first or second level."""
    line, found = 1, set[str]()
    for block in draft.blocks:
        if isinstance(block, Heading) and block.level <= 2:
            yield from _named(line, found)
            line, found = block.line, set()
        for _, text in inlines(block):
            found |= {mention.topic.name for mention in mentions(plain(text))}
    yield from _named(line, found)


def _named(line: int, found: set[str]) -> Iterator[tuple[int, str]]:
    named = [topic.name for topic in topics() if topic.name in found]
    if named:
        yield (
            line,
            f"This section speaks of {', '.join(named)}. Is it told with care, and is help named near it?",
        )


_EVERYBODY_KNOWS = frozenset({"NHS", "UK", "TV", "COVID", "OK", "PDF"})
_MOST_LETTERS = 8


def unexplained(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find short names that the report never explains, each where it stands first; they are never spelt out.

    Whole lines in capitals are no short names, nor are words that stand in small letters too.
    """
    found = [(line, text) for line, text in texts(draft) if not text.isupper()]
    known = acronyms(text for _, text in found)
    small = {word.upper() for _, text in found for word in re.findall(r"\b[a-z]{4,}\b", text)}
    seen = set(_EVERYBODY_KNOWS)
    for line, text in found:
        for short in letters(text):
            key = short.removesuffix("s") if short[:-1].isupper() else short
            explained = short in known or key in known or key in small or _roman(key)
            if key not in seen and not explained and len(key) <= _MOST_LETTERS:
                seen.add(key)
                yield line, f"“{short}” is never explained. What does it stand for?"


def _roman(short: str) -> bool:
    return bool(re.fullmatch(r"[IVX]+", short))
