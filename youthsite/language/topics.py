"""Topics that may upset a reader, found by their words: one list for intake, the pages and the checks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from .sentences import sentences

_REACH = 4
"""How many words may stand between a topic and what makes a name of it: "abuse and recovery service"."""

_NAME_ONLY = re.compile(r"\W*(?:\w[\w’'/-]*\W+){0,5}\w[\w’'/-]*[^\w.!?]*")
"""Up to six words without an end: a heading, or a cell with the name of an aim. What is told stands below."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: `name` for officers, `says` for readers. Without `note` only officers are told.

    `speaks`, `passing` and `silent` are examples that the tests try.
    """

    id: str
    name: str
    says: str
    pattern: re.Pattern[str]
    note: bool
    speaks: tuple[str, ...]
    passing: tuple[str, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text that name a topic, with their offset.

    One in `passing` stands in the name of a service, a course or a plan, or alone in a heading, or says only
    what children are kept safe from: an officer may look at it, but a reader needs no note.
    """

    topic: Topic
    words: str
    start: int
    passing: bool


@cache
def topics() -> tuple[Topic, ...]:
    """Give every topic in the order of the list."""
    return tuple(
        Topic(
            id=item["id"],
            name=item["name"],
            says=item["says"],
            pattern=re.compile(rf"\b(?:{'|'.join(item['words'])})\b", re.IGNORECASE),
            note=item.get("note", True),
            speaks=tuple(item.get("speaks", ())),
            passing=tuple(item.get("passing", ())),
            silent=tuple(item.get("silent", ())),
        )
        for item in _data()["topics"]
    )


@lru_cache(maxsize=4_000)
def mentions(text: str) -> tuple[Mention, ...]:
    """Find every mention of a topic in a text, in order."""
    found = [
        Mention(topic, match[0], match.start(), _is_passing(text, match))
        for topic in topics()
        for match in topic.pattern.finditer(text)
    ]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.topic.id)))


def spoken_of(texts: tuple[str, ...]) -> tuple[Topic, ...]:
    """Give the topics of which a reader should know before, in the order of the list."""
    found = {one.topic.id for text in texts for one in mentions(text) if one.topic.note and not one.passing}
    return tuple(topic for topic in topics() if topic.id in found)


def _is_passing(text: str, match: re.Match[str]) -> bool:
    if _NAME_ONLY.fullmatch(text):
        return True
    start, end = _sentence(text, match.start())
    before, after = text[start : match.start()], text[match.end() : end]
    return bool(_named().match(after) or _kept_from().search(before))


@cache
def _named() -> re.Pattern[str]:
    """What follows a topic in a name: up to four words without a verb or a comma, then "training"."""
    names = "|".join(_data()["names"])
    word = (
        r"(?!(?:is|are|was|were|has|have|had|will|can|in|for|by|with|to|on|that|who|their|our|we)\b)[\w’'-]+"
    )
    return re.compile(rf"[\s/-]+(?:(?:{word}|&)[\s/-]+){{0,{_REACH}}}?(?:{names})\b", re.IGNORECASE)


@cache
def _kept_from() -> re.Pattern[str]:
    return re.compile(rf"\b{_data()['passing']}\b[^.;:]{{0,40}}$", re.IGNORECASE)


def _sentence(text: str, place: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends."""
    start = 0
    for sentence in _spans(text):
        if sentence[0] <= place < sentence[1]:
            return sentence
        start = sentence[0]
    return start, len(text)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for sentence in sentences(text):
        begin = text.find(sentence, at)
        if begin >= 0:
            yield begin, begin + len(sentence)
            at = begin + len(sentence)


@cache
def _data() -> dict[str, Any]:
    text = files(__package__).joinpath("data/topics.yml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))
