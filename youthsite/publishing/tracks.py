"""The words of a page as WebVTT, and lines and words as a track that other players can follow."""

import json
from collections.abc import Mapping
from html import escape

from ..narration import PageAudio, WordCue, write_vtt


def word_track(audio: PageAudio, lines: Mapping[str, str]) -> str:
    """Write the cues of words as WebVTT, each with the words as they are written."""
    return write_vtt(
        (_name(word), word.start, word.end, escape(_words(word, lines), quote=False)) for word in audio.words
    )


def sync_track(audio: PageAudio, lines: Mapping[str, str]) -> str:
    """Write lines and words as a metadata track: which element, and which characters of it, are heard when.

    The form is that of SyncMediaLite, a report of the W3C community group for synchronized multimedia: a
    fragment selector for a line, refined by places in its text for a word.
    """
    cues = [(cue.start, 0, cue.id, cue.end, _selector(cue.id), "sentence") for cue in audio.cues]
    cues += [
        (word.start, 1, _name(word), word.end, _refined(word), "word")
        for word in audio.words
        if word.id in lines
    ]
    return write_vtt(
        (name, start, end, json.dumps({"selector": selector, "group": group}))
        for start, _, name, end, selector, group in sorted(cues, key=lambda cue: cue[:3])
    )


def _name(word: WordCue) -> str:
    return f"{word.id}-c{word.first}"


def _words(word: WordCue, lines: Mapping[str, str]) -> str:
    return lines.get(word.id, "")[word.first : word.last]


def _selector(line: str) -> dict[str, object]:
    return {"type": "FragmentSelector", "value": line}


def _refined(word: WordCue) -> dict[str, object]:
    places = {"type": "TextPositionSelector", "start": word.first, "end": word.last}
    return {**_selector(word.id), "refinedBy": places}
