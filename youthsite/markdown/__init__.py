"""A Python-Markdown extension that shows easy blocks; it works in any site tool that uses Python-Markdown.

`markdown.markdown(text, extensions=["youthsite"])`
"""

from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from .blocks import FencedBlock
from .frame import KIND_NAMES, SOURCES, Frame
from .hard_words import HardWords
from .phone_numbers import PhoneNumbers
from .tables import ScrollingTables

__all__ = ["KIND_NAMES", "SOURCES", "BlocksExtension", "makeExtension"]


class BlocksExtension(Extension):
    """Easy blocks become framed sections, hard words lead to meanings, numbers call, tables scroll."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401
        self.config = {
            "numbers": [[], "The numbers of services that a reader can call by pressing them."],
            "pictures": ["theme/pictures", "The folder of the site's own pictures."],
            "room_to_draw": [False, "Whether a block without a picture asks for a drawing, as in a preview."],
            "root": ["../../", "The way from an easy page to the front of the site."],
            "wellbeing_pages": [True, "Whether each wellbeing word has a page to link to."],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Join before paragraphs (blocks), after inline marks (words, numbers), after all else (tables)."""
        frame = Frame(
            md=md,
            pictures=Path(self.getConfig("pictures")),
            root=self.getConfig("root"),
            room_to_draw=self.getConfig("room_to_draw"),
            wellbeing_pages=self.getConfig("wellbeing_pages"),
        )
        md.parser.blockprocessors.register(FencedBlock(md.parser, frame), "youthsite-blocks", 105)
        md.treeprocessors.register(HardWords(md), "youthsite-hard-words", 15)
        md.treeprocessors.register(PhoneNumbers(self.getConfig("numbers")), "youthsite-numbers", 14)
        md.postprocessors.register(ScrollingTables(md), "youthsite-tables", 5)


def makeExtension(**options: Any) -> BlocksExtension:  # noqa: N802, ANN401
    """Make the extension; the name is the one Python-Markdown asks for."""
    return BlocksExtension(**options)
