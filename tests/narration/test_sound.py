import math

import pytest

from youthsite.narration import Cue, to_vtt
from youthsite.narration.narrators import SpeakingFailedError, Speech

np = pytest.importorskip("numpy", reason="the `audio` extra is not installed")
pytest.importorskip("lameenc", reason="the `audio` extra is not installed")

from youthsite.narration import mp3, sound  # noqa: E402

RATE = sound.SAMPLE_RATE


def sine(seconds, amplitude, pitch=997, rate=RATE):
    return (amplitude * np.sin(2 * math.pi * pitch * np.arange(round(seconds * rate)) / rate)).astype("<i2")


def heard(pieces, gain):
    return np.concatenate([sound.levelled(piece, gain) for piece in pieces])


def test_loudness_is_that_of_the_standards_reference_tone():
    # ITU-R BS.1770-4: a full-scale sine of 997 Hz in one channel measures -3.01
    assert sound.loudness(sound.block_powers(sine(2, 32767))) == pytest.approx(-3.01, abs=0.05)


def test_silence_has_no_loudness_and_is_left_as_it_is():
    silence = sound.silence(1)
    assert sound.loudness(sound.block_powers(silence)) == -math.inf
    assert sound.gain_for([silence]) == 1


@pytest.mark.parametrize("amplitude", [300, 3000, 20000])
def test_quiet_and_loud_speech_come_to_one_level(amplitude):
    pieces = [sine(1, amplitude), sine(0.5, amplitude, 400)]
    measured = sound.loudness(sound.block_powers(heard(pieces, sound.gain_for(pieces))))
    assert measured == pytest.approx(sound.TARGET, abs=1)


def test_no_sample_passes_the_ceiling_however_loud():
    noise = np.random.default_rng(1).integers(-20000, 20000, RATE).astype("<i2")
    noise[5000] = 32767
    limited = sound.levelled(noise, 8.0)
    assert np.abs(limited.astype(int)).max() <= sound.CEILING + 1
    assert len(limited) == len(noise)


def test_what_stays_under_the_ceiling_is_only_made_louder():
    quiet = sine(0.2, 3000)
    assert np.array_equal(sound.levelled(quiet, 2.0), (quiet * 2.0).astype("<i2"))


def test_silence_around_speech_is_cut_and_the_ends_fade():
    speech = np.concatenate([sound.silence(0.5), sine(1, 9000), sound.silence(0.9)])
    samples = sound.from_speech(Speech(speech.tobytes(), RATE)).samples
    assert len(samples) / RATE == pytest.approx(1.07, abs=0.01)
    assert samples[0] == samples[-1] == 0
    assert np.abs(np.diff(samples[:20].astype(int))).max() < 500


def test_speech_at_another_rate_keeps_its_length():
    samples = sound.from_speech(Speech(sine(1, 9000, rate=16000).tobytes(), 16000)).samples
    assert len(samples) / RATE == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("samples", [b"", bytes(4000)])
def test_silent_speech_is_an_error(samples):
    with pytest.raises(SpeakingFailedError, match="nothing was heard"):
        sound.from_speech(Speech(samples, RATE))


@pytest.mark.parametrize("seconds", [0, 0.01, 1, 3.3])
def test_an_mp3_is_as_long_as_its_sound_and_the_delay(seconds):
    data = mp3.encode([sine(seconds, 9000).tobytes()])
    given = seconds + mp3.DELAY / RATE
    assert given <= mp3.seconds_of(data) + 0.001 <= given + 0.06
    assert len(data) == pytest.approx(mp3.seconds_of(data) * 6000, abs=170)


def test_pieces_and_the_whole_make_the_same_mp3():
    samples = sine(1, 9000).tobytes()
    assert mp3.encode([samples[:1000], samples[1000:]]) == mp3.encode([samples])


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-5], lambda data: b"x" + data, lambda data: data + b"ID3"]
)
def test_a_damaged_mp3_has_no_length(damage):
    with pytest.raises(ValueError, match="frame"):
        mp3.seconds_of(damage(mp3.encode([sine(0.2, 9000).tobytes()])))


def test_cues_are_written_as_webvtt():
    cues = [Cue("page-title", 0.15, 1.2), Cue("a-1", 3599.9995, 3661.042)]
    vtt = to_vtt(cues, {"page-title": "You & us", "a-1": "Is it <b> -->\n better?"})
    assert vtt == (
        "WEBVTT\n\npage-title\n00:00:00.150 --> 00:00:01.200\nYou &amp; us\n\n"
        "a-1\n01:00:00.000 --> 01:01:01.042\nIs it &lt;b&gt; --&gt; better?\n"
    )
