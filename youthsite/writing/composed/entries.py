"""Read the lists of data/composed/: one entry a line, its examples below it (docs/composing.md)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ...errors import YouthsiteError

FOLDERS = ("people", "things", "deeds", "purposes", "measures", "places_times")
PARTING = "parting"  # Its entries have a left side only.
OPTIONS = frozenset({"many", "known", "means", "done", "noun", "by", "alone", "aim"})


@dataclass(frozen=True, slots=True)
class Example:
    """A text and the lines it becomes; no lines where it must not be composed. `mode`: did, next or none."""

    before: str
    after: tuple[str, ...]
    mode: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what stands in reports (`left`), what we say (`right`), and where a person can find it."""

    folder: str
    sort: str
    left: str
    right: str
    options: Mapping[str, str]
    examples: tuple[Example, ...]
    place: str


@cache
def entries() -> tuple[Entry, ...]:
    """Read every entry, folder by folder, file by file by name."""
    data = files("youthsite.writing").joinpath("data").joinpath("composed")
    return tuple(entry for folder in FOLDERS for entry in _folder(folder, data.joinpath(folder)))


@cache
def meanings() -> frozenset[str]:
    """Give every line by which an entry explains a word; each is the glossary's, and is of no report."""
    return frozenset(said for entry in entries() if (said := entry.options.get("means", "")))


def _folder(name: str, folder: Traversable) -> Iterator[Entry]:
    for file in sorted(folder.iterdir(), key=lambda each: each.name) if folder.is_dir() else []:
        if file.name.endswith(".txt"):
            yield from read_entries(file.read_text(encoding="utf-8"), name, file.name)


def read_entries(text: str, folder: str, file: str) -> Iterator[Entry]:
    """Read the entries of one file's text; a line that is none is an error that names it."""
    found: Entry | None = None
    examples: list[Example] = []
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("> ") and found:
            examples.append(_example(line[2:]))
            continue
        if found:
            yield _with(found, examples)
        found, examples = _entry(line, folder, file, f"{folder}/{file}:{number}"), []
    if found:
        yield _with(found, examples)


def _with(entry: Entry, examples: list[Example]) -> Entry:
    return Entry(
        entry.folder, entry.sort, entry.left, entry.right, entry.options, tuple(examples), entry.place
    )


def _entry(line: str, folder: str, file: str, place: str) -> Entry:
    rule, *options = line.split(" ; ")
    left, arrow, right = rule.partition(" => ")
    if folder == PARTING:
        arrow, right = arrow or " => ", right or "-"
    read = {name.strip(): value.strip() for name, _, value in (option.partition(":") for option in options)}
    if not arrow or not left.strip() or not right.strip():
        raise YouthsiteError(
            f"{place}: “{line}” has no “ => ” with words on both sides.", fix="Write “these => those”."
        )
    if wrong := sorted(read.keys() - OPTIONS):
        known = ", ".join(sorted(OPTIONS))
        raise YouthsiteError(f"{place}: “{wrong[0]}” is no option.", fix=f"The options are {known}.")
    return Entry(
        folder, file.partition(".")[0].partition("-")[0], left.strip(), right.strip(), read, (), place
    )


def _example(line: str) -> Example:
    before, arrow, after = line.partition(" => ")
    mode = next((each for each in ("did", "next") if before.startswith(f"{each}: ")), "")
    before = before.removeprefix(f"{mode}: ") if mode else before
    lines = tuple(each.strip() for each in after.split(" / ")) if arrow else ()
    return Example(before.strip(), lines, mode)
