"""Who a sentence speaks of: children, parents, staff, the council, named bodies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ...language import word_set
from .names import OPENERS
from .tokens import Token, tokens

_DATA = Path(__file__).with_name("data")
_BODIES = frozenset(
    {"council", "government", "charities", "health", "services", "schools", "police", "we", "named"}
)
_HUMANS = word_set(
    "adults children parents families carers staff volunteers police people inspectors politicians"
)
# "young" makes children of these, and these before a noun say only what sort it is.
_YOUNG = word_set(
    "people person carer carers volunteer volunteers adult adults parent parents mother mothers"
)
_NAMED_SORTS = {
    "council": "council", "police": "police", "nhs": "health", "government": "government",
    "school": "schools",
    "academy": "schools", "college": "schools",
}  # fmt: skip
_WE = word_set("we us")
_SMALL = word_set("of and the for on in at & de")


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts or is counted: `group` ("staff"), `sort` ("teacher"), and its tokens `first` to `last`."""

    group: str
    sort: str
    said: str
    first: int
    last: int

    @property
    def is_human(self) -> bool:
        """Whether these are people one by one, not a body."""
        return self.group in _HUMANS


def fits(told: Actor, given: Actor) -> bool:
    """Say whether an easy word for an actor may stand for what the passage calls it."""
    if told.group == given.group:
        if told.group == "named":
            return told.sort in given.sort or given.sort in told.sort or _are_initials(told, given)
        return not told.sort or not given.sort or told.sort == given.sort
    pair = {told.group, given.group}
    if "we" in pair:
        return bool(pair & (_BODIES - {"we", "schools"})) or "staff" in pair or "volunteers" in pair
    if "people" in pair:
        return pair <= _HUMANS
    if "named" in pair:
        return _fits_name(told, given)
    if "services" in pair:
        return pair <= _BODIES | {"staff", "inspectors"}
    if "adults" in pair:
        return bool(
            pair & {"parents", "carers", "staff", "volunteers", "police", "inspectors", "politicians"}
        )
    return pair in ({"families", "parents"}, {"parents", "carers"}, {"families", "carers"})


def _are_initials(told: Actor, given: Actor) -> bool:
    """Whether one name is the first letters of the other."""
    short, long = sorted((told.said, given.said), key=len)
    return short.lower() == "".join(word[0] for word in long.split() if word[0].isupper()).lower()


def _fits_name(told: Actor, given: Actor) -> bool:
    """Whether a body's name and another word for a body agree: "the council" and "Glen Orra Council"."""
    name, other = (told, given) if told.group == "named" else (given, told)
    sort = next((group for word, group in _NAMED_SORTS.items() if word in name.sort), "")
    if other.group == "inspectors":
        return "inspect" in name.sort or other is told
    if other.group in ("staff", "volunteers"):
        return other is told
    return other.group in _BODIES and (not sort or sort == other.group or other.group == "services")


@lru_cache(maxsize=4_000)
def actors(text: str) -> tuple[Actor, ...]:
    """Find every actor of a text in order; a noun before another noun ("school nurses") is no actor."""
    return tuple(_find(tokens(text)))


def _find(words: tuple[Token, ...]) -> Iterator[Actor]:
    place, known = 0, _groups()
    while place < len(words):
        if not (words[place].text[0].isupper() or words[place].word in known or words[place].word in _WE):
            place += 1
            continue
        actor = _named(words, place) or _common(words, place)
        if actor is not None:
            yield actor
        place = actor.last + 1 if actor else place + 1


def _named(words: tuple[Token, ...], first: int) -> Actor | None:
    """A name of two words or more, or letters that stand for one ("CAMHS")."""
    last, place = first, first
    while place < len(words) and (
        words[place].text[0].isupper() or (place > first and words[place].word in _SMALL)
    ):
        last = place if words[place].text[0].isupper() else last
        place += 1
    opens = first == 0 or words[first - 1].text in '.!?:"'
    if opens and words[first].word in OPENERS | _groups().keys() and not _is_in_capitals(words, first):
        return None
    name = " ".join(word.text for word in words[first : last + 1])
    if last == first and not (name.isupper() and len(name) > 2):
        return None
    if not words[first].text[0].isupper() or re.search(
        r"\b(?:Act|Plan|Strategy|Report|Week|Day|Priority)\b", name
    ):
        return None
    return Actor("named", name.lower(), name, first, last)


def _is_in_capitals(words: tuple[Token, ...], first: int) -> bool:
    """Whether a name opens with letters that stand for one, and goes on: "NHS Borders"."""
    return words[first].text.isupper() and first + 1 < len(words) and words[first + 1].text[0].isupper()


def _common(words: tuple[Token, ...], place: int) -> Actor | None:
    word = words[place].word
    if word in _WE:
        return Actor("we", "", word, place, place)
    known = _groups().get(word)
    if known is None or words[place].text.endswith("'s") or _is_sort(words, place):
        return None
    group, sort = known
    before = words[place - 1].word if place else ""
    if word in _YOUNG and before == "young":
        return Actor("children", "", f"young {word}", place - 1, place)
    if word in ("worker", "workers", "officer", "officers") and before in _WORKERS:
        return Actor(group, before, f"{before} {word}", place - 1, place)
    return Actor(group, sort, word, place, place)


def _is_sort(words: tuple[Token, ...], place: int) -> bool:
    """Whether the noun only says what sort the next noun is: "school nurses", "family workers"."""
    after = words[place + 1] if place + 1 < len(words) else None
    if after is None or after.text == "'" or after.text == "-":
        return after is not None
    if words[place].word.endswith("s") and words[place].word not in ("nhs",):
        return False
    return after.word in _groups() or after.word in _THINGS


_WORKERS = word_set("social youth family health police housing")
_THINGS = word_set(
    "work home homes life leavers based led plan plans planning training group groups council service "
    "services "
    "support centre centres club clubs protection poverty visits visiting care meals year day voice "
    "education "
    "wellbeing health session sessions age participation engagement café cafe panel forum"
)


@cache
def _groups() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for line in (_DATA / "actors.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, called = line.partition(":")
            group, _, sort = name.partition("/")
            found |= dict.fromkeys(called.split(), (group, sort))
    return found
