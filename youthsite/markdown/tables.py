"""Wide tables scroll in a region of their own, which the keyboard can reach."""

import re
from itertools import count

from markdown.postprocessors import Postprocessor


class ScrollingTables(Postprocessor):
    """Wraps every table in a named, focusable region."""

    def run(self, text: str) -> str:
        """Give the page's HTML with its tables wrapped."""
        numbers = count(1)

        def wrap(match: re.Match[str]) -> str:
            region = (
                f'<div class="table-scroll" role="region" tabindex="0" aria-label="Table {next(numbers)}">'
            )
            return f"{region}{match[0]}</div>"

        return re.sub(r"<table\b.*?</table>", wrap, text, flags=re.DOTALL)
