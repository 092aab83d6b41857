"""What groups said about blocks: one plain file a session; counts and notes, and nobody's name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..editions.record_fields import items, mapping, only, words
from ..editions.yaml_tree import Mapping, parse_yaml
from ..errors import YouthsiteError
from ..files import read_text
from .proposals import FORMAT, check_format, quoted

ANSWERS = ("keep", "change", "unclear", "missing")
FOLDER = "sessions"
_KEYS = ("format", "date", "group", "people", "blocks")
_BLOCK_KEYS = ("block", "heading", "words", *ANSWERS, "note")
MOST_PEOPLE = 500
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Heard:
    """What a group said of one block: how many ticked each answer, and a note.

    `place` is `page#block`. `words` is the fingerprint of the words that they saw, empty when not known.
    """

    place: str
    counts: tuple[int, int, int, int]
    note: str = ""
    words: str = ""
    heading: str = ""

    @property
    def all_keep(self) -> bool:
        """Whether somebody ticked keep and nobody anything else."""
        return self.counts[0] > 0 and not any(self.counts[1:])


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting of a group, on a day (ISO 8601), with so many people."""

    date: str
    group: str
    people: int
    blocks: tuple[Heard, ...]

    @property
    def name(self) -> str:
        """The name of its file, without the ending."""
        return f"{self.date}-{'-'.join(re.findall(r'[a-z0-9]+', self.group.lower())) or 'group'}"


def read_session(path: Path) -> Session:
    """Read the file of a session; see `parse_session`."""
    return parse_session(read_text(path), path)


def parse_session(source: str, path: Path) -> Session:
    """Read the text of a session's file; blocks without any count or note are left out.

    Raises YouthsiteError with the line for what is not right, a mail address among it.
    """
    tree = _tree(source, path)
    check_format(tree, path)
    only(tree, _KEYS, path)
    people = _count(tree, "people", path, MOST_PEOPLE)
    heard = [_heard(mapping(node, path), people, path) for node in items(tree, "blocks", path)]
    day = words(tree, "date", path)
    if not is_day(day):
        raise _wrong(f"`{day}` is no day.", "Write it like 2026-02-03.", path, _line(tree, "date"))
    group = " ".join(words(tree, "group", path).split())
    if not is_group(group):
        fix = 'Write the name of the group, never a person\'s, as `group: "Youth Forum"`.'
        raise _wrong("It must be said which group it was.", fix, path, _line(tree, "group"))
    return Session(day, group, people, tuple(each for each in heard if any(each.counts) or each.note))


def places_in(form: Path) -> tuple[str, ...]:
    """Give the blocks that a form is about, filled in or not."""
    tree = _tree(read_text(form), form)
    return tuple(words(mapping(node, form), "block", form) for node in items(tree, "blocks", form))


def _tree(source: str, path: Path) -> Mapping:
    try:
        return mapping(parse_yaml(source, path), path)
    except YouthsiteError as error:
        fix = 'Words stand between double quotes, with none among them: `note: "They liked it."`'
        raise YouthsiteError("This cannot be read.", fix=fix, file=path, line=error.line) from error


def read_sessions(folder: Path) -> tuple[Session, ...]:
    """Read all sessions about a report, the oldest first."""
    return tuple(read_session(path) for path in sorted((folder / FOLDER).glob("*.yml")))


def render_session(session: Session, *, blank: bool = False) -> str:
    """Write the file of a session; a `blank` one is a form to fill in."""
    lines = [
        *(
            ["# Fill in the day, the group and how many came; then how many ticked each. No names, please."]
            * blank
        ),
        f"format: {FORMAT}",
        f"date: {quoted(session.date)}",
        f"group: {quoted(session.group)}",
        f"people: {session.people}",
        "blocks:",
    ]
    for heard in session.blocks:
        lines += _lines(heard)
    return "\n".join(lines) + "\n"


def _lines(heard: Heard) -> Iterator[str]:
    yield f"  - block: {quoted(heard.place)}"
    if heard.heading:
        yield f"    heading: {quoted(heard.heading)}"
    if heard.words:
        yield f"    words: {heard.words}"
    yield from (f"    {name}: {count}" for name, count in zip(ANSWERS, heard.counts, strict=True))
    yield f"    note: {quoted(heard.note)}"


def _heard(tree: Mapping, people: int, path: Path) -> Heard:
    only(tree, _BLOCK_KEYS, path)
    place = words(tree, "block", path)
    if not all(part.strip() for part in place.partition("#")):
        fix = 'Write page and block, as `block: "01-foreword#thank-you"`.'
        raise _wrong("It is not said which block this is about.", fix, path, _line(tree, "block"))
    keep, change, unclear, missing = (_count(tree, name, path, people) for name in ANSWERS)
    note = " ".join(words(tree, "note", path).split())
    if "@" in note:
        fix = "Take it out: notes say what was said, not by whom."
        raise _wrong("There is a mail address in this note.", fix, path, _line(tree, "note"))
    known = words(tree, "words", path), words(tree, "heading", path)
    return Heard(place, (keep, change, unclear, missing), note, *known)


def _count(tree: Mapping, name: str, path: Path, most: int) -> int:
    text = words(tree, name, path).strip()
    if not text:
        return 0
    if not re.fullmatch(r"[0-9]{1,4}", text) or int(text) > most:
        limit = "Write it in figures, like 5."
        if text.isascii() and text.isdecimal():
            limit = f"It can be {most} at most" + (", as many as came." if most < MOST_PEOPLE else ".")
        raise _wrong(f"`{name}` cannot be `{text}`.", limit, path, _line(tree, name))
    return int(text)


def is_group(text: str) -> bool:
    """Say whether a text can be the name of a group."""
    return bool(text.strip()) and "@" not in text and len(text) <= _LONGEST_NAME


def is_day(text: str) -> bool:
    """Say whether a text is a day, like 2026-02-03."""
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _line(tree: Mapping, key: str) -> int:
    return tree.entries[key][1] if key in tree.entries else tree.line


def _wrong(problem: str, fix: str, path: Path, line: int) -> YouthsiteError:
    return YouthsiteError(problem, fix=fix, file=path, line=line)


def heard_of(sessions: Iterable[Session], place: str) -> Iterator[tuple[Session, Heard]]:
    """Give what was said of a block, session by session."""
    for session in sessions:
        for heard in session.blocks:
            if heard.place == place:
                yield session, heard


def said_of(session: Session, heard: Heard, words_now: str) -> str:
    """Say in one line what a group said of a block, and whether its words have changed since."""
    counts = ", ".join(f"{name} {count}" for name, count in zip(ANSWERS, heard.counts, strict=True) if count)
    since = " (its words have changed since)" if heard.words and heard.words != words_now else ""
    note = f" “{heard.note}”" if heard.note else ""
    return f"{session.group}, {session.date}: {counts or 'no ticks'}.{note}{since}"
