"""What the files of a built site tell: links, sizes, and what the oldest browsers do not know."""

import gzip
from pathlib import Path

from tests import webpage
from tests.theme.test_floor import TOO_NEW_IN_SCRIPTS, TOO_NEW_IN_STYLES

from .rounds import Answer


def of(site: Path) -> Answer:
    """The rows of the table that need no browser."""
    theme = site / "youthsite"
    styles, scripts = sorted(theme.rglob("*.css")), sorted(theme.rglob("*.js"))
    return {
        "broken": webpage.broken_links(site),
        "placeholders": [
            page.path.name for page in webpage.pages_of(site) for link in page.links if link == "#"
        ],
        "newer": [
            f"{path.name}: {found}"
            for paths, known in ((styles, TOO_NEW_IN_STYLES), (scripts, TOO_NEW_IN_SCRIPTS))
            for path in paths
            for found in known.findall(path.read_text(encoding="utf-8"))
        ],
        "styles": sum(map(_gzipped, styles)),
        "scripts": sum(map(_gzipped, scripts)),
    }


def _gzipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))
