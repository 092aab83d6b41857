"""The lines of a Markdown text, and which of them are literal: code, comments, front matter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r)?")
_CODE = re.compile(r" {0,3}(?P<mark>`{3,}(?=[^`]*$)|~{3,})")
_COMMENT = re.compile(r" {0,3}<!--")
_BLANKS = " \t"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line: `start` to `end` are its characters in the text, `next` is where the next line begins."""

    number: int
    text: str
    start: int
    end: int
    next: int

    @property
    def blank(self) -> bool:
        """Whether there is nothing on the line but spaces and tabs."""
        return not self.text.strip(_BLANKS)


@dataclass(frozen=True, slots=True)
class Literal:
    """Which lines are literal, and the number of the line that opens code or a comment without an end."""

    flags: tuple[bool, ...]
    unclosed: int | None


def source_lines(text: str) -> list[SourceLine]:
    """Split at LF, CRLF and CR, and at nothing else (form feeds and the like stay inside a line)."""
    lines = []
    for number, match in enumerate(_LINE.finditer(text), start=1):
        if match.start() == len(text):
            break
        lines.append(SourceLine(number, match[1], match.start(), match.end(1), match.end()))
    return lines


def literal_lines(lines: Sequence[SourceLine]) -> Literal:
    """Find the lines inside code fences and comments; what stands there is never a fence of ours."""
    flags, closer, opened = [], None, None
    for line in lines:
        if closer is not None:
            flags.append(True)
            closer = None if closer.search(line.text) else closer
            continue
        closer = _closer(line.text)
        flags.append(closer is not None)
        if closer is not None and _is_comment_on_one_line(line.text):
            closer = None
        opened = line.number if closer is not None else opened
    return Literal(tuple(flags), opened if closer is not None else None)


def front_matter(lines: Sequence[SourceLine]) -> int:
    """Give how many lines of YAML front matter a page begins with."""
    if lines and lines[0].text.rstrip(_BLANKS) == "---":
        for line in lines[1:]:
            if line.text.rstrip(_BLANKS) in {"---", "..."}:
                return line.number
    return 0


def line_end(text: str) -> str:
    """Give the line end that a text uses first; a text of one line is given LF."""
    match = re.search(r"\r\n|\n|\r", text)
    return match[0] if match else "\n"


def _closer(text: str) -> re.Pattern[str] | None:
    if text.lstrip(" ")[:1] not in {"`", "~", "<"}:
        return None
    if _COMMENT.match(text):
        return re.compile("-->")
    if code := _CODE.match(text):
        mark = code["mark"]
        return re.compile(rf"^ {{0,3}}{mark[0]}{{{len(mark)},}}[ \t]*$")
    return None


def _is_comment_on_one_line(text: str) -> bool:
    opening = _COMMENT.match(text)
    return opening is not None and "-->" in text[opening.end() :]
