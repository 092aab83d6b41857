"""From clean HTML to blocks: what html.parser says, put together."""

from html.parser import HTMLParser

from .bullets import Piece, is_bulleted, nest_pieces, split_list
from .inline import loose_runs
from .tree import Block, Cell, Heading, Paragraph, Row, Run, Table, tidy

INLINE = {"a", "b", "br", "em", "i", "strong", "sub", "sup"}
_TABLE_TAGS = {"caption", "table", "tbody", "td", "th", "thead", "tr"}
BLOCKS = {"blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "ul"} | _TABLE_TAGS
_MAX_DEPTH = 5


class HtmlReader(HTMLParser):
    """Collects blocks, and cells while a table is open; a table in a table is read as its paragraphs."""

    def __init__(self, line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.line = line
        self.runs: list[Run] = []
        self.bold = self.italic = 0
        self.link = ""
        self.place = ""
        self.lists: list[str] = []
        self.pieces: list[Piece] = []
        self.blocks: list[Block] = []
        self.outside: list[Block] = []
        self.tables = 0
        self.rows: list[list[Cell]] = []
        self.labels: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a style, a link or a block."""
        if tag in BLOCKS:
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
        elif tag == "table":
            self.tables += 1
        if self.tables == 1 and tag in _TABLE_TAGS:
            self._start_cell(tag)

    def _start_cell(self, tag: str) -> None:
        self._close_list()
        if tag == "table":
            self.outside, self.blocks = self.blocks, []
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.labels.append(tag == "th")

    def handle_endtag(self, tag: str) -> None:
        """Close a style, a link or a block."""
        if tag in ("b", "strong"):
            self.bold = max(0, self.bold - 1)
        elif tag in ("i", "em"):
            self.italic = max(0, self.italic - 1)
        elif tag == "a":
            self.link = ""
        elif tag in BLOCKS:
            self._end_block(tag)

    def _end_block(self, tag: str) -> None:
        self._flush()
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif self.tables == 1 and tag in ("td", "th", "caption"):
            self._end_cell(tag)
        elif tag == "table" and self.tables:
            self.tables -= 1
            if not self.tables:
                self._end_table()
        self.place = self.lists[-1] if self.lists else ""

    def _end_cell(self, tag: str) -> None:
        self._close_list()
        if tag == "caption" or not self.rows:
            self.outside.extend(self.blocks)
        else:
            self.rows[-1].append(tuple(self.blocks))
        self.blocks = []

    def _end_table(self) -> None:
        self._close_list()
        rows = tuple(Row(self.line, tuple(cells)) for cells in self.rows if cells)
        header = bool(rows) and all(self.labels[: len(rows[0].cells)])
        table: list[Block] = [Table(self.line, rows, header)] if rows else []
        self.blocks = [*self.outside, *table, *self.blocks]
        self.outside, self.rows, self.labels = [], [], []

    def handle_data(self, data: str) -> None:
        """Add words in the style that is open."""
        style = Run("", self.bold > 0, self.italic > 0, self.link)
        self.runs.extend(loose_runs(data, style, entities=False))

    def _flush(self) -> None:
        runs, self.runs = self.runs, []
        if not (text := tidy(runs)):
            return
        depth = min(len(self.lists), _MAX_DEPTH)
        if self.place == "li":
            self.pieces.append((max(1, depth), self._number(depth), text))
        elif self.place in ("ul", "ol") or is_bulleted(runs):
            lead, pieces = split_list(runs, ordered=self.place == "ol")
            self._put(Paragraph(self.line, lead, self.line) if lead else None)
            self.pieces.extend(pieces)
        elif self.place.startswith("h"):
            self._put(Heading(self.line, text, int(self.place[1])))
        else:
            self._put(Paragraph(self.line, text, self.line))

    def _number(self, depth: int) -> int | None:
        if self.lists[-1:] != ["ol"]:
            return None
        last = next((piece for piece in reversed(self.pieces) if piece[0] <= depth), None)
        return (last[1] or 0) + 1 if last and last[0] == depth else 1

    def _put(self, block: Block | None) -> None:
        if block:
            self._close_list()
            self.blocks.append(block)

    def _close_list(self) -> None:
        self.blocks.extend(nest_pieces(self.pieces, self.line))
        self.pieces = []

    def finish(self) -> list[Block]:
        """Give what was read; nh3 has closed every tag."""
        self._flush()
        self._close_list()
        return self.blocks
