"""From a table to Markdown: pipes when every cell is one run of text, else HTML, one element a line."""

import html
from collections.abc import Callable, Iterator

from .marks import address
from .tree import Block, Cell, Heading, Inline, Items, Paragraph, Quote, Run, Table

WriteWords = Callable[[Inline], str]


def write_table(table: Table, write_words: WriteWords) -> str:
    """Write a table; only one with a header and plain cells fits into pipes."""
    if table.header and all(is_plain(cell) for row in table.rows for cell in row.cells) and _even(table):
        return _pipes(table, write_words)
    return "\n".join(_html(table))


def is_plain(cell: Cell) -> bool:
    """Whether a cell is empty or one paragraph."""
    return not cell or (len(cell) == 1 and isinstance(cell[0], Paragraph))


def _even(table: Table) -> bool:
    return len({len(row.cells) for row in table.rows}) == 1


def _pipes(table: Table, write_words: WriteWords) -> str:
    def line(cells: list[str]) -> str:
        return f"| {' | '.join(cells)} |"

    rows = [[_pipe_cell(cell, write_words) for cell in row.cells] for row in table.rows]
    return "\n".join([line(rows[0]), line(["---"] * len(rows[0])), *(line(row) for row in rows[1:])])


def _pipe_cell(cell: Cell, write_words: WriteWords) -> str:
    paragraph = cell[0] if cell else None
    return write_words(paragraph.text).replace("|", "\\|") if isinstance(paragraph, Paragraph) else ""


def _html(table: Table) -> Iterator[str]:
    yield "<table>"
    body = table.rows[1:] if table.header else table.rows
    if table.header:
        yield from ("<thead>", "<tr>")
        for cell in table.rows[0].cells:
            yield from _cell(cell, "th", ' scope="col"')
        yield from ("</tr>", "</thead>")
    yield "<tbody>"
    for row in body:
        yield "<tr>"
        for cell in row.cells:
            yield from _cell(cell, "td")
        yield "</tr>"
    yield from ("</tbody>", "</table>")


def _cell(cell: Cell, tag: str, attributes: str = "") -> Iterator[str]:
    if is_plain(cell):
        text = html_inline(cell[0].text) if cell and isinstance(cell[0], Paragraph) else ""
        yield f"<{tag}{attributes}>{text}</{tag}>"
        return
    yield f"<{tag}{attributes}>"
    for block in cell:
        yield from _block(block)
    yield f"</{tag}>"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield f"<p>{html_inline(block.text)}</p>"
    elif isinstance(block, Heading):
        bold = tuple(Run(run.text, True, run.italic, run.link) for run in block.text)
        yield f"<p>{html_inline(bold)}</p>"
    elif isinstance(block, Items):
        yield from _list(block)
    elif isinstance(block, Quote):
        for child in block.blocks:
            yield from _block(child)
    elif isinstance(block, Table):
        yield from _html(block)


def _list(block: Items) -> Iterator[str]:
    start = block.items[0].number
    yield "<ul>" if start is None else "<ol>" if start == 1 else f'<ol start="{start}">'
    for place, item in enumerate(block.items):
        runs_on = item.number is None or item.number == (start or 0) + place
        opening = "<li>" if runs_on else f'<li value="{item.number}">'
        if not item.blocks:
            yield f"{opening}{html_inline(item.text)}</li>"
            continue
        yield f"{opening}{html_inline(item.text)}"
        for child in item.blocks:
            yield from _block(child)
        yield "</li>"
    yield "</ul>" if start is None else "</ol>"


def html_inline(inline: Inline) -> str:
    """Write words as HTML, on one line; a backslash or bracket is an entity, so that it is no mark."""
    return "".join(_run(run) for run in inline)


def _run(run: Run) -> str:
    text = html.escape(run.text, quote=False).replace("\\", "&#92;").replace("[", "&#91;")
    if run.link:
        text = f'<a href="{html.escape(address(run.link))}">{text}</a>'
    if run.italic:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if run.bold else text
