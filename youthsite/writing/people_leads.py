"""Lists whose lead-in only names people, and whose items say what they do: "Children: / - Were heard"."""

import re
from dataclasses import dataclass

from ..model import BlockKind, Edit, Passage
from .context import Context
from .leaning import leans
from .one_sentence import Telling, tell_sentence
from .text import capital, lower_first

_PEOPLE = (
    r"(?P<who>(?:the |our |most |many |all )?(?:care.experienced )?(?:children and young people|children|"
    r"young people|pupils|learners|young carers|care leavers|parents and carers|parents|carers|families|"
    r"children, young people and families|children and families|staff))"
)
_LEAD = re.compile(rf"^(?:.* (?:found|saw|noted|showed) that )?{_PEOPLE}:?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"^(?:are|were|have|had|can|could|feel|felt|know|knew|get|got|take|took|benefit(?:ed)?|receive[d]?|"
    r"experience(?:d)? (?:an? |the |more |better |supportive|trusting|positive|good|strong|safe))\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"\b(?:not|only|but|although|unless)\b", re.IGNORECASE)
_FOUND = re.compile(r"\b(?:inspect(?:ion|ors?)|audit|found that)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PeopleTelling:
    """The items told under people: which they are, their lines, and their kind if the heading gives it."""

    told: tuple[Passage, ...]
    telling: Telling
    kind: BlockKind | None


def people_of(text: str) -> str:
    """Give the people that a lead-in names, if it says no more ("Inspectors found that children:")."""
    match = _LEAD.match(text.strip())
    return match["who"] if match else ""


def is_theirs(text: str) -> bool:
    """Tell whether an item goes on from the people above it: "Were listened to", "Have a room"."""
    return bool(_GOES_ON.match(text.strip()))


def tell_people(lead: Passage, items: tuple[Passage, ...], context: Context) -> PeopleTelling | None:
    """Tell the items of a list that names people in its lead-in; None where fewer than one passes."""
    who = people_of(lead.text)
    told: list[Passage] = []
    lines: list[str] = []
    edits: list[Edit] = []
    for item in items if who else ():
        found = _told(item.text, who, not lines, context).lines if is_theirs(item.text) else ()
        if not found or (leans(found[0]) and not lines):
            continue
        told.append(item)
        lines += found
        edits.append(Edit("say who", item.text, "\n".join(found)))
    if not told:
        return None
    found_out = _FOUND.search(" ".join((*lead.heading[-1:], lead.text)))
    telling = Telling(tuple(lines), tuple(edits))
    return PeopleTelling((lead, *told), telling, "found-out" if found_out else None)


def _told(text: str, who: str, first: bool, context: Context) -> Telling:
    rest = lower_first(text.strip())
    said = tell_sentence(f"{capital(who) if first else 'They'} {rest}", context)
    whole = not any(edit.rule.startswith("to do: ") for edit in said.edits)
    return said if len(said.lines) == 1 and whole else _with_reason(rest, who, first, context)


def _with_reason(rest: str, who: str, first: bool, context: Context) -> Telling:
    """Part “pupils are safe because …”: what is so, then why."""
    core, _, reason = rest.partition(" because ")
    if not reason or _HOLDS.search(rest):
        return Telling()
    said = tell_sentence(f"{capital(who) if first else 'They'} {core}", context)
    why = tell_sentence(f"This is because {reason}", context)
    if len(said.lines) != 1 or len(why.lines) != 1:
        return Telling()
    return Telling((*said.lines, *why.lines), (*said.edits, *why.edits))
