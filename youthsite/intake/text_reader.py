"""The reader of plain text and Markdown, as converters write them: lines to blocks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .fragments import has_tags, read_fragment, read_words
from .front_matter import ANCHOR, take_front_matter
from .groups import HEADING, Group, group_lines
from .image_files import SafeImage
from .inline import parse_inline
from .lists import FlatItem, flat_item, nest, with_paragraph
from .log import Log
from .rows import pipe_cells, read_table, tab_cells
from .source import Source
from .stacks import heads_its_paragraph, set_one_below_the_other
from .tree import Block, Break, Heading, Paragraph, Quote
from .words import words
from .wrapped import wrap_width, wrapped_parts

_HARD = re.compile(r"(?: {2,}|\\)$")


@dataclass
class Reading:
    """What a reader gives: the blocks, the words as the reader met them, and the raw text they stood in.

    `cover_end` and `styled` are what a draft says of itself, when the reader knows; `images` are the files
    of its figures; `width` is where the lines of the text were wrapped, 0 when blank lines part them.
    """

    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    open_items: list[FlatItem] = field(default_factory=list)
    cover_end: int = 0
    styled: bool = False
    images: Mapping[str, SafeImage] = field(default_factory=dict)
    width: int = 0

    def close_list(self) -> None:
        """Make lists of the items met so far."""
        self.blocks.extend(nest(self.open_items))
        self.open_items = []

    def put(self, *blocks: Block) -> None:
        """Add blocks after whatever list was open."""
        self.close_list()
        self.blocks.extend(blocks)


def read_text_report(source: Source, log: Log) -> Reading:
    """Read a text or Markdown report into blocks, in the order of the file."""
    reading = Reading(width=wrap_width(source.lines))
    lines: Sequence[str] = source.lines
    if front := take_front_matter(lines, log):
        lines = front.lines
        reading.words.extend(words(front.raw))
        reading.raw.append(front.raw)
        reading.put(*([front.title] if front.title else []))
    for group in group_lines(lines):
        if any(line.startswith("\f") for line in group.lines):
            reading.put(Break(group.line))
        _read(group, reading, log)
    reading.close_list()
    return reading


def _read(group: Group, reading: Reading, log: Log) -> None:
    for chunk in _chunks(group, reading.width):
        reading.words.extend(words(chunk))
        reading.raw.append(chunk)
    if group.kind == "break":
        reading.put(Break(group.line))
    elif group.kind == "heading":
        found = HEADING.match(group.lines[0])
        assert found is not None
        anchor = ANCHOR.search(found[2])
        if anchor:
            log.drop(group.line, "an anchor of the converter", words(anchor[1]))
        if text := read_words(ANCHOR.sub("", found[2]).rstrip(), group.line, log):
            reading.put(Heading(group.line, text, len(found[1])))
    elif group.kind == "item":
        reading.open_items.append(flat_item(group, log))
    elif group.kind in ("rows", "pipes"):
        reading.put(read_table(group, log))
    elif group.kind == "quote":
        quote = _quote(group, log)
        reading.put(*([quote] if quote.blocks else []))
    elif group.kind == "rule":
        _rule(group, reading)
    elif group.kind in ("html", "text"):
        _text(group, reading, log)


def _chunks(group: Group, width: int) -> list[str]:
    """Give the pieces of a group as the parsers will see them, so that both count the same words."""
    if group.kind == "rows":
        return [cell for line in group.lines for cell in tab_cells(line)]
    if group.kind == "pipes":
        return [cell for line in group.lines for cell in pipe_cells(line)]
    if group.kind == "quote":
        return re.split(r"\n{2,}", _unquoted(group))
    if group.kind == "item":
        return list(group.lines)
    return _parts(group, width)


def _unquoted(group: Group) -> str:
    return "\n".join(line.strip().removeprefix(">").strip() for line in group.lines)


def _parts(group: Group, width: int) -> list[str]:
    """Split text into lines of their own, and at hard breaks where the next part begins no lower case."""
    if group.kind == "text" and width:
        return wrapped_parts(group.lines, width)
    if group.kind == "text" and set_one_below_the_other(group.lines):
        return [_HARD.sub("", line) for line in group.lines]
    if group.kind == "text" and heads_its_paragraph(group.lines):
        return [group.lines[0], "\n".join(group.lines[1:])]
    parts: list[str] = [group.lines[0]]
    for before, line in zip(group.lines, group.lines[1:], strict=False):
        first = re.search(r"\w", line)
        if group.kind == "text" and _HARD.search(before) and first and not first[0].islower():
            parts.append(line)
        else:
            parts[-1] = f"{_HARD.sub('', parts[-1])}\n{line}"
    return [_HARD.sub("", part) for part in parts]


def _text(group: Group, reading: Reading, log: Log) -> None:
    line = group.line
    for part in _parts(group, reading.width):
        last = line + part.count("\n")
        if has_tags(part):
            reading.put(*read_fragment(part, line, log))
        elif text := parse_inline(part):
            paragraph = Paragraph(line, text, last)
            if reading.open_items and part.startswith("  "):
                reading.open_items[-1] = with_paragraph(reading.open_items[-1], paragraph)
            else:
                reading.put(paragraph)
        line = last + 1


def _quote(group: Group, log: Log) -> Quote:
    texts = [read_words(part, group.line, log) for part in re.split(r"\n{2,}", _unquoted(group))]
    return Quote(group.line, tuple(Paragraph(group.line, text, group.last) for text in texts if text))


def _rule(group: Group, reading: Reading) -> None:
    """Read an underlined heading; a rule by itself says nothing."""
    mark = group.lines[0].strip()[0]
    above = reading.blocks[-1] if reading.blocks and not reading.open_items else None
    if isinstance(above, Paragraph) and above.last == group.line - 1 and mark in "=-":
        reading.blocks[-1] = Heading(above.line, above.text, 1 if mark == "=" else 2)
