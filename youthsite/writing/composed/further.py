"""Clauses inside and beside others: who did …, that …, which …, by doing …, there is …, and, but."""

from collections.abc import Iterator
from dataclasses import replace

from ..inflecting import VerbForms
from .chart import Build, Rule
from .deed_sorts import may_do
from .denying import denies
from .doing import DOER, FORMS
from .nouns import sorts
from .patterns import verb_forms
from .plain_words import OTHER
from .speaking import again, also_form, clause_extra, fill, said_clause, said_deed
from .values import Clause, Deed, Name, Slot, Template, Verb

_BE = Verb(VerbForms("be", "is", "was", "been", "being"))
_THERE = {
    "is": "present", "are": "present", "was": "past", "were": "past", "has been": "past",
    "have been": "past", "will be": "will", "is now": "present", "are now": "present", "are also": "present",
    "is also": "present", "are currently": "present",
}  # fmt: skip
# In which tense a tail (", helping families") goes on.
_ON = {
    "past": "past", "perfect": "past", "kept": "past", "was-going": "past", "was-able": "past",
    "has-done": "past", "present": "present", "going": "present", "keep": "present", "will": "will",
    "will-keep": "will", "plan": "will", "plan-keep": "will",
}  # fmt: skip
_JOINS = {"and": "", ", and": "", ";": "", ", but": "but", "but": "but", "; however ,": "but",
    ", although": "but", "although": "but", ", though": "but", ", while": "", ", whilst": "",
    ", so": "so", "so": "so", ", and therefore": "so", "and so": "so",
}  # fmt: skip


def further_rules() -> Iterator[Rule]:
    """Give the rules for clauses that hang on names and on other clauses."""
    for sort in sorts("people"):
        bare = f"<n:{sort}>"
        yield Rule(bare, (bare, "who", f"<{DOER}:past>"), _who(2, "past"), 8)
        yield Rule(bare, (bare, "who", "<aux:done>", f"<{DOER}:done>"), _who(3, "past"), 8)
        yield Rule(bare, (bare, "who", f"<{DOER}:base>"), _who(2, "present"), 8)
    for sort in (*sorts("things"), OTHER):
        bare = f"<n:{sort}>"
        for that in ("that", "which"):
            yield Rule(bare, (bare, that, f"<{DOER}:past>"), _thing_that(2, "past"), 10)
            yield Rule(bare, (bare, that, "<aux:done>", f"<{DOER}:done>"), _thing_that(3, "past"), 10)
            yield Rule(bare, (bare, that, f"<{DOER}:present>"), _thing_that(2, "present"), 10)
            yield Rule(bare, (bare, that, f"<{DOER}:base>"), _thing_that(2, "present"), 10)
    yield Rule("<that>", ("<clause>",), _that, 5)
    for word in ("when", "if", "because", "until", "while", "after", "before", "where"):
        yield Rule("<where>", (word, "<that>"), _when_clause(word), 10)
    for what in ("<who>", "<thing>"):
        for such in ("such as", ", such as", ", including", "including", "like", ", for example"):
            yield Rule(what, (what, *such.split(), "<object>"), _such_as, 8)
    yield Rule("<who>", ("them",), lambda values: Name("them", many=True, sort="they"), 4)
    for be, tense in _THERE.items():
        for what in ("<who>", "<thing>"):
            yield Rule("<clause>", ("there", *be.split(), what), _there(tense), 6)
    for form in ("past", "present"):
        yield Rule("<clause>", ("<clause>", ",", "which", f"<{DOER}:{form}>"), _tail(3, form), 8)
    yield Rule("<clause>", ("<clause>", ",", f"<{DOER}:ing>"), _tail(2, ""), 10)
    yield Rule("<clause>", ("<clause>", ",", "thereby", f"<{DOER}:ing>"), _tail(3, ""), 10)
    yield Rule("<clause>", ("<clause>", "by", f"<{DOER}:ing>"), _by(2), 8)
    yield Rule("<clause>", ("<clause>", ",", "by", f"<{DOER}:ing>"), _by(3), 8)
    yield Rule("<clause>", ("<clause>", "so", "that", "<clause>"), _so_that(3), 8)
    yield Rule("<clause>", ("<clause>", ",", "so", "that", "<clause>"), _so_that(4), 8)
    for join, start in _JOINS.items():
        words = join.split()
        yield Rule("<clause>", ("<clause>", *words, "<clause>"), _both(len(words) + 1, start), 12)
    for form in FORMS:
        for of in (DOER, "aim"):
            deed = f"<{of}:{form}>"
            yield Rule(deed, (deed, "and", deed), _also, 12)
            yield Rule(deed, (deed, "<where>"), _where, 5)
            yield Rule(deed, (deed, "<adverb>"), lambda values: values[0], 5)


def _tense(values: list[object], form: str) -> str:
    """Give the tense of a helping word ("have not") where one stands before the deed, else the form."""
    return next((value for value in values if isinstance(value, str)), form)


