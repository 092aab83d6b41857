"""Letters that stand for a name."""

import re
from collections.abc import Iterator

from ...language import word_set
from ..rules import Rule
from .found import Found, Reading, in_line

_ACRONYM = re.compile(r"\b[A-Z]{2,}(?:[a-z]?[A-Z]+)*\b(?!\))")
# Three words in capitals in a row are no acronyms; the rule all-capitals finds them.
_SHOUTED = re.compile(r"\b(?:[A-Z]{2,}(?:['’][A-Z]+)?\s+){2,}[A-Z]{2,}\b")
# Everybody knows these, or they are how people say the thing.
_KNOWN = word_set("NHS UK TV OK PE IT DVD CD UN EU MP MSP GP USA BBC PC ID AM PM BSL")


def acronyms(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find the first place of each acronym that the page does not explain."""
    text = " ".join(line.said.text for line in reading.lines)
    seen: set[str] = set(_KNOWN)
    for line in reading.lines:
        unshouted = _SHOUTED.sub(lambda match: " " * len(match.group()), line.said.text)
        for match in _ACRONYM.finditer(unshouted):
            letters = match.group()
            if letters not in seen and not _is_explained(letters, text):
                yield in_line(line, match.start(), match.end())
            seen.add(letters)


def _is_explained(letters: str, text: str) -> bool:
    after = r"\s(?:is|are|means|stands for|was|were)\s(?:a|an|the|our|short for|for|when|where|people)\b"
    return f"({letters})" in text or bool(re.search(rf"\b{letters}(?:{after}|\smeans\b|\s\()", text))
