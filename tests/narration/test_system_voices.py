"""The computer's own voices: what can be tested of Windows and macOS without having them."""

import io
import sys
from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("soundfile", reason="the `test` extra is not installed")
import soundfile

from youthsite.errors import YouthsiteError
from youthsite.narration.narrators import SpeakingFailedError, system, system_speaker
from youthsite.narration.narrators.sound_file import read_speech
from youthsite.narration.voices import manner_of
from youthsite.settings import AudioSettings

from .samples import make_page

RATE = 22050
TONE = (0.3 * np.sin(2 * np.pi * 300 * np.arange(RATE) / RATE) * 32767).round().astype("<i2")
HAZEL = SimpleNamespace(id="HKEY_X\\HAZEL", name="Microsoft Hazel Desktop - English", languages=["en-GB"])
ZIRA = SimpleNamespace(id="HKEY_X\\ZIRA", name="Microsoft Zira Desktop", languages=["en-US"])
DANIEL = SimpleNamespace(id="com.apple.voice.compact.en-GB.Daniel", name="Daniel", languages=["en_GB"])
ANNA = SimpleNamespace(id="com.apple.voice.compact.de-DE.Anna", name="Anna", languages=["de_DE"])
ESPEAK = SimpleNamespace(id="gmw/en-GB-x-rp", name="English (RP)", languages=[b"\x05en-gb-x-rp"])


@pytest.mark.parametrize(
    ("platform", "driver"), [("win32", "sapi5"), ("darwin", "nsss"), ("linux", "espeak")]
)
def test_each_platform_has_its_driver(platform, driver):
    assert system_speaker.driver_for(platform) == driver


@pytest.mark.parametrize(
    ("voices", "wanted", "found"),
    [
        ([ZIRA, HAZEL], "", HAZEL),
        ([ZIRA], "", ZIRA),
        ([ANNA, DANIEL], "", DANIEL),
        ([ANNA, DANIEL], "anna", ANNA),
        ([ANNA, DANIEL], "en-GB", DANIEL),
        ([ANNA, DANIEL], "en_gb", DANIEL),
        ([HAZEL, ZIRA], "HKEY_X\\ZIRA", ZIRA),
        ([ESPEAK], "en-gb-x-rp", ESPEAK),
    ],
)
def test_a_voice_is_found_by_id_name_or_language_and_without_a_wish_it_is_british(voices, wanted, found):
    assert system_speaker.find_voice(voices, wanted) == found.id


def test_where_nobody_speaks_english_the_computer_keeps_its_own_voice():
    assert system_speaker.find_voice([ANNA], "") == ""


def test_a_wrong_voice_lists_those_there_are(capsys):
    with pytest.raises(SystemExit) as caught:
        system_speaker.find_voice([ANNA, DANIEL], "Isla")
    assert caught.value.code == system_speaker.NO_VOICE
    assert "daniel" in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    "error", [ImportError("No module named 'objc'"), RuntimeError("eSpeak not installed\nx")]
)
def test_where_pyttsx3_cannot_start_the_reason_is_said(monkeypatch, capsys, error):
    def init(driver):
        raise error

    monkeypatch.setitem(sys.modules, "pyttsx3", SimpleNamespace(init=init))
    with pytest.raises(SystemExit) as caught:
        system_speaker.start("darwin")
    assert caught.value.code == system_speaker.NO_ENGINE
    assert capsys.readouterr().out == f"{str(error).splitlines()[0]}\n"


def test_that_stops_the_narration_with_a_way_out(monkeypatch):
    done = SimpleNamespace(returncode=system.NO_ENGINE, stdout="No module named 'objc'\n", stderr="")
    monkeypatch.setattr(system.subprocess, "run", lambda *args, **options: done)
    with pytest.raises(YouthsiteError, match="No module named 'objc'") as caught:
        system.SystemNarrator().speak("Hello.", "", 150)
    assert "narrator: espeak" in caught.value.fix