def _did(name: Name, deed: Deed, form: str) -> str:
    """Say what those who were just named did, and what they also did."""
    said = " ".join([fill(deed.template, deed, form, many=name.many), *deed.where])
    return " and ".join([said, *(said_deed(each, also_form(form)) for each in deed.also)])


def _who(place: int, form: str) -> Build:
    def build(values: list[object]) -> Name | None:
        name, deed = values[0], values[place]
        assert isinstance(name, Name)
        assert isinstance(deed, Deed)
        if deed.missing or not may_do(name, deed) or (form == "present" and not name.many):
            return None
        said = _did(name, deed, _tense(values, form))
        extra = name.extra + deed.every_extra
        link = "and" if " who " in name.text else "who"
        return replace(name, text=f"{name.text} {link} {said}", extra=extra)

    return build


def _thing_that(place: int, form: str) -> Build:
    def build(values: list[object]) -> Name | None:
        name, deed = values[0], values[place]
        assert isinstance(name, Name)
        assert isinstance(deed, Deed)
        if deed.missing or deed.by or " that " in name.text:
            return None
        said = _did(name, deed, _tense(values, form))
        extra = name.extra + deed.every_extra
        return replace(name, text=f"{name.text} that {said}", known=True, extra=extra)

    return build


def _that(values: list[object]) -> Name | None:
    clause = values[0]
    assert isinstance(clause, Clause)
    said = said_clause(clause)
    if not said or clause.purposes or clause.more:
        return None
    return Name(f"{said} {clause.when}".strip(), sort="that", extra=clause_extra(clause))


def _when_clause(word: str) -> Build:
    def build(values: list[object]) -> Name:
        said = values[1]
        assert isinstance(said, Name)
        return Name(f"{word} {said.text}", extra=said.extra)

    return build


def _such_as(values: list[object]) -> Name:
    name, examples = values[0], values[-1]
    assert isinstance(name, Name)
    assert isinstance(examples, Name)
    return replace(name, text=f"{name.text}, like {examples.text},", extra=name.extra + examples.extra)


def _there(tense: str) -> Build:
    def build(values: list[object]) -> Clause:
        name = values[-1]
        assert isinstance(name, Name)
        there = Template(("there", _BE, Slot("x", "thing")), name.many)
        return Clause(Deed(there, {"x": name}, missing="all"), tense, Name(""))

    return build


def _tail(place: int, form: str) -> Build:
    def build(values: list[object]) -> Clause | None:
        clause, deed = values[0], values[place]
        assert isinstance(clause, Clause)
        assert isinstance(deed, Deed)
        this = Name("this", sort="service")
        if clause.more or clause.purposes or deed.missing or not may_do(this, deed):
            return None
        tense = form or _ON.get(clause.form, "")
        if not tense or denies(clause):
            return None
        return replace(clause, more=(Clause(deed, tense, this),))

    return build


def _by(place: int) -> Build:
    def build(values: list[object]) -> Clause | None:
        clause, deed = values[0], values[place]
        assert isinstance(clause, Clause)
        assert isinstance(deed, Deed)
        if clause.more or clause.purposes or clause.passive or not clause.subject or clause.deed.missing:
            return None
        if denies(clause):
            return None
        template = Template((Verb(verb_forms("do")), "this by", Slot("doing", "doing")))
        how = Deed(template, {"doing": deed})
        return replace(clause, more=(Clause(how, clause.form, again(clause.subject)),))

    return build


def _so_that(place: int) -> Build:
    def build(values: list[object]) -> Clause | None:
        clause, aim = values[0], values[place]
        assert isinstance(clause, Clause)
        assert isinstance(aim, Clause)
        said = said_clause(aim)
        if clause.purposes or clause.more or aim.more or aim.purposes or aim.when or not said:
            return None
        return replace(clause, so_that=said, extra=clause.extra + clause_extra(aim))

    return build


def _both(place: int, start: str) -> Build:
    def build(values: list[object]) -> Clause | None:
        clause, second = values[0], values[place]
        assert isinstance(clause, Clause)
        assert isinstance(second, Clause)
        if clause.more or second.more or clause.so_that:
            return None
        return replace(clause, more=(replace(second, start=start),))

    return build


def _where(values: list[object]) -> Deed | None:
    deed, where = values
    assert isinstance(deed, Deed)
    assert isinstance(where, Name)
    if deed.also:
        return None
    return replace(deed, where=(*deed.where, where.text), extra=deed.extra + where.extra)


def _also(values: list[object]) -> Deed | None:
    deed, second = values[0], values[2]
    assert isinstance(deed, Deed)
    assert isinstance(second, Deed)
    if deed.also or second.also or deed.missing or second.missing:
        return None
    by = deed.by & second.by if deed.by and second.by else deed.by | second.by
    if deed.by and second.by and not by:
        return None
    return replace(deed, also=(second,), by=by)
