"""Topics that may hurt a reader, and short names that nobody explains."""

import re
from collections.abc import Iterator

from ...language.acronyms import acronyms, letters
from ..draft import Draft, texts
from ..tree import Heading, inlines, plain

# What to handle with care in texts for children, from the topics that child protection guidance names.
_TOPICS = {
    "suicide": r"suicid\w*",
    "self-harm": r"self[ -]?harm\w*",
    "abuse": r"(?:domestic|sexual|child|physical|emotional) abus\w*|abused|abusive",
    "sexual harm": r"sexual(?:ly)? (?:exploit\w*|harm\w*|violen\w*|assault\w*)|rape[ds]?",
    "violence": r"violen\w*",
    "neglect": r"neglect\w*",
    "drugs and alcohol": r"substance (?:mis)?use|alcohol \w+|drug (?:mis)?use\w*|drug deaths?|"
    r"addict\w*|overdos\w*",
    "offending": r"offend\w*|prison\w*|remand\w*|custody|criminal\w*|convicted",
    "death and loss": r"bereave\w*|died|deaths?|grief",
    "trauma": r"trauma(?!-informed| informed)\w*",
    "eating disorders": r"eating disorder\w*|anorexi\w*|bulimi\w*",
    "trafficking": r"traffick\w*|modern slavery",
}
_RULES = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _TOPICS.items()}


def sensitive_topics(draft: Draft) -> Iterator[tuple[int, str]]:
    """Name the sensitive topics of each section that has any, once a section of the first or second level."""
    line, found = 1, dict.fromkeys(_RULES, False)
    for block in draft.blocks:
        if isinstance(block, Heading) and block.level <= 2:
            yield from _named(line, found)
            line, found = block.line, dict.fromkeys(_RULES, False)
        for _, text in inlines(block):
            words = plain(text)
            found = {name: seen or bool(_RULES[name].search(words)) for name, seen in found.items()}
    yield from _named(line, found)


def _named(line: int, found: dict[str, bool]) -> Iterator[tuple[int, str]]:
    topics = [name for name, seen in found.items() if seen]
    if topics:
        yield (
            line,
            f"This section speaks of {', '.join(topics)}. Is it told with care, and is help named near it?",
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
