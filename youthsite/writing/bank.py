"""The reviewed bank of phrases and words: reads data/bank/*.txt and gives every form of every entry.

How an entry is written stands in docs/phrase-bank.md. Nothing here changes a text: steps/phrases.py does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from ..language import word_set
from .inflecting import VerbForms, noun_forms, verb_forms

_VERB = re.compile(r"\[([^\]]+)\]")
_NOUN = re.compile(r"\{([^}]+)\}")
_CHOICE = re.compile(r"<([^<>]*)>")
_AFTER_HAVE = word_set("have has had having been be being is are was were get gets got")
_DOERS = word_set(
    "i we they you he she it who which that children people families parents carers pupils staff partners "
    "schools teachers workers learners services councils council team survey report plan audit review data "
    "results figures inspectors inspection evaluation evidence group film practitioners partnership "
    "this project and"
)
_BEFORE_VERB = word_set(
    "to will can could would should must may might we they you i who us them not also help helped helps"
)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with an entry's words, and what it becomes; the same twice where it must not fire."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """One form of an entry: what stands in a report, what stands instead, and where it may fire."""

    stands: str
    instead: str
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    only_before: frozenset[str] = frozenset()
    only_after: frozenset[str] = frozenset()
    not_first: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the bank as a person wrote it, with its examples and all its forms."""

    source: str
    examples: tuple[Example, ...]
    forms: tuple[Phrase, ...]


@cache
def entries(place: str = "bank") -> tuple[Entry, ...]:
    """Read a folder or one file of this room's data; the files of a folder by name."""
    data = files("youthsite.writing").joinpath("data").joinpath(place)
    found = sorted(data.iterdir(), key=lambda each: each.name) if data.is_dir() else [data]
    return tuple(entry for each in found for entry in _read(each.read_text(encoding="utf-8")))


@cache
def forms(place: str = "bank") -> tuple[Phrase, ...]:
    """Give every form of every entry, the longest first; of two that are the same, the one written out."""
    plain = {form.stands for entry in entries(place) if len(entry.forms) == 1 for form in entry.forms}
    found = [
        form
        for entry in entries(place)
        for form in entry.forms
        if len(entry.forms) == 1 or form.stands not in plain
    ]
    return tuple(sorted(found, key=lambda form: (-len(form.stands), form.stands)))


def _read(text: str) -> Iterator[Entry]:
    source, examples = "", list[Example]()
    for line in [*text.splitlines(), "=> end"]:
        line = line.strip()
        if line.startswith("> "):
            examples.append(_example(line[2:]))
        elif "=>" in line and not line.startswith("#"):
            if source:
                yield Entry(source, tuple(examples), tuple(_forms(_phrase(source))))
            source, examples = line, []


def _example(line: str) -> Example:
    before, arrow, after = line.partition(" => ")
    return Example(before.strip(), after.strip() if arrow else before.strip())


def _phrase(source: str) -> Phrase:
    rule, *contexts = source.split(" ; ")
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


def _forms(phrase: Phrase) -> Iterator[Phrase]:
    """Give a phrase in all its forms: [verb] in five, {noun} in two, each of <one|another>, or as it is.

    A choice that begins with a hyphen (`<-one|another>`) has no place in what stands instead.
    """
    if choice := _CHOICE.search(phrase.stands):
        for word in choice[1].removeprefix("-").split("|"):
            stands = phrase.stands.replace(choice.group(), word, 1)
            kept = not choice[1].startswith("-")
            instead = _CHOICE.sub(word, phrase.instead, count=1) if kept else phrase.instead
            yield from _forms(replace(phrase, stands=stands, instead=instead))
    elif verb := _VERB.search(phrase.stands):
        for form in _verb_phrases(phrase, verb_forms(verb[1])):
            yield from _forms(form)
    elif noun := _NOUN.search(phrase.stands):
        for here, there in zip(noun_forms(noun[1]), noun_forms(_inside(_NOUN, phrase)), strict=True):
            yield replace(
                phrase,
                stands=_NOUN.sub(here, phrase.stands, count=1),
                instead=_NOUN.sub(there, phrase.instead, count=1),
            )
    else:
        yield phrase


def _inside(mark: re.Pattern[str], phrase: Phrase) -> str:
    found = mark.search(phrase.instead)
    return found[1] if found else ""


def _verb_phrases(phrase: Phrase, here: VerbForms) -> Iterator[Phrase]:
    there = verb_forms(_inside(_VERB, phrase))

    def form(one: str, other: str) -> Phrase:
        return replace(
            phrase,
            stands=_VERB.sub(one, phrase.stands, count=1),
            instead=_VERB.sub(other, phrase.instead, count=1),
        )

    base, third = form(here.base, there.base), form(here.third, there.third)
    yield replace(base, only_after=base.only_after or _BEFORE_VERB) if here.noun else base
    yield replace(third, only_after=third.only_after or _DOERS) if here.noun else third
    yield form(here.ing, there.ing)
    past, participle = form(here.past, there.past), form(here.participle, there.participle)
    if past == participle:
        yield past
    elif here.past != here.participle:
        yield from (past, participle)
    else:  # "Obtained" is "got" or "been given": only the words before can tell.
        yield replace(past, only_after=past.only_after or _DOERS)
        yield replace(participle, only_after=participle.only_after or _AFTER_HAVE)
