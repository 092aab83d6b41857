"""Planning a page: from its words, the settings and what people recorded to a plan for each voice."""

from dataclasses import dataclass

from ..model import Page
from ..settings import AudioSettings
from .cache import key_of
from .id3 import Tags
from .narrators import Asked, Recorded, narrator_here
from .narrators.espeak import refuse_unsteady
from .plan import FORMAT, Part, Plan
from .script import Segment, script_of
from .spoken import SayList, Traced, spoken_traced
from .voices import Voice, asked_by, manner_of


@dataclass(frozen=True, slots=True)
class Planner:
    """What the plans of all pages of one edition have in common."""

    audio: AudioSettings
    say_list: SayList
    partnership: str
    album: str
    slug: str
    recorded: Recorded | None = None

    def plans(self, page: Page, notice: str) -> tuple[Plan, ...]:
        """Give the plan of a page in each of its voices; errors as in `manner_of` and `narrator_for`."""
        manner = manner_of(page, self.audio)
        script = script_of(page, notice, pictures=self.audio.pictures, counts=self.audio.lists)
        said = [
            spoken_traced(segment.text, self.say_list, english=manner.english or segment.kind == "notice")
            for segment in script
        ]
        tags = Tags(page.title, self.partnership, self.album, manner.language)
        plans = []
        for voice in manner.voices:
            parts = []
            for segment, spoken in zip(script, said, strict=True):
                speaker = manner.voice_for(segment.kind == "notice", voice)
                with asked_by(page.path, manner.named_in if speaker is voice else None):
                    parts.append(self._part(page, speaker, segment, spoken))
            pauses = manner.pause, manner.heading_pause
            plan = Plan(page.title, page.path, voice, tuple(parts), *pauses, tags, manner.named_in)
            plans.append(plan)
            if plan.is_recorded:
                break  # in another voice it would sound the same
        return tuple(plans)

    def _part(self, page: Page, voice: Voice, segment: Segment, spoken: Traced) -> Part:
        asked = Asked(self.slug, page.stem, segment.id, segment.text)
        if self.recorded is not None and segment.id and (name := self.recorded.key(asked)):
            words = self.recorded.words(asked)
            return Part(segment, spoken.text, words, key_of(FORMAT, "recorded", name), voice, asked)
        narrator = narrator_here(self.audio, voice.narrator)
        if narrator.id == "espeak":
            refuse_unsteady(voice.name)
        made_from = (FORMAT, narrator.id, narrator.version, voice.name, voice.rate, spoken.text)
        return Part(segment, spoken.text, spoken.words(), key_of(*made_from) if spoken.text else "", voice)
