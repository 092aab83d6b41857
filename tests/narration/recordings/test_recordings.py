import dataclasses
import json
import os
import pickle
from datetime import date

import pytest

pytest.importorskip("numpy", reason="the `audio` extra is not installed")
pytest.importorskip("espeakng_loader", reason="the `audio` extra is not installed")
import numpy as np

from tests.bench import aligning
from tests.narration.samples import make_page, settings
from youthsite.errors import YouthsiteError
from youthsite.narration import Asked, SayList, Speech, narrate_page, read_say_list, spoken_form
from youthsite.narration.narrators import SpeakingFailedError
from youthsite.narration.narrators.espeak import EspeakNarrator
from youthsite.narration.recordings import (
    add_page,
    add_sentence,
    lines_to_record,
    read_consents,
    read_sound,
    read_takes,
    shelf_of,
    state_of_voice,
    with_speech,
    write_consent,
)
from youthsite.narration.recordings.shelf import write_takes
from youthsite.narration.sound import block_powers, loudness

from .samples import CONSENT, RATE, floats, in_a_room, line, say, write_wav

TODAY = date(2026, 11, 22)
WITHOUT_END = "shown_name: Robin\nagreed: 2026-09-01\nchecked_by: o\nchecked: 2026-09-02\nuntil: "
TEXT = "We asked all the pupils what makes them feel safe at school."


@pytest.fixture
def recordings(tmp_path):
    write_consent(tmp_path / "recordings", CONSENT)
    return tmp_path / "recordings"


def take_of(tmp_path, recordings, text=TEXT, voice="en-gb-scotland+f1", rate=125, number=1):
    sound = in_a_room(floats(say(text, voice, rate)))
    return add_sentence(
        recordings, "robin", line(text, number), read_sound(write_wav(tmp_path / "a.wav", sound))
    )


@pytest.mark.parametrize("options", [{}, {"channels": 2}, {"rate": 48000}, {"rate": 8000}])
@pytest.mark.parametrize("width", [1, 2, 3, 4])
def test_any_wav_becomes_the_same_voice(tmp_path, width, options):
    tone = 0.4 * np.sin(2 * np.pi * 400 * np.arange(options.get("rate", RATE)) / options.get("rate", RATE))
    silence = np.zeros(options.get("rate", RATE))
    sound = read_sound(
        write_wav(tmp_path / "a.wav", np.concatenate([silence, tone, silence]), width=width, **options)
    )
    assert sound.seconds == pytest.approx(1.15, abs=0.05)
    assert np.abs(sound.samples.astype(int)).max() == pytest.approx(0.4 * 32767, rel=0.06)


def test_what_is_too_high_is_not_heard_as_something_lower(tmp_path):
    at = np.arange(48000) / 48000
    sound = 0.3 * np.sin(2 * np.pi * 500 * at) + 0.3 * np.sin(2 * np.pi * 17000 * at)
    heard = read_sound(write_wav(tmp_path / "a.wav", sound, rate=48000)).samples
    powers = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
    tones = np.fft.rfftfreq(len(heard), 1 / RATE)
    assert powers[np.abs(tones - (RATE - 17000)) < 100].max() < powers.max() / 300


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.wav", b"", "broken"),
        ("a.wav", b"RIFF\x00\x00\x00\x00WAVEfmt ", "broken"),
        ("a.wav", b"<html>", "broken"),
        ("a.webm", b"\x1aE\xdf\xa3 nothing", r"broken|one more part"),
        ("a.exe", b"MZ", "not a kind"),
        ("a.docx", b"PK", "not a kind"),
    ],
)
def test_what_is_no_recording_is_refused_in_plain_words(tmp_path, name, data, says):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(YouthsiteError, match=says) as caught:
        read_sound(path)
    assert caught.value.file == path


def test_a_file_of_50_megabytes_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "a.wav"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(YouthsiteError, match="50 MB"):
        read_sound(path)


@pytest.mark.parametrize(
    ("sound", "says"),
    [
        (np.zeros(RATE * 3), "Nothing is heard"),
        (np.random.default_rng(2).normal(0, 0.0005, RATE * 3), "Nothing is heard"),
        (np.full(RATE * 2, 0.5), "Nothing is heard"),
        (np.ones(100), "0.0 seconds"),
        (np.zeros(RATE * 301), "301.0 seconds"),
    ],
)
def test_silence_and_wrong_lengths_are_refused(tmp_path, sound, says):
    with pytest.raises(YouthsiteError, match=says):
        read_sound(write_wav(tmp_path / "a.wav", sound))


