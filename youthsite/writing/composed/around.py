"""What stands around a clause: when, where, what for, a second deed, and what may be lost."""

from collections.abc import Iterator
from dataclasses import replace

from .chart import Build, Rule
from .doing import AIM, DOER
from .entries import Entry, entries
from .patterns import choices, parts_of, symbols
from .speaking import fill
from .values import Clause, Deed, Extra, Name, Slot, Template

# What is told as over stays as it is after "since".
_SINCE = {"perfect": "has-done", "not-perfect": "has-not"}


def around(whole: str) -> Iterator[Rule]:
    """Give the rules that put more around a clause, or around an item without a subject."""
    yield Rule(whole, ("<when>", ",", whole), _when(0, 2), 2)
    yield Rule(whole, ("<when>", whole), _when(0, 1), 3)
    yield Rule(whole, (whole, "<when>"), _when(1, 0), 2)
    yield Rule(whole, ("<drop>", ",", whole), _drop(0, 2), 12)
    yield Rule(whole, ("<drop>", whole), _drop(0, 1), 13)
    yield Rule(whole, (whole, "<drop>"), _drop(1, 0), 12)
    yield Rule(whole, (whole, ",", "<drop>"), _drop(2, 0), 12)
    yield Rule(whole, (whole, "<where>"), _where, 4)
    yield Rule(whole, (whole, "<purpose>"), _for(1), 4)
    yield Rule(whole, (whole, ",", "<purpose>"), _for(2), 6)
    yield Rule(whole, ("<purpose>", ",", whole), _for_first, 6)
    if whole == "<clause>":
        yield Rule(whole, ("<where>", ",", whole), _opening, 6)
        yield Rule(whole, ("<where>", whole), _opening, 14)
    for start, form in (
        ("to", "base"), ("in order to", "base"), ("so as to", "base"), ("aimed at", "ing"),
        ("with the aim of", "ing"), ("which aims to", "base"), ("aiming to", "base"), ("designed to", "base"),
    ):  # fmt: skip
        if whole == "<clause>":
            for of in (DOER, AIM):
                yield Rule("<purpose>", (*start.split(), f"<{of}:{form}>"), _purpose, 3)


def _when(time: int, clause: int) -> Build:
    def build(values: list[object]) -> Clause | None:
        said, when = values[clause], values[time]
        assert isinstance(said, Clause)
        assert isinstance(when, Name)
        since = when.text.startswith("since")  # "Since May, we gave" is no English.
        if said.when or said.more or (since and said.form in {"past", "did not"}):
            return None
        form = _SINCE.get(said.form, said.form) if since else said.form
        return replace(said, when=when.text, late=time > clause, form=form)

    return build


def _drop(dropped: int, clause: int) -> Build:
    def build(values: list[object]) -> Clause:
        said, gone = values[clause], values[dropped]
        assert isinstance(said, Clause)
        assert isinstance(gone, Name)
        return said.plus(gone.extra)

    return build


def _where(values: list[object]) -> Clause | None:
    said, where = values
    assert isinstance(said, Clause)
    assert isinstance(where, Name)
    if said.purposes or said.more:
        return None
    deed = said.deed
    if deed.also:  # "Sang and played at the festival": where is of both.
        last = replace(deed.also[-1], where=(*deed.also[-1].where, where.text))
        return replace(said, deed=replace(deed, also=(*deed.also[:-1], last), extra=deed.extra + where.extra))
    deed = replace(deed, where=(*deed.where, where.text), extra=deed.extra + where.extra)
    return replace(said, deed=deed)


def _purpose(values: list[object]) -> Deed | None:
    deed = values[-1]
    assert isinstance(deed, Deed)
    return None if deed.by and not deed.by & {"staff", "services"} else deed


def _for(place: int) -> Build:
    def build(values: list[object]) -> Clause | None:
        said, purpose = values[0], values[place]
        assert isinstance(said, Clause)
        assert isinstance(purpose, Deed)
        return None if said.purposes or said.more else replace(said, purposes=(purpose,))

    return build


def _for_first(values: list[object]) -> Clause | None:
    return _for(1)([values[2], values[0]])  # type: ignore[return-value]


def _opening(values: list[object]) -> Clause | None:
    where, said = values[0], values[-1]
    assert isinstance(said, Clause)
    assert isinstance(where, Name)
    if said.when or said.more:
        return None
    return replace(said, when=where.text).plus(where.extra)


def places() -> Iterator[Rule]:
    """Give the rules that read where and when, and what may be lost."""
    for entry in entries():
        if entry.folder == "places_times":
            for left in choices(entry.left):
                parts = parts_of(left)
                head = "<drop>" if entry.right == "-" else "<when>" if entry.sort == "when" else "<where>"
                yield Rule(head, tuple(symbols(parts)), _place(entry, left))


def _place(entry: Entry, left: str) -> Build:
    parts = parts_of(left)
    said = Template(tuple(parts_of(entry.right)))

    def build(values: list[object]) -> Name:
        filled: dict[str, Name | Deed] = {}
        place = 0
        for part in parts:
            value = values[place]
            if isinstance(part, Slot) and isinstance(value, Name | Deed):
                filled[part.name] = value
            place += len(symbols([part]))
        deed = Deed(said, filled)
        if entry.right == "-":
            return Name("", extra=Extra(dropped=(left,)))
        return Name(fill(said, deed, "base"), extra=deed.every_extra)

    return build
