"""British Sign Language: a video of a page, with captions, where people made one.

The files are `theme/bsl/<report>/<page>.mp4` and `.vtt` beside it; the site tool copies what is in `theme/`.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import YouthsiteError
from ..files import read_text

_TIMES = re.compile(r"(?P<start>[\d:.]+)[ \t]+-->[ \t]+(?P<end>[\d:.]+)")
_TIME = re.compile(r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})")


@dataclass(frozen=True, slots=True)
class SignedVideo:
    """A video of a page: its path in the site, its size in bytes, and its captions as JSON."""

    src: str
    bytes: int
    captions: str


def signed_video(theme: Path, slug: str, stem: str) -> SignedVideo | None:
    """Give the video of a page in British Sign Language; None where nobody made one.

    Raises YouthsiteError when its captions are missing or are not WebVTT: without them it shuts people out.
    """
    path = theme / "bsl" / slug / f"{stem}.mp4"
    if not path.is_file():
        return None
    captions = path.with_suffix(".vtt")
    if not captions.is_file():
        raise YouthsiteError(
            "This video has no captions.", fix=f"Put them beside it, as {captions.name} (WebVTT).", file=path
        )
    cues = json.dumps(_cues(captions), ensure_ascii=False, separators=(",", ":"))
    return SignedVideo(f"bsl/{slug}/{stem}.mp4", path.stat().st_size, cues)


def _cues(path: Path) -> list[tuple[float, float, str]]:
    lines = read_text(path).splitlines()
    if not lines or not lines[0].startswith("WEBVTT"):
        raise _unreadable(path, 1, "The first line should be WEBVTT.")
    cues = []
    for number, line in enumerate(lines, start=1):
        if "-->" not in line:
            continue
        found = _TIMES.match(line.strip())
        times = [_seconds(found[name]) for name in ("start", "end")] if found else []
        if None in times or len(times) != 2:
            raise _unreadable(path, number, "Write times like 00:01.000 --> 00:04.500.")
        words = []
        for text in lines[number:]:
            if not text.strip():
                break
            words.append(re.sub(r"<[^<>]*>", "", text.strip()))
        cues.append((times[0] or 0.0, times[1] or 0.0, "\n".join(words)))
    if not cues:
        raise _unreadable(path, 1, "Write what is signed, with its times.")
    return cues


def _seconds(time: str) -> float | None:
    found = _TIME.fullmatch(time)
    if not found:
        return None
    hours, minutes, seconds, thousandths = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _unreadable(path: Path, line: int, fix: str) -> YouthsiteError:
    return YouthsiteError("These captions cannot be read.", fix=fix, file=path, line=line)