class FakeEngine:
    """Does what pyttsx3's driver of a platform does, by its source: see nsss.py and sapi5.py of 2.99."""

    def __init__(self, platform, voices):
        self.platform, self.voices, self.asked, self.heard = platform, voices, {}, []

    def getProperty(self, name):  # noqa: N802
        return self.voices

    def setProperty(self, name, value):  # noqa: N802
        self.asked[name] = value

    def connect(self, topic, told):
        self.told = told

    def save_to_file(self, text, path):
        kind = {"format": "AIFF"} if self.platform == "darwin" else {"format": "WAV"}
        with open(path, "wb") as file:  # noqa: PTH123 (soundfile opens a name otherwise on Windows)
            soundfile.write(file, TONE, RATE, subtype="PCM_16", **kind)

    def runAndWait(self):  # noqa: N802
        if self.platform == "darwin":
            self.told(name=None, completed=True)


@pytest.mark.parametrize(
    ("platform", "voices", "own"), [("darwin", [ANNA, DANIEL], DANIEL), ("win32", [ZIRA, HAZEL], HAZEL)]
)
def test_a_text_becomes_speech_as_their_drivers_would_make_it(monkeypatch, tmp_path, platform, voices, own):
    engine = FakeEngine(platform, voices)
    drivers = []
    fake = SimpleNamespace(init=lambda driver: drivers.append(driver) or engine)
    monkeypatch.setitem(sys.modules, "pyttsx3", fake)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "argv", ["system_speaker.py", str(tmp_path / "speech.wav"), "", "150"])
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"Hello.")))
    system_speaker.main()
    assert drivers == [system_speaker.driver_for(platform)]
    assert engine.asked == {"voice": own.id, "rate": 150}
    speech = read_speech(tmp_path / "speech.wav")
    assert (speech.sample_rate, speech.samples) == (RATE, TONE.tobytes())


@pytest.mark.parametrize(
    ("options", "near"),
    [
        ({"format": "WAV", "subtype": "PCM_16"}, 0),
        ({"format": "AIFF", "subtype": "PCM_16"}, 0),
        ({"format": "AIFF", "subtype": "PCM_16", "endian": "LITTLE"}, 0),
        ({"format": "AIFF", "subtype": "FLOAT"}, 1),
    ],
)
@pytest.mark.parametrize("channels", [1, 2])
def test_what_they_write_is_read(tmp_path, options, near, channels):
    path = tmp_path / "speech.wav"
    written = TONE / 32767 if options["subtype"] == "FLOAT" else TONE
    soundfile.write(path, np.repeat(written[:, None], channels, axis=1), RATE, **options)
    speech = read_speech(path)
    read = np.frombuffer(speech.samples, dtype="<i2").astype(int)
    assert speech.sample_rate == RATE
    assert np.abs(read - TONE).max() <= near


@pytest.mark.parametrize(
    "data",
    [b"", b"FORM", b"FORM\0\0\0\4AIFF", b"FORM\0\0\0\x20AIFFCOMM\0\0\0\2ab", b"RIFF\0\0\0\0WAVE", b"<html>"],
)
def test_what_is_no_sound_is_said_in_plain_words(tmp_path, data):
    path = tmp_path / "speech.wav"
    path.write_bytes(data)
    with pytest.raises(SpeakingFailedError, match="no WAV or AIFF"):
        read_speech(path)
    soundfile.write(path, TONE, RATE, format="AIFF", subtype="PCM_24")
    with pytest.raises(SpeakingFailedError, match="1 channels of 24 bits"):
        read_speech(path)


@pytest.mark.parametrize(
    ("narrator", "first"), [("espeak", "en-gb-x-rp"), ("pyttsx3", ""), ("kokoro", "bf_emma")]
)
def test_each_narrator_has_a_first_voice_of_its_own(narrator, first):
    voices = manner_of(make_page(), AudioSettings(narrator=narrator)).voices
    assert [(voice.narrator, voice.name) for voice in voices] == [(narrator, first)]
    voices = manner_of(make_page(), AudioSettings(narrator=narrator, voice="Isla")).voices
    assert voices[0].name == "Isla"
