"""Word files made by hand: only what a test needs of the format, from strings or from a document tree."""

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from youthsite.intake.tree import Block, Heading, Inline, Item, Items, Paragraph, Quote, Run, Table

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{MAIN}" xmlns:r="{RELATED}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
STYLES = {
    "Title": "<w:name w:val='Title'/>",
    "Quote": "<w:name w:val='Quote'/>",
    "TOC1": "<w:name w:val='toc 1'/>",
    "Strong": "<w:name w:val='Strong'/><w:rPr><w:b/></w:rPr>",
    "Council": "<w:name w:val='Council chapter'/><w:basedOn w:val='Heading1'/>",
    "ListBullet": "<w:name w:val='List Bullet'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>",
    **{f"Heading{n}": f"<w:name w:val='heading {n}'/>" for n in range(1, 7)},
}
BULLETS = "".join(f"<w:lvl w:ilvl='{n}'><w:numFmt w:val='bullet'/></w:lvl>" for n in range(6))


def run(text: str, inside: str = "") -> str:
    """One run; `inside` are its properties."""
    return f'<w:r><w:rPr>{inside}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(
    text: str = "", style: str = "", item: tuple[int, int] | None = None, more: str = "", bold: bool = False
) -> str:
    """One paragraph; `item` is the number of its list and its depth, `more` is XML behind the words."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = (
        f'<w:numPr><w:ilvl w:val="{item[1]}"/><w:numId w:val="{item[0]}"/></w:numPr>'
        if item is not None
        else ""
    )
    words = run(text, "<w:b/>" if bold else "") if text else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr>{words}{more}</w:p>"


def table(*rows: Iterable[str]) -> str:
    """One table of cells that are XML."""
    return (
        "<w:tbl>"
        + "".join("<w:tr>" + "".join(rows_cell(c) for c in row) + "</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def rows_cell(cell: str) -> str:
    return cell if cell.startswith("<w:tc>") else f"<w:tc>{cell or para()}</w:tc>"


def numbering(*ordered: tuple[int, str, str]) -> str:
    """List 1 has bullets; the others, from 2 on, are given by first number, kind and pattern."""
    lists = f"<w:abstractNum w:abstractNumId='1'>{BULLETS}</w:abstractNum>"
    numbers = "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
    for key, (start, kind, pattern) in enumerate(ordered, start=2):
        levels = "".join(
            f"<w:lvl w:ilvl='{n}'><w:start w:val='{start if n == 0 else 1}'/><w:numFmt w:val='{kind}'/>"
            f"<w:lvlText w:val='{pattern if n == 0 else '%1.%' + str(n + 1)}'/></w:lvl>"
            for n in range(6)
        )
        lists += f"<w:abstractNum w:abstractNumId='{key}'>{levels}</w:abstractNum>"
        numbers += f"<w:num w:numId='{key}'><w:abstractNumId w:val='{key}'/></w:num>"
    return f"<w:numbering {NAMES}>{lists}{numbers}</w:numbering>"


def picture(name: str, said: str = "") -> str:
    """A run with one picture of the folder `media`."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="{escape(said)}"/><a:graphic>'
        f'<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="{name}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def save(
    path: Path,
    body: str,
    parts: Mapping[str, str] = {},
    links: Mapping[str, str] = {},
    media: Mapping[str, bytes] = {},
) -> Path:
    """Write a .docx: `parts` by name in the folder `word`, `links` by their id, `media` by name."""
    given = {"numbering.xml": numbering(), "styles.xml": _styles(), **parts}
    kinds = {name: name.removesuffix(".xml").rstrip("123") for name in given if name.endswith(".xml")}
    related = (
        "".join(
            f'<Relationship Id="p{n}" Type="{RELATED}/{kind}" Target="{name}"/>'
            for n, (name, kind) in enumerate(kinds.items())
        )
        + "".join(
            f'<Relationship Id="{name}" Type="{RELATED}/image" Target="media/{name}"/>' for name in media
        )
        + "".join(
            f'<Relationship Id="{key}" Type="{RELATED}/hyperlink" Target="{escape(to)}"'
            ' TargetMode="External"/>'
            for key, to in links.items()
        )
    )
    relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{related}</Relationships>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/_rels/document.xml.rels", relations)
        for name, data in given.items():
            archive.writestr(f"word/{name}", data)
        for name, image in media.items():
            archive.writestr(f"word/media/{name}", image)
    return path


def _styles() -> str:
    styles = "".join(
        f'<w:style w:styleId="{key}" w:type="paragraph">{said}</w:style>' for key, said in STYLES.items()
    )
    return f"<w:styles {NAMES}>{styles}</w:styles>"


class TreeWriter:
    """Writes blocks as Word would hold them."""

    def __init__(self) -> None:
        self.ordered: list[tuple[int, str, str]] = []
        self.links: dict[str, str] = {}

    def save(self, path: Path, blocks: Iterable[Block]) -> Path:
        body = "".join(self.block(block) for block in blocks)
        return save(path, body, {"numbering.xml": numbering(*self.ordered)}, self.links)

    def block(self, block: Block, depth: int = 0) -> str:
        if isinstance(block, Heading):
            style = "Title" if block.mark == 0 else f"Heading{block.mark}"
            return para(style=style, more=self.inline(block.text))
        if isinstance(block, Paragraph):
            return para(more=self.inline(block.text))
        if isinstance(block, Quote):
            return "".join(
                para(style="Quote", more=self.inline(p.text))
                for p in block.blocks
                if isinstance(p, Paragraph)
            )
        if isinstance(block, Items):
            return "".join(self.item(item, self._list(block), depth) for item in block.items)
        if isinstance(block, Table):
            return table(
                *[["".join(self.block(b) for b in cell) for cell in row.cells] for row in block.rows]
            )
        return ""

    def _list(self, block: Items) -> int:
        if not block.ordered:
            return 1
        if block.items[0].number is not None and (not self.ordered or self._of != id(block)):
            self.ordered.append((block.items[0].number, "decimal", "%1."))
            self._of = id(block)
        return len(self.ordered) + 1

    def item(self, item: Item, number: int, depth: int) -> str:
        own = para(item=(number, depth), more=self.inline(item.text))
        return own + "".join(self.block(child, depth + 1) for child in item.blocks)

    def inline(self, inline: Inline) -> str:
        return "".join(self._run(piece) for piece in inline)

    def _run(self, piece: Run) -> str:
        words = run(piece.text, "<w:b/>" * piece.bold + "<w:i/>" * piece.italic)
        if not piece.link:
            return words
        key = f"k{len(self.links)}"
        self.links[key] = piece.link
        return f'<w:hyperlink r:id="{key}">{words}</w:hyperlink>'
