"""The names of OpenDocument, as its standard gives them (ISO/IEC 26300; OASIS ODF 1.3 part 3)."""

from xml.etree.ElementTree import Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = {
    "draw": f"{_OASIS}:drawing:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "math": "http://www.w3.org/1998/Math/MathML",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def named(short: str) -> str:
    """Give the full name behind a short one, as `text:p`."""
    prefix, name = short.split(":")
    space = _SPACES.get(prefix, f"{_OASIS}:{prefix}:1.0")
    return f"{{{space}}}{name}"


def tags(prefix: str, names: str) -> frozenset[str]:
    """Give the full names of some elements of one prefix."""
    return frozenset(named(f"{prefix}:{name}") for name in names.split())


def given(element: Element, short: str, default: str = "") -> str:
    """Give an attribute by its short name."""
    return element.get(named(short), default)


def whole(text: str) -> int | None:
    """Give a small whole number, or None."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 6 else None


DRAWN = named("draw:")
PARAGRAPHS = tags("text", "p h")
ROW_GROUPS = tags("table", "table-header-rows table-rows table-row-group")
CELLS = tags("table", "table-cell covered-table-cell")
INDEXES = tags(
    "text", "table-of-content illustration-index table-index object-index user-index alphabetical-index"
)
BLOCKS = (
    PARAGRAPHS
    | INDEXES
    | ROW_GROUPS
    | CELLS
    | tags("table", "table table-row")
    | tags(
        "text", "list list-item list-header numbered-paragraph section bibliography index-body index-title"
    )
)
HOLDERS = (
    ROW_GROUPS | tags("office", "text") | tags("text", "section list") | tags("table", "table table-row")
)
COLUMNS = tags("table", "table-column table-columns table-header-columns table-column-group")
