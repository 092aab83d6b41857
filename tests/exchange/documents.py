"""Word files for tests: exported, edited as people and programs edit them, and taken back."""

import io
import re
import zipfile
from pathlib import Path

from youthsite.exchange import Place, easy_document, read_word_file, take
from youthsite.exchange.codes import block_code
from youthsite.model import Report

SLUG = "glen-test"
REPORT = Report(SLUG, "Glen Test report", ())
MAIN = "word/document.xml"


def part(data: bytes, name: str = MAIN) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode("utf-8")


def with_parts(data: bytes, parts: dict[str, str]) -> bytes:
    """The same zip with other texts of some parts, or with new parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename not in parts:
                new.writestr(entry, old.read(entry))
        for name, text in parts.items():
            new.writestr(name, text)
    return made.getvalue()


def edited(data: bytes, *changes: tuple[str, str], name: str = MAIN) -> bytes:
    """Replace stretches of the XML, each of which must stand there exactly once."""
    text = part(data, name)
    for old, new in changes:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return with_parts(data, {name: text})


def paragraph_of(data: bytes, words: str) -> str:
    """The XML of the one paragraph that says some words."""
    (found,) = (
        each for each in re.findall(r"<w:p>.*?</w:p>|<w:p .*?</w:p>", part(data), re.DOTALL) if words in each
    )
    return found


def sentence(words: str, style: str = "EasySentence") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'


def as_edited(before, after) -> bytes:
    """The document of a page as somebody made it into another in Word: new words, old bookmarks."""
    data = easy_document(REPORT, [after]).data
    codes = {block.id: block_code(SLUG, before, block).name for block in before.blocks}
    text, properties = part(data), part(data, "docProps/custom.xml")
    for block in after.blocks:
        old = block_code(SLUG, after, block).name
        new = codes.get(block.id, "lost")
        text, properties = text.replace(old, new), properties.replace(old, new)
    return with_parts(data, {MAIN: text, "docProps/custom.xml": properties})


def taken(data: bytes, page, folder: Path, meant=()):
    path = folder / "easy.docx"
    path.write_bytes(data)
    places = [Place(SLUG, page), *(Place(SLUG, page, block) for block in page.blocks)]
    return take(read_word_file(path), places, meant)
