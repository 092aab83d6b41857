import dataclasses
import subprocess
import sys
import time
from pathlib import Path

import pytest

from youthsite.errors import YouthsiteError
from youthsite.narration import mp3, narrate_edition, narrate_page, read_say_list, script_of
from youthsite.narration.narrators import SpeakingFailedError, Speech, ToneNarrator
from youthsite.narration.narrators.espeak import EspeakNarrator

from .samples import BODY, make_edition, make_page, settings

pytestmark = pytest.mark.usefixtures("extra")

SAY = read_say_list()
NOTICE = "This page is a draft. Nobody has checked it yet."
EDITION = make_edition(
    make_page("safe", BODY, "A sentence here. Another one there."),
    make_page("healthy", "Food. And play.", title="Being healthy"),
    make_page("heard", "We said, and they did.", BODY, title="Being heard"),
)


def sound_of(pages):
    return {stem: (page.path.read_bytes(), page.cues, page.vtt, page.seconds) for stem, page in pages.items()}


def speech_in(cache: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(cache.rglob("*.pcm"))}


@pytest.fixture
def spoken(monkeypatch):
    texts: list[str] = []
    for kind in (EspeakNarrator, ToneNarrator):

        def speak(self, text, voice, rate, speak=kind.speak):
            texts.append(text)
            return speak(self, text, voice, rate)

        monkeypatch.setattr(kind, "speak", speak)
    return texts


def test_the_script_follows_the_page():
    script = script_of(make_page(), NOTICE)
    assert [segment.id for segment in script] == [
        "",
        "page-title",
        "safe-1-0",
        "safe-1-1",
        "safe-1-2",
        "safe-1-3",
    ]
    assert [segment.kind for segment in script[:4]] == ["notice", "title", "heading", "sentence"]
    assert script[0].text == NOTICE
    assert script[3].text == "We asked 91 pupils in P7."


def test_a_page_is_spoken_with_a_cue_for_every_line(tmp_path):
    page = EDITION.pages[0]
    audio = narrate_page(page, settings(), SAY, tmp_path, NOTICE)
    data = audio.path.read_bytes()
    assert audio.bytes == len(data)
    assert audio.seconds == mp3.seconds_of(data)
    assert [cue.id for cue in audio.cues] == [segment.id for segment in script_of(page) if segment.id]
    assert audio.cues[0].start > 2, "the notice comes before the title"
    assert abs(audio.cues[-1].end - audio.seconds) <= 0.06
    times = [time for cue in audio.cues for time in (cue.start, cue.end)]
    assert times == sorted(set(times))
    assert audio.vtt.count("-->") == len(audio.cues)


def test_the_cue_is_as_long_as_the_sentence_takes(tmp_path):
    audio = narrate_page(
        make_page("a", "Yes. " + "This is how we all keep each other safe and well here. "),
        settings(),
        SAY,
        tmp_path,
    )
    lengths = {cue.id: cue.end - cue.start for cue in audio.cues}
    assert 0.2 < lengths["a-1-1"] < 1
    assert 2.5 < lengths["a-1-2"] < 6


def test_cold_warm_serial_and_parallel_are_the_same_bytes(tmp_path):
    two = narrate_edition(EDITION, settings(), SAY, tmp_path / "two", NOTICE, workers=2)
    one = narrate_edition(EDITION, settings(), SAY, tmp_path / "one", NOTICE, workers=1)
    warm = narrate_edition(EDITION, settings(), SAY, tmp_path / "two", NOTICE)
    alone = {
        page.stem: narrate_page(page, settings(), SAY, tmp_path / "alone", NOTICE) for page in EDITION.pages
    }
    assert sound_of(two) == sound_of(one) == sound_of(warm) == sound_of(alone)
    assert list(two) == ["safe", "healthy", "heard"]
    assert list(speech_in(tmp_path / "two").values()) == list(speech_in(tmp_path / "one").values())


