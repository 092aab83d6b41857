"""Which voices speak a page: those of the settings, unless the page's own front matter says otherwise."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml

from ..editions.source import front_matter, source_lines
from ..errors import YouthsiteError
from ..model import Page
from ..settings import FILE, AudioSettings
from .narrators import NARRATORS, RATES, refuse_rate

LANGUAGE = "en-GB"
UNSAID = AudioSettings().voice
OWN_FIRST = {"pyttsx3": "", "kokoro": "bf_emma"}
"""The voice of narrators other than espeak where the settings name none: theirs have other names."""
PAUSES = range(300, 701)
"""Milliseconds of silence between sentences that listeners can bear."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a narrator, its name for the voice, and words a minute."""

    narrator: str
    name: str
    rate: int


@dataclass(frozen=True, slots=True)
class Manner:
    """How one page is spoken; `voices` are in the order in which readers are offered them, one at least.

    `ours` says what this program itself says before a page, which is English in every language. `pause` and
    `heading_pause` are milliseconds of silence between sentences and before headings. `named_in` is the line
    of the page that asks for these voices; None where the settings do.
    """

    voices: tuple[Voice, ...]
    ours: Voice
    language: str
    pause: int
    heading_pause: int
    named_in: int | None = None

    @property
    def english(self) -> bool:
        """Whether the page is in English."""
        return is_english(self.language)

    def voice_for(self, ours: bool, voice: Voice) -> Voice:
        """Give who speaks: the chosen voice, or an English one for our own words on a page that is not."""
        return self.ours if ours and not self.english else voice


def manner_of(page: Page, audio: AudioSettings) -> Manner:
    """Give how a page is spoken.

    `voice`, `rate`, `pause` and `lang` of its front matter win over the settings. A page in another language
    that names no voice is spoken by espeak-ng in the voice of that language. Raises YouthsiteError when the
    front matter or a setting has a value that cannot be.
    """
    own, line_of = _front_matter(page)
    language = _language(own, page, line_of.get("lang"))
    rate = _whole(own.get("rate", audio.rate), page, line_of.get("rate"))
    pause = _whole(own.get("pause", audio.pause), page, line_of.get("pause"))
    _refuse_pause(audio.heading_pause)
    _refuse_pause(pause, page.path if "pause" in own else None, line_of.get("pause"))
    refuse_rate(rate, page.path if "rate" in own else None, line_of.get("rate"))
    names = own.get("voice")
    ours = audio.voices or (audio.voice,)
    if names is None:
        names = ours if is_english(language) else [f"espeak:{language.lower()}"]
    listed = names if isinstance(names, (list, tuple)) else (names,)
    if own.get("voice") is not None and not (
        listed and all(isinstance(name, str) and name.strip() for name in listed)
    ):
        fix = "Write its name, like `voice: en-gb-x-rp`, or names, like `voice: [en-gb-x-rp, en-us]`."
        raise YouthsiteError("`voice` names no voice.", fix=fix, file=page.path, line=line_of.get("voice"))
    voices = tuple(_voice(str(name), audio.narrator, rate) for name in listed)
    english = voices[0] if is_english(language) else _voice(ours[0], audio.narrator, rate)
    named_in = line_of.get("voice" if own.get("voice") is not None else "lang")
    if own.get("voice") is None and is_english(language):
        named_in = None
    return Manner(tuple(dict.fromkeys(voices)), english, language, pause, audio.heading_pause, named_in)


@contextmanager
def asked_by(page: Path, line: int | None) -> Iterator[None]:
    """Say of an error about a voice which line of a page asks for it; None where the settings do."""
    try:
        yield
    except YouthsiteError as error:
        if line is None or error.file not in (None, FILE):
            raise
        raise YouthsiteError(error.problem, fix=error.fix, file=page, line=line) from error


def is_english(language: str) -> bool:
    """Say whether a language, named as in HTML, is English."""
    return language.lower().partition("-")[0] == "en"


def language_of(page: Page) -> str:
    """Give the language of a page as HTML names it; YouthsiteError for a `lang` that cannot be one."""
    own, line_of = _front_matter(page)
    return _language(own, page, line_of.get("lang"))


def _language(own: dict[str, object], page: Page, line: int | None) -> str:
    language = str(own.get("lang", LANGUAGE))
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
        fix = "Write its short name, like `gd` for Scottish Gaelic."
        raise YouthsiteError(f"`{language}` is not a language.", fix=fix, file=page.path, line=line)
    return language


def _voice(name: str, narrator: str, rate: int) -> Voice:
    first, colon, rest = name.partition(":")
    if colon and first in NARRATORS:
        return Voice(first, rest, rate)
    return Voice(narrator, OWN_FIRST.get(narrator, name) if name == UNSAID else name, rate)


def _front_matter(page: Page) -> tuple[dict[str, object], dict[str, int]]:
    """Give what stands at the top of a page, and the line of each key."""
    lines = source_lines(page.source)
    count = front_matter(lines)
    if not count:
        return {}, {}
    text = "\n".join(line.text for line in lines[1 : count - 1])
    try:
        read, nodes = yaml.safe_load(text), yaml.compose(text)
    except yaml.YAMLError as error:
        fix = "Between the two lines of dashes write lines like `voice: en-gb-x-rp`."
        raise YouthsiteError(
            "The top of this page is not readable.", fix=fix, file=page.path, line=1
        ) from error
    if not isinstance(read, dict) or not isinstance(nodes, yaml.MappingNode):
        return {}, {}
    return read, {key.value: key.start_mark.line + 2 for key, _ in nodes.value}


def _whole(value: object, page: Page, line: int | None) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise YouthsiteError(
        f"`{value}` is not a whole number.",
        fix=f"Write `rate` as words a minute ({RATES[0]} to {RATES[-1]}) and `pause` as milliseconds.",
        file=page.path,
        line=line,
    )


def _refuse_pause(milliseconds: int, file: Path | None = None, line: int | None = None) -> None:
    if milliseconds not in PAUSES:
        raise YouthsiteError(
            f"A pause of {milliseconds} milliseconds is too {'short' if milliseconds < 300 else 'long'}.",
            fix=f"Set it between {PAUSES[0]} and {PAUSES[-1]} in youthsite.yml or at the top of the page.",
            file=file,
            line=line,
        )


def label_of(voice: Voice) -> str:
    """Give a short name for a voice that can stand in a file name: `en-gb-x-rp`, `kokoro-bf_emma`."""
    name = re.sub(r"[^A-Za-z0-9_]+", "-", voice.name).strip("-") or "voice"
    return name if voice.narrator == "espeak" else f"{voice.narrator}-{name}"
