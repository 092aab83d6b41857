"""The files of a page's sound in the site, and its cues as the page itself carries them."""

import json
from collections.abc import Iterator
from pathlib import Path

from ..narration import PageAudio
from .pages import SitePage


def audio_path(page: SitePage) -> str:
    """Where the audio of an easy page stands."""
    return f"audio/{page.slug}/{page.stem}.mp3"


def sound_files(page: SitePage, audio: PageAudio) -> Iterator[tuple[str, Path | str]]:
    """Give the files of a page's sound by their path in the site: a file to copy, or what is in it.

    Beside the MP3 stand its lines as WebVTT.
    """
    path = audio_path(page)
    yield path, audio.path
    yield f"{path.removesuffix('.mp3')}.vtt", audio.vtt


def cues_json(audio: PageAudio) -> str:
    """Write the cues for the player, short: [line, start, end]."""
    rows = [[cue.id, cue.start, cue.end] for cue in audio.cues]
    return json.dumps(rows, separators=(",", ":"))
