"""Where the blocks of a page stand in its text: fences, heading, words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import YouthsiteError
from .opening import Opening, parse_opening
from .source import SourceLine, front_matter, literal_lines, source_lines

_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_FENCE = re.compile(r" {0,3}:{3,}")
_CLOSING = re.compile(r" {0,3}:{3,}[ \t]*")
_CONFLICT = "<<<<<<< "


@dataclass(frozen=True, slots=True)
class FencedBlock:
    """One block as it stands in the text, with the character offsets of its parts; `line` counts from 1.

    `start` to `end` is all of it, fences and line ends included. `inside` is where the line after the opening
    begins. The heading line is `heading_start` to `heading_end` without its line end, or `inside` twice. The
    words are `body_start` to `body_end`, without blank lines around them; `closing` begins the closing fence.
    """

    line: int
    opening: Opening
    heading: str
    body: str
    start: int
    opening_end: int
    inside: int
    heading_start: int
    heading_end: int
    body_start: int
    body_end: int
    closing: int
    end: int


@dataclass(frozen=True, slots=True)
class Scan:
    """A page's title (empty when there is none) and its blocks in order."""

    title: str
    blocks: tuple[FencedBlock, ...]


def scan(source: str, file: Path) -> Scan:
    """Find the title and the blocks of a page; raises YouthsiteError where a fence is not right."""
    lines = source_lines(source)
    first = front_matter(lines)
    lines = lines[first:]
    literal = literal_lines(lines)
    title = ""
    opened: tuple[int, Opening] | None = None
    blocks: list[FencedBlock] = []
    for place, line in enumerate(lines):
        if literal.flags[place]:
            continue
        _no_conflict(line, file)
        if opened is None and not title and line.text.lstrip(" ").startswith(("# ", "#\t")):
            title = heading_words(line.text) or ""
        elif _FENCE.match(line.text):
            opened = _fence(lines, place, opened, blocks, file)
    if opened is not None:
        raise _not_closed(lines[opened[0]].number, file, literal.unclosed)
    if literal.unclosed is not None and any(
        _FENCE.match(line.text) for line in lines[literal.unclosed - first :]
    ):
        raise _swallowed(literal.unclosed, file)
    return Scan(title, tuple(blocks))


def heading_words(line: str) -> str | None:
    """Give the words of a line that is a heading (`### Words`), or None when it is not one."""
    match = _HEADING.match(line)
    if match is None:
        return None
    words = line[match.end() :].strip(" \t")
    opened = words.rstrip("#")
    return opened.rstrip(" \t") if not opened or opened[-1] in " \t" else words


def clean_body(text: str) -> str:
    """Give words as a block holds them: LF line ends, no blank lines around."""
    lines = [line.text for line in source_lines(text)]
    while lines and not lines[-1].strip(" \t"):
        lines.pop()
    while lines and not lines[0].strip(" \t"):
        lines.pop(0)
    return "\n".join(lines)


def _fence(
    lines: Sequence[SourceLine],
    place: int,
    opened: tuple[int, Opening] | None,
    blocks: list[FencedBlock],
    file: Path,
) -> tuple[int, Opening] | None:
    line = lines[place]
    closes = _CLOSING.fullmatch(line.text) is not None
    if opened is None and closes:
        raise YouthsiteError(
            "This `:::` closes a block, but none is open.",
            fix="Take the line away, or put the opening line above the block.",
            file=file,
            line=line.number,
        )
    if opened is None:
        return place, parse_opening(line.text, file, line.number)
    if not closes:
        raise _not_closed(lines[opened[0]].number, file, None)
    blocks.append(_block(lines[opened[0] : place + 1], opened[1]))
    return None


def _block(lines: Sequence[SourceLine], opening: Opening) -> FencedBlock:
    first, last, inner = lines[0], lines[-1], lines[1:-1]
    place = next((number for number, line in enumerate(inner) if not line.blank), None)
    heading_line = None
    heading = None if place is None else heading_words(inner[place].text)
    if place is not None and heading is not None:
        heading_line, inner = inner[place], inner[place + 1 :]
    words = [line for line in inner if not line.blank]
    body = "\n".join(
        line.text for line in inner if words and words[0].number <= line.number <= words[-1].number
    )
    after_heading = heading_line.next if heading_line else first.next
    return FencedBlock(
        line=first.number,
        opening=opening,
        heading=heading or "",
        body=body,
        start=first.start,
        opening_end=first.end,
        inside=first.next,
        heading_start=heading_line.start if heading_line else first.next,
        heading_end=heading_line.end if heading_line else first.next,
        body_start=words[0].start if words else after_heading,
        body_end=words[-1].end if words else after_heading,
        closing=last.start,
        end=last.next,
    )


def _no_conflict(line: SourceLine, file: Path) -> None:
    if line.text.startswith(_CONFLICT):
        raise YouthsiteError(
            "Two people's versions stand here side by side, as git leaves them when it cannot join them.",
            fix="Keep the words you want and take away the lines with <<<<<<<, ======= and >>>>>>>.",
            file=file,
            line=line.number,
        )


def _not_closed(line: int, file: Path, literal: int | None) -> YouthsiteError:
    fix = "Put a line with `:::` alone below its last sentence."
    if literal is not None:
        fix += f" If one is there, end the code or comment of line {literal} first."
    return YouthsiteError("The block that opens here is never closed.", fix=fix, file=file, line=line)


def _swallowed(line: int, file: Path) -> YouthsiteError:
    return YouthsiteError(
        "Code or a comment opens here and never ends, so the blocks below it would be lost.",
        fix="End it with the same marks it begins with (a comment ends with `-->`).",
        file=file,
        line=line,
    )
