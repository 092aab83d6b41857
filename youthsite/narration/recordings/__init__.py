"""Young people's own voices: recordings of sentences, and the agreement that each voice stands on.

Everything of one voice is in one folder, `audio/recordings/<voice>/`, which git does not keep: `consent.yml`,
which people may read and change, `takes.json`, which the tool keeps, and a WAV for each sentence. Sound is
only read and compared here, with numpy from the `audio` extra; nothing leaves the computer.
"""

from .adding import Line, add_page, add_sentence
from .consent import (
    Consent,
    VoiceState,
    read_consents,
    refuse_name,
    refuse_unfit,
    refuse_unused,
    state_of_voice,
    write_consent,
)
from .incoming import Incoming, read_sound
from .references import lines_to_record, with_speech
from .renewing import refuse_other
from .shelf import Shelf, Take, read_takes, shelf_of
from .withdrawing import remove_voice

__all__ = [
    "Consent",
    "Incoming",
    "Line",
    "Shelf",
    "Take",
    "VoiceState",
    "add_page",
    "add_sentence",
    "lines_to_record",
    "read_consents",
    "read_sound",
    "read_takes",
    "refuse_name",
    "refuse_other",
    "refuse_unfit",
    "refuse_unused",
    "remove_voice",
    "shelf_of",
    "state_of_voice",
    "with_speech",
    "write_consent",
]
