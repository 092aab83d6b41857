"""Names of people and things: bare names by the entries, then articles, numbers and lists around them."""

import re
from collections.abc import Iterator

from .articles import around, first, lists
from .chart import Build, Rule
from .counts import counts
from .entries import Entry, entries
from .forms import verb_text
from .patterns import choices, parts_of, symbols, template
from .speaking import fill
from .values import Deed, Extra, Name, Noun, Part, Same, Slot, Template, Verb

ANY = "any"
_WHO = " who "
_WHOSE = re.compile(r"['’]s? [a-z]+$")
_THAT_DO = ("service", "event", "training", "help", "place", "plan", "media", "activity", "stuff")


def sorts(folder: str) -> list[str]:
    """Give the sorts of people or things, in the order of their files."""
    return list(
        dict.fromkeys(entry.sort for entry in entries() if entry.folder == folder and entry.sort != ANY)
    )


def name_rules() -> Iterator[Rule]:
    """Give every rule that reads names."""
    people, things = sorts("people"), sorts("things")
    for entry in entries():
        if entry.folder in {"people", "things"}:
            for sort in things if entry.sort == ANY else [entry.sort]:
                yield from _entry_rules(entry, sort)
    for sort in (*people, *things):
        yield from around(sort)
    for sort in people:
        yield Rule("<who>", (f"<{sort}>",), first, 1)
        if sort != "services":
            yield Rule("<people>", (f"<{sort}>",), first, 1)
    for sort in things:
        yield Rule("<thing>", (f"<{sort}>",), first, 1)
    yield from lists("<who>", 14)
    yield from lists("<thing>", 14)
    yield Rule("<doer>", ("<who>",), first, 1)
    yield Rule("<doer>", ("we",), lambda values: Name("we", many=True, known=True, sort="we"), 1)
    for word, many in (("they", True), ("it", False)):
        yield Rule("<doer>", (word,), _pronoun(word, many), 1)
    for sort in (sort for sort in _THAT_DO if sort in things):
        yield Rule("<doer>", (f"<{sort}>",), first, 1 if sort == "service" else 6)
    yield from counts()
    yield Rule("<thing>", ("<money>",), first, 2)
    yield Rule("<thing>", ("<money>", "of", "<thing>"), _money_of, 4)


def _money_of(values: list[object]) -> Name:
    money, of = values[0], values[2]
    assert isinstance(money, Name)
    assert isinstance(of, Name)
    return Name(f"{money.text} of {of.text}", known=True, sort=of.sort, extra=of.extra)


def _pronoun(word: str, many: bool) -> Build:
    return lambda values: Name(word, many=many, known=True, sort=word)


def _entry_rules(entry: Entry, sort: str) -> Iterator[Rule]:
    extra = Extra((entry.options["means"],) if "means" in entry.options else ())
    for left in choices(entry.left):
        parts = parts_of(left)
        both = any(isinstance(part, Noun) for part in parts)
        for many in (False, True) if both else ("many" in entry.options,):
            build = _named(parts, entry, sort, many, both, extra)
            head = f"<{sort}>" if "alone" in entry.options else f"<n:{sort}>"
            yield Rule(head, tuple(symbols(parts, f"<n:{sort}>", many=many)), build)


def _named(parts: list[Part], entry: Entry, sort: str, many: bool, counted: bool, extra: Extra) -> Build:
    said = template(entry.right)
    takers = [part for part in parts if isinstance(part, Slot | Same)]
    places = [place for place, symbol in enumerate(symbols(parts, "~", many=many)) if symbol[0] in "<~"]

    def build(values: list[object]) -> Name | None:
        filled: dict[str, Name | Deed] = {}
        base: Name | None = None
        for part, place in zip(takers, places, strict=True):
            value = values[place]
            if isinstance(part, Same):
                base = value if isinstance(value, Name) else None
            elif isinstance(value, Name | Deed):
                filled[part.name] = value
        is_many = base.many if base else many
        deed = Deed(Template(()), filled, extra=extra)
        text = _say(said, deed, base, is_many)
        if base and _WHO in base.text and (text.count(_WHO) > 1 or not text.endswith(base.text)):
            return None  # "children who need help aged 5": the other order of reading says it right.
        if base and _WHOSE.search(base.text) and text.startswith(f"{base.text} "):
            return None  # "Pupils' views with a disability": the pupils have it, not the views.
        found = deed.every_extra + (base.extra if base else Extra())
        specific = bool(filled) and entry.sort != ANY  # "The club for young carers" is no riddle.
        known = "known" in entry.options or specific or bool(base and base.known)
        return Name(text, is_many, base.counted if base else counted and not many, known, sort, found)

    return build


def _say(said: Template, deed: Deed, base: Name | None, many: bool) -> str:
    words: list[str] = []
    for part in said.parts:
        if isinstance(part, Same) and base:
            words.append(base.text)
        elif isinstance(part, Noun):
            words.append(part.many if many else part.one)
        elif isinstance(part, Verb):
            words.append(verb_text(part.forms, "present", many=many))
        else:
            words.append(fill(Template((part,)), deed, "base"))
    return " ".join(" ".join(words).split()).replace(" ,", ",")
