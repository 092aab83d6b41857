"""Names of bookmarks by which a block is found again: a code of its place, and a fingerprint of its words.

Word allows 40 letters, digits and underscores; a place like `report/page#block` is longer and holds others.
So the name has a hash of the place, and whoever reads it looks for the block with that hash.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Block, Page
from .keys import key
from .segments import paragraphs_of, shown_text

_NAME = re.compile(r"ys_(?P<place>[0-9a-f]{12})_(?P<words>[0-9a-f]{16})")


@dataclass(frozen=True, slots=True)
class Code:
    """Where a block or a page's title stood when it was exported, and what its words were then, as hashes."""

    place: str
    words: str

    @property
    def name(self) -> str:
        """The code as the name of a bookmark."""
        return f"ys_{self.place}_{self.words}"


def read_code(name: str) -> Code | None:
    """Read the name of a bookmark; None when it is not ours. What was added behind it is ignored."""
    match = _NAME.match(name)
    return Code(match["place"], match["words"]) if match else None


def place_of(slug: str, stem: str, block: str = "") -> str:
    """Give the hash of a place."""
    return _hash(f"{slug}/{stem}#{block}" if block else f"{slug}/{stem}", 12)


def block_code(slug: str, page: Page, block: Block) -> Code:
    """Give the code of a block as it is now."""
    words = words_code(shown_text(block.heading), paragraphs_of(block))
    return Code(place_of(slug, page.stem, block.id), words)


def page_code(slug: str, page: Page) -> Code:
    """Give the code of a page's title as it is now."""
    return Code(place_of(slug, page.stem), words_code(shown_text(page.title)))


def words_code(heading: str, paragraphs: Iterable[str] = ()) -> str:
    """Give the hash of what a document shows; shapes that Word changes by itself do not count."""
    words = [key(heading), [found for text in paragraphs if (found := key(text))]]
    return _hash(json.dumps(words, ensure_ascii=True), 16)


def _hash(text: str, length: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]
