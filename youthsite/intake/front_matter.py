"""The front matter of a Markdown file: its title is the report's; the rest is for programs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .inline import parse_inline
from .log import Log
from .tree import Heading
from .words import difference, plain_words, words

_KEY = re.compile(r"[A-Za-z][\w-]*:(?:\s|$)")
_TITLE = re.compile(r"title:\s*(?P<mark>[\"']?)(?P<title>[^|>\s].*?)(?P=mark)\s*")
_MOST_LINES = 100
_MOST_LETTERS = 500
ANCHOR = re.compile(r"(\{[#.][^{}]{0,200}\})$")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stood there: its raw text, the title as a heading, if it has one, and the lines after it."""

    raw: str
    title: Heading | None
    lines: tuple[str, ...]


def take_front_matter(lines: Sequence[str], log: Log) -> FrontMatter | None:
    """Read front matter between two lines of dashes at the very start, and list all but the title as dropped.

    The lines after it keep their numbers. None when there is none: then some line names no key.
    """
    if not lines or lines[0].rstrip() != "---":
        return None
    ends = [
        place for place in range(1, min(len(lines), _MOST_LINES)) if lines[place].rstrip() in ("---", "...")
    ]
    held = list(lines[1 : ends[0]]) if ends else []
    outer = [line for line in held if line.strip() and not line.startswith((" ", "\t", "-", "#"))]
    if not outer or not all(_KEY.match(line) for line in outer):
        return None
    short = [(place, line) for place, line in enumerate(held, 2) if len(line) <= _MOST_LETTERS]
    found = [(place, match) for place, line in short if (match := _TITLE.fullmatch(line))]
    text = parse_inline(found[0][1]["title"]) if found else ()
    raw = "\n".join(held)
    title = Heading(found[0][0], text, 1) if text else None
    shown = plain_words("".join(run.text for run in text))
    log.drop(1, "front matter of a Markdown file", difference(words(raw), shown))
    return FrontMatter(raw, title, ("",) * (ends[0] + 1) + tuple(lines[ends[0] + 1 :]))
