"""Tables of a Word file: with a header row that screen readers know and that comes again on each page."""

from collections.abc import Sequence


def table(
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
    *,
    header: bool = True,
    tall: int = 0,
    split: bool = False,
) -> str:
    """Write a table; each cell is its paragraphs.

    `widths` and `tall`, the least height of a row, are twentieths of a point.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = 'w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"'
    inner = "".join(
        _row(row, widths, header=header and not n, tall=tall, split=split) for n, row in enumerate(rows)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" {look}/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>"
    )


def _row(cells: Sequence[str], widths: Sequence[int], *, header: bool, tall: int, split: bool) -> str:
    height = f'<w:trHeight w:val="{tall}"/>' if tall and not header else ""
    first = "<w:tblHeader/>" if header else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell or "<w:p/>"}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{'' if split else '<w:cantSplit/>'}{height}{first}</w:trPr>{inner}</w:tr>"
