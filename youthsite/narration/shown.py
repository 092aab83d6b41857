"""A page's script for people to read: what is written, and below it what is said where that differs."""

from ..model import Page
from ..settings import AudioSettings
from .script import script_of
from .spoken import SayList, spoken_form
from .voices import manner_of

MARKS = {"title": "#", "heading": "##", "notice": "(first)", "count": "(list)", "picture": "(picture)"}


def script_text(page: Page, audio: AudioSettings, say_list: SayList, notice: str = "") -> str:
    """Give the script of a page as plain text; a line "says:" stands where other words are spoken."""
    manner = manner_of(page, audio)
    voices = ", ".join(
        f"{voice.name} ({voice.narrator}, {voice.rate} words a minute)" for voice in manner.voices
    )
    lines = [f"Voice: {voices}", ""]
    for segment in script_of(page, notice, pictures=audio.pictures, counts=audio.lists):
        said = spoken_form(segment.text, say_list, english=manner.english or segment.kind == "notice")
        lines.append(f"{MARKS.get(segment.kind, '')} {segment.text}".strip())
        if said != segment.text:
            lines.append(f"    says: {said or 'nothing'}")
    return "\n".join(lines)
