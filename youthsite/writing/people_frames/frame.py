"""A frame: how a kind of sentence about people is built, and the short sentences that it is told by.

A frame is a pattern with named parts and, for each short sentence, ways to say it, the fullest first, in
which the parts stand in braces. The first sentence must be told; of the others those that can be. Parts
whose name begins with "rest", and those that no told sentence has, are listed as to do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter

from ..figures import as_sentence
from ..leaning import is_weighty

_AIM_OR_WHO = re.compile(
    r"^,? ?(?:to|in order to|so that|with the aim of|aiming to|designed to|for|who) ", re.IGNORECASE
)
_AGAINST = re.compile(r"\b(?:not|never|but|however|although|only|unless|except)\b", re.IGNORECASE)
# A "despite" or "than they would have" that takes nothing away from what was done.
_TAKES_NOTHING = re.compile(
    r",? despite (?:the (?:impact|challenges|effects?) of )?(?:the )?(?:COVID\S*|pandemic)\b|"
    r"\bthan they (?:otherwise )?would have\b"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The pattern of a whole sentence; `first` are ways to say its core, `then` of what may follow it."""

    pattern: re.Pattern[str]
    first: tuple[str, ...]
    then: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Fit:
    """A frame that fits a sentence, with the words that its parts stand for."""

    frame: Frame
    parts: dict[str, str]

    def ways(self, ways: tuple[str, ...]) -> Iterator[tuple[str, frozenset[str]]]:
        """Give each way whose parts the sentence has, as a sentence, with the names of its parts."""
        for way in ways:
            names = frozenset(name for _, name, _, _ in Formatter().parse(way) if name)
            if all(self.parts.get(name) for name in names):
                yield as_sentence(way.format(**self.parts)), names

    def rest(self, told: frozenset[str]) -> tuple[str, ...]:
        """Give the words of the parts that are not told, in the order of the sentence."""
        said = [self.parts[name] for name in told]
        left = (words.strip(" ,;") for name, words in self.parts.items() if name not in told)
        return tuple(words for words in left if words and not any(words in whole for whole in said))


def frame(pattern: str, first: tuple[str, ...], *then: tuple[str, ...]) -> Frame:
    """Make a frame of a pattern that must fit the whole sentence."""
    return Frame(re.compile(rf"^(?:{pattern})$"), first, then)


def holds_back(rest: str) -> bool:
    """Tell whether untold words say "but" or bad news; an aim, or who somebody is, seldom does."""
    rest = _TAKES_NOTHING.sub("", rest)
    return bool(_AGAINST.search(rest)) if _AIM_OR_WHO.match(rest) else is_weighty(rest)
