import json
import subprocess
import sys
from array import array

import pytest

from youthsite.errors import YouthsiteError
from youthsite.narration import narrator_for, why_no_audio
from youthsite.narration.narrators import OWN_MODULES, SpeakingFailedError, Speech
from youthsite.narration.narrators.espeak import SPEAKER, EspeakNarrator, refuse_unsteady
from youthsite.narration.narrators.kokoro_speaker import word_starts
from youthsite.narration.narrators.system import SystemNarrator
from youthsite.narration.narrators.tone import ToneNarrator
from youthsite.settings import AudioSettings

from .samples import settings

VOICE, RATE = "en-gb-x-rp", 150
TEXT = "Ninety-one out of one hundred pupils have an adult they can talk to."


@pytest.fixture
def espeak(extra):
    narrator = EspeakNarrator()
    yield narrator
    narrator.close()


def loudest(speech: Speech) -> int:
    return max(map(abs, array("h", speech.samples)))


def test_espeak_speaks_as_long_as_its_words_take(espeak):
    speech = espeak.speak(TEXT, VOICE, RATE)
    words_a_minute = len(TEXT.replace("-", " ").split()) / speech.seconds * 60
    assert 100 < words_a_minute < 220
    assert 3000 < loudest(speech) < 32767


def test_espeak_gives_the_same_bytes_each_time_and_in_a_fresh_process(espeak):
    fresh = EspeakNarrator(copy=False)
    spoken = {espeak.speak(TEXT, VOICE, RATE).samples for _ in range(3)}
    assert spoken == {fresh.speak(TEXT, VOICE, RATE).samples}


def test_voice_and_rate_are_heard(espeak):
    usual = espeak.speak(TEXT, VOICE, RATE)
    assert espeak.speak(TEXT, VOICE, 220).seconds < usual.seconds * 0.85
    assert espeak.speak(TEXT, f"{VOICE}+f2", RATE).samples != usual.samples


@pytest.mark.parametrize("voice", ["en-gb-x-rq", "en-gb-x-rp+nobody", "en-gb-x-rp+../en"])
def test_a_wrong_voice_is_answered_with_close_names(espeak, voice):
    with pytest.raises(YouthsiteError, match="en-gb-x-rp") as caught:
        espeak.speak(TEXT, voice, RATE)
    assert caught.value.file == "youthsite.yml"


@pytest.mark.parametrize("voice", ["en+f2", "en+f3", "en+f5", "en+whisper"])
def test_a_voice_that_never_sounds_the_same_is_refused(extra, voice):
    with pytest.raises(YouthsiteError, match="different each time") as caught:
        refuse_unsteady(voice)
    assert "+f4" in caught.value.fix


@pytest.mark.parametrize("voice", ["en+f4", "en+m3", "en-gb-x-rp"])
def test_the_voices_we_name_are_steady(extra, voice):
    refuse_unsteady(voice)
    spoken = set()
    for _ in range(4):
        narrator = EspeakNarrator()
        spoken.add(narrator.speak("We asked ninety-one pupils in P seven.", voice, RATE).samples)
        narrator.close()
    assert len(spoken) == 1


def test_a_speaker_that_dies_is_an_error_and_the_next_one_speaks(espeak):
    espeak.speak(TEXT, VOICE, RATE)
    speaker = espeak.speakers.resting.queue[0]
    speaker.kill()
    speaker.wait()
    with pytest.raises(SpeakingFailedError):
        espeak.speak(TEXT, VOICE, RATE)
    assert espeak.speak(TEXT, VOICE, RATE).seconds > 1


def test_a_speaker_without_its_voices_says_so(extra, tmp_path):
    import espeakng_loader

    done = subprocess.run(
        [sys.executable, "-I", "-S", str(SPEAKER), str(espeakng_loader.get_library_path()), str(tmp_path)],
        input=b'{"voices": true}\n',
        capture_output=True,
        check=True,
    )
    assert "voice data" in json.loads(done.stdout)["problem"]


def test_a_deep_folder_is_no_hindrance(extra, espeak, tmp_path, monkeypatch):
    import espeakng_loader

    deep = tmp_path / ("é" * 60) / ("b" * 120) / "data"
    deep.parent.mkdir(parents=True)
    deep.symlink_to(espeakng_loader.get_data_path(), target_is_directory=True)
    usual = espeak.speak(TEXT, VOICE, RATE)
    monkeypatch.setattr(espeakng_loader, "get_data_path", lambda: deep)
    assert EspeakNarrator(copy=False).speak(TEXT, VOICE, RATE) == usual


def test_closing_ends_the_speakers(espeak):
    espeak.speak(TEXT, VOICE, RATE)
    speaker = espeak.speakers.resting.queue[0]
    espeak.close()
    assert speaker.poll() == 0


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere it depends on the computer's voices"
)
def test_the_computers_own_voices_speak_whole_texts(extra):
    pytest.importorskip("pyttsx3")
    speech = SystemNarrator().speak(TEXT, VOICE, RATE)
    assert 3 < speech.seconds < 8
    assert loudest(speech) > 3000
    with pytest.raises(YouthsiteError, match="en-gb-x-rp"):
        SystemNarrator().speak(TEXT, "en-gb-x-rq", RATE)


def test_a_computers_voice_that_stops_early_is_an_error(monkeypatch):
    pytest.importorskip("pyttsx3")
    monkeypatch.setattr("youthsite.narration.narrators.system._run", lambda options, spoken, voice: None)
    with pytest.raises(SpeakingFailedError, match="no WAV"):
        SystemNarrator().speak(TEXT, VOICE, RATE)
    monkeypatch.setattr(
        "youthsite.narration.narrators.system.read_speech", lambda sound: Speech(bytes(2000), 22050)
    )
    with pytest.raises(SpeakingFailedError, match="before the end"):
        SystemNarrator().speak(TEXT, VOICE, RATE)