def test_crackling_is_said(tmp_path):
    loud = np.clip(in_a_room(floats(say(TEXT)), gain=20), -1, 1)
    assert read_sound(write_wav(tmp_path / "a.wav", loud)).notes == ("It is so loud that it crackles.",)


@pytest.mark.parametrize("ending", ["webm", "mp4", "ogg"])
def test_what_a_browser_records_is_read_with_the_extra(tmp_path, ending):
    if not os.environ.get("CI"):  # `make test` installs the extra; there it must be read
        pytest.importorskip("av", reason="the `record` extra is not installed")
    import av

    path = tmp_path / f"a.{ending}"
    sound = in_a_room(floats(say(TEXT)))
    with av.open(str(path), "w") as file:
        stream = file.add_stream({"webm": "libopus", "ogg": "libopus", "mp4": "aac"}[ending], rate=48000)
        frame = av.AudioFrame.from_ndarray(
            (sound * 32767).astype("<i2")[None, :], format="s16", layout="mono"
        )
        frame.sample_rate = RATE
        file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    wav = read_sound(write_wav(tmp_path / "b.wav", sound))
    assert read_sound(path).seconds == pytest.approx(wav.seconds, abs=0.1)
    path.write_bytes(path.read_bytes()[:300])
    with pytest.raises(YouthsiteError, match=r"broken|Nothing is heard|seconds long"):
        read_sound(path)


