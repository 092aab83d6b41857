"""How much of a report comes back: each figure is a share of what was in the tree that was written.

What counts as come back, and when:

- *heading*: a heading of the same words, in the same order among the headings;
- *level*: such a heading at the same depth;
- *parent*: such a heading whose nearest heading above, of a higher level, has the same words as before;
- *cell*: a table cell with the same words, in the same column, in a row whose first cell has the same words.
  Cells without words are not counted; lists in cells count as their words;
- *item*: a list item with the same words, as deep in lists as before, with the same number or none;
- *link*: the same words leading to the same place; `https://a.org` is `https://a.org/` (RFC 3986, 6.2.3);
- *order*: the longest run of words that both have in the same order: twice that over the words of both.

Words are compared without white space at either end; soft ones fold into one. A share of nothing is 1.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from youthsite.intake.tree import Block, Heading, Items, Quote, Table, find, inlines, plain
from youthsite.intake.words import plain_words


@dataclass(frozen=True)
class Likeness:
    """Shares from 0 to 1; `extra` counts headings that were none."""

    heading: float
    level: float
    parent: float
    cell: float
    item: float
    link: float
    order: float
    extra: int


def likeness(before: Sequence[Block], after: Sequence[Block]) -> Likeness:
    """Compare the tree that was written with the tree that was read."""
    first, second = outline(before), outline(after)
    pairs = list(_pairs([entry[1] for entry in first], [entry[1] for entry in second]))
    count = len(first)
    return Likeness(
        _share(len(pairs), count),
        _share(sum(first[a][0] == second[b][0] for a, b in pairs), count),
        _share(sum(first[a][2] == second[b][2] for a, b in pairs), count),
        _kept(cells(before), cells(after)),
        _kept(items(before), items(after)),
        _kept(links(before), links(after)),
        Indel.normalized_similarity(text(before), text(after)),
        len(second) - len(pairs),
    )


def _fold(words: str) -> str:
    return " ".join(words.split())


def outline(blocks: Iterable[Block]) -> list[tuple[int, str, str]]:
    """Give level, words and the parent's words of each heading."""
    found: list[tuple[int, str, str]] = []
    above: list[tuple[int, str]] = []
    for block in blocks:
        if isinstance(block, Heading):
            above = [entry for entry in above if entry[0] < block.mark]
            words = _fold(plain(block.text))
            found.append((block.mark, words, above[-1][1] if above else ""))
            above.append((block.mark, words))
    return found


def _pairs(first: list[str], second: list[str]) -> Iterator[tuple[int, int]]:
    for a, b, size in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks():
        yield from ((a + n, b + n) for n in range(size))


def words_of(blocks: Iterable[Block]) -> str:
    """Give all words of some blocks, folded."""
    return _fold(" ".join(plain(inline) for block in blocks for _, inline in inlines(block)))


def cells(blocks: Iterable[Block]) -> list[Hashable]:
    """Give column, row's first words and words of each cell with words."""
    found: list[Hashable] = []
    for table in find(blocks, Table):
        for row in table.rows:
            texts = [words_of(cell) for cell in row.cells]
            found += [(column, texts[0], words) for column, words in enumerate(texts) if words]
    return found


def items(blocks: Iterable[Block], depth: int = 0) -> list[Hashable]:
    """Give depth, number and words of each list item."""
    found: list[Hashable] = []
    for block in blocks:
        if isinstance(block, Items):
            for item in block.items:
                found.append((depth, item.number, _fold(plain(item.text))))
                found += items(item.blocks, depth + 1)
        elif isinstance(block, Quote):
            found += items(block.blocks, depth)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    found += items(cell)
    return found


def links(blocks: Iterable[Block]) -> list[Hashable]:
    """Give words and target of each link."""
    return [
        (_fold(run.text), re.sub(r"^(\w+://[^/]+)/$", r"\1", run.link))
        for block in blocks
        for _, inline in inlines(block)
        for run in inline
        if run.link
    ]


def text(blocks: Iterable[Block]) -> list[str]:
    """Give all words in reading order."""
    return plain_words(words_of(blocks))


def _kept(first: list[Hashable], second: list[Hashable]) -> float:
    return _share((Counter(first) & Counter(second)).total(), len(first))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