def test_the_tone_is_always_the_same_and_tells_texts_apart():
    tone = ToneNarrator()
    assert tone.speak("one two", "any", 120) == tone.speak("one two", "any", 120)
    assert tone.speak("one two", "any", 120).seconds == 1
    assert tone.speak("one two", "any", 120) != tone.speak("one three", "any", 120)


@pytest.mark.parametrize("rate", [0, 79, 451])
def test_a_rate_nobody_can_speak_is_an_error(extra, rate):
    with pytest.raises(YouthsiteError, match="between 80 and 450"):
        narrator_for(settings(rate=rate).audio)


@pytest.mark.parametrize("name", ["espeak", "pyttsx3", "tone"])
def test_each_narrator_of_the_settings_is_found(extra, name):
    assert narrator_for(settings(name).audio).id == name


def test_audio_can_be_made_here(extra):
    assert why_no_audio() is None


@pytest.mark.parametrize("module", ["numpy", "lameenc", "espeakng_loader"])
def test_without_the_extra_the_reason_is_said(monkeypatch, module):
    monkeypatch.setitem(sys.modules, module, None)
    assert module in (why_no_audio() or "")
    assert "pip install 'youthsite[audio]'" in (why_no_audio() or "")
    with pytest.raises(YouthsiteError, match=module):
        narrator_for(settings().audio)


def test_the_room_opens_without_the_extra():
    blocked = ("numpy", "lameenc", "espeakng_loader", "pyttsx3")
    code = f"""
import sys
sys.modules.update(dict.fromkeys({blocked!r}))
from youthsite import narration
print(narration.spoken_form("P7", narration.read_say_list()), "|", narration.why_no_audio())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("P seven | There is no audio")


def model_folder(tmp_path, **changed):
    import hashlib

    files = {"model.onnx": b"no model", "voices.npz": b"no voices"} | changed.pop("files", {})
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    (tmp_path / "SHA256SUMS").write_text(changed.pop("sums", sums))
    return tmp_path


def natural(folder) -> AudioSettings:
    return AudioSettings(narrator="kokoro", voice="bf_emma", model=str(folder))


@pytest.fixture
def no_need_of_kokoro(monkeypatch, extra):
    monkeypatch.setitem(OWN_MODULES, "kokoro", ())
    monkeypatch.setattr("youthsite.narration.narrators.kokoro.version", lambda name: "0")


def test_without_the_neural_extra_the_reason_is_said(extra, monkeypatch, tmp_path):
    monkeypatch.setitem(OWN_MODULES, "kokoro", ("no_such_module",))
    with pytest.raises(YouthsiteError, match="`neural` extra is not installed") as caught:
        narrator_for(natural(tmp_path))
    assert "youthsite[neural]" in caught.value.fix


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda folder: "", "has no voice model"),
        (lambda folder: folder / "none", "no such folder"),
        (lambda folder: (folder / "SHA256SUMS").unlink() or folder, "hashes of the voice model are missing"),
        (lambda folder: (folder / "SHA256SUMS").write_text("x\n") and folder, "not a hash and a file name"),
        (lambda folder: (folder / "SHA256SUMS").write_text("") or folder, "does not name model.onnx"),
        (lambda folder: (folder / "voices.npz").unlink() or folder, "file of the voice model is missing"),
        (lambda folder: (folder / "model.onnx").write_bytes(b"other") and folder, "damaged or another one"),
    ],
)
def test_a_voice_model_that_is_not_whole_is_refused(no_need_of_kokoro, tmp_path, spoil, says):
    with pytest.raises(YouthsiteError, match=says):
        narrator_for(natural(spoil(model_folder(tmp_path))))


def test_a_voice_model_comes_from_an_installed_package_that_is_never_run(
    no_need_of_kokoro, tmp_path, monkeypatch
):
    inner = tmp_path / "our_voices" / "kokoro"
    inner.mkdir(parents=True)
    (inner.parent / "__init__.py").write_text("raise SystemExit('it was run')")
    model_folder(inner)
    monkeypatch.syspath_prepend(str(tmp_path))
    narrator = narrator_for(natural("package:our_voices/kokoro"))
    assert narrator.id == "kokoro"
    narrator.close()
    (inner / "model.onnx").write_bytes(b"other")
    with pytest.raises(YouthsiteError, match="damaged or another one"):
        narrator_for(natural("package:our_voices/kokoro"))
    with pytest.raises(YouthsiteError, match="hashes of the voice model are missing"):
        narrator_for(natural("package:our_voices"))
    for name in ("none_such", "our_voices/none", "our_voices/..", "../our_voices", "our-voices", ""):
        with pytest.raises(YouthsiteError, match="no installed package"):
            narrator_for(natural(f"package:{name}"))


def test_a_whole_folder_that_holds_no_model_is_an_error_when_it_speaks(no_need_of_kokoro, tmp_path):
    narrator = narrator_for(natural(model_folder(tmp_path)))
    with pytest.raises(SpeakingFailedError, match="model could not be opened"):
        narrator.speak(TEXT, "bf_emma", RATE)
    narrator.close()


def test_words_of_the_natural_voice_are_timed_where_sounds_and_words_match():
    sounds = [("w", 0.1), ("ˈ", 0.2), ("i", 0.2), (" ", 0.3), ("ɡ", 0.4), ("ə", 0.5), (".", 0.9)]
    assert word_starts("We go.", sounds, 1000) == [(100, 0), (400, 3)]
    assert word_starts("We go now.", sounds, 1000) == []
    assert word_starts("We go.", [], 1000) == []
