"""Who may do a deed, and what the deeds of the entries need as subjects and objects."""

from collections.abc import Iterator

from .chart import Rule
from .doing import AIM, DOER, passive_of, subject_of
from .entries import entries
from .patterns import choices, parts_of
from .values import Deed, Name, Slot, Verb


def passive_sorts() -> list[str]:
    """Give what a passive deed may be missing: the first slots after verbs with an option `done`."""
    found: dict[str, None] = {}
    for entry in entries():
        if entry.folder in {"deeds", "purposes", "measures"} and "done" in entry.options:
            for left in choices(entry.left):
                parts = parts_of(left)
                place = next(place for place, part in enumerate(parts) if isinstance(part, Verb))
                if (passive := passive_of(parts[place + 1 :])) and not place:
                    found[passive[1].sort] = None
    return list(found)


def subjects() -> list[str]:
    """Give every sort of subject that deeds have, the usual one first."""
    found: dict[str, None] = {DOER: None}
    number = 0
    for entry in entries():
        if entry.folder in {"deeds", "purposes", "measures"}:
            for left in choices(entry.left):
                number += 1
                parts = parts_of(left)
                place = next(place for place, part in enumerate(parts) if isinstance(part, Verb))
                subject, _ = subject_of(entry, parts[:place], number)
                if subject != AIM:
                    found[subject] = None
    return list(found)


def slot_unions() -> Iterator[Rule]:
    """Give the rules for slots that name several sorts ("<training|event>")."""
    found: dict[str, None] = {}
    for entry in entries():
        for text in (entry.left, *entry.options.get("noun", "").split(" | ")):
            for left in choices(text):
                for part in parts_of(left):
                    if isinstance(part, Slot) and "|" in part.sort:
                        found[part.sort] = None
    for union in found:
        for sort in union.split("|"):
            yield Rule(f"<{union}>", (f"<{sort}>",), lambda values: values[0], 1)


def may_do(who: Name, deed: Deed) -> bool:
    """Tell whether a deed is one that these people or services do."""
    by = deed.by | ({"we"} if deed.by & {"staff", "services"} else set())
    return not by or who.sort in {"they", "it"} or set(who.sort.split("+")) <= by
