"""Writing Word files: small pieces of WordprocessingML, and a zip that is the same bytes every time.

Own writing, not python-docx: that gives neither bookmarks nor the same bytes twice, and needs lxml.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from .keys import in_xml

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass
class Numbers:
    """Counts what must have a number of its own in a document, and collects its links."""

    bookmarks: int = 0
    lists: int = 1
    links: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)

    def bookmark(self) -> int:
        """Give the next bookmark's number."""
        self.bookmarks += 1
        return self.bookmarks

    def ordered_list(self) -> int:
        """Give the next numbered list's number; each begins with 1."""
        self.lists += 1
        return self.lists

    def link(self, target: str) -> str:
        """Give the id of a link."""
        return self.links.setdefault(target, f"rLink{len(self.links) + 1}")


def attribute(text: str) -> str:
    """Give a text as a quoted XML attribute."""
    return quoteattr(in_xml(text))


def run(text: str, *, bold: bool = False, italic: bool = False, style: str = "") -> str:
    """Write words of one look."""
    look = (f'<w:rStyle w:val="{style}"/>' if style else "") + ("<w:b/>" if bold else "")
    look += "<w:i/>" if italic else ""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(in_xml(text))}</w:t></w:r>'


def runs(parts: Iterable[Run], numbers: Numbers) -> str:
    """Write runs, links as links."""
    return "".join(_linked(part, numbers) for part in parts)


def _linked(part: Run, numbers: Numbers) -> str:
    if not part.link:
        return run(part.text, bold=part.bold, italic=part.italic)
    inner = run(part.text, bold=part.bold, italic=part.italic, style="Hyperlink")
    return f'<w:hyperlink r:id="{numbers.link(part.link)}">{inner}</w:hyperlink>'


def paragraph(content: str, style: str = "", *, more: str = "") -> str:
    """Write a paragraph of runs in a style; `more` are other properties."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
    return f"<w:p>{properties}{content}</w:p>"


def numbered(number: int, depth: int = 0) -> str:
    """Write the properties by which a paragraph is an item of a list."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def bookmarked(name: str, number: int, paragraphs: list[str]) -> str:
    """Put a bookmark into the first and the last of some paragraphs, where it moves with the words."""
    start = f'<w:bookmarkStart w:id="{number}" w:name={attribute(name)}/>'
    end = f'<w:bookmarkEnd w:id="{number}"/>'
    first = _inside(paragraphs[0], start)
    if len(paragraphs) == 1:
        return first.removesuffix("</w:p>") + end + "</w:p>"
    last = paragraphs[-1].removesuffix("</w:p>") + end + "</w:p>"
    return "".join([first, *paragraphs[1:-1], last])


def _inside(text: str, mark: str) -> str:
    for opening in ("</w:pPr>", "<w:p>"):
        head, found, rest = text.partition(opening)
        if found:
            return head + found + mark + rest
    return mark + text


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Zip the parts of a document, in their order, with no clock and no computer in it."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # ZipInfo takes the system it runs on
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, part.encode("utf-8") if isinstance(part, str) else part)
    return data.getvalue()
