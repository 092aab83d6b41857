"""Wide tables scroll in a region that the keyboard can reach; plain numbers are drawn as bars below."""

import re
from itertools import count

from markdown.postprocessors import Postprocessor

from ..number_pictures import Chart, chart_of, tables_in

_SCOPELESS = re.compile(r"<th((?:\s(?![^>]*\bscope=)[^>]*)?)>")


class ScrollingTables(Postprocessor):
    """Wraps every table in a named, focusable region, and puts bars below one of plain numbers."""

    def run(self, text: str) -> str:
        """Give the page's HTML with its tables wrapped."""
        numbers = count(1)

        def wrap(match: re.Match[str]) -> str:
            number = next(numbers)
            region = f'<div class="table-scroll" role="region" tabindex="0" aria-label="Table {number}">'
            return f"{region}{_scoped(match[0])}</div>{_bars(match[0], number)}"

        return re.sub(r"<table\b.*?</table>", wrap, text, flags=re.DOTALL)


def _scoped(table: str) -> str:
    """Say of each head whether it is one of a column (in the first row) or of a row (in any other)."""
    first, end, rest = table.partition("</tr>")
    return _SCOPELESS.sub(r'<th scope="col"\1>', first) + end + _SCOPELESS.sub(r'<th scope="row"\1>', rest)


def _bars(table: str, number: int) -> str:
    """The table again as bars, for those who see; the table itself stays."""
    rows = tables_in(table)
    chart = chart_of(rows[0]) if len(rows) == 1 else "shape"
    return f'<figure class="chart">{chart.svg(f"bars-{number}")}</figure>' if isinstance(chart, Chart) else ""
