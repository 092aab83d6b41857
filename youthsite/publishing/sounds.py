"""The files of a page's sound in the site, and its cues as the page itself carries them."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..narration import PageAudio, WordCue, label_of, script_of
from .pages import Assembly, SitePage
from .tracks import sync_track, word_track
from .words import names_in_words

COMPUTER = "a computer voice"
Lines = Mapping[str, str]
"""The words of each line of a page, by its id."""


def lines_of(assembly: Assembly, page: SitePage) -> Lines:
    """Give the words of each line of an easy page, as they are written."""
    report = next(report for report in assembly.reports if report.slug == page.slug)
    easy = next(each for each in report.edition.pages if each.stem == page.stem)
    return {segment.id: segment.text for segment in script_of(easy) if segment.id}


def audio_path(page: SitePage, voice: str = "") -> str:
    """Where the audio of an easy page stands; `voice` is the label of any voice but the first."""
    return f"audio/{page.slug}/{page.stem}{f'.{voice}' if voice else ''}.mp3"


def voices_of(page: SitePage, audio: PageAudio) -> list[tuple[str, PageAudio]]:
    """Give the page in each of its voices, with the path of each in the site; the first voice first."""
    made = {audio_path(page): audio}
    for number, other in enumerate(audio.others, start=2):
        path = audio_path(page, label_of(other.voice) if other.voice else "")
        made[audio_path(page, f"voice-{number}") if path in made else path] = other
    return list(made.items())


def read_by(names: Sequence[str], audio: PageAudio) -> str:
    """Say whose voices are heard, and that a computer's is where people did not speak every line."""
    every = bool(names) and {cue.id for cue in audio.cues} <= set(audio.recorded)
    return names_in_words((*names, *([] if every else [COMPUTER])))


def sound_files(page: SitePage, audio: PageAudio, lines: Lines) -> Iterator[tuple[str, Path | str]]:
    """Give the files of a page's sound by their path in the site: a file to copy, or what is in it.

    Beside each MP3 stand its lines as WebVTT, its words as WebVTT, and both as a SyncMediaLite track.
    """
    for path, voice in voices_of(page, audio):
        front = path.removesuffix(".mp3")
        yield path, voice.path
        for file in voice.files:
            yield f"{front}.{file.kind}", file.path
        yield f"{front}.vtt", voice.vtt
        yield f"{front}.words.vtt", word_track(voice, lines)
        yield f"{front}.sync.vtt", sync_track(voice, lines)


def cues_json(audio: PageAudio, lines: Lines) -> str:
    """Write the cues for the player, short: [line, start, end, words].

    `words` begins with how many words the line has; then follow, for each thing said, the first and the last
    of its words and the milliseconds from the line's start.
    """
    words: dict[str, list[WordCue]] = defaultdict(list)
    for word in audio.words:
        words[word.id].append(word)
    rows = [[cue.id, cue.start, cue.end, _row(cue.start, words[cue.id], lines)] for cue in audio.cues]
    return json.dumps(rows, separators=(",", ":"))


def _row(start: float, words: list[WordCue], lines: Lines) -> list[int]:
    if not words:
        return []
    begins = [found.start() for found in re.finditer(r"\S+", lines.get(words[0].id, ""))]
    row = [len(begins)]
    for word in words:
        first = max(0, sum(place <= word.first for place in begins) - 1)
        last = max(first, sum(place < word.last for place in begins) - 1)
        row += [first, last, round((word.start - start) * 1000)]
    return row
