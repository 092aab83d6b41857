"""What a text is about, by words that show it: every guess brings the words that led to it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

import yaml

ENOUGH = 2
HINT = 1
GAP = 4
_TOKEN = re.compile(r"\w+(?:['’-]\w+)*(?:%)?")


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase that shows one label; `weight` is 2 where it says it alone, 1 where it needs another."""

    phrase: str
    label: str
    weight: int


@dataclass(frozen=True, slots=True)
class Guess:
    """One label, the weight of its different phrases, and the words of the text that led to it, in order.

    `sure` counts the phrases that say it alone.
    """

    label: str
    weight: int
    words: tuple[str, ...]
    sure: int = 0


@dataclass(frozen=True, slots=True)
class _Match:
    cue: Cue
    at: frozenset[int]


@dataclass(frozen=True)
class Evidence:
    """Cues and the set phrases in which no word counts (`not_about`).

    A phrase is words; `*` ends a word in any way, `..` is up to four words between. Where one phrase lies
    inside another, only the longer one counts, whatever it shows.
    """

    cues: tuple[Cue, ...]
    not_about: tuple[str, ...] = ()
    order: tuple[str, ...] = field(default=())

    @classmethod
    def of(cls, data: Mapping[str, Mapping[str, Iterable[str]] | Iterable[str]]) -> "Evidence":
        """Make evidence of data: each label with its `enough` and `hints`, and `not_about`."""
        cues: list[Cue] = []
        labels = [label for label in data if label != "not_about"]
        for label in labels:
            given = data[label]
            assert isinstance(given, Mapping)
            cues += [Cue(str(phrase), label, ENOUGH) for phrase in given.get("enough", ())]
            cues += [Cue(str(phrase), label, HINT) for phrase in given.get("hints", ())]
        return cls(tuple(cues), tuple(map(str, data.get("not_about", ()))), tuple(labels))

    def guesses(self, text: str, *, most: int = 2, least: int = ENOUGH) -> tuple[Guess, ...]:
        """Give at most `most` labels that the text shows, the surest first; none when unsure."""
        words = _TOKEN.findall(text)
        found = _outermost(self._matches([_plain(word) for word in words]))
        guesses = [guess for label in self.order if (guess := _guess(label, found, words)).weight >= least]
        guesses.sort(key=lambda guess: (-guess.weight, -guess.sure))
        return tuple(guess for guess in guesses[:most] if _stands_beside(guess, guesses[0]))

    def _matches(self, tokens: list[str]) -> list[_Match]:
        return [
            _Match(cue, frozenset(span))
            for start, token in enumerate(tokens)
            for cue, pattern in self._by_start.get(token[:2], ())
            if (span := _span(pattern, tokens, start)) is not None
        ]

    @cached_property
    def _by_start(self) -> dict[str, list[tuple[Cue, tuple[str, ...]]]]:
        found: dict[str, list[tuple[Cue, tuple[str, ...]]]] = {}
        for cue in (*self.cues, *(Cue(phrase, "", 0) for phrase in self.not_about)):
            pattern = tuple(cue.phrase.split())
            found.setdefault(pattern[0][:2], []).append((cue, pattern))
        return found


def _stands_beside(guess: Guess, surest: Guess) -> bool:
    """Whether a second label is shown well enough to be named too."""
    return guess is surest or (guess.weight > ENOUGH and guess.weight * 2 >= surest.weight)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _span(pattern: tuple[str, ...], tokens: list[str], start: int) -> list[int] | None:
    """Give where the words of a phrase stand, when it begins at this word."""
    at, places, gap = start, [], 0
    for part in pattern:
        if part == "..":
            gap = GAP
            continue
        near = range(at, min(at + gap + 1, len(tokens)))
        place = next((each for each in near if _fits(part, tokens[each])), None)
        if place is None:
            return None
        places.append(place)
        at, gap = place + 1, 0
    return places


def _fits(part: str, token: str) -> bool:
    return token.startswith(part[:-1]) if part.endswith("*") else token == part


def _outermost(matches: list[_Match]) -> list[_Match]:
    spans = {match.at for match in matches}
    empty = {match.at for match in matches if not match.cue.label}
    inside = {span for span in spans if any(span < other for other in spans)} | empty
    return [match for match in matches if match.at not in inside]


def _guess(label: str, found: list[_Match], words: list[str]) -> Guess:
    mine = sorted((match for match in found if match.cue.label == label), key=lambda match: match.cue.weight)
    places = {match.at: match for match in mine}
    weights = {match.cue.phrase: match.cue.weight for match in places.values()}
    said: dict[str, str] = {}
    for match in sorted(mine, key=lambda match: min(match.at)):
        shown = _said(match.at, words)
        said.setdefault(shown.lower(), shown)
    sure = sum(weight == ENOUGH for weight in weights.values())
    return Guess(label, sum(weights.values()), tuple(said.values()), sure)


def _said(at: frozenset[int], words: list[str]) -> str:
    return " ".join(_with_gaps(sorted(at), words))


def _with_gaps(places: list[int], words: list[str]) -> Iterator[str]:
    for before, place in zip([places[0], *places], places, strict=False):
        if place > before + 1:
            yield "…"
        yield words[place]


@cache
def evidence_in(path: Path) -> Evidence:
    """Read the cues of a file of words, once."""
    return Evidence.of(yaml.safe_load(path.read_text(encoding="utf-8")))
