"""Mammoth gets a small file of its own to read: what was prepared, without pictures, macros or styles."""

import io
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree as ET

import mammoth

from ..html_tree import Element, parse_html
from .names import MAIN, RELATED
from .parts import Related
from .prepare import BULLETS, CONTENTS, HEADING, NUMBERS, QUOTE

_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DEPTHS = 9
_MAP = "\n".join(
    [f"p.{HEADING}{level} => h{level}:fresh" for level in range(1, _DEPTHS + 2)]
    + [f"p.{CONTENTS} => p.contents:fresh", f"p.{QUOTE} => blockquote > p:fresh"]
)


def convert(parts: Mapping[str, tuple[ET.Element, list[Related]]]) -> Element:
    """Give the HTML of prepared parts (`document`, `footnotes`, `endnotes`), each with what it names."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/numbering.xml", _numbering())
        for name, (root, related) in parts.items():
            archive.writestr(f"word/{name}.xml", ET.tostring(root))
            archive.writestr(f"word/_rels/{name}.xml.rels", _links(related))
    packed.seek(0)
    return parse_html(mammoth.convert_to_html(packed, style_map=_MAP).value)


def _links(related: list[Related]) -> bytes:
    root = ET.Element(f"{{{_LINKS}}}Relationships")
    for one in related:
        if one.kind == "hyperlink":
            given = {"Id": one.id, "Type": f"{RELATED}/hyperlink", "Target": one.target}
            ET.SubElement(root, f"{{{_LINKS}}}Relationship", {**given, "TargetMode": "External"})
    return ET.tostring(root)


def _numbering() -> str:
    """Two lists are enough, bullets and numbers: the numbers themselves are counted before."""
    kinds = {BULLETS: "bullet", NUMBERS: "decimal"}
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{key}">'
        + "".join(f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="{kind}"/></w:lvl>' for n in range(_DEPTHS))
        + "</w:abstractNum>"
        for key, kind in kinds.items()
    )
    numbers = "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in kinds)
    return f'<w:numbering xmlns:w="{MAIN}">{lists}{numbers}</w:numbering>'
