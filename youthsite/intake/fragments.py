"""From a piece of HTML, as converters leave it in cells, to blocks; nh3 lets only safe tags through."""

from collections.abc import Iterable, Iterator

import nh3

from .html_reader import BLOCKS, INLINE, MERGED, HtmlReader
from .html_tree import parse_html
from .inline import loose_runs, parse_inline
from .log import Log
from .marks import AUTOLINK, TAG, raised, shield
from .tree import (
    Block,
    Inline,
    Items,
    Run,
    Table,
    find,
    inlines,
    plain,
    tidy,
)
from .words import difference, plain_words, words

_SPANS = {"colspan", "rowspan"}


def has_tags(text: str) -> bool:
    """Whether the text holds anything that a browser would take for a tag."""
    return bool(TAG.search(shield(raised(text))))


def starts_block(text: str) -> bool:
    """Whether the text begins with a tag that makes a block of its own."""
    found = TAG.match(shield(text).lstrip())
    return bool(found) and found[2].lower() in BLOCKS  # type: ignore[index]


def read_fragment(fragment: str, line: int, log: Log) -> list[Block]:
    """Read a fragment, closed or not, into blocks.

    Words that do not get through are listed as dropped; numbers that `<ol>` gives to its items, as added.
    """
    shielded = shield(raised(fragment))
    linked = AUTOLINK.sub(lambda found: f' <a href="{_target(found[1])}">{found[1]}</a> ', shielded)
    clean = nh3.clean(
        linked,
        tags=INLINE | BLOCKS,
        clean_content_tags={"script", "style"},
        attributes={"a": {"href"}, "td": _SPANS, "th": _SPANS},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    reader = HtmlReader(line, lambda text, style: loose_runs(text, style, entities=False))
    blocks = reader.read(parse_html(clean))
    for place in reader.merged:
        log.flag(place, "merged-cells", MERGED)
    before, after = words(fragment), _words(blocks)
    log.drop(line, "active or hidden content of a web page", difference(before, after))
    log.add("", f"given by the HTML of line {line}, as numbers of list items", difference(after, before))
    return blocks


def _words(blocks: list[Block]) -> list[str]:
    numbers = [
        str(item.number) for items in find(blocks, Items) for item in items.items if item.number is not None
    ]
    return numbers + [
        word for block in blocks for _, inline in inlines(block) for word in plain_words(plain(inline))
    ]


def read_words(text: str, line: int, log: Log) -> Inline:
    """Read text that can only be words (a heading, an item), with Markdown marks or with tags."""
    if not has_tags(text):
        return parse_inline(text)
    pieces = _with_numbers(read_fragment(text, line, log))
    return tidy([run for inline in pieces for run in (Run(" "), *inline)])


def _with_numbers(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Give every piece of text, with the numbers of list items as words."""
    for block in blocks:
        if isinstance(block, Items):
            for item in block.items:
                yield (Run("" if item.number is None else f"{item.number}. "), *item.text)
                yield from _with_numbers(item.blocks)
        elif isinstance(block, Table):
            yield from _with_numbers(child for row in block.rows for cell in row.cells for child in cell)
        else:
            yield from (inline for _, inline in inlines(block))


def _target(address: str) -> str:
    return address if "://" in address else f"mailto:{address}"
