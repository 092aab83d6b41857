"""What a word is, in the account of an import: one rule for the source and for the Markdown made of it.

A word is an unbroken run of letters and digits. Tags, link targets, escapes, emphasis marks and entities are
not words; an inline tag or an emphasis mark does not end a word (`3<sup>rd</sup>` is one), a block tag does.
"""

import re
from collections import Counter
from collections.abc import Iterable

from .marks import INLINE_TAGS, LINK, TAG, raised, shield, unescape, unshield, without_comments

_WORD = re.compile(r"[^\W_]+")


def words(markup: str) -> list[str]:
    """Give the words of a piece of source or of Markdown, in order."""
    text = LINK.sub(lambda found: found[1], shield(raised(markup)))
    text = TAG.sub(lambda found: "" if found[2].lower() in INLINE_TAGS else " ", without_comments(text))
    return plain_words(unshield(unescape(text)))


def plain_words(text: str) -> list[str]:
    """Give the words of text that has no marks any more."""
    return _WORD.findall(text.replace("*", ""))


def letters(text: str) -> Counter[str]:
    """Count every run of letters and digits, marks and all: the crudest account there is."""
    return Counter(_WORD.findall(text))


def difference(first: Iterable[str], second: Iterable[str]) -> list[str]:
    """Give the words of the first that the second lacks, as multisets, in the first's order."""
    spare = Counter(second)
    missing = []
    for word in first:
        if spare[word]:
            spare[word] -= 1
        else:
            missing.append(word)
    return missing


def shortened(text: str, most: int) -> str:
    """Give the first words of a text on one line, with an ellipsis where there are more."""
    found = text.split()
    return " ".join(found[:most]) + (" …" if len(found) > most else "")
