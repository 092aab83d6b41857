"""Sentences with several deeds of the same people: one short sentence a deed; and clauses in a row."""

import re

from ...language import words
from ..figures import Framed
from ..grammar import is_clause
from ..lexicon import ing_forms, past_forms
from .people import WHO, rests

_LONG = 9  # Words of a deed from which what it was for is left to a person.
_PEOPLE_DID = re.compile(rf"^(?P<who>(?:a group of )?{WHO}|they|we) (?P<did>[a-z]+ .+)$", re.IGNORECASE)
_AS_WELL = re.compile(
    r"^(?P<first>.+?),? as well as (?P<doing>[a-z]+ing) (?P<what>[^,;]+?)(?P<rest> and [a-z]+ing .+)?$"
)
_AS_AT = re.compile(
    r"^(?P<start>as (?:at|of) [A-Z][a-z]+ \d\d(?:\d\d)?, )"
    rf"(?P<count>\d[\d,]*) (?P<who>{WHO}) had "
    r"(?:registered|signed up) to use (?P<what>[A-Z][a-z]+)(?P<rest>(?:, [^,%]+?)?) and "
    rf"(?P<value>\d{{1,2}})% of (?P<again>{WHO}) (?:reported|said|told us) (?:that )?"
    r"(?P<said>they would [^,;]+)$",
    re.IGNORECASE,
)


def _deeds(text: str) -> Framed | None:
    """Part “young people met online, went on a trip, and made a film”: one sentence each."""
    match = _PEOPLE_DID.search(text)
    if not match:
        return None
    parts = re.split(r", (?:and )?(?=[a-z]+ )|,? and (?=[a-z]+ed )", match["did"])
    if len(parts) < 3 or not all(part.split()[0] in past_forms() for part in parts):
        return None
    lines, untold = [], []
    for place, part in enumerate(parts):
        deed, aim = part, ""
        if len(words(part)) > _LONG and " to " in part:
            deed, _, aim = part.partition(" to ")
        deed = re.sub("^established ", "set up ", deed)
        untold += [f"to {aim}"] if aim else []
        lines.append(
            f"{match['who'] if not place else 'they'} {'also ' if place == len(parts) - 1 else ''}{deed}"
        )
    return Framed(tuple(lines), tuple(untold))


def _as_well(text: str) -> Framed | None:
    """Part “they made a film, as well as writing a song”: the second deed in a sentence of its own."""
    match = _AS_WELL.search(text)
    who = _PEOPLE_DID.search(match["first"]) if match else None
    if not match or not who or who["did"].split()[0] not in past_forms():
        return None
    base = ing_forms().get(match["doing"])
    past = _past_of(base) if base else ""
    if not past:
        return None
    again = "we" if who["who"].lower() == "we" else "they"
    return Framed((match["first"], f"{again} also {past} {match['what']}"), rests(match["rest"]))


def _past_of(base: str) -> str:
    known = {
        "make": "made",
        "create": "created",
        "write": "wrote",
        "run": "ran",
        "give": "gave",
        "hold": "held",
    }
    regular = f"{base}d" if base.endswith("e") else f"{base}ed"
    return known.get(base, regular if regular in past_forms() else "")


def _as_at(text: str) -> Framed | None:
    """Part “as at June 2024, 90 pupils had registered to use the site and 92% said …”."""
    match = _AS_AT.search(text)
    if not match:
        return None
    first = f"{match['count']} {match['who']} had signed up to use {match['what']}"
    second = f"{match['value']} out of 100 {match['again']} said {match['said']}"
    return Framed((first, second), rests(match["start"], match["rest"])) if is_clause(second) else None


FRAMES = (_as_at, _as_well, _deeds)
