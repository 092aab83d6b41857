"""How many: numbers, shares and the words around them."""

from collections.abc import Callable, Iterator

from .articles import ONE_OF, first, name_of
from .chart import Build, Rule
from .shares import agrees
from .values import Name

_ABOUT = {
    "over": "over", "more than": "more than", "nearly": "nearly", "almost": "almost", "around": "about",
    "approximately": "about", "about": "about", "at least": "at least", "up to": "up to", "some": "about",
    "a total of": "", "fewer than": "fewer than", "less than": "fewer than", "just over": "just over",
    "just under": "just under", "only": "only", "in total": "",
}  # fmt: skip

_SHARES = {
    "half": "half of the", "around half": "about half of the", "over half": "over half of the",
    "more than half": "more than half of the", "the majority": "most", "a majority": "most",
    "the vast majority": "most", "most": "most of the", "almost all": "almost all",
    "nearly all": "nearly all",
    "a third": "1 in 3", "one third": "1 in 3", "a quarter": "1 in 4", "one quarter": "1 in 4",
    "two thirds": "2 in 3", "three quarters": "3 in 4", "all": "all", "a fifth": "1 in 5",
}  # fmt: skip


def counts() -> Iterator[Rule]:
    """Give the rules that read how many."""
    yield Rule("<count>", ("<number>",), first, 1)
    for about, said in _ABOUT.items():
        yield Rule("<count>", (*about.split(), "<number>"), _prefixed(said), 3)
    for parts in ("of the", "out of the", "out of", "of our"):
        yield Rule("<count>", ("<number>", *parts.split(), "<number>"), _out_of(parts), 5)
    for of in ("of", "of the", "of our", "of all"):
        yield Rule("<count>", ("<percent>", *of.split()), first, 4)
        for about, said in _ABOUT.items():
            yield Rule("<count>", (*about.split(), "<percent>", *of.split()), _prefixed(said), 6)
    for share, text in _SHARES.items():
        for of in ("of", "of the", "of our", "of all"):
            yield Rule("<count>", (*share.split(), *of.split()), _share(text), 5)
            bracketed = (*share.split(), "(", "<percent>", ")", *of.split())
            yield Rule("<count>", bracketed, _percent_of(share), 5)
    yield Rule("<count>", ("<number>", "in", "<number>"), _one_in, 5)
    yield Rule("<count>", ("<number>", "in", "every", "<number>"), _one_in, 5)


def _share(text: str) -> Build:
    said = _of_many(text, one=text.startswith("1 in "))
    return lambda values: said


def _of_many(text: str, *, one: bool) -> Name:
    return Name(text, many=not one, sort=ONE_OF if one else "")


def _percent_of(share: str) -> Build:
    place = len(share.split()) + 1
    return lambda values: values[place] if agrees(share, name_of(values[place])) else None


def _one_in(values: list[object]) -> Name:
    number, every = name_of(values[0]), name_of(values[-1])
    return _of_many(f"{number.text.replace('one', '1')} in {every.text}", one=not number.many)


def _prefixed(said: str) -> Build:
    def build(values: list[object]) -> Name:
        number = next(value for value in values if isinstance(value, Name))
        return Name(f"{said} {number.text}".strip(), number.many, sort=number.sort, extra=number.extra)

    return build


def _out_of(of: str) -> Callable[[list[object]], Name]:
    said = "of the" if "the" in of else "of our" if "our" in of else "out of"

    def build(values: list[object]) -> Name:
        number, every = name_of(values[0]), name_of(values[-1])
        return _of_many(f"{number.text} {said} {every.text}", one=not number.many)

    return build
