"""What an MP3 says about itself: title, partnership, language, and chapters by heading, as an ID3 tag.

Version 2.3, as every player reads it. Source: id3.org, "ID3 tag version 2.3.0" and "ID3v2 Chapter Frame
Addendum" 1.0.
"""

from collections.abc import Sequence
from dataclasses import dataclass

UTF_16, LATIN_1 = b"\x01", b"\x00"
NO_OFFSET = b"\xff\xff\xff\xff"
"""Chapters are found by their time, not by a place in the file."""
TOP_AND_ORDERED = 3
MOST_CHAPTERS = 255
LANGUAGES = {"en": "eng", "gd": "gla", "sco": "sco", "pl": "pol", "uk": "ukr", "ur": "urd", "ar": "ara"}
"""ISO 639-2 names of the languages that a Scottish page may be in; others are "und"."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """From when to when a heading and what stands below it are heard, in seconds."""

    title: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Tags:
    """What a page's MP3 says about itself, but for its chapters; `language` as in HTML, like `en-GB`."""

    title: str
    partnership: str = ""
    album: str = ""
    language: str = "en-GB"


def tag(tags: Tags, chapters: Sequence[Chapter] = ()) -> bytes:
    """Write the tag that stands before the sound; of more than 255 chapters the later ones are left out."""
    frames = [
        _text("TIT2", tags.title),
        _text("TPE1", tags.partnership),
        _text("TALB", tags.album),
        _frame("TLAN", LATIN_1 + _language(tags.language)),
        *_chapters(chapters[:MOST_CHAPTERS]),
    ]
    body = b"".join(frames)
    return b"ID3\x03\x00\x00" + _seven_bits(len(body)) + body


def size_of_tag(data: bytes) -> int:
    """Give how many bytes of a file its tag takes; 0 where there is none."""
    if len(data) < 10 or data[:3] != b"ID3":
        return 0
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _language(name: str) -> bytes:
    return LANGUAGES.get(name.lower().partition("-")[0], "und").encode()


def _chapters(chapters: Sequence[Chapter]) -> list[bytes]:
    if not chapters:
        return []
    names = [f"chapter-{number}".encode() + b"\0" for number in range(1, len(chapters) + 1)]
    contents = b"contents\0" + bytes([TOP_AND_ORDERED, len(chapters)]) + b"".join(names)
    made = [_frame("CTOC", contents)]
    for name, chapter in zip(names, chapters, strict=True):
        times = _milliseconds(chapter.start) + _milliseconds(chapter.end)
        made.append(_frame("CHAP", name + times + 2 * NO_OFFSET + _text("TIT2", chapter.title)))
    return made


def _text(name: str, text: str) -> bytes:
    one_line = " ".join(text.split())
    return _frame(name, UTF_16 + b"\xff\xfe" + one_line.encode("utf-16-le")) if one_line else b""


def _frame(name: str, content: bytes) -> bytes:
    return name.encode() + len(content).to_bytes(4, "big") + b"\0\0" + content


def _milliseconds(seconds: float) -> bytes:
    return round(seconds * 1000).to_bytes(4, "big")


def _seven_bits(size: int) -> bytes:
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))
