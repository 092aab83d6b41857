"""From bytes to lines: size, kind of file and encoding are settled here."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import YouthsiteError
from ..files import read_bytes
from .marks import without_comments

_TEXT_ONLY = "Save only the text, without pictures, as .txt or .md, and add that file."
MAX_BYTES = 2_000_000
MAX_LINE = 50_000

_SAVE_AS_TEXT = (
    "Open it in the program it was made with, save it as plain text (UTF-8, .txt) or Markdown (.md), "
    "and add that file."
)
SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word, OpenDocument or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "a rich text file",
    b"\xff\xfe": "text in UTF-16",
    b"\xfe\xff": "text in UTF-16",
}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1d-\x1f]")


@dataclass(frozen=True, slots=True)
class Source:
    """A report's file as text; `guessed` says that the encoding was not UTF-8 and had to be guessed."""

    name: str
    lines: tuple[str, ...]
    sha256: str
    guessed: bool = False


def read_source(path: Path) -> Source:
    """Read a text file of at most 2 MB with lines of at most 50,000 characters, in UTF-8 or else cp1252.

    Raises YouthsiteError for a missing, empty, too large, binary or undecodable file.
    """
    data = read_bytes(path, MAX_BYTES, _TEXT_ONLY)
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            raise YouthsiteError(f"This is {kind}, not plain text.", fix=_SAVE_AS_TEXT, file=path)
    text, guessed = _decode(data, path)
    if _CONTROL.search(text):
        raise YouthsiteError("This is not a text file.", fix=_SAVE_AS_TEXT, file=path)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = tuple(text.split("\n"))
    for number, line in enumerate(lines, start=1):
        if len(line) > MAX_LINE:
            raise YouthsiteError(
                f"This line has {len(line):,} characters; the longest that can be read has {MAX_LINE:,}.",
                fix="Break the text into paragraphs and lines, then add it again.",
                file=path,
                line=number,
            )
    lines = tuple(without_comments(text).split("\n"))
    return Source(path.name, lines, hashlib.sha256(data).hexdigest(), guessed)


def _decode(data: bytes, path: Path) -> tuple[str, bool]:
    try:
        return data.decode("utf-8-sig"), False
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    try:
        return data.decode("cp1252"), True
    except UnicodeDecodeError as error:
        raise YouthsiteError(
            "There are letters here that are neither UTF-8 nor Windows text.",
            fix="Save the file again as plain text in UTF-8.",
            file=path,
            line=line,
        ) from error
