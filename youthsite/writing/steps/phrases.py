"""Say set phrases more simply, by the reviewed list in data/bank."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from heapq import heappop, heappush
from itertools import pairwise

from ...language import words
from ..bank import Phrase, forms
from ..context import Context
from ..text import mend_articles, tidy

_OPENING, _CLOSING = tuple("‘“\"'"), tuple("’”\"'")
_FIRST = re.compile(r"[\w-]+")
_WORD = re.compile(r"[\w'’-]+|[,.:;]")
_Start = tuple[str, str]  # The first two words of a phrase, the second empty if it has only one.


def step(sentence: str, context: Context) -> list[str]:
    """Put every phrase that may fire here; the longest come first, and none fires inside a name."""
    return [_put_all(sentence, "bank")]


def people_first(sentence: str, context: Context) -> list[str]:
    """Say "young people with care experience" and the like, where the sentence stays short enough."""
    fuller = _put_all(sentence, "people_first.txt")
    return [fuller] if len(words(fuller)) <= context.max_words else [sentence]


def bolder(sentence: str) -> Iterator[str]:
    """Say more simply what only a start may (data/bolder): with all phrases that fire, then all but one."""
    all_of_them = [phrase for phrase, _ in fired(sentence, "bolder")]
    if all_of_them:
        yield _put_all(sentence, "bolder")
    if len(all_of_them) > 1:
        for phrase in all_of_them:
            yield _put_all(sentence, "bolder", without=phrase)


def fired(sentence: str, name: str = "bank", without: Phrase | None = None) -> Iterator[tuple[Phrase, str]]:
    """Give each phrase that fires in a sentence, in order, with the sentence after it; but for one."""
    easier, lowered = sentence, _straight(sentence.lower())
    known: set[_Start] = set()
    waiting = _places(lowered, name, known)
    while waiting:
        place = heappop(waiting)
        phrase, pattern = phrases(name)[place]
        fits = phrase.stands in lowered and phrase != without
        changed = pattern.sub(_replacer(phrase), easier) if fits else easier
        if changed != easier:
            yield phrase, changed
            easier, lowered = changed, _straight(changed.lower())
            for new in _places(lowered, name, known):
                if new > place:
                    heappush(waiting, new)


def _places(lowered: str, name: str, known: set[_Start]) -> list[int]:
    """Give where in the list the phrases stand that begin as the text goes on somewhere, if not known yet."""
    found = _FIRST.findall(lowered)
    new = {*pairwise([*found, ""]), *((word, "") for word in found)} - known
    known |= new
    return sorted(place for start in new for place in _by_start(name).get(start, ()))


def _put_all(sentence: str, name: str, without: Phrase | None = None) -> str:
    easier = [sentence, *(changed for _, changed in fired(sentence, name, without))][-1]
    return tidy(mend_articles(easier, sentence)) if easier != sentence else sentence


@cache
def phrases(name: str = "bank") -> tuple[tuple[Phrase, re.Pattern[str]], ...]:
    """Give every form of a list of this room's data with its pattern, longest first."""
    return tuple((phrase, _pattern(phrase.stands)) for phrase in forms(name))


@cache
def _by_start(name: str) -> dict[_Start, list[int]]:
    found: dict[_Start, list[int]] = {}
    for place, (phrase, _) in enumerate(phrases(name)):
        first, second = [*_FIRST.findall(phrase.stands), ""][:2]
        found.setdefault((first, second), []).append(place)
    return found


def _pattern(stands: str) -> re.Pattern[str]:
    end = "" if stands[-1] in ".," else r"(?![\w-])"
    written = re.escape(stands).replace("'", "['’]")
    return re.compile(rf"(?<![\w-]){written}{end}", re.IGNORECASE)


def _straight(text: str) -> str:
    """Write every apostrophe as the bank does: reports have both."""
    return text.replace("’", "'")


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
        instead = phrase.instead.replace("'", "’") if "’" in found else phrase.instead
        return instead[:1].upper() + instead[1:] if opens else instead

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
    if word in wanted or ("#" in wanted and word[0].isdecimal()):
        return True
    return "-ing" in wanted and word.endswith("ing") and len(word) > 4
