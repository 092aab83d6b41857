"""From a piece of HTML, as converters leave it in cells, to blocks; nh3 lets only safe tags through."""

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
    pieces = [inline for block in read_fragment(text, line, log) for _, inline in inlines(block)]
    return tidy([run for inline in pieces for run in (Run(" "), *inline)])


def _target(address: str) -> str:
    return address if "://" in address else f"mailto:{address}"
