"""Say set phrases more simply, by the reviewed list in data/phrases.txt."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from ...language import words
from ..context import Context
from ..lexicon import data_lines
from ..text import mend_articles, tidy

_OPENING, _CLOSING = tuple("‘“\"'"), tuple("’”\"'")
_WORD = re.compile(r"[\w'’-]+|[,.:;]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of the list: what stands in a report, what stands instead, and where it may fire."""

    stands: str
    instead: str
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    only_before: frozenset[str] = frozenset()
    only_after: frozenset[str] = frozenset()
    not_first: bool = False
    first: bool = False


def step(sentence: str, context: Context) -> list[str]:
    """Put every phrase that may fire here; the longest come first, and none fires inside a name."""
    return [_put_all(sentence, "phrases.txt")]


def people_first(sentence: str, context: Context) -> list[str]:
    """Say "young people with care experience" and the like, where the sentence stays short enough."""
    fuller = _put_all(sentence, "people_first.txt")
    return [fuller] if len(words(fuller)) <= context.max_words else [sentence]


def _put_all(sentence: str, name: str) -> str:
    easier = sentence
    lowered = sentence.lower()
    for phrase, pattern in phrases(name):
        if phrase.stands in lowered:
            easier = pattern.sub(_replacer(phrase), easier)
            lowered = easier.lower()
    return tidy(mend_articles(easier, sentence)) if easier != sentence else sentence


@cache
def phrases(name: str = "phrases.txt") -> tuple[tuple[Phrase, re.Pattern[str]], ...]:
    """Read a list of this room's data: each phrase with its pattern, longest first."""
    found = [_read(line) for line in data_lines(name)]
    found.sort(key=lambda phrase: (-len(phrase.stands), phrase.stands))
    return tuple((phrase, _pattern(phrase.stands)) for phrase in found)


def _read(line: str) -> Phrase:
    rule, *contexts = line.split(" ; ")
    stands, instead = (part.strip() for part in rule.split("=>"))
    sets: dict[str, frozenset[str]] = {}
    flags: set[str] = set()
    for context in contexts:
        name, _, values = context.partition(":")
        if values:
            sets[name.strip().replace(" ", "_")] = frozenset(values.split())
        else:
            flags.add(name.strip())
    return Phrase(stands, instead, **sets, not_first="not first" in flags, first="first" in flags)


def _pattern(stands: str) -> re.Pattern[str]:
    end = "" if stands[-1] in ".," else r"(?![\w-])"
    return re.compile(rf"(?<![\w-]){re.escape(stands)}{end}", re.IGNORECASE)


def _replacer(phrase: Phrase) -> Callable[[re.Match[str]], str]:
    def put(match: re.Match[str]) -> str:
        found = match.group()
        opens = match.start() == 0
        if _is_quoted(match) or (
            found[1:] != found[1:].lower()
            or (found[0].isupper() and not opens)
            or not _may_fire(phrase, match, opens)
        ):
            return found
        return phrase.instead[:1].upper() + phrase.instead[1:] if opens else phrase.instead

    return put


def _is_quoted(match: re.Match[str]) -> bool:
    before, after = match.string[: match.start()], match.string[match.end() :]
    return before[-1:] in _OPENING or after[:1] in _CLOSING or before.count("“") > before.count("”")


def _may_fire(phrase: Phrase, match: re.Match[str], opens: bool) -> bool:
    if (phrase.not_first and opens) or (phrase.first and not opens):
        return False
    before = _WORD.findall(match.string[: match.start()].lower())[-1:]
    after = _WORD.findall(match.string[match.end() :].lower())[:1]
    if _matches(before, phrase.not_after) or _matches(after, phrase.not_before):
        return False
    if phrase.only_before and not _matches(after, phrase.only_before):
        return False
    return not phrase.only_after or _matches(before, phrase.only_after)


def _matches(near: list[str], wanted: frozenset[str]) -> bool:
    if not near or not wanted:
        return bool("." in wanted and not near)
    word = near[0]
    if word in wanted or ("#" in wanted and word[0].isdigit()):
        return True
    return "-ing" in wanted and word.endswith("ing") and len(word) > 4
