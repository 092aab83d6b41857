"""The reader of OpenDocument text: .odt and .ott, and .fodt, which is the same in one file."""

import hashlib
from pathlib import Path
from xml.etree.ElementTree import Element

from ...errors import YouthsiteError
from ...files import read_bytes
from ..documents import read_document
from ..log import Log
from ..package import MAX_XML_BYTES, SMALLER, Package, damaged, open_package
from ..source import Source
from ..text_reader import Reading
from .blocks import Blocks
from .names import PARAGRAPHS, named
from .prepare import bring_formulas, count_lines, frame_stray_words, name_pictures, write_out
from .styles import read_styles
from .texts import lines_of
from .unseen import margins_of

_OTHERS = {"spreadsheet": "a spreadsheet", "presentation": "a presentation", "drawing": "a drawing"}
_MACROS = ("Basic/", "Scripts/")


def read_open_document(path: Path, log: Log) -> tuple[Source, Reading]:
    """Read an .odt, .ott or .fodt file; macros are never looked at.

    Lines count the paragraphs of the file. Raises YouthsiteError for a file that is locked, damaged, too
    large or no OpenDocument text.
    """
    package = _open_flat(path) if path.suffix.lower() == ".fodt" else open_package(path)
    try:
        return _read(package, log)
    except RecursionError as error:
        raise YouthsiteError(
            "This file nests its tables, lists or boxes deeper than can be read.",
            fix="Take them out of each other, or save it as plain text (.txt), and add that file.",
            file=path,
        ) from error


def _open_flat(path: Path) -> Package:
    data = read_bytes(path, MAX_XML_BYTES, SMALLER)
    return Package(path, hashlib.sha256(data).hexdigest(), {"content.xml": data}, ())


def _read(package: Package, log: Log) -> tuple[Source, Reading]:
    root = _content(package)
    body = _body(root, package)
    shared = package.xml("styles.xml")
    roots = [root] if shared is None else [root, shared]
    frame_stray_words(body)
    write_out(body)
    bring_formulas(body, package)
    pictures = name_pictures(body)
    styles = read_styles(roots)
    lines, changes = count_lines(body)
    margins = margins_of(roots)
    source = _source(package, [line for part in (body, *margins) for line in lines_of(part, styles)])
    titled = any(styles.kind(one) == "title" for one in body.iter() if one.tag in PARAGRAPHS)
    blocks = Blocks(styles, lines, log, shift=int(titled))
    for holder in [*body.iter()]:
        for tracked in holder.findall(named("text:tracked-changes")):
            blocks.unseen.deleted(tracked, changes)
            holder.remove(tracked)
    tree = blocks.document(body)
    blocks.unseen.margins(margins)
    _flag_macros(package, root, log)
    return source, read_document(
        tree, source, blocks.sizes, log, lambda name: pictures.get(name) or package.media(name)
    )


def _content(package: Package) -> Element:
    locked = b"encryption-data" in package.parts.get("META-INF/manifest.xml", b"")
    if locked or "encrypted-package" in package.names:
        raise YouthsiteError(
            "This file is locked with a password.",
            fix="Open it in the program it was made with, save it without a password, and add that file.",
            file=package.path,
        )
    if "word/document.xml" in package.parts:
        raise YouthsiteError(
            "This is a Word file, whatever its name ends in.",
            fix="Let its name end in .docx, and add it again.",
            file=package.path,
        )
    root = package.xml("content.xml")
    if root is None:
        raise damaged(package.path)
    return root


def _body(root: Element, package: Package) -> Element:
    """Give the text; other kinds of OpenDocument files hold something else in its place."""
    body = root.find(named("office:body"))
    text = None if body is None else body.find(named("office:text"))
    if text is not None:
        return text
    for name, kind in _OTHERS.items():
        if body is not None and body.find(named(f"office:{name}")) is not None:
            raise YouthsiteError(
                f"This is {kind}, not a text.",
                fix="Save what the report needs of it as a text (.odt), and add that file.",
                file=package.path,
            )
    raise damaged(package.path)


def _source(package: Package, lines: list[str]) -> Source:
    return Source(package.path.name, tuple(lines), package.sha256)


def _flag_macros(package: Package, root: Element, log: Log) -> None:
    scripts = any(len(one) for one in root.iter(named("office:scripts")))
    if scripts or any(name.startswith(_MACROS) for name in package.names):
        log.flag(1, "macros", "This file holds macros. They were not read and not run.")
