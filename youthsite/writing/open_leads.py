"""Lead-ins that a list's items finish, as they are said simply, and the form that the items must have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..language.levels import parts_of_speech
from .deeds import begins_with_verb
from .inflecting import verb_forms
from .lexicon import (
    AUXILIARIES,
    MODALS,
    PREPOSITIONS,
    base_forms,
    ing_forms,
    participles,
    past_forms,
    third_person_forms,
)
from .list_leads import turns
from .text import capital

_DOERS = (
    r"(?:[Ww]e|[Tt]he (?:[Cc]ouncil|(?:Scottish )?Government)|[Cc]ouncils|[Ss]chools|[Ss]taff|[Tt]eachers)"
)
_TO, _BY = re.compile(r"\b(?:to|now|will|can|must)$"), re.compile(r"\bby$")


@dataclass(frozen=True, slots=True)
class Way:
    """A way to say a lead-in; by `form`, "giving" becomes "give" (base, aim) or "gave" (past) after it.

    After an aim "to give" becomes "give", too.
    """

    said: str
    form: str = ""


_MANY = r"(?:[a-z]+ |\d+ )?(?:key |main |shared )?"
_WAYS = (
    (
        re.compile(
            r"^(?:Our|The|Some of our|Our main|Our key) recommendations (?:to|for) "
            r"(?P<who>(?:the )?[A-Z]\w+(?: [A-Z]\w+)*) (?:include|included|are|were)$"
        ),
        Way("We asked {who} to", "base"),
    ),
    (re.compile(r"^We (?:campaign|campaigned|call|called) for$"), Way("We want")),
    (re.compile(r"^(?:Our|The) (?:aims|goals|objectives) (?:are|were|include) to$"), Way("We want to")),
    (
        re.compile(rf"^Our {_MANY}(?:priorities|aims|goals|objectives)(?: for [\w’/–-]+)? are$"),
        Way("We want to", "aim"),
    ),
    (
        re.compile(rf"^Our {_MANY}(?:priorities|aims|goals|objectives)(?: for [\w’/–-]+)? were$"),
        Way("We wanted to", "aim"),
    ),
    (re.compile(r"^We (?:will|plan to) (?P<do>[a-z]+ .+) by$"), Way("We plan to {do} by")),
)
_SPOKE = re.compile(
    r"^What (?P<who>children and young people|young people|children|pupils|parents and carers|parents|carers|"
    r"families|staff) (?P<did>told us|have told us|said)$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"^(?:What (?:we|the council) (?:will|plan to) do next|(?:Next|Over the next year|In the next year|"
    r"In the coming year|Next year|This year),? we (?:will|plan to|want to)|We (?:will|plan to) next)$",
    re.IGNORECASE,
)
# What somebody has done, and by which deeds: the deeds alone say it too.
_DID_BY = re.compile(
    rf"^(?:(?:In|Over|During|Since|This) [^,]{{3,40}},? )?(?P<who>{_DOERS}) (?:also )?"
    r"(?:(?:has|have|had) )?(?:also )?"
    r"(?:[a-z]+ed|held|kept|met|made|built|given|taken|begun|gave|took|done|did|led)\b[^,;:]* by$"
)
# Words that say of something above the list which it is.
_POINTS = re.compile(
    r"\b(?:since then|th(?:at|ose|ese) (?!are\b|is\b)[a-z]+(?= by$)|this by$|this (?!year|month|is)[a-z]+)\b",
    re.I,
)


def ways(last: str) -> Iterator[Way]:
    """Give the ways to say the last sentence of a lead-in, the nearest to the report first."""
    last = without_also(last[:1].upper() + last[1:])
    for pattern, way in _WAYS:
        if match := pattern.match(last):
            yield Way(way.said.format(**match.groupdict()), way.form)
            return
    if match := _SPOKE.match(last):
        did = "told us" if "told" in match["did"] else "said"
        yield Way(f"{capital(match['who'].lower())} {did} that")
        return
    if _NEXT.match(last):
        yield Way("We plan to", "aim")
        return
    if not _POINTS.search(last) and _is_open(last.rpartition(" ")[2]):
        yield Way(last)
    if (match := _DID_BY.match(last)) and not turns(match["who"]):
        yield Way(match["who"][:1].upper() + match["who"][1:], "past")


def without_also(sentence: str) -> str:
    """Give "We want …" of "We also want …": what stands before is not told with it."""
    return re.sub(r"^((?:[\w’'-]+ ){1,3}?)also ", r"\1", sentence)


def in_form(text: str, way: Way) -> str:
    """Give an item in the form that its lead-in asks for; empty where it does not fit."""
    text = text.removeprefix("to ") if way.said.endswith(" to") else text
    first, _, rest = text.partition(" ")
    if way.form and not (way.form == "aim" and begins_with_verb(text)):
        base = ing_forms().get(first.lower(), "")
        if not base:
            return ""
        return f"{verb_forms(base).past if way.form == 'past' else base} {rest}"
    fits = (not _TO.search(way.said) or _is_base(first.lower())) and (
        not _BY.search(way.said) or first.lower() in ing_forms()
    )
    return text if fits else ""


def _is_base(word: str) -> bool:
    return word in base_forms() | {"be"} or "VB" in parts_of_speech(word)


def _is_open(word: str) -> bool:
    """Tell whether a sentence that ends so wants more: "asked for", "can", "wanted"; not "topics"."""
    verbs = base_forms() | past_forms() | participles() | third_person_forms()
    return word in PREPOSITIONS | MODALS | AUXILIARIES | {"to", "that", "now", "also"} | verbs
