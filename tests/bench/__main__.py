"""Print the table of ratios."""

import sys
import tempfile
from pathlib import Path

from .checking import checking
from .drafting import drafting
from .pages import pages
from .speaking import speaking


def main() -> int:
    """Measure each thing and print one row for it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [*pages(folder / "pages"), *drafting(folder / "drafting"), *checking()]
        rows += speaking(folder / "speaking")
    width = max(len(row[0]) for row in rows)
    for what, value, how in rows:
        print(f"{what:<{width}}  {value:>10}  {how}")
    return 0


sys.exit(main())
