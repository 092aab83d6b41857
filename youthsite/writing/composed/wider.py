"""More ways to say things: "the second", "of the 40 pupils, 12", "asked how", a second deed."""

from collections.abc import Iterator
from dataclasses import replace

from .articles import name_of
from .chart import Build, Rule
from .deed_sorts import may_do
from .doing import DOER, FORMS
from .nouns import sorts
from .plain_deeds import deed_of
from .plain_words import OTHER
from .speaking import again
from .values import Clause, Deed, Name

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ASKED = {"how": "how", "why": "why", "where": "where", "whether": "if", "if": "if", "that": "that"}


def wider_rules() -> Iterator[Rule]:
    """Give every such rule."""
    for sort in (OTHER, *sorts("people"), *sorts("things")):
        bare, full = f"<n:{sort}>", f"<{sort}>"
        for ordinal in _ORDINALS:
            yield Rule(bare, (ordinal, bare), _before(ordinal), 40)
        for the in ("the", "our", "these"):
            yield Rule(full, ("of", the, "<number>", bare, ",", "<number>"), _of_them(the), 8)
            yield Rule(full, ("of", the, "<number>", bare, ",", "<percent>"), _of_them(the), 8)
    for form in FORMS:
        be, verb = f"<verb:be:{form}>", f"<verb:{form}>"
        yield Rule(be, (be, "<adverb>"), lambda values: values[0], 3)
        for asked, said in _ASKED.items():
            yield Rule(f"<{DOER}:{form}>", (verb, asked, "<that>"), deed_of(said, "clause"), 8)
    for takes in ("done", "base", "ing"):
        second = ("and", f"<aux:{takes}>", f"<{DOER}:{takes}>")
        yield Rule("<clause>", ("<clause>", *second), _and_then(2, 3, ""), 12)
        yield Rule("<clause>", ("<clause>", ",", *second), _and_then(3, 4, ""), 12)
    yield Rule("<object>", ("<name>",), lambda values: values[0], 16)
    yield Rule("<object>", ("the", "<name>"), _the, 14)


def _before(word: str) -> Build:
    def build(values: list[object]) -> Name | None:
        name = name_of(values[-1])
        return replace(name, text=f"{word} {name.text}") if name.counted or name.many else None

    return build


def _of_them(the: str) -> Build:
    """Say "12 of the 40 pupils" for "of the 40 pupils, 12"."""

    def build(values: list[object]) -> Name | None:
        whole, name, part = name_of(values[2]), name_of(values[3]), name_of(values[5])
        if not name.many:
            return None
        return replace(
            name, text=f"{part.text} of {the} {whole.text} {name.text}", known=True, many=part.many
        )

    return build


def _the(values: list[object]) -> Name:
    name = name_of(values[1])
    return replace(name, text=f"the {name.text}")


def _and_then(tense: int, deed: int, form: str) -> Build:
    """Tell a second deed of the same subject in its own sentence: "… and will sing"."""

    def build(values: list[object]) -> Clause | None:
        clause, did = values[0], values[deed]
        assert isinstance(clause, Clause)
        assert isinstance(did, Deed)
        who = clause.subject
        if (
            who is None
            or not who.text
            or clause.more
            or clause.passive
            or did.missing
            or not may_do(who, did)
        ):
            return None
        second = Clause(did, form or str(values[tense]), again(who))
        return replace(clause, more=(second,))

    return build
