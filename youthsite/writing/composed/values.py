"""What the pieces of a sentence mean, ready to be spoken: names, deeds, whole clauses."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..inflecting import VerbForms


@dataclass(frozen=True, slots=True)
class Extra:
    """What goes with any piece: what explains it, what was let go, and if it leans on words before it.

    `untold` are the words (from which, up to which) that are left for a person.
    """

    means: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    leans: bool = False
    untold: tuple[tuple[int, int], ...] = ()

    def __add__(self, other: "Extra") -> "Extra":
        leans = self.leans or other.leans
        untold = (*self.untold, *other.untold)
        return Extra((*self.means, *other.means), (*self.dropped, *other.dropped), leans, untold)


@dataclass(frozen=True, slots=True)
class Name:
    """People, a thing, a number: its easy words; whether it is many, takes an article, is known to all."""

    text: str
    many: bool = False
    counted: bool = False
    known: bool = False
    sort: str = ""
    extra: Extra = Extra()

    def plus(self, extra: Extra) -> "Name":
        """Give it with more that goes with it."""
        return replace(self, extra=self.extra + extra)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in an entry that another piece fills: its own name ("who2") and what may fill it ("who")."""

    name: str
    sort: str


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that stands in braces, one and many."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that stands in square brackets; `then` are words that follow whatever its form is."""

    forms: VerbForms
    then: str = ""


class Same:
    """The sign ~: the bare name that an entry is put to."""


Part = str | Slot | Noun | Verb | Same


@dataclass(frozen=True, slots=True)
class Template:
    """The easy words of an entry in parts; `many` is what stands before its verb, where that is no slot."""

    parts: tuple[Part, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed with what fills its slots; `missing` is the slot that its subject will fill."""

    template: Template
    filled: Mapping[str, "Name | Deed"]
    done: Template | None = None
    missing: str = ""
    by: frozenset[str] = frozenset()
    where: tuple[str, ...] = ()
    also: tuple["Deed", ...] = ()
    extra: Extra = Extra()

    @property
    def every_extra(self) -> Extra:
        """What goes with it and with all that fills its slots."""
        found = self.extra
        for deed in self.also:
            found += deed.every_extra
        for value in self.filled.values():
            found += value.every_extra if isinstance(value, Deed) else value.extra
        return found


@dataclass(frozen=True, slots=True)
class Clause:
    """Who does what (`form` is its tense), when, where and what for; without `subject` nobody is named."""

    deed: Deed
    form: str
    subject: Name | None = None
    passive: bool = False
    when: str = ""
    late: bool = False
    purposes: tuple[Deed, ...] = ()
    so_that: str = ""
    start: str = ""
    more: tuple["Clause", ...] = ()
    extra: Extra = Extra()

    def plus(self, extra: Extra) -> "Clause":
        """Give it with more that goes with it."""
        return replace(self, extra=self.extra + extra)
