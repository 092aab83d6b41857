"""Deeds: each entry of deeds/, purposes/ and measures/ in all forms, with what it was done to."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..inflecting import VerbForms
from .chart import Build, Rule
from .entries import Entry, entries
from .patterns import choices, parts_of, symbols, template, words
from .values import Deed, Extra, Name, Part, Slot, Template, Verb

DOER, AIM = "doer", "aim"
FORMS = ("base", "present", "past", "done", "ing")


@dataclass(frozen=True, slots=True)
class Subject:
    """What the subject of a measure filled: "uptake of <thing>"."""

    filled: dict[str, Name | Deed]
    many: bool = False


def deed_rules() -> Iterator[Rule]:
    """Give every rule that reads deeds without their subject."""
    number = 0
    for entry in entries():
        if entry.folder not in {"deeds", "purposes", "measures"}:
            continue
        for left in choices(entry.left):
            number += 1
            yield from _entry_rules(entry, parts_of(left), number)
    for of in (DOER, AIM):
        yield Rule("<do>", (f"<{of}:base>",), lambda values: values[0], 1)
        yield Rule("<doing>", (f"<{of}:ing>",), lambda values: values[0], 1)


def _entry_rules(entry: Entry, parts: list[Part], number: int) -> Iterator[Rule]:
    place = next(place for place, part in enumerate(parts) if isinstance(part, Verb))
    verb, before, after = parts[place], parts[:place], parts[place + 1 :]
    assert isinstance(verb, Verb)
    subject, missing = subject_of(entry, before, number)
    if before and not missing:
        yield Rule(f"<{subject}>", tuple(symbols(before)), _subject(before), 5)
    rest = tuple(symbols(after))
    done, passive = _done(entry), passive_of(after)
    for form, word in _forms(verb.forms):
        said = _deed(entry, after, missing, done)
        yield Rule(f"<{subject}:{form}>", (*words(word), *rest), said, _cost(rest))
    if done and passive and not before:
        literal, slot, left = passive
        said = _deed(entry, left, slot.name, done)
        matched = (*words(verb.forms.participle), *literal, *symbols(left))
        yield Rule(f"<pass:{slot.sort}>", matched, said, _cost((f"<{slot.sort}>", *matched)))
    for noun in entry.options.get("noun", "").split(" | ") if "noun" in entry.options else ():
        said_as = parts_of(noun)
        yield Rule("<nominal>", tuple(symbols(said_as)), _deed(entry, said_as, "", done))


def _cost(symbols: tuple[str, ...]) -> int:
    """Give what a deed costs: with a slot for any thing more than with a sort."""
    return 18 if "<thing>" in symbols else 10


def subject_of(entry: Entry, before: list[Part], number: int) -> tuple[str, str]:
    """Give what a deed's subject is called, and the slot of the entry that it fills, if one does."""
    if not before:
        return (AIM if entry.folder == "purposes" else DOER), ""
    if len(before) == 1 and isinstance(before[0], Slot):
        return before[0].sort, before[0].name
    return f"subject {number}", ""


def _subject(parts: list[Part]) -> Build:
    return lambda values: Subject(_filled(parts, values, 0))


def _forms(forms: VerbForms) -> Iterator[tuple[str, str]]:
    yield from zip(FORMS, (forms.base, forms.third, forms.past, forms.participle, forms.ing), strict=True)
    if forms.base == "be":
        yield from (("present", "are"), ("base", "are"), ("past", "were"))


def _done(entry: Entry) -> Template | None:
    if "done" not in entry.options:
        return None
    many = "many" in entry.options
    return template(entry.options["done"], many=many) if entry.options["done"] else _turned(entry)


def _turned(entry: Entry) -> Template | None:
    """Turn an entry into the passive: "[give] <thing> to <who>" to "<thing> [be] given to <who>"."""
    verb, *rest = template(entry.right).parts
    place = next((place for place, part in enumerate(rest) if isinstance(part, Slot)), None)
    if place is None or not isinstance(verb, Verb):
        return None
    be = Verb(VerbForms("be", "is", "was", "been", "being"))
    return Template((rest[place], be, verb.forms.participle, *rest[:place], *rest[place + 1 :]))


def passive_of(after: list[Part]) -> tuple[list[str], Slot, list[Part]] | None:
    """Part what follows a verb: words ("up"), the slot that a passive begins with, and the rest."""
    for place, part in enumerate(after[:2]):
        if isinstance(part, Slot) and part.sort not in {"do", "doing"}:
            return symbols(after[:place]), part, after[place + 1 :]
    return None


def _deed(entry: Entry, parts: list[Part], missing: str, done: Template | None) -> Build:
    said = template(entry.right, many="many" in entry.options)
    by = frozenset(entry.options.get("by", "").replace("people", "children families staff").split())
    extra = Extra((entry.options["means"],) if "means" in entry.options else ())

    def build(values: list[object]) -> Deed:
        filled = _filled(parts, values, len(values) - len(symbols(parts)))
        return Deed(said, filled, done, missing, by, extra=extra)

    return build


def _filled(parts: list[Part], values: list[object], first: int) -> dict[str, Name | Deed]:
    """Give what fills the slots of a side: its symbols begin at the value `first`."""
    found: dict[str, Name | Deed] = {}
    for part in parts:
        if isinstance(part, Slot):
            value = values[first]
            assert isinstance(value, Name | Deed)
            found[part.name] = value
        first += len(symbols([part]))
    return found