def test_one_changed_sentence_speaks_one_segment_and_records_one_page(tmp_path, spoken):
    before = narrate_edition(EDITION, settings(), SAY, tmp_path)
    speech, told = speech_in(tmp_path), len(spoken)
    page = EDITION.pages[2]
    changed = dataclasses.replace(page.blocks[0], body="We said, and they listened.")
    edited = make_edition(*EDITION.pages[:2], dataclasses.replace(page, blocks=(changed, *page.blocks[1:])))
    after = narrate_edition(edited, settings(), SAY, tmp_path)
    assert spoken[told:] == ["We said, and they listened."]
    assert speech.items() < speech_in(tmp_path).items()
    assert len(list(tmp_path.rglob("*.mp3"))) == len(EDITION.pages) + 1
    assert sound_of(after)["safe"] == sound_of(before)["safe"]
    assert sound_of(after) == sound_of(narrate_edition(edited, settings(), SAY, tmp_path / "cold"))


def test_the_same_sentence_is_spoken_once(tmp_path, spoken):
    narrate_edition(EDITION, settings("tone"), SAY, tmp_path, workers=1)
    assert len(spoken) == len(set(spoken))


def test_new_ids_need_no_new_sound(tmp_path, spoken):
    page = make_page()
    first = narrate_page(page, settings("tone"), SAY, tmp_path)
    told = len(spoken)
    renamed = dataclasses.replace(page, blocks=(dataclasses.replace(page.blocks[0], id="other"),))
    second = narrate_page(renamed, settings("tone"), SAY, tmp_path)
    assert len(spoken) == told
    assert second.path == first.path
    assert [cue.id for cue in second.cues][1] == "other-0"


@pytest.mark.parametrize("changes", [{"rate": 200}, {"voice": "other"}, {"narrator": "espeak"}])
def test_another_voice_or_rate_is_other_sound(tmp_path, changes):
    first = narrate_page(make_page(), settings("tone"), SAY, tmp_path)
    options = {"narrator": "tone", **changes}
    assert narrate_page(make_page(), settings(**options), SAY, tmp_path).path != first.path


@pytest.mark.parametrize("ending", ["*.mp3", "*.json", "*.pcm"])
@pytest.mark.parametrize("damage", ["cut", "flip", "gone", "empty"])
def test_a_damaged_cache_is_made_again(tmp_path, ending, damage):
    whole = sound_of({"safe": narrate_page(make_page(), settings("tone"), SAY, tmp_path)})
    for path in tmp_path.rglob("*.mp3" if ending == "*.pcm" else ending):
        path.unlink()
    for path in list(tmp_path.rglob(ending)):
        data = path.read_bytes()
        path.write_bytes(
            {"cut": data[:-7], "flip": data[:-1] + bytes([data[-1] ^ 1]), "empty": b""}.get(damage, b"")
        )
        if damage == "gone":
            path.unlink()
    assert sound_of({"safe": narrate_page(make_page(), settings("tone"), SAY, tmp_path)}) == whole


def test_a_line_without_a_word_is_a_short_silence(tmp_path):
    page = make_page("a", "— … —")
    audio = narrate_page(page, settings("tone"), SAY, tmp_path)
    assert [cue.id for cue in audio.cues] == [segment.id for segment in script_of(page)]
    assert audio.cues[-1].end - audio.cues[-1].start == pytest.approx(0.3, abs=0.01)


def test_a_page_without_blocks_speaks_its_title(tmp_path):
    page = dataclasses.replace(make_page(), blocks=())
    assert [cue.id for cue in narrate_page(page, settings("tone"), SAY, tmp_path).cues] == ["page-title"]


def test_an_edition_without_pages_has_no_audio(tmp_path):
    assert narrate_edition(make_edition(), settings("tone"), SAY, tmp_path) == {}


@pytest.mark.parametrize("failure", [SpeakingFailedError("signal 11"), Speech(bytes(100), 22050)])
def test_a_failure_names_page_and_sentence_and_keeps_no_page(tmp_path, monkeypatch, failure):
    def speak(self, text, voice, rate):
        if "Most of them" not in text:
            return ToneNarrator().speak(text, voice, rate)
        if isinstance(failure, Exception):
            raise failure
        return failure

    monkeypatch.setattr(EspeakNarrator, "speak", speak)
    with pytest.raises(YouthsiteError, match=r'"Being safe".*"Most of them said yes."') as caught:
        narrate_edition(make_edition(make_page()), settings(), SAY, tmp_path)
    assert (caught.value.file, caught.value.line) == (Path("safe.md"), 10)
    assert not list(tmp_path.rglob("*.mp3"))


