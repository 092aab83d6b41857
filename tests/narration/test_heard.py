"""What is heard: pages decoded from their MP3 and measured, by other code than the one that made them."""

import dataclasses

import pytest

from youthsite.narration import narrate_page, read_say_list

from .samples import make_page, settings

np = pytest.importorskip("numpy", reason="the `audio` extra is not installed")
pytest.importorskip("soundfile", reason="the `test` extra is not installed")
pytestmark = pytest.mark.usefixtures("extra")

from .decoded import decode, loudness, true_peak  # noqa: E402

BODIES = (
    "We asked 91 pupils in P7. Most of them said yes. Now they help to plan it.",
    "Stop! Who can help?\n\n- Your teacher, who knows you well.\n- Your nurse.\n\nYou can call 0800 1111.",
)


@pytest.fixture(scope="module", params=["en-gb-x-rp", "en+f4"])
def page(request, tmp_path_factory):
    cache = tmp_path_factory.mktemp("heard")
    audio = narrate_page(make_page("a", *BODIES), settings(voice=request.param), read_say_list(), cache)
    return audio, *decode(audio.path.read_bytes())


def test_the_measure_is_that_of_the_standard():
    # ITU-R BS.1770-4: a full-scale sine of 997 Hz in one channel measures -3.01
    for rate in (22050, 48000):
        sine = np.sin(2 * np.pi * 997 * np.arange(3 * rate) / rate)
        assert loudness(sine, rate) == pytest.approx(-3.01, abs=0.02)
        assert true_peak(sine) == pytest.approx(0, abs=0.05)
    # a sine of a quarter of the rate, sampled beside its tops, peaks 3 dB above its samples
    hidden = np.sin(np.pi / 2 * np.arange(22050) + np.pi / 4)
    assert true_peak(hidden) == pytest.approx(0, abs=0.05)


def test_a_page_is_as_loud_as_it_should_be(page):
    _, samples, rate = page
    assert loudness(samples, rate) == pytest.approx(-16, abs=1)
    assert true_peak(samples) <= -1


def test_pauses_are_neither_short_nor_long(page):
    audio, samples, rate = page
    loud = np.flatnonzero(np.abs(samples) > 10 ** (-45 / 20)) / rate
    for before, after in zip(audio.cues, audio.cues[1:], strict=False):
        last = loud[loud < (before.end + after.start) / 2].max()
        first = loud[loud > (before.end + after.start) / 2].min()
        if after.start - before.end < 1:  # no count or picture between them
            assert 0.3 <= first - last <= 0.75


def loudest_join(audio, samples, rate) -> float:
    """The largest step at a join, as a part of those of speech (99 in 100 are smaller)."""
    steps = np.abs(np.diff(samples))
    usual = np.percentile(steps[steps > 0.001], 99)
    joins = [place for cue in audio.cues for place in (cue.start, cue.end)]
    around = [steps[max(0, round((at - 0.003) * rate)) : round((at + 0.003) * rate)] for at in joins]
    return max(each.max(initial=0) for each in around) / usual


def test_nothing_clicks_where_pieces_meet(page):
    audio, samples, rate = page
    assert loudest_join(audio, samples, rate) < 0.5
    broken = samples.copy()
    broken[round(audio.cues[2].start * rate)] += 0.25
    assert loudest_join(audio, broken, rate) > 0.75, "a click would be found"


def test_lines_begin_when_their_cues_say(page):
    audio, samples, rate = page
    loud = np.flatnonzero(np.abs(samples) > 10 ** (-40 / 20)) / rate
    late = [loud[loud > cue.start - 0.15].min() - cue.start for cue in audio.cues]
    assert max(map(abs, late)) <= 0.06


def test_words_grow_no_shorter_by_a_longer_pause(tmp_path):
    longer = dataclasses.replace(settings("tone").audio, pause=700)
    page = make_page("a", BODIES[0])
    usual = narrate_page(page, settings("tone"), read_say_list(), tmp_path)
    slow = narrate_page(page, dataclasses.replace(settings(), audio=longer), read_say_list(), tmp_path)
    gaps = [after.start - before.end for before, after in zip(slow.cues[2:], slow.cues[3:], strict=False)]
    assert gaps == pytest.approx([0.63, 0.63], abs=0.01)
    assert slow.seconds > usual.seconds
