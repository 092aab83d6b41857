"""How readers know the voices of a page: by the names in the settings, or by what is known of a voice."""

import re
from collections.abc import Mapping, Sequence

from .voices import Voice

ACCENTS = {
    "en-gb-scotland": "Scottish voice",
    "en-us": "American voice",
    "en-029": "Caribbean voice",
    "en": "English voice",
    "gd": "Gaelic voice",
    "cy": "Welsh voice",
    "ga": "Irish voice",
    "pl": "Polish voice",
    "uk": "Ukrainian voice",
    "ur": "Urdu voice",
}
"""Of espeak-ng's voices, by the beginning of their names; the longest counts."""
COMPUTER = "Computer voice"
PITCHES = {"f": "Higher", "m": "Lower"}
"""Its variants `+f1` to `+f5` and `+m1` to `+m8` are women's and men's by their first letter."""


def names_of_voices(voices: Sequence[Voice], given: Mapping[str, str]) -> tuple[str, ...]:
    """Give a name for each voice, no two alike; `given` are the settings' own names, by the voice's."""
    names = [_name(voice, given) for voice in voices]
    return tuple(
        f"{name} {names[: place + 1].count(name)}" if names.count(name) > 1 else name
        for place, name in enumerate(names)
    )


def _name(voice: Voice, given: Mapping[str, str]) -> str:
    own = given.get(f"{voice.narrator}:{voice.name}") or given.get(voice.name)
    if own:
        return " ".join(own.split())
    if voice.narrator == "espeak":
        return _of_espeak(voice.name)
    if voice.narrator == "kokoro":  # like `bf_emma`: British, female, Emma
        return voice.name.rpartition("_")[2].capitalize()
    return re.split(r"[.\\]", voice.name.partition(" - ")[0])[-1] or COMPUTER


def _of_espeak(name: str) -> str:
    language, _, variant = name.rpartition("/")[2].lower().partition("+")
    known = [begin for begin in ACCENTS if language == begin or language.startswith(f"{begin}-")]
    accent = ACCENTS[max(known, key=len)] if known else COMPUTER
    pitch = PITCHES.get(variant[:1]) if variant[1:].isdecimal() else None
    if pitch:
        return f"{pitch} {accent}"
    return f"{accent}, {variant}" if variant else accent
