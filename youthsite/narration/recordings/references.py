"""The narrator's speech of the lines of a page, beside which a recording of them is laid."""

from collections.abc import Iterable

from ...model import Page
from ...settings import AudioSettings
from ..narrators import close_narrators, narrator_here
from ..script import Segment, script_of
from ..spoken import SayList, spoken_traced
from ..voices import asked_by, manner_of
from .adding import Line


def lines_to_record(page: Page) -> dict[str, Segment]:
    """Give the lines of a page that people can record, by id: all but pictures and what only we say."""
    return {part.id: part for part in script_of(page) if part.id and part.kind != "picture"}


def with_speech(
    slug: str, page: Page, chosen: Iterable[Segment], audio: AudioSettings, say_list: SayList
) -> list[Line]:
    """Give lines with the speech of each in the page's first voice; a line without a word is left out.

    Errors as in `narrate_page`.
    """
    manner = manner_of(page, audio)
    voice = manner.voices[0]
    made = []
    try:
        for segment in chosen:
            spoken = spoken_traced(segment.text, say_list, english=manner.english)
            if spoken.text:
                with asked_by(page.path, manner.named_in):
                    speech = narrator_here(audio, voice.narrator).speak(spoken.text, voice.name, voice.rate)
                made.append(Line(slug, page.stem, segment.id, segment.text, spoken, speech))
    finally:
        close_narrators()
    return made
