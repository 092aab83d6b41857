"""One MP3 of a whole report: the sound of its pages one after the other, with a chapter for each."""

from collections.abc import Sequence

from . import id3, mp3
from .audio import PageAudio
from .id3 import Chapter, Tags


def whole_report(tags: Tags, pages: Sequence[tuple[str, PageAudio]]) -> bytes:
    """Join the sound of pages, each with its title, in order.

    Every page begins with a frame that leans on none before it, so the frames are taken as they are.
    """
    chapters: list[Chapter] = []
    frames: list[bytes] = []
    start = 0.0
    for title, audio in pages:
        data = audio.path.read_bytes()
        frames.append(data[id3.size_of_tag(data) :])
        end = round(start + mp3.seconds_of(frames[-1]), 3)
        chapters.append(Chapter(title, start, end))
        start = end
    return id3.tag(tags, chapters) + b"".join(frames)
