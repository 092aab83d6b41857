"""The terms of terms.txt, and finding them in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its other forms and its meaning; `in_text`: a draft may keep it and explain it at once."""

    name: str
    forms: tuple[str, ...]
    meaning: str
    in_text: bool

    @property
    def anchor(self) -> str:
        """The id of its meaning on a page."""
        bare = "".join(letter if letter.isalnum() else "-" for letter in self.name.lower())
        return f"word-{'-'.join(part for part in bare.split('-') if part)}"


@cache
def terms() -> tuple[Term, ...]:
    """Read the terms that come with youthsite, in the order of their file."""
    text = files(__package__).joinpath("terms.txt").read_text(encoding="utf-8")
    return tuple(_read(line) for line in text.splitlines() if " = " in line and not line.startswith("#"))


def terms_in(text: str) -> tuple[Term, ...]:
    """Give the terms that stand in a text, each meaning once, in the order in which they come first.

    A term inside a longer one ("care plan" in "foster care plan") is not found.
    Capitals in a term must stand.
    """
    found: dict[str, Term] = {}
    for _, _, term in places_of_terms(text):
        found.setdefault(term.meaning, term)
    return tuple(found.values())


def places_of_terms(text: str) -> Iterator[tuple[int, int, Term]]:
    """Give every place where a term stands in a text, as its first letter, the one after it, and the term."""
    for match in _pattern().finditer(text):
        yield match.start(), match.end(), _by_form()[_key(match.group())]


def explained(text: str) -> frozenset[str]:
    """Give the words of a text, in small letters, that stand inside terms which may be explained at once."""
    return frozenset(
        word
        for match in _pattern().finditer(text)
        if _by_form()[_key(match.group())].in_text
        for word in re.findall(r"[\w'’-]+", match.group().lower())
    )


def _read(line: str) -> Term:
    names, _, meaning = line.partition(" = ")
    forms = tuple(form.strip() for form in names.removeprefix("* ").split(","))
    return Term(forms[0], forms, meaning.strip(), line.startswith("* "))


@cache
def _by_form() -> dict[str, Term]:
    found: dict[str, Term] = {}
    for term in terms():
        for form in term.forms:
            for written in (form, f"{form}s"):
                found.setdefault(written.lower(), term)
    return found


def _key(found: str) -> str:
    return found.lower().replace("’", "'")


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted({form for term in terms() for form in term.forms}, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_written(form) for form in forms)})s?(?![\w-])")


def _written(form: str) -> str:
    """Write a form as a pattern: a small first letter may be a capital, either apostrophe will do."""
    first = f"[{form[0]}{form[0].upper()}]" if form[0].islower() else re.escape(form[0])
    return first + re.escape(form[1:]).replace("'", "['’]")
