"""The reader of Word files: mammoth gives the structure, the file's own XML the words to account for."""

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import mammoth

from ...errors import YouthsiteError
from ..documents import read_document
from ..html_tree import Element, parse_html
from ..log import Log
from ..package import Package, damaged, open_package
from ..source import Source
from ..text_reader import Reading
from .drops import drop_comments, drop_margins
from .names import MAIN, RELATED
from .numbering import read_counters
from .prepare import BULLETS, CONTENTS, HEADING, NUMBERS, QUOTE, Prepared, prepare
from .shape import Shaper
from .styles import read_styles
from .texts import text_of

_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DEPTHS = 9
_MAP = "\n".join(
    [f"p.{HEADING}{level} => h{level}:fresh" for level in range(1, _DEPTHS + 2)]
    + [f"p.{CONTENTS} => p.contents:fresh", f"p.{QUOTE} => blockquote > p:fresh"]
)


def read_word(path: Path, log: Log) -> tuple[Source, Reading]:
    """Read a .docx or .docm; macros are never looked at.

    Lines count the paragraphs of the file. Raises YouthsiteError for a file that is locked, damaged, too large
    or no Word file.
    """
    package = open_package(path)
    try:
        return _read(package, log)
    except YouthsiteError:
        raise
    except RecursionError as error:
        raise YouthsiteError(
            "This file nests its tables or boxes deeper than can be read.",
            fix="Take them out of each other in Word, or save it as plain text (.txt), and add that file.",
            file=path,
        ) from error
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, OSError) as error:
        raise damaged(path) from error  # what mammoth raises when a part is not as the standard says


def _read(package: Package, log: Log) -> tuple[Source, Reading]:
    main = _main_part(package)
    related = _related(package, main)
    body = package.xml(main)
    if body is None:
        raise damaged(package.path)
    notes = {kind: _part(package, related, f"{kind}s") for kind in ("footnote", "endnote")}
    comments = _part(package, related, "comments")
    margins = [root for kind in ("header", "footer") for root in _parts(package, related, kind)]
    every = [body, *(root for root in [*notes.values(), comments] if root is not None), *margins]
    source = _source(package, every)
    styles = read_styles(_part(package, related, "styles"))
    counters = read_counters(_part(package, related, "numbering"))
    found = Prepared()
    for root in (body, *(root for root in notes.values() if root is not None)):
        prepare(root, styles, counters, found, log)
    drop_comments(comments, log)
    drop_margins(margins, log)
    _flag_macros(package, log)
    tree = _convert(package, main, related, body, notes)
    Shaper(found, log).shape(tree)
    return source, read_document(tree, source, found.sizes, log)


def _source(package: Package, roots: list[ET.Element]) -> Source:
    lines = [line for root in roots for line in text_of(root).split("\n") if line.strip()]
    return Source(package.path.name, tuple(lines), package.sha256)


def _main_part(package: Package) -> str:
    links = package.xml("_rels/.rels")
    targets = [
        link.get("Target", "").lstrip("/")
        for link in ([] if links is None else links)
        if link.get("Type", "").endswith("/officeDocument")
    ]
    return next((target for target in targets if target in package.parts), "word/document.xml")


def _related(package: Package, main: str) -> list[tuple[str, str, str, bool]]:
    """Give the id, kind and target of what the main part names, and whether that is outside the file."""
    links = package.xml(_links_of(main))
    return [
        (
            link.get("Id", ""),
            link.get("Type", "").rsplit("/", 1)[-1],
            link.get("Target", ""),
            link.get("TargetMode") == "External",
        )
        for link in ([] if links is None else links)
    ]


def _links_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def _parts(package: Package, related: list[tuple[str, str, str, bool]], kind: str) -> list[ET.Element]:
    targets = [target for _, name, target, outside in related if name == kind and not outside]
    names = [target.lstrip("/") if target.startswith("/") else f"word/{target}" for target in targets]
    roots = [package.xml(name) for name in sorted(set(names))]
    return [root for root in roots if root is not None]


def _part(package: Package, related: list[tuple[str, str, str, bool]], kind: str) -> ET.Element | None:
    return next(iter(_parts(package, related, kind)), None)


def _flag_macros(package: Package, log: Log) -> None:
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        log.flag(1, "macros", "This file holds macros. They were not read and not run.")


def _convert(
    package: Package,
    main: str,
    related: list[tuple[str, str, str, bool]],
    body: ET.Element,
    notes: dict[str, ET.Element | None],
) -> Element:
    """Let mammoth read a small file of what was prepared: no pictures, no macros, no styles of its own."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", ET.tostring(body))
        archive.writestr("word/_rels/document.xml.rels", _links([r for r in related if r[1] == "hyperlink"]))
        archive.writestr("word/numbering.xml", _numbering())
        for kind, root in notes.items():
            if root is not None:
                links = _related(package, f"word/{kind}s.xml")
                archive.writestr(f"word/{kind}s.xml", ET.tostring(root))
                archive.writestr(f"word/_rels/{kind}s.xml.rels", _links([r for r in links if r[1] == "hyperlink"]))
    packed.seek(0)
    return parse_html(mammoth.convert_to_html(packed, style_map=_MAP).value)


def _links(related: list[tuple[str, str, str, bool]]) -> bytes:
    root = ET.Element(f"{{{_LINKS}}}Relationships")
    for name, kind, target, _ in related:
        given = {"Id": name, "Type": f"{RELATED}/{kind}", "Target": target, "TargetMode": "External"}
        ET.SubElement(root, f"{{{_LINKS}}}Relationship", given)
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
