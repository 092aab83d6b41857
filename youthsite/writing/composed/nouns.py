"""Names of people and things: bare names by the entries, then articles, numbers and lists around them."""

from collections.abc import Callable, Iterator

from .chart import Build, Rule
from .entries import Entry, entries
from .forms import verb_text
from .patterns import choices, parts_of, symbols, template
from .speaking import fill
from .values import Deed, Extra, Name, Noun, Part, Same, Slot, Template, Verb

ANY = "any"
# Words before a name, what is said instead, and whether the name must be many (else: one, or not counted).
_BEFORE: tuple[tuple[str, str, bool | None], ...] = (
    ("our", "our", None), ("their", "their", None), ("all", "all", True), ("all of our", "all our", True),
    ("all of the", "all the", True), ("some", "some", None), ("many", "many", True), ("most", "most", True),
    ("several", "several", True), ("a number of", "some", True), ("a small number of", "a few", True),
    ("a large number of", "many", True), ("various", "different", True), ("different", "different", True),
    ("a range of", "different", True), ("a wide range of", "many different", True), ("a few", "a few", True),
    ("a variety of", "different", True), ("more", "more", None), ("fewer", "fewer", True),
    ("both", "both", True),
    ("a", "a", False), ("an", "a", False), ("each", "each", False), ("every", "every", False),
    ("another", "another", False), ("hundreds of", "hundreds of", True), ("a group of", "a group of", True),
)  # fmt: skip
_ABOUT = {
    "over": "over", "more than": "more than", "nearly": "nearly", "almost": "almost", "around": "about",
    "approximately": "about", "about": "about", "at least": "at least", "up to": "up to", "some": "about",
    "a total of": "", "fewer than": "fewer than", "less than": "fewer than", "just over": "just over",
    "just under": "just under", "only": "only", "in total": "",
}  # fmt: skip


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
        yield from _around(sort)
    for sort in people:
        yield Rule("<who>", (f"<{sort}>",), _first, 1)
        if sort != "services":
            yield Rule("<people>", (f"<{sort}>",), _first, 1)
    for sort in things:
        yield Rule("<thing>", (f"<{sort}>",), _first, 1)
    yield from _lists("<who>", 14)
    yield from _lists("<thing>", 14)
    yield Rule("<doer>", ("<who>",), _first, 1)
    yield Rule("<doer>", ("we",), lambda values: Name("we", many=True, known=True, sort="we"), 1)
    if "service" in things:
        yield Rule("<doer>", ("<service>",), _first, 1)
    yield from _counts()


def _entry_rules(entry: Entry, sort: str) -> Iterator[Rule]:
    extra = Extra((entry.options["means"],) if "means" in entry.options else ())
    for left in choices(entry.left):
        parts = parts_of(left)
        both = any(isinstance(part, Noun) for part in parts)
        for many in (False, True) if both else ("many" in entry.options,):
            build = _named(parts, entry, sort, many, both, extra)
            yield Rule(f"<n:{sort}>", tuple(symbols(parts, f"<n:{sort}>", many=many)), build)


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
        found = deed.every_extra + (base.extra if base else Extra())
        known = "known" in entry.options or bool(base and base.known)
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


def _first(values: list[object]) -> object:
    return values[0]


def _around(sort: str) -> Iterator[Rule]:
    bare, full = f"<n:{sort}>", f"<{sort}>"
    yield Rule(full, (bare,), _alone, 2)
    yield Rule(full, ("the", bare), _the, 3)
    for before, said, many in _BEFORE:
        yield Rule(full, (*before.split(), bare), _with_before(said, many), 4)
    yield Rule(full, ("<count>", bare), _counted, 4)
    yield from _lists(full, 10)
    yield Rule(full, (full, "<drop>"), _dropping, 12)


def _alone(values: list[object]) -> Name | None:
    name = _name(values[0])
    article = "the " if name.known and name.counted else "a "
    return _as(name, f"{article}{name.text}") if name.counted else name


def _the(values: list[object]) -> Name | None:
    name = _name(values[1])
    if not name.known:
        return None
    return name if name.text.startswith(("the ", "we", "our ")) else _as(name, f"the {name.text}")


def _with_before(said: str, many: bool | None) -> Build:
    def build(values: list[object]) -> Name | None:
        name = _name(values[-1])
        if many is not None and (name.many != many or (many is False and not name.counted)):
            return None
        if many is None and said == "more" and name.counted:
            return None
        return _as(name, f"{said} {name.text}")

    return build


def _counted(values: list[object]) -> Name | None:
    count, name = _name(values[0]), _name(values[1])
    if count.many != name.many or not (name.many or name.counted):
        return None
    return _as(name, f"{count.text} {name.text}").plus(count.extra)


def _dropping(values: list[object]) -> Name:
    name = _name(values[0])
    return name.plus(_name(values[1]).extra)


def _as(name: Name, text: str) -> Name:
    return Name(text, name.many, False, True, name.sort, name.extra)


def _name(value: object) -> Name:
    assert isinstance(value, Name)
    return value


def _lists(full: str, cost: int) -> Iterator[Rule]:
    """Two, three or four of one sort, and the start of such a list."""
    start = f"<{full[1:-1]}+>"
    yield Rule(full, (full, "and", full), _joined(0, 2), cost)
    yield Rule(full, (full, "as", "well", "as", full), _joined(0, 4), cost)
    yield Rule(start, (full, ",", full), _joined(0, 2, last=", "), cost)
    yield Rule(start, (start, ",", full), _joined(0, 2, last=", "), cost)
    yield Rule(full, (start, "and", full), _joined(0, 2), 2)
    yield Rule(full, (start, ",", "and", full), _joined(0, 3), 2)


def _joined(first: int, second: int, last: str = " and ") -> Build:
    def build(values: list[object]) -> Name:
        one, other = _name(values[first]), _name(values[second])
        sort = "+".join(sorted({*one.sort.split("+"), *other.sort.split("+")}))
        return Name(f"{one.text}{last}{other.text}", True, False, True, sort, one.extra + other.extra)

    return build


def _counts() -> Iterator[Rule]:
    yield Rule("<count>", ("<number>",), _first, 1)
    for about, said in _ABOUT.items():
        yield Rule("<count>", (*about.split(), "<number>"), _prefixed(said), 3)
    for parts in ("of the", "out of the", "out of", "of our"):
        yield Rule("<count>", ("<number>", *parts.split(), "<number>"), _out_of(parts), 5)
    for of in ("of", "of the", "of our", "of all"):
        yield Rule("<count>", ("<percent>", *of.split()), _first, 4)
        for about, said in _ABOUT.items():
            yield Rule("<count>", (*about.split(), "<percent>", *of.split()), _prefixed(said), 6)


def _prefixed(said: str) -> Build:
    def build(values: list[object]) -> Name:
        number = next(value for value in values if isinstance(value, Name))
        return Name(f"{said} {number.text}".strip(), number.many, extra=number.extra)

    return build


def _out_of(of: str) -> Callable[[list[object]], Name]:
    said = "of the" if "the" in of else "of our" if "our" in of else "out of"

    def build(values: list[object]) -> Name:
        return Name(f"{_name(values[0]).text} {said} {_name(values[-1]).text}", True)

    return build
