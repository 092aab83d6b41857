"""LibreOffice, as a maker of files: documents in, documents of another format out."""

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

NAMES = ("soffice", "libreoffice")
PLACES = (Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),)
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
UNTAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}'
ODT = "odt:writer8"
DOCX = "docx:MS Word 2007 XML"
COLUMNS = '<style:columns fo:column-count="2" fo:column-gap="0.8cm"/>'


def soffice() -> str | None:
    """Give the path of LibreOffice; None when this computer has none."""
    found = [shutil.which(name) for name in NAMES]
    return next((path for path in [*found, *(str(p) for p in PLACES if p.exists())] if path), None)


def need_office() -> None:
    """Skip a test without LibreOffice; fail it when CI is set."""
    if soffice() is None:
        message = "LibreOffice is not on this computer (Debian: apt-get install libreoffice-writer-nogui)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)


def convert(sources: Iterable[Path], kind: str, folder: Path, reading: str = "") -> list[Path]:
    """Convert files in one go, into a folder; `reading` names the filter to read them with."""
    program, sources = soffice(), list(sources)
    assert program is not None
    profile = folder / ".profile"
    folder.mkdir(parents=True, exist_ok=True)
    made = subprocess.run(
        [
            program, f"-env:UserInstallation={profile.absolute().as_uri()}", "--headless", "--norestore",
            *([f"--infilter={reading}"] if reading else []), "--convert-to", kind, "--outdir", str(folder),
            *map(str, sources),
        ],
        check=True, capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    paths = [folder / f"{source.stem}.{kind.partition(':')[0]}" for source in sources]
    assert all(path.exists() for path in paths), made.stderr
    shutil.rmtree(profile, ignore_errors=True)
    return paths


def from_web_page(page: Path, folder: Path) -> Path:
    """Give a web page as an ODT file made by LibreOffice."""
    return convert([page], ODT, folder, "HTML (StarWriter)")[0]


def in_two_columns(document: Path, path: Path) -> Path:
    """Copy an ODT file, with every page A4 across in two columns, and every table as wide as its column.

    On upright pages the cells would be so narrow that LibreOffice cuts words in them, without a hyphen.
    """
    changes = {"styles.xml": _two_columns, "content.xml": _narrow_tables}
    with zipfile.ZipFile(document) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename in changes:
                data = changes[entry.filename](data.decode("utf-8")).encode("utf-8")
            new.writestr(entry, data)
    return path


def _two_columns(styles: str) -> str:
    for name, size in (("width", "29.7cm"), ("height", "21cm")):
        styles = re.sub(rf'fo:page-{name}="[^"]*"', f'fo:page-{name}="{size}"', styles)
    styles = re.sub(r'style:print-orientation="\w*"', 'style:print-orientation="landscape"', styles)
    styles = re.sub(r"<style:columns\b[^>]*/>|<style:columns\b.*?</style:columns>", "", styles)
    styles = re.sub(
        r"(<style:page-layout-properties\b[^>]*)/>", r"\1></style:page-layout-properties>", styles
    )
    return re.sub(r"(<style:page-layout-properties\b[^>]*>)", rf"\1{COLUMNS}", styles)


def _narrow_tables(content: str) -> str:
    return re.sub(
        r'<style:table-properties style:width="[^"]*" table:align="[^"]*"',
        '<style:table-properties style:rel-width="100%" table:align="margins"',
        content,
    )
