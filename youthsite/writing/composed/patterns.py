"""Read the two sides of an entry: what it matches, and the parts of what it says."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from ..inflecting import VerbForms, noun_forms
from ..lexicon import forms_in, third_person, verb_lines
from .tokens import tokens
from .values import Noun, Part, Same, Slot, Template, Verb

_PART = re.compile(r"<[^>]+>|\[[^\]]+\]|\{[^}]+\}|~|[^<\[{~]+")
_CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")


def choices(text: str) -> Iterator[str]:
    """Give a text once for each of its choices: "(in|across) the area"."""
    if found := _CHOICE.search(text):
        for choice in found[1].split("|"):
            yield from choices(" ".join(f"{text[: found.start()]}{choice}{text[found.end() :]}".split()))
    else:
        yield text


def parts_of(text: str) -> list[Part]:
    """Give the parts of one side; words stay together as they stand."""
    found: list[Part] = []
    for match in _PART.finditer(text):
        part = match.group()
        inside = part[1:-1].strip()
        if part == "~":
            found.append(Same())
        elif part[0] == "<":
            found.append(Slot(inside, inside.rstrip("0123456789")))
        elif part[0] == "[":
            found.append(Verb(verb_forms(inside)))
        elif part[0] == "{":
            found.append(_noun(inside))
        elif part.strip():
            found.append(part)
    return found


def template(text: str, *, many: bool = False) -> Template:
    """Give what an entry says."""
    return Template(tuple(parts_of(text)), many)


def symbols(parts: list[Part], same: str = "", *, many: bool = False) -> list[str]:
    """Give what the left side of a name matches, its noun in one form; `same` is what ~ stands for."""
    found: list[str] = []
    for part in parts:
        if isinstance(part, Slot):
            found.append(f"<{part.sort}>")
        elif isinstance(part, Same):
            found.append(same)
        elif isinstance(part, Noun):
            found += words(part.many if many else part.one)
        elif isinstance(part, str):
            found += words(part)
    return found


def words(text: str) -> list[str]:
    """Give words as the chart matches them."""
    return [token.word for token in tokens(text)]


@cache
def verb_forms(base: str) -> VerbForms:
    """Give the forms of any verb: by composed/verbs.txt, by data/verbs.txt, else by rule."""
    if base == "be":
        return VerbForms("be", "is", "was", "been", "being")
    found = _own_verbs().get(base) or verb_lines().get(base) or forms_in(base)
    base, past, participle, ing, noun = found
    return VerbForms(base, third_person(base), past, participle, ing, noun)


@cache
def _own_verbs() -> dict[str, tuple[str, str, str, str, bool]]:
    text = files("youthsite.writing").joinpath("data/composed/verbs.txt").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            *forms, ing = line.split()
            found[forms[0]] = (forms[0], forms[1], forms[2], ing, False)
    return found


def _noun(text: str) -> Noun:
    one, _, many = (each.strip() for each in text.partition(","))
    return Noun(one, many or noun_forms(one)[1])
