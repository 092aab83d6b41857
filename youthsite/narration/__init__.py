"""Narration: the easy edition as sound, with the time of every line.

`narrate_page` and `narrate_edition` make MP3 files in a cache and say when each line is heard;
`read_say_list` reads how words are spoken; `why_no_audio` says what is missing where the `audio` extra is not
installed. Importing this room needs nothing of that extra.
"""

from .audio import PageAudio
from .cues import Cue, WordCue, to_vtt
from .id3 import Chapter, Tags
from .narrators import PACKAGE, Asked, Narrator, Recorded, Speech, narrator_for, why_no_audio
from .pages import narrate_edition, narrate_page
from .script import Segment, script_of
from .shown import script_text
from .spoken import SayList, read_say_list, spoken_form
from .spoken.pls import FILE as LEXICON
from .spoken.pls import to_pls
from .voice_names import names_of_voices
from .voices import Voice, label_of, language_of
from .webvtt import write_vtt
from .whole import whole_report

__all__ = [
    "LEXICON",
    "PACKAGE",
    "Asked",
    "Chapter",
    "Cue",
    "Narrator",
    "PageAudio",
    "Recorded",
    "SayList",
    "Segment",
    "Speech",
    "Tags",
    "Voice",
    "WordCue",
    "label_of",
    "language_of",
    "names_of_voices",
    "narrate_edition",
    "narrate_page",
    "narrator_for",
    "read_say_list",
    "script_of",
    "script_text",
    "spoken_form",
    "to_pls",
    "to_vtt",
    "whole_report",
    "why_no_audio",
    "write_vtt",
]
