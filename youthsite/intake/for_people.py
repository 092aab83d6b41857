"""import.md: the account of an import for a person, most important first."""

import re
import shlex
from collections.abc import Callable, Sequence
from typing import TypeVar

from .log import Entry, Log
from .questions import Question, most_important, ranked
from .source import Source
from .words import shortened

Listed = TypeVar("Listed")

_SHOWN_WORDS = 30
_MANY = 3
_QUOTED = re.compile(r"“([^”]*)”")


def page_for_people(source: Source, title: str, slug: str, counted: tuple[int, int], log: Log) -> str:
    """Give the Markdown of import.md: what to answer and to look at, then what was done to the words."""
    unit = log.unit.capitalize()
    asked = most_important(log.questions)
    answered = [question for question in ranked(log.questions) if question.answered]
    later = [
        question for question in ranked(log.questions) if not question.answered and question not in asked
    ]
    known = {(question.kind, question.line) for question in asked}
    flags = [flag for flag in log.flags if (flag["kind"], flag["line"]) not in known]
    looked = len(flags) + len(later)
    parts = [
        f"# What came in: {title}",
        f"From the file `{source.name}`. {counted[0]:,} words came in; {counted[1]:,} are in the pages. "
        f"The rest is listed below, and word by word in import.json. {unit} numbers are those of the file.",
        *_questions(asked, slug, source.name, unit),
        *_listed("Please look at these", looked, [*_points(flags, unit), *_points(_later(later), unit)]),
        *_part("Answered", answered, lambda question: _answered(question, unit)),
        *_part(
            "Answers that fit no question any more",
            log.unfit,
            lambda answer: (
                f"{answer.kind}, “{shortened(answer.about, _SHOWN_WORDS)}”: {answer.choice}. "
                "It was kept in answers.yml and not followed."
            ),
        ),
        *_part(
            "Left out",
            log.dropped,
            lambda entry: f"{unit} {entry['line']}, {entry['why']}: {_words(entry)}",
        ),
        *_part("Joined", log.joined, lambda entry: f"{unit}s {_and(entry['lines'])} are one sentence now."),
        *_part(
            "Moved",
            log.moved,
            lambda entry: f"{unit} {entry['from']} to {unit.lower()} {entry['to']}: {_words(entry)}",
        ),
        *_part(
            "Pictures",
            log.pictures,
            lambda entry: f"{unit} {entry['line']}: {entry['name']}: {entry['became']}",
        ),
        *_part("Added", log.added, lambda entry: f"{entry['why']}: {_words(entry)}"),
    ]
    return "\n\n".join(parts) + "\n"


def _questions(asked: Sequence[Question], slug: str, file: str, unit: str) -> list[str]:
    """Say the open questions with their choices, and which choice was followed meanwhile."""
    if not asked:
        return []
    command = f"youthsite answer {slug} {shlex.quote(file)}"
    return [
        f"## Questions ({len(asked)})",
        f"Nobody but you can know these. Answer them with `{command}` (add `--page` to "
        "do it in the browser). Meanwhile the choice marked “done” was followed.",
        "\n".join(_question(number, question, unit) for number, question in enumerate(asked, start=1)),
    ]


def _question(number: int, question: Question, unit: str) -> str:
    about = shortened(question.about, _SHOWN_WORDS)
    choices = [
        f"    - {words}{' (done)' if key == question.taken else ''}" for key, words in question.choices
    ]
    return "\n".join([f"{number}. {unit} {question.line}: {question.text} “{about}”", *choices])


def _answered(question: Question, unit: str) -> str:
    about = shortened(question.about, _SHOWN_WORDS)
    said = dict(question.choices)[question.taken]
    return f"{unit} {question.line}: {question.text} “{about}” You said: {said}"


def _later(questions: Sequence[Question]) -> list[Entry]:
    """Make plain points of the questions beyond the ten that are asked."""
    return [
        {
            "line": question.line,
            "kind": question.kind,
            "message": f"{question.text} “{shortened(question.about, _SHOWN_WORDS)}” "
            f"Done: {dict(question.choices)[question.taken]}",
        }
        for question in questions
    ]


def _points(flags: Sequence[Entry], unit: str) -> list[str]:
    """Say each flag; many that differ only in a line or in quoted words are one point."""
    alike: dict[tuple[str, str], list[Entry]] = {}
    for flag in sorted(flags, key=_urgency):
        alike.setdefault((flag["kind"], _QUOTED.sub("“…”", flag["message"])), []).append(flag)
    points: list[str] = []
    for (_, message), entries in alike.items():
        if len(entries) >= _MANY:
            places = _and([_place(entry) for entry in entries])
            points.append(f"{len(entries)} times: {message} {unit}s {places}.")
        else:
            points += [f"{unit} {entry['line']}: {entry['message']}" for entry in entries]
    return points


def _place(entry: Entry) -> str:
    quoted = ", ".join(f"“{words}”" for words in _QUOTED.findall(entry["message"]))
    return f"{entry['line']} ({quoted})" if quoted else str(entry["line"])


def _urgency(flag: Entry) -> tuple[bool, int]:
    """What is private comes first, then line by line."""
    return flag["kind"] not in ("private-story", "photo"), flag["line"]


def _part(title: str, entries: Sequence[Listed], line: Callable[[Listed], str]) -> list[str]:
    return _listed(title, len(entries), [line(entry) for entry in entries])


def _listed(title: str, number: int, points: Sequence[str]) -> list[str]:
    if not points:
        return []
    return [f"## {title} ({number})", "\n".join(f"- {point}" for point in points)]


def _words(entry: Entry) -> str:
    words = entry["words"]
    more = f" … and {len(words) - _SHOWN_WORDS:,} more" if len(words) > _SHOWN_WORDS else ""
    return f"“{' '.join(words[:_SHOWN_WORDS])}”{more}"


def _and(lines: Sequence[int | str]) -> str:
    return f"{', '.join(map(str, lines[:-1]))} and {lines[-1]}"
