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
NAMES = 'w:id="7" w:author="A. Person" w:date="2026-01-01T00:00:00Z"'
GOT_BETTER = "9 of them got better."


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


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def with_tracked_change(data: bytes) -> bytes:
    """Somebody writes “Nine” for “9” in the foreword, with changes tracked."""
    change = f"<w:del {NAMES}><w:r><w:delText>9</w:delText></w:r></w:del><w:ins {NAMES}>{run('Nine')}</w:ins>"
    old = paragraph_of(data, GOT_BETTER)
    return edited(data, (old, old.replace(run(GOT_BETTER), change + run(" of them got better."))))


def with_comment(data: bytes) -> bytes:
    """Somebody asks “Which nine?” at the edge of the same sentence."""
    old = paragraph_of(data, "of them got better.")
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    refers = '<w:r><w:commentReference w:id="0"/></w:r>'
    head, tail = old.split("</w:pPr>")
    new = f"{head}</w:pPr>{start}{tail.removesuffix('</w:p>')}{end}{refers}</w:p>"
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    comment = (
        f'<w:comment {NAMES.replace("7", "0")} w:initials="AP"><w:p>{run("Which nine?")}</w:p></w:comment>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    link = f'<Relationship Id="rC" Type="{kind}" Target="comments.xml"/></Relationships>'
    type_ = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    override = f'<Override PartName="/word/comments.xml" ContentType="{type_}"/></Types>'
    data = edited(data, (old, new))
    data = edited(data, ("</Relationships>", link), name="word/_rels/document.xml.rels")
    data = edited(data, ("</Types>", override), name="[Content_Types].xml")
    return with_parts(data, {"word/comments.xml": f"<w:comments {space}>{comment}</w:comments>"})
