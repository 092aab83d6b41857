"""Who did what to whom, as far as plain word order tells it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from ...language import word_set
from .actors import Actor, actors
from .telling import stem
from .tokens import Token, tokens

Form = Literal["past", "base", "ing", ""]
Mode = Literal["done", "now", "going on", "planned", ""]

_DATA = Path(__file__).with_name("data")
_PAST = word_set(
    "taught paid gave given led ran held made built wrote written drew chose chosen got bought heard "
    "began begun "
    "shown sent met found won grew left became"
)
_BE = word_set("is are was were be been being am")
_HAVE = word_set("has have had having")
_SKIPPED = word_set(
    "also now then not already both all each never still only just be been being jointly together"
)
_MODALS = word_set("will would shall should must may might can could to do does did cannot don't")
_PREPOSITIONS = word_set(
    "of from in for with by to at on between among about within across under over through into against "
    "during "
    "after before around towards including alongside without per regarding via"
)
_PLANNING = word_set(
    "will shall plan plans planned planning aim aims aimed agreed agree due expected intend intends "
    "intended hope "
    "hopes hoped want wants wanted looking propose proposed committed commitment going working work continue "
    "proposal proposals need needs required"
)
_FAR = 12


@dataclass(frozen=True, slots=True)
class Deed:
    """One verb with those who do it and those it is done to; either may be unknown (empty)."""

    deed: str
    said: str
    doers: tuple[Actor, ...]
    done_to: tuple[Actor, ...]
    mode: Mode


@lru_cache(maxsize=4_000)
def deeds(text: str) -> tuple[Deed, ...]:
    """Find the deeds of a text in order."""
    words = tokens(text)
    return tuple(_find(words, actors(text)))


@lru_cache(maxsize=20_000)
def deed_of(word: str) -> tuple[str, Form]:
    """Give the deed that a word names, and its form; ("", "") for a word that is none of the known verbs."""
    base = _verbs().get(word) or _verbs().get(stem(word))
    if base is None:
        return "", ""
    if word in _PAST or word.endswith("ed"):
        return base, "past"
    return base, "ing" if word.endswith("ing") else "base"


def _find(words: Sequence[Token], known: Sequence[Actor]) -> Iterator[Deed]:
    if not any(deed_of(token.word)[0] for token in words):
        return
    inside = {place for actor in known for place in range(actor.first, actor.last + 1)}
    for place, token in enumerate(words):
        deed, form = deed_of(token.word)
        if not deed or place in inside:
            continue
        before = _before(words, place)
        passive = form == "past" and (before in _BE or _next(words, place) == "by")
        if form == "base" and not _is_verb(words, place, before, known):
            continue
        if form == "ing" and before in _HAVE | {"get", "got", "gets", "more", "some", "the", "of", "our"}:
            continue  # "they had training"
        if form == "past" and before in ("the", "a", "an", "our", "care"):
            continue
        ahead, subject = _after(words, place, known), _subject(words, place, known)
        subject = () if form == "base" and before == "to" else subject  # "their wish to change it"
        doers, done_to = (_by(words, place, known), subject) if passive else (subject, ahead)
        yield Deed(deed, token.text, doers, done_to, _mode(words, place, form))


def _before(words: Sequence[Token], place: int) -> str:
    """Give the nearest word before that says how the verb is meant ("were" in "were also given")."""
    while place > 0:
        place -= 1
        word = words[place].word
        if word in _BE or (word not in _SKIPPED and not word.endswith("ly")):
            return word
    return ""


def _next(words: Sequence[Token], place: int) -> str:
    return words[place + 1].word if place + 1 < len(words) else ""


def _is_verb(words: Sequence[Token], place: int, before: str, known: Sequence[Actor]) -> bool:
    if before in _MODALS or before in ("we", "they", "you", "who", "which", "it", "that"):
        return True
    return any(actor.last == place - 1 for actor in known) and _next(words, place) not in _BE | {"for", "of"}


def _subject(words: Sequence[Token], place: int, known: Sequence[Actor]) -> tuple[Actor, ...]:
    found: list[Actor] = []
    for actor in reversed([each for each in known if each.last < place]):
        between = words[actor.last + 1 : (found[-1].first if found else place)]
        if found:
            joined = all(token.word in ("and", ",", "the", "our", "other", "local") for token in between)
            if joined and not any(
                deed_of(token.word)[0] for token in words[max(0, actor.first - 4) : actor.first]
            ):
                found.append(actor)
                continue
            break
        if len(between) > _FAR or any(token.text in ".;:!?" for token in between):
            break
        if any(token.word in ("they", "it", "he", "she", "there", "you", "this") for token in between):
            break
        if not _is_after_preposition(words, actor.first):
            found.append(actor)
    return tuple(found)


def _is_after_preposition(words: Sequence[Token], place: int) -> bool:
    """Whether a preposition stands before an actor, but for words like "the" and "all" between."""
    for token in reversed(words[max(0, place - 4) : place]):
        if token.word in _PREPOSITIONS:
            return True
        if token.is_break or token.word in _BE | _HAVE | {"and", "that", "who", "which", "while", "but"}:
            return False
        if deed_of(token.word)[0]:
            return False
    return False


def _after(words: Sequence[Token], place: int, known: Sequence[Actor]) -> tuple[Actor, ...]:
    for actor in known:
        if place < actor.first <= place + 6:
            between = words[place + 1 : actor.first]
            if any(token.is_break or token.word in _PREPOSITIONS - {"to"} for token in between):
                return ()
            if any(token.word in ("and", "that", "who", "which") for token in between):
                return ()
            return (actor,)
    return ()


def _by(words: Sequence[Token], place: int, known: Sequence[Actor]) -> tuple[Actor, ...]:
    """Give those after "by" in "was led by parents and staff"."""
    start = next((n for n in range(place + 1, min(place + _FAR, len(words))) if words[n].word == "by"), None)
    if start is None or any(token.text in ".;:" for token in words[place:start]):
        return ()
    found: list[Actor] = []
    for actor in known:
        since = found[-1].last if found else start
        if actor.first > since:
            between = {token.word for token in words[since + 1 : actor.first]}
            if found and not between <= {"and", ",", "the", "our", "local"}:
                break
            if not found and len(between) > 6:
                break
            found.append(actor)
    return tuple(found)


def _mode(words: Sequence[Token], place: int, form: Form) -> Mode:
    near = [token.word for token in words[max(0, place - 6) : place]]
    helpers = near[-3:]
    if form == "ing":
        return "going on" if _BE & set(helpers) else ""
    if form == "past":
        if "being" in helpers:
            return "going on"
        if "be" in helpers:
            return "planned" if _PLANNING & set(near) or "to" in helpers else ""
        return "now" if helpers and helpers[-1] in ("is", "are") else "done"
    if "will" in helpers or "shall" in helpers or ("to" in helpers and _PLANNING & set(near)):
        return "planned"
    return ""


@cache
def _verbs() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in (_DATA / "verbs.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            deed, _, forms = line.partition(":")
            for form in forms.split():
                found |= {form: deed, stem(form): deed}
    return found
