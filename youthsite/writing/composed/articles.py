"""What stands before a name: articles, numbers, shares; and lists of names."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .chart import Build, Rule
from .shares import agrees
from .values import Extra, Name

# "Ross High School", "Glen Orra Academy": a name of a place of learning stands by itself.
_NEEDS_NO_ARTICLE = re.compile(r"^[A-Z].* (?:School|Academy|College|Nursery|Primary|University)$")
# Words before a name, what is said instead, and whether the name must be many (else: one, or not counted).
_BEFORE: tuple[tuple[str, str, bool | None], ...] = (
    ("our", "our", None), ("their", "their", None), ("its", "its", None), ("all", "all", True),
    ("all of our", "all our", True),
    ("all of the", "all the", True), ("some", "some", None), ("many", "many", True), ("most", "most", True),
    ("several", "several", True), ("a number of", "some", True), ("a small number of", "a few", True),
    ("a large number of", "many", True), ("various", "different", True), ("different", "different", True),
    ("a range of", "different", True), ("a wide range of", "many different", True), ("a few", "a few", True),
    ("a variety of", "different", True), ("more", "more", None), ("fewer", "fewer", True),
    ("both", "both", True),
    ("a", "a", False), ("an", "a", False), ("each", "each", False), ("every", "every", False),
    ("a further", "another", False), ("further", "more", True), ("another", "another", False),
    ("hundreds of", "hundreds of", True), ("a group of", "a group of", True),
)  # fmt: skip


ONE_OF = "one of"
"""The sort of a count that takes many and is one: "1 of the 40", "1 in 5"."""


def first(values: list[object]) -> object:
    """Build: keep the value of the first piece."""
    return values[0]


def around(sort: str) -> Iterator[Rule]:
    """Give the rules that make a full name of a bare one."""
    bare, full = f"<n:{sort}>", f"<{sort}>"
    yield Rule(full, (bare,), _alone, 2)
    yield Rule(full, ("the", bare), _the, 3)
    for before, said, many in _BEFORE:
        yield Rule(full, (*before.split(), bare), _with_before(said, many), 4)
    yield Rule(full, ("<count>", bare), _counted, 4)
    yield Rule(full, ("the", "<count>", bare), _the_counted, 6)
    for said in (
        "most",
        "the majority of",
        "the vast majority of",
        "almost all",
        "many",
        "some",
        "a majority of",
    ):
        yield Rule(full, (*said.split(), bare, "(", "<percent>", ")"), _percent_after(said), 5)
    for more in (("a", "further"), ("an", "additional"), ("another",)):
        yield Rule(full, (*more, "<number>", bare), _more, 4)
    yield from lists(full, 10)
    yield Rule(full, (full, "<drop>"), _dropping, 12)


def _alone(values: list[object]) -> Name | None:
    name = name_of(values[0])
    if name.sort == "other" and name.counted:
        return None
    if _NEEDS_NO_ARTICLE.search(name.text):
        return name
    article = "the " if name.known and name.counted else "a "
    return _as(name, f"{article}{name.text}") if name.counted else name


def _the(values: list[object]) -> Name | None:
    name = name_of(values[1])
    said = name if name.text.startswith(("the ", "we", "our ")) else _as(name, f"the {name.text}")
    return said if name.known else said.plus(Extra(leans=True))


def _with_before(said: str, many: bool | None) -> Build:
    def build(values: list[object]) -> Name | None:
        name = name_of(values[-1])
        if many is not None and (name.many != many or (many is False and not name.counted)):
            return None
        if many is None and said == "more" and name.counted:
            return None
        return _as(name, f"{said} {name.text}")

    return build


def _counted(values: list[object]) -> Name | None:
    count, name = name_of(values[0]), name_of(values[1])
    if count.sort == ONE_OF and name.many:  # "1 of the 40 pupils is".
        return replace(_as(name, f"{count.text} {name.text}"), many=False).plus(count.extra)
    if count.many != name.many or not (name.many or name.counted):
        return None
    return _as(name, f"{count.text} {name.text}").plus(count.extra)


def _the_counted(values: list[object]) -> Name | None:
    name = _counted(values[1:])
    return _as(name, f"the {name.text}").plus(Extra(leans=True)) if name else None


def _percent_after(share: str) -> Build:
    def build(values: list[object]) -> Name | None:
        name, percent = name_of(values[-4]), name_of(values[-2])
        return _as(name, f"{percent.text} {name.text}") if name.many and agrees(share, percent) else None

    return build


def _more(values: list[object]) -> Name | None:
    count, name = name_of(values[-2]), name_of(values[-1])
    return _as(name, f"{count.text} more {name.text}") if name.many and count.many else None


def _dropping(values: list[object]) -> Name:
    name = name_of(values[0])
    return name.plus(name_of(values[1]).extra)


def _as(name: Name, text: str) -> Name:
    return Name(text, name.many, False, True, name.sort, name.extra)


def name_of(value: object) -> Name:
    """Give a value that is known to be a name."""
    assert isinstance(value, Name)
    return value


def lists(full: str, cost: int) -> Iterator[Rule]:
    """Give the rules for two or more of one sort, and the start of such a list."""
    start = f"<{full[1:-1]}+>"
    yield Rule(full, (full, "and", full), _joined(0, 2), cost)
    yield Rule(full, (full, "as", "well", "as", full), _joined(0, 4), cost)
    yield Rule(start, (full, ",", full), _joined(0, 2, last=", "), cost)
    yield Rule(start, (start, ",", full), _joined(0, 2, last=", "), cost)
    yield Rule(full, (start, "and", full), _joined(0, 2), 2)
    yield Rule(full, (start, ",", "and", full), _joined(0, 3), 2)


def _list_ended(text: str) -> str:
    """Say "a and b" for "a, b" where the last of a list was said before."""
    start, comma, end = text.rpartition(", ")
    return f"{start} and {end}" if comma else text


def _joined(first: int, second: int, last: str = " and ") -> Build:
    def build(values: list[object]) -> Name:
        one, other = name_of(values[first]), name_of(values[second])
        if one.text == other.text or one.text.endswith(f", {other.text}"):
            return replace(one, text=_list_ended(one.text)) if last == " and " else one
        sort = "+".join(sorted({*one.sort.split("+"), *other.sort.split("+")}))
        return Name(f"{one.text}{last}{other.text}", True, False, True, sort, one.extra + other.extra)

    return build
