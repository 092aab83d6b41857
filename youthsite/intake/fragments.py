"""From a piece of HTML, as converters leave it in cells, to blocks; nh3 lets only safe tags through."""

from dataclasses import replace
from html.parser import HTMLParser

import nh3

from .bullets import goes_below, is_bulleted, split_list
from .inline import loose_runs, parse_inline
from .log import Log
from .marks import AUTOLINK, TAG, shield
from .tree import (
    Block,
    Cell,
    Heading,
    Inline,
    Item,
    Items,
    Paragraph,
    Row,
    Run,
    Table,
    find,
    inlines,
    plain,
    tidy,
)
from .words import difference, plain_words, words

_INLINE = {"a", "b", "br", "em", "i", "strong", "sub", "sup"}
_TABLE_TAGS = {"caption", "table", "tbody", "td", "th", "thead", "tr"}
_BLOCKS = {"blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "ul"} | _TABLE_TAGS


def has_tags(text: str) -> bool:
    """Whether the text holds anything that a browser would take for a tag."""
    return bool(TAG.search(shield(text)))


def starts_block(text: str) -> bool:
    """Whether the text begins with a tag that makes a block of its own."""
    found = TAG.match(shield(text).lstrip())
    return bool(found) and found[2].lower() in _BLOCKS  # type: ignore[index]


def read_fragment(fragment: str, line: int, log: Log) -> list[Block]:
    """Read a fragment, closed or not, into blocks.

    Words that do not get through are listed as dropped; numbers that `<ol>` gives to its items, as added.
    """
    linked = AUTOLINK.sub(lambda found: f' <a href="{_target(found[1])}">{found[1]}</a> ', shield(fragment))
    clean = nh3.clean(
        linked,
        tags=_INLINE | _BLOCKS,
        clean_content_tags={"script", "style"},
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    reader = _Reader(line)
    reader.feed(clean)
    reader.close()
    blocks = reader.finish()
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


class _Reader(HTMLParser):
    """Collects blocks; a cell opens a collection of its own, which its end folds into the row."""

    def __init__(self, line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.line = line
        self.runs: list[Run] = []
        self.bold = self.italic = 0
        self.link = ""
        self.place = ""
        self.lists: list[str] = []
        self.stack: list[list[Block]] = [[]]
        self.rows: list[list[Cell]] = []
        self.labels: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._start_block(tag)
        elif tag in ("b", "strong"):
            self.bold += 1
        elif tag in ("i", "em"):
            self.italic += 1
        elif tag == "a":
            self.link = dict(attrs).get("href") or "#"
        elif tag == "br":
            self.runs.append(Run(" "))

    def _start_block(self, tag: str) -> None:
        if not (tag == "p" and self.place == "li" and not self.runs):
            self._flush()
            self.place = tag
        if tag in ("ul", "ol"):
            self.lists.append(tag)
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.labels.append(tag == "th")
            self.stack.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in ("b", "strong"):
            self.bold = max(0, self.bold - 1)
        elif tag in ("i", "em"):
            self.italic = max(0, self.italic - 1)
        elif tag == "a":
            self.link = ""
        elif tag in _BLOCKS:
            self._end_block(tag)

    def _end_block(self, tag: str) -> None:
        self._flush()
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        if tag in ("td", "th") and len(self.stack) > 1 and self.rows:
            self.rows[-1].append(tuple(self.stack.pop()))
        if tag == "table" and self.rows:
            self._table()
        self.place = self.lists[-1] if self.lists else ""

    def _table(self) -> None:
        first = len(self.rows[0]) if self.rows else 0
        header = first > 0 and all(self.labels[:first])
        rows = tuple(Row(self.line, tuple(cells)) for cells in self.rows if cells)
        if rows:
            self.stack[-1].append(Table(self.line, rows, header))
        self.rows, self.labels = [], []

    def handle_data(self, data: str) -> None:
        style = Run("", self.bold > 0, self.italic > 0, self.link)
        self.runs.extend(loose_runs(data, style, entities=False))

    def _flush(self) -> None:
        runs, self.runs = self.runs, []
        if not (text := tidy(runs)):
            return
        if self.place == "li":
            self._item(text)
        elif self.place in ("ul", "ol") or is_bulleted(runs):
            self._list(runs)
        elif self.place.startswith("h"):
            self.stack[-1].append(Heading(self.line, text, int(self.place[1])))
        else:
            self.stack[-1].append(Paragraph(self.line, text, self.line))

    def _list(self, runs: list[Run]) -> None:
        blocks = self.stack[-1]
        above = blocks[-1] if blocks and goes_below(runs) else None
        last = blocks.pop() if isinstance(above, Items) else None
        blocks.extend(
            split_list(
                runs, self.line, ordered=self.place == "ol", above=last if isinstance(last, Items) else None
            )
        )

    def _item(self, text: Inline) -> None:
        ordered, depth = self.lists[-1:] == ["ol"], len(self.lists)
        self.stack[-1] = _append(self.stack[-1], Item(self.line, text, 1 if ordered else None), depth)

    def finish(self) -> list[Block]:
        """Give what was read, with whatever was left open."""
        self._flush()
        while len(self.stack) > 1:
            self.stack[-2].extend(self.stack.pop())
        return self.stack[0]


def _append(blocks: list[Block], item: Item, depth: int) -> list[Block]:
    last = blocks[-1] if blocks else None
    if not isinstance(last, Items):
        return [*blocks, Items(item.line, (item,))]
    if depth > 1:
        parent = last.items[-1]
        below = _append(list(parent.blocks), item, depth - 1)
        return [*blocks[:-1], replace(last, items=(*last.items[:-1], replace(parent, blocks=tuple(below))))]
    if last.ordered != (item.number is not None):
        return [*blocks, Items(item.line, (item,))]
    number = None if item.number is None else (last.items[-1].number or 0) + 1
    return [*blocks[:-1], replace(last, items=(*last.items, replace(item, number=number)))]
