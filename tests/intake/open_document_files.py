"""OpenDocument files made by hand: only what a test needs of the format."""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(
    [
        *(
            f'xmlns:{prefix}="{OASIS}:{name}:1.0"'
            for prefix, name in {
                "office": "office", "text": "text", "style": "style", "table": "table",
                "draw": "drawing", "svg": "svg-compatible", "fo": "xsl-fo-compatible",
            }.items()
        ),
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:math="http://www.w3.org/1998/Math/MathML"',
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    ]
)  # fmt: skip


def _style(name: str, family: str = "paragraph", parent: str = "", letters: str = "", more: str = "") -> str:
    base = f' style:parent-style-name="{parent}"' if parent else ""
    looks = f"<style:text-properties {letters}/>" if letters else ""
    return f'<style:style style:name="{name}" style:family="{family}"{base} {more}>{looks}</style:style>'


def _level(depth: int, form: str, more: str = "") -> str:
    kind = "bullet" if form == "•" else "number"
    shown = 'text:bullet-char="•"' if form == "•" else f'style:num-format="{form}" style:num-suffix="."'
    return f'<text:list-level-style-{kind} text:level="{depth}" {shown} {more}/>'


STYLES = (
    "".join(
        _style(f"Heading_20_{n}", more=f'style:display-name="Heading {n}" style:default-outline-level="{n}"')
        for n in range(1, 7)
    )
    + _style("Council", parent="Heading_20_2")
    + _style("Title")
    + _style("Quotations")
    + _style("Contents_20_1")
    + _style("Table_20_Heading", letters='fo:font-weight="bold"')
    + _style("B", "text", letters='fo:font-weight="bold"')
    + _style("I", "text", letters='fo:font-style="italic"')
    + _style("Hid", "text", letters='text:display="none"')
    + _style("Large", letters='fo:font-weight="bold" fo:font-size="20pt"')
    + _style("Small", letters='fo:font-weight="bold" fo:font-size="14pt"')
    + f'<text:list-style style:name="Dots">{"".join(_level(n, "•") for n in (1, 2, 3))}</text:list-style>'
    + f'<text:list-style style:name="Count">{_level(1, "1")}{_level(2, "a")}'
    + f"{_level(3, '1', 'text:display-levels=' + chr(34) + '3' + chr(34))}</text:list-style>"
    + f'<text:list-style style:name="None">{_level(1, "")}</text:list-style>'
)
OUTLINE = (
    '<text:outline-style style:name="Outline">'
    '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
    "</text:outline-style>"
)


def para(text: str = "", style: str = "", more: str = "") -> str:
    """One paragraph; `more` is XML behind the words."""
    return f'<text:p text:style-name="{style}">{escape(text)}{more}</text:p>'


def head(text: str, level: int = 1, more: str = "") -> str:
    """One heading."""
    return f'<text:h text:outline-level="{level}" text:style-name="Heading_20_{level}">{text}{more}</text:h>'


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{escape(text)}</text:span>'


def items(*texts: str, style: str = "Dots", more: str = "") -> str:
    """One list; a text that is XML stands as it is."""
    inner = "".join(
        f"<text:list-item>{text if text.startswith('<') else para(text)}</text:list-item>" for text in texts
    )
    named = f'text:style-name="{style}"' if style else ""
    return f"<text:list {named} {more}>{inner}</text:list>"


def table(*rows: str, heads: int = 0) -> str:
    """One table of rows that are XML; the first `heads` are heading rows."""
    top = f"<table:table-header-rows>{''.join(rows[:heads])}</table:table-header-rows>" if heads else ""
    columns = '<table:table-column table:number-columns-repeated="9"/>'
    return f"<table:table>{columns}{top}{''.join(rows[heads:])}</table:table>"


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def cell(text: str, more: str = "") -> str:
    inner = text if text.startswith("<") else para(text)
    return f"<table:table-cell {more}>{inner}</table:table-cell>"


def content(body: str, styles: str = STYLES, kind: str = "text") -> str:
    """The main part."""
    return (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )


def save(path: Path, body: str, parts: Mapping[str, str | bytes] = {}, styles: str = STYLES) -> Path:
    """Write an .odt, or a .fodt where the name says so."""
    if path.suffix == ".fodt":
        flat = content(body, styles).replace("document-content", "document")
        path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{flat}', encoding="utf-8")
        return path
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content(body, styles))
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def margins(header: str, footer: str) -> str:
    """The part with the page styles."""
    return (
        f"<office:document-styles {NAMES}><office:styles>{OUTLINE}</office:styles><office:master-styles>"
        f'<style:master-page style:name="Standard"><style:header>{header}</style:header>'
        f"<style:footer>{footer}</style:footer></style:master-page></office:master-styles></office:document-styles>"
    )
