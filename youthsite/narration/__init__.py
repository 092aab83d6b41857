"""Narration: the easy edition as sound, with the time of every line.

`narrate_page` and `narrate_edition` make MP3 files in a cache and say when each line is heard;
`read_say_list` reads how words are spoken; `why_no_audio` says what is missing where the `audio` extra is not
installed. Importing this room needs nothing of that extra.
"""

from .booth import PageAudio
from .cues import Cue, to_vtt
from .narrators import Narrator, narrator_for, why_no_audio
from .pages import narrate_edition, narrate_page
from .script import Segment, script_of
from .spoken import SayList, read_say_list, spoken_form

__all__ = [
    "Cue",
    "Narrator",
    "PageAudio",
    "SayList",
    "Segment",
    "narrate_edition",
    "narrate_page",
    "narrator_for",
    "read_say_list",
    "script_of",
    "spoken_form",
    "to_vtt",
    "why_no_audio",
]