def test_words_are_found_in_another_voice(tmp_path, recordings):
    voice = ("en-gb-scotland+f1", 125)
    take = take_of(tmp_path, recordings, voice=voice[0], rate=voice[1])
    spoken = say(TEXT, *voice)
    lead = next(n for n, each in enumerate(np.abs(floats(spoken))) if each > 0.02) - round(0.05 * RATE)
    found = [sample for sample, _ in take.words]
    assert [letter for _, letter in take.words] == [letter for _, letter in spoken.words]
    off = [abs(mine - (theirs - lead)) / RATE for mine, (theirs, _) in zip(found, spoken.words, strict=True)]
    assert sorted(off)[len(off) // 2] < 0.06
    assert sum(one < 0.15 for one in off) >= len(off) - 1
    assert found == sorted(found)


@pytest.mark.parametrize(("voice", "rate"), aligning.VOICES)
def test_nearly_all_words_of_other_sentences_are_within_100_ms(tmp_path, voice, rate):
    off = [
        each for text in aligning.sentences()[::15] for each in aligning.off_by(tmp_path, text, voice, rate)
    ]
    assert len(off) > 20
    assert sum(each <= aligning.NEAR for each in off) >= 0.95 * len(off)


def test_a_page_is_cut_at_its_pauses(tmp_path, recordings):
    texts = [TEXT, "Most of them said yes.", "Now they help to plan the new park by the river."]
    gaps = [np.zeros(round(seconds * RATE)) for seconds in (0.9, 0.35)]
    spoken = [floats(say(text, "en+f1", 130)) for text in texts]
    whole = in_a_room(np.concatenate([spoken[0], gaps[0], spoken[1], gaps[1], spoken[2]]))
    lines = [line(text, number) for number, text in enumerate(texts, start=1)]
    takes = add_page(recordings, "robin", lines, read_sound(write_wav(tmp_path / "p.wav", whole)))
    assert [take.line for take in takes] == ["safe-1", "safe-2", "safe-3"]
    for take, said in zip(takes, spoken, strict=True):
        kept = read_sound(recordings / take.file).seconds
        assert kept == pytest.approx(len(said) / RATE, abs=0.45), take.line


def test_other_words_are_refused(tmp_path, recordings):
    long = in_a_room(floats(say(" ".join([TEXT] * 5))))
    with pytest.raises(YouthsiteError, match="seconds long, not about"):
        add_sentence(recordings, "robin", line("Yes."), read_sound(write_wav(tmp_path / "a.wav", long)))
    assert read_takes(recordings, "robin") == ()


def asked(take, **changes):
    return Asked(**{"slug": take.slug, "page": take.page, "line": take.line, "text": take.text, **changes})


def test_a_take_is_used_for_its_very_words_until_the_day_and_unless_changed(tmp_path, recordings):
    take = take_of(tmp_path, recordings)
    shelf = pickle.loads(pickle.dumps(shelf_of(recordings, TODAY)))
    assert shelf.key(asked(take)).startswith("robin ")
    assert shelf.key(asked(take, text=take.text + " Really.")) == ""
    assert shelf.key(asked(take, page="other")) == ""
    assert shelf_of(recordings, date(2027, 8, 31)).key(asked(take))
    assert shelf_of(recordings, date(2027, 9, 1)).takes == {}
    assert shelf_of(recordings, date(2026, 9, 1)).takes == {}  # agreed, but nobody had looked at the risk
    assert shelf_of(recordings, date(2026, 9, 2)).takes
    wav = recordings / take.file
    wav.write_bytes(wav.read_bytes()[:-2] + b"\x01\x01")
    with pytest.raises(SpeakingFailedError, match="was changed"):
        shelf.speech(asked(take))


def test_a_stale_take_hides_no_good_one_of_another_voice(tmp_path, recordings):
    take = take_of(tmp_path, recordings)
    write_consent(recordings, dataclasses.replace(CONSENT, voice="ash", shown_name="Ash", feeds=True))
    stale = dataclasses.replace(take, voice="ash", text="These words were there before.")
    write_takes(recordings, "ash", [stale])
    shelf = shelf_of(recordings, TODAY)
    assert shelf.key(asked(take)).startswith("robin ")
    assert shelf.key(asked(stale)).startswith("ash ")
    assert shelf.speech(asked(take)).samples
    assert shelf.words(asked(take)) == take.said
    assert not shelf.may_be_fed(take.slug, take.page, [take.line]), "Robin did not agree to podcasts"
    write_takes(recordings, "ash", [dataclasses.replace(stale, text=take.text)])
    assert shelf_of(recordings, TODAY).key(asked(take)).startswith("ash ")


@pytest.mark.parametrize("gain", [0.05, 0.4, 2.0])
def test_a_recording_is_as_loud_as_the_narrator(tmp_path, recordings, gain):
    sound = in_a_room(floats(say(TEXT, "en+m3")), noise=0.0001, gain=gain)
    take = add_sentence(recordings, "robin", line(TEXT), read_sound(write_wav(tmp_path / "a.wav", sound)))
    speech = shelf_of(recordings, TODAY).speech(asked(take))
    heard = loudness(block_powers(np.frombuffer(speech.samples, dtype="<i2")))
    assert heard == pytest.approx(take.level, abs=1)


def test_recordings_win_on_the_page_and_words_follow(tmp_path, recordings):
    pytest.importorskip("lameenc", reason="the `audio` extra is not installed")
    page = make_page("safe", f"{TEXT} Most of them said yes.")
    spoken = dataclasses.replace(line(TEXT), slug="", line="safe-1-1")
    sound = in_a_room(floats(say(TEXT, "en+f1", 110)))
    add_sentence(recordings, "robin", spoken, read_sound(write_wav(tmp_path / "a.wav", sound)))
    shelf = shelf_of(recordings, TODAY)
    with_it = narrate_page(page, settings(), read_say_list(), tmp_path / "cache", recorded=shelf)
    without = narrate_page(page, settings(), read_say_list(), tmp_path / "cache")
    assert with_it.recorded == ("safe-1-1",)
    assert without.recorded == ()
    assert with_it.seconds > without.seconds + 0.5
    words = [word for word in with_it.words if word.id == "safe-1-1"]
    assert [TEXT[word.first : word.last].strip(".") for word in words] == TEXT.strip(".").split()
    assert not shelf.may_be_fed("", "safe", with_it.recorded)
    write_consent(recordings, dataclasses.replace(CONSENT, feeds=True))
    assert shelf_of(recordings, TODAY).may_be_fed("", "safe", with_it.recorded)


def test_another_say_list_lights_the_words_that_were_said(tmp_path, recordings):
    pytest.importorskip("lameenc", reason="the `audio` extra is not installed")
    page = make_page("safe", f"{TEXT} Most of them said yes.")
    spoken = dataclasses.replace(line(TEXT), slug="", line="safe-1-1")
    sound = in_a_room(floats(say(TEXT, "en+f1", 110)))
    add_sentence(recordings, "robin", spoken, read_sound(write_wav(tmp_path / "a.wav", sound)))

    def lit(say_list):
        shelf = shelf_of(recordings, TODAY)
        audio = narrate_page(page, settings(), say_list, tmp_path / "cache", recorded=shelf)
        return [word for word in audio.words if word.id == "safe-1-1"]

    other = SayList({"asked": "went and asked", "pupils": "boys and girls of the"})
    assert spoken_form(TEXT, other) != TEXT
    assert len(lit(other)) == len(TEXT.split())
    assert lit(other) == lit(read_say_list())


def test_an_older_list_of_takes_is_read_and_lights_no_word(tmp_path, recordings):
    take = take_of(tmp_path, recordings)
    path = recordings / "robin" / "takes.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    for row in data["takes"]:
        del row["said"]
    path.write_text(json.dumps({**data, "format": 1}), encoding="utf-8")
    shelf = shelf_of(recordings, TODAY)
    assert shelf.key(asked(take)).startswith("robin ")
    assert shelf.words(asked(take)) == ()
    assert shelf.speech(asked(take)).words == take.words


def test_a_recording_is_laid_beside_the_voice_and_language_of_its_page(monkeypatch):
    page = make_page("safe", "In 2023 there were 12.")
    top = "---\nlang: gd\nvoice: gd+m3\nrate: 120\n---\n\n# A\n"
    gaelic = dataclasses.replace(page, source=top)
    heard = []

    def speak(self, spoken, voice, rate):
        heard.append((spoken, voice, rate))
        return Speech(bytes(4), RATE)

    monkeypatch.setattr(EspeakNarrator, "speak", speak)
    chosen = lines_to_record(page)["safe-1-1"]
    for each in (page, gaelic):
        with_speech("glen-orra", each, [chosen], settings().audio, read_say_list())
    assert heard == [
        ("In twenty twenty-three there were twelve.", "en-gb-x-rp", 150),
        ("In 2023 there were 12.", "gd+m3", 120),
    ]


def test_an_agreement_is_written_so_that_people_can_read_it(recordings):
    assert read_consents(recordings) == (CONSENT,)
    assert "shown_name: Robin\n" in (recordings / "robin" / "consent.yml").read_text(encoding="utf-8")
    states = [state_of_voice(CONSENT, date(2027, *day)) for day in ((7, 31), (8, 1), (8, 31), (9, 1))]
    assert states == ["good", "ends soon", "ends soon", "ended"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "`shown_name` is missing"),
        (
            "shown_name: Robin\nagreed: soon\nchecked_by: o\nchecked: 2026-09-02\nuntil: 2027-01-01",
            "`agreed`",
        ),
        ("shown_name: Robin\nagreed: 2026-09-01\nchecked: 2026-09-02\nuntil: 2027-01-01", "`checked_by`"),
        (
            "shown_name: Robin\nagreed: 2026-09-01\nchecked_by: o\nchecked: 2026-09-02\nuntil: 2026-01-01",
            "ends before",
        ),
        (
            "shown_name: Robin\nagreed: 2026-09-01\nchecked_by: o\nchecked: 2027-09-02\nuntil: 2027-01-01",
            "ends before an officer",
        ),
        ("shown_name: [", "not readable"),
        (
            f"{WITHOUT_END}2027-01-01 12:00:00",
            "`until` is no day",
        ),
        (
            "shown_name: Robin\nagreed: 2026-09-01\nchecked_by: o\nchecked: 2026-09-02\nuntil: 2027-02-31",
            "not readable.*like 2027-08-31",
        ),
        (
            "shown_name: Robin\nagreed: 2026-09-01\nchecked_by: o\nchecked: 2026-09-02\nuntil: soon",
            "`until` is no day: “soon”",
        ),
        ("shown_name: [Robin]", "`shown_name` has to be words"),
        ('shown_name: "Rob\\0in"', "`shown_name` has hidden letters"),
        ("- a", "is missing"),
    ],
)
def test_an_agreement_that_says_too_little_stops_everything(recordings, text, says):
    (recordings / "robin" / "consent.yml").write_text(text)
    with pytest.raises(YouthsiteError, match=says):
        shelf_of(recordings, TODAY)


@pytest.mark.parametrize("name", ["../robin", "{}/robin", "", ".", "Robin", "a/b", "robin\n"])
def test_a_name_that_is_no_voice_is_refused_before_anything_is_written(recordings, name):
    with pytest.raises(YouthsiteError, match="cannot be the name of a voice"):
        write_consent(recordings, dataclasses.replace(CONSENT, voice=name.format(recordings.parent)))
    assert sorted(path.name for path in recordings.parent.rglob("*")) == [
        "consent.yml",
        "recordings",
        "robin",
    ]


def test_a_full_name_is_refused(recordings):
    with pytest.raises(YouthsiteError, match="not a full name"):
        write_consent(recordings, dataclasses.replace(CONSENT, shown_name="One Two Three"))


@pytest.mark.parametrize("text", ["[]", "{", '{"format": 2}', '{"format": 1, "takes": [{"slug": "../.."}]}'])
def test_a_damaged_list_of_takes_is_named(tmp_path, recordings, text):
    take_of(tmp_path, recordings)
    (recordings / "robin" / "takes.json").write_text(text)
    with pytest.raises(YouthsiteError, match="damaged"):
        shelf_of(recordings, TODAY)
