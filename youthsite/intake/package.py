"""Office files are zips of XML: opened with limits, so that no file can fill the memory or start anything."""

import hashlib
import io
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from ..errors import YouthsiteError
from ..files import read_bytes
from .image_files import MAX_BYTES

SMALLER = "Take the pictures out or make them smaller, save it, and add that file."
MAX_FILE_BYTES = 40_000_000
MAX_XML_BYTES = 30_000_000
MAX_PARTS = 5_000

_AS_TEXT = "Or save it as plain text (.txt) and add that file."
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}  # a Word file saved as "Strict" has other names for the same things
_SIGNATURES = {
    b"%PDF": (
        "This is a PDF, whatever its name ends in.",
        "Save the report as Word or text, and add that file.",
    ),
    b"\xd0\xcf\x11\xe0": (
        "This file is locked with a password, or made by a Word from before 2007.",
        "Open it in Word, take the password off, save it as .docx, and add that file.",
    ),
    b"{\\rtf": ("This is a rich text file.", "Open it in Word, save it as .docx, and add that file."),
}


@dataclass(frozen=True, slots=True)
class Package:
    """The XML parts of an office file by name, unpacked, and all names in it."""

    path: Path
    sha256: str
    parts: dict[str, bytes]
    names: tuple[str, ...]
    data: bytes = field(default=b"", repr=False)

    def media(self, name: str) -> bytes | None:
        """Unpack a part that is a picture; None when there is none of this name, or it is broken or large."""
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive, archive.open(name) as part:
                data = part.read(MAX_BYTES + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
            return None
        return data if len(data) <= MAX_BYTES else None

    def xml(self, name: str) -> ET.Element | None:
        """Parse a part; None when the file has none of this name."""
        data = self.parts.get(name)
        if data is None:
            return None
        for strict, usual in _STRICT.items():
            data = data.replace(strict, usual)
        try:
            return ET.fromstring(data, ET.XMLParser(target=_NoDoctype()))
        except (ET.ParseError, ValueError, LookupError, RecursionError) as error:
            raise damaged(self.path) from error


class _NoDoctype(ET.TreeBuilder):
    def doctype(self, *_: object) -> None:
        """Refuse a document type: office files have none, and one can define words without end."""
        raise ValueError("a document type in an office file")


def damaged(path: Path) -> YouthsiteError:
    """Say that a file is broken."""
    return YouthsiteError(
        "This file is damaged or cut off, or is no such file at all.",
        fix=f"Open it in the program it was made with and save it anew. {_AS_TEXT}",
        file=path,
    )


def open_package(path: Path) -> Package:
    """Unpack the XML parts of a file of at most 40 MB, with at most 30 MB of XML in at most 5,000 parts.

    Raises YouthsiteError for a file that is missing, too large, locked, of another kind or damaged.
    """
    data = read_bytes(path, MAX_FILE_BYTES, SMALLER)
    for signature, (problem, fix) in _SIGNATURES.items():
        if data.startswith(signature):
            raise YouthsiteError(problem, fix=fix, file=path)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > MAX_PARTS:
                raise _too_large(path)
            parts = _unpack(archive, path)
            names = tuple(archive.namelist())
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise damaged(path) from error
    return Package(path, hashlib.sha256(data).hexdigest(), parts, names, data)


def _unpack(archive: zipfile.ZipFile, path: Path) -> dict[str, bytes]:
    """Read every XML part; what is really unpacked counts, since a file can lie about its sizes."""
    parts: dict[str, bytes] = {}
    room = MAX_XML_BYTES
    for entry in archive.infolist():
        if not entry.filename.endswith((".xml", ".rels")):
            continue
        with archive.open(entry) as part:
            data = part.read(room + 1)
        room -= len(data)
        if room < 0:
            raise _too_large(path)
        parts[entry.filename] = data
    return parts


def _too_large(path: Path) -> YouthsiteError:
    return YouthsiteError(
        f"Unpacked, this file is far larger than a report: over {MAX_XML_BYTES / 1e6:.0f} MB of text.",
        fix="Check that it is the right file.",
        file=path,
    )
