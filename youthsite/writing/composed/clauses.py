"""Whole sentences: who does what in every tense, the passive, items without a subject, what stands around."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ...language import word_set
from ..lexicon import data_lines
from .around import around, places
from .chart import Build, Rule
from .deed_sorts import may_do, passive_sorts, subjects
from .doing import DOER, FORMS, Subject
from .further import further_rules
from .values import Clause, Deed, Name, Template

_TENSES = {"base": "present", "present": "present", "past": "past"}
# The verb's form of an item without a subject, and what it says under each kind of heading.
_ITEMS = {
    "did": {"past": "past", "ing": "worked", "noun": "past", "kept": "kept"},
    "next": {"base": "plan", "ing": "plan", "noun": "plan", "keep": "plan-keep"},
    "want": {"base": "want", "noun": "want"},
    "": {"past": "past"},
}
GOALS = ("<sentence>", *(f"<item:{mode}>" for mode in _ITEMS))
ADVERBS = word_set(
    "also successfully now recently already currently fully actively subsequently then effectively jointly "
    "regularly directly proactively collaboratively"
)


_OFTEN = ("often", "always", "usually", "sometimes", "never", "rarely", "still")


_DOERS = frozenset({"children", "families", "staff", "services", "service", "we", "they"})
_ONE_OF = re.compile(r"(?:\w+ ){0,2}(?:1|one) (?:in|of|out of) ", re.IGNORECASE)


def clause_rules() -> Iterator[Rule]:
    """Give every rule that reads clauses and sentences."""
    for aux, takes, tense in _helping():
        first, *others = aux.split()
        yield Rule(f"<aux:{takes}>", (first, *others), _constant(tense), 2)
        if others:
            yield Rule(f"<aux:{takes}>", (first, "<adverb>", *others), _constant(tense), 4)
    for adverb in sorted(ADVERBS):
        yield Rule("<adverb>", (adverb,), _constant(adverb), 3)
    for takes in ("done", "base", "ing", "be"):
        yield Rule(f"<aux:{takes}>", (f"<aux:{takes}>", "<adverb>"), _first, 3)
        yield Rule(f"<aux:{takes}>", ("<adverb>", f"<aux:{takes}>"), _first, 3)
    for subject in subjects():
        yield from _of_subject(subject)
    for sort in dict.fromkeys((*passive_sorts(), "thing", "who")):
        yield from _of_passive(sort)
    yield from _items()
    for whole in ("<clause>", "<bare>"):
        yield from around(whole)
    yield from places()
    yield from further_rules()
    yield Rule("<sentence>", ("<clause>",), _first, 0)


def _helping() -> Iterator[tuple[str, str, str]]:
    """Give helping words with the form of the verb that follows and the tense it is told in."""
    for line in data_lines("composed/tenses.txt"):
        words, takes, tense = (part.strip() for part in line.split("|"))
        yield words, takes, tense


def _constant(value: str) -> Build:
    return lambda values: value


def _first(values: list[object]) -> object:
    return values[0]


def _of_subject(subject: str) -> Iterator[Rule]:
    who = f"<{subject}>"
    for form in FORMS:
        yield Rule(f"<{subject}:{form}>", ("<adverb>", f"<{subject}:{form}>"), lambda values: values[1], 3)
    for often in _OFTEN if subject == DOER else ():
        for form in _TENSES:
            deed = f"<{subject}:{form}>"
            yield Rule(deed, (often, deed), _often(often), 4)
    for form, tense in _TENSES.items():
        yield Rule("<clause>", (who, f"<{subject}:{form}>"), _active(0, 1, tense, form), 3)
    for takes in ("done", "base", "ing"):
        yield Rule("<clause>", (who, f"<aux:{takes}>", f"<{subject}:{takes}>"), _active(0, 2, "", ""), 3)


def _often(word: str) -> Build:
    def build(values: list[object]) -> Deed:
        deed = values[1]
        assert isinstance(deed, Deed)
        return replace(deed, template=Template((word, *deed.template.parts), deed.template.many))

    return build


def _active(subject: int, deed: int, tense: str, form: str) -> Build:
    def build(values: list[object]) -> Clause | None:
        who, did = values[subject], values[deed]
        assert isinstance(did, Deed)
        if isinstance(who, Name) and tense == "present" and not _agrees(who, form):
            return None
        said = tense or str(values[1])
        if isinstance(who, Subject):
            return Clause(replace(did, filled={**did.filled, **who.filled}, missing="all"), said, Name(""))
        assert isinstance(who, Name)
        if did.missing:
            return Clause(replace(did, filled={**did.filled, did.missing: who}), said, who)
        if not may_do(who, did):
            return None
        return Clause(did, said, who)

    return build


def _agrees(who: Name, form: str) -> bool:
    """Tell whether a verb may follow: of "one in five pupils" a report says "are" as well as "is"."""
    return who.many == (form == "base") or (form == "base" and bool(_ONE_OF.match(who.text)))


def _of_passive(sort: str) -> Iterator[Rule]:
    what, done = f"<{sort}>", f"<pass:{sort}>"
    yield Rule(done, ("<adverb>", done), lambda values: values[1], 3)
    yield Rule("<clause>", (what, "<aux:be>", done), _passive(0, 2, -1), 3)
    yield Rule("<clause>", (what, "<aux:be>", done, "by", "<doer>"), _passive(0, 2, 4), 3)
    yield Rule("<bare>", (what, done), _passive(0, 1, -1), 8)


def _passive(what: int, deed: int, doer: int) -> Build:
    def build(values: list[object]) -> Clause | None:
        said, name = values[deed], values[what]
        assert isinstance(said, Deed)
        assert isinstance(name, Name)
        if deed == 1 and (name.extra.leans or set(name.sort.split("+")) & _DOERS):
            return None  # "The group paid for food", "Parents offered lunch": these did it.
        tense = str(values[1]) if deed > 1 else "past"
        full = replace(said, filled={**said.filled, said.missing: name}, missing="")
        if doer < 0:
            return Clause(full, tense, passive=True) if full.done else None
        who = values[doer]
        assert isinstance(who, Name)
        return Clause(full, tense, who)

    return build


def _items() -> Iterator[Rule]:
    for mode, forms in _ITEMS.items():
        goal = f"<item:{mode}>"
        yield Rule(goal, ("<clause>",), _first, 0)
        yield Rule(goal, ("<bare>",), _in_mode(forms), 1)
    for form in ("base", "past", "ing"):
        yield Rule("<bare>", (f"<{DOER}:{form}>",), _bare(form), 5)
    for start, form in (
        ("continue to", "base"),
        ("continued to", "base"),
        ("continue", "ing"),
        ("continuing to", "base"),
    ):
        goes_on = "kept" if start == "continued to" else "keep"
        yield Rule("<bare>", (*start.split(), f"<{DOER}:{form}>"), _bare(goes_on), 5)
    yield Rule("<bare>", ("<nominal>",), _bare("noun"), 5)
    yield Rule("<bare>", ("the", "<nominal>"), lambda values: _bare("noun")(values[1:]), 5)


def _bare(form: str) -> Build:
    def build(values: list[object]) -> Clause:
        assert isinstance(values[-1], Deed)
        return Clause(values[-1], form)

    return build


def _in_mode(forms: dict[str, str]) -> Build:
    def build(values: list[object]) -> Clause | None:
        clause = values[0]
        assert isinstance(clause, Clause)
        if clause.passive:
            return clause if "past" in forms else None
        if clause.form not in forms:
            return None
        return replace(clause, form=forms[clause.form])

    return build
