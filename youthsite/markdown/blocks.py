"""Finding easy blocks in Markdown: a fence of colons with attributes, up to the fence that closes it."""

import re
from xml.etree.ElementTree import Element

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.attr_list import get_attrs_and_remainder

from .frame import Attributes, Frame

_OPEN = re.compile(r"^:{3,}[ \t]*\{(?P<attributes>[^\n]*)\}[ \t]*$", re.MULTILINE)
_CLOSE = re.compile(r"^:{3,}[ \t]*$", re.MULTILINE)


class FencedBlock(BlockProcessor):
    """Turns `::: {#id .kind wellbeing="…"}` … `:::` into a framed section."""

    def __init__(self, parser: BlockParser, frame: Frame) -> None:
        super().__init__(parser)
        self.frame = frame

    def test(self, parent: Element, block: str) -> bool:
        """Say whether a fence opens in this piece of text."""
        return _OPEN.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Parse what stands before the fence, the block, and leave the rest for the next turn."""
        text = "\n\n".join(blocks)
        opening = _OPEN.search(text)
        closing = _CLOSE.search(text, opening.end()) if opening else None
        if opening is None or closing is None:
            return False
        blocks[:] = [rest for rest in text[closing.end() :].strip("\n").split("\n\n") if rest]
        before = text[: opening.start()].strip("\n")
        if before:
            self.parser.parseBlocks(parent, before.split("\n\n"))
        words = Element("div")
        self.parser.parseChunk(words, text[opening.end() : closing.start()].strip("\n"))
        parent.append(self.frame.section(_attributes(opening["attributes"]), words))
        return None


def _attributes(text: str) -> Attributes:
    pairs, _ = get_attrs_and_remainder(text)
    found = dict(pairs)
    return Attributes(
        id=found.get("id", "block"),
        kind=found.get(".", "about"),
        wellbeing=tuple(found.get("wellbeing", "").split()),
        picture=found.get("picture", ""),
        rights=tuple(found.get("rights", "").split()),
    )