def test_a_wrong_voice_is_named(tmp_path):
    with pytest.raises(YouthsiteError, match="en-gb-x-rp"):
        narrate_edition(EDITION, settings(voice="en-gb-x-rq"), SAY, tmp_path)


def test_progress_counts_to_the_end(tmp_path):
    shown = []
    narrate_edition(EDITION, settings("tone"), SAY, tmp_path, progress=lambda *step: shown.append(step))
    assert shown[-1] == ("Recording pages", 3, 3)
    speaking = [step for step in shown if step[0] == "Speaking"]
    assert [done for _, done, _ in speaking] == list(range(len(speaking)))
    assert narrate_edition(
        EDITION, settings("tone"), SAY, tmp_path, progress=lambda *step: pytest.fail("warm")
    )


LONG = make_edition(
    *(make_page(f"p{n}", *[f"Sentence {n} of {m}. " * 3 for m in range(7)]) for n in range(2))
)
BUILD = """
from pathlib import Path
from tests.narration.samples import settings
from tests.narration.test_pages import LONG, SAY
from youthsite.narration import narrate_edition
narrate_edition(LONG, settings(), SAY, Path({cache!r}), workers=2)
"""


def start_build(cache: Path) -> "subprocess.Popen[bytes]":
    root = Path(__file__).parents[2]
    return subprocess.Popen([sys.executable, "-c", BUILD.format(cache=str(cache))], cwd=root)


def test_a_killed_build_leaves_no_half_file_and_two_builds_get_along(tmp_path):
    killed = start_build(tmp_path / "shared")
    while killed.poll() is None and len(speech_in(tmp_path / "shared")) < 5:
        time.sleep(0.01)
    killed.kill()
    assert killed.wait() != 0, "it was over before it could be killed"
    left = speech_in(tmp_path / "shared")
    builds = [start_build(tmp_path / "shared") for _ in range(2)]
    assert [build.wait() for build in builds] == [0, 0]
    whole = sound_of(narrate_edition(LONG, settings(), SAY, tmp_path / "cold"))
    assert sound_of(narrate_edition(LONG, settings(), SAY, tmp_path / "shared")) == whole
    cold = {path.name: data for path, data in speech_in(tmp_path / "cold").items()}
    assert left
    assert {path.name: data for path, data in left.items()}.items() <= cold.items()
    assert {path.name: data for path, data in speech_in(tmp_path / "shared").items()} == cold


def test_what_is_not_used_for_longest_goes_first_when_the_cache_is_full(tmp_path):
    import os

    from youthsite.narration.cache import Store, shrink

    store = Store(tmp_path / "speech", ".pcm")
    now = time.time()
    for age, key in enumerate(("newest", "middle", "oldest")):
        os.utime(store.put(key, bytes(1000)), (now - 9000 * age, now - 9000 * age))
    store.get("oldest")
    assert shrink(tmp_path, 2500, unused_since=now - 60) == 2000
    assert [key for key in ("newest", "middle", "oldest") if store.path(key).exists()] == ["newest", "oldest"]
    assert shrink(tmp_path, 0, unused_since=now - 60) == 2000, "what a build may be reading stays"
    assert shrink(tmp_path, 0, unused_since=time.time() + 1) == 0


def test_a_full_cache_still_gives_a_whole_edition(tmp_path):
    small = dataclasses.replace(settings("tone").audio, cache_mb=0)
    edition = narrate_edition(EDITION, dataclasses.replace(settings(), audio=small), SAY, tmp_path)
    assert all(page.path.exists() for page in edition.values())


def test_what_killed_builds_left_is_swept_after_a_day(tmp_path):
    import os

    narrate_edition(EDITION, settings("tone"), SAY, tmp_path)
    folder = next(tmp_path.rglob("*.pcm")).parent
    old, new = folder / ".unfinished-old", folder / ".unfinished-new"
    old.touch()
    new.touch()
    os.utime(old, (0, 0))
    narrate_edition(EDITION, settings("tone"), SAY, tmp_path)
    assert not old.exists()
    assert new.exists()
