"""What Word and HTML files have in common: a tree, read into blocks, with what was added listed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from .bold_headings import head_bold_lines
from .html_reader import MERGED, PICTURE, HtmlReader
from .html_tree import Element
from .log import Log
from .pictures import Found, keep_pictures
from .source import Source
from .text_reader import Reading
from .tree import Block, Heading, Items, Run, find
from .words import plain_words

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]*]*[^\s<>()\[\]*.,;:!?'\"’”]")


Load = Callable[[str], bytes | None]


def _no_picture(name: str) -> bytes | None:
    return None


def read_document(
    root: Element, source: Source, sizes: dict[int, int], log: Log, load: Load = _no_picture
) -> Reading:
    """Read a tree; `sizes` gives the size of the letters at a line, where it is known.

    `load` gives the bytes of a picture by the `src` of its `<img>`; None when they cannot be had.
    """
    pictures = keep_pictures(_find_pictures(root, load), log)
    reader = HtmlReader(1, plain_runs, whole=True)
    reader.pictures = pictures.blocks
    blocks = reader.read(root)
    log.add("", "numbers of list items, which the file gives by its layout", _numbers(blocks))
    for line in reader.nested:
        log.flag(line, "nested-table", "A table stood inside a table. Its words are one below the other now.")
    for line in reader.merged:
        log.flag(line, "merged-cells", MERGED)
    styled = sum(isinstance(block, Heading) for block in blocks) >= 2
    blocks = head_bold_lines(blocks, sizes, log)
    lines = "\n".join(source.lines)
    return Reading(
        blocks,
        plain_words(lines),
        [lines],
        cover_end=_cover_end(blocks),
        styled=styled,
        images=pictures.images,
    )


def plain_runs(text: str, style: Run) -> Iterator[Run]:
    """Give a text as it stands, with links on the web addresses in it; no other mark in it means anything."""
    done = 0
    for found in _ADDRESS.finditer(text) if not style.link else ():
        yield replace(style, text=text[done : found.start()])
        yield replace(style, text=found[0], link=found[0])
        done = found.end()
    yield replace(style, text=text[done:])


def _cover_end(blocks: list[Block]) -> int:
    """Give the line of the second heading when the first is the one of the first level: the title."""
    heads = [block for block in blocks if isinstance(block, Heading)]
    titled = len(heads) > 1 and [head for head in heads if head.mark == 1] == heads[:1]
    return heads[1].line if titled else 0


def _numbers(blocks: list[Block]) -> list[str]:
    return [
        str(item.number) for items in find(blocks, Items) for item in items.items if item.number is not None
    ]


def _find_pictures(root: Element, load: Load) -> list[Found]:
    """Take each picture out of its block and leave a mark behind that block."""
    found: list[Found] = []
    children: list[Element | str] = []
    for child in root.children:
        children.append(child)
        for element in child.walk() if isinstance(child, Element) else ():
            if element.tag == "img":
                line = element.attributes.get("line", "1")
                children.append(Element(PICTURE, {"line": line, "number": str(len(found))}))
                said = element.attributes.get("alt") or element.attributes.get("title", "")
                found.append(Found(int(line), load(element.attributes.get("src", "")), said))
    root.children = children
    return found
