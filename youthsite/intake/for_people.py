"""import.md: the account of an import for a person, most important first."""

from collections.abc import Callable, Sequence

from .log import Entry, Log
from .source import Source

_SHOWN_WORDS = 30


def page_for_people(source: Source, title: str, counted: tuple[int, int], log: Log) -> str:
    """Give the Markdown of import.md: what to look at, then what was left out, joined, moved and added."""
    parts = [
        f"# What came in: {title}",
        f"From the file `{source.name}`. {counted[0]:,} words came in; {counted[1]:,} are in the pages. "
        "The rest is listed below, and word by word in import.json. Line numbers are those of the file.",
        *_part(
            "Please look at these",
            sorted(log.flags, key=_urgency),
            lambda entry: f"Line {entry['line']}: {entry['message']}",
        ),
        *_part(
            "Left out", log.dropped, lambda entry: f"Line {entry['line']}, {entry['why']}: {_words(entry)}"
        ),
        *_part("Joined", log.joined, lambda entry: f"Lines {_and(entry['lines'])} are one sentence now."),
        *_part(
            "Moved", log.moved, lambda entry: f"Line {entry['from']} to line {entry['to']}: {_words(entry)}"
        ),
        *_part("Added", log.added, lambda entry: f"{entry['why']}: {_words(entry)}"),
    ]
    return "\n\n".join(parts) + "\n"


def _urgency(flag: Entry) -> tuple[bool, int]:
    """What is private comes first, then line by line."""
    return flag["kind"] != "private-story", flag["line"]


def _part(title: str, entries: Sequence[Entry], line: Callable[[Entry], str]) -> list[str]:
    if not entries:
        return []
    return [f"## {title} ({len(entries)})", "\n".join(f"- {line(entry)}" for entry in entries)]


def _words(entry: Entry) -> str:
    words = entry["words"]
    more = f" … and {len(words) - _SHOWN_WORDS:,} more" if len(words) > _SHOWN_WORDS else ""
    return f"“{' '.join(words[:_SHOWN_WORDS])}”{more}"


def _and(lines: Sequence[int]) -> str:
    return f"{', '.join(map(str, lines[:-1]))} and {lines[-1]}"
