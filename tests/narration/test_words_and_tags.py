import dataclasses
import struct
from concurrent.futures import ProcessPoolExecutor

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from youthsite.errors import YouthsiteError
from youthsite.narration import (
    Asked,
    Speech,
    Voice,
    names_of_voices,
    narrate_edition,
    narrate_page,
    read_say_list,
    script_of,
)
from youthsite.narration.cues import word_places
from youthsite.narration.id3 import MOST_CHAPTERS, Chapter, Tags, tag
from youthsite.narration.narrators import SpeakingFailedError
from youthsite.narration.narrators.espeak import EspeakNarrator
from youthsite.narration.spoken import SpokenWord, spoken_traced
from youthsite.settings import AudioSettings, Settings

from .samples import make_edition, make_page, settings

SAY = read_say_list()
TEXT = "In 2021/22, the UNCRC “helped” 91% of P7 – call 0800 1111 (it’s free)."


def of(audio: AudioSettings) -> Settings:
    return Settings(partnership="Glen Orra", audio=audio)


def test_each_spoken_word_knows_its_place_in_the_text():
    said = spoken_traced(TEXT, SAY)
    places = [(said.text[word.start : word.end], TEXT[slice(*word.source)]) for word in said.words()]
    assert places[:4] == [("In", "In"), ("twenty", "2021/22"), ("twenty-one", "2021/22"), ("to", "2021/22")]
    assert ("U.N.C.R.C", "UNCRC") in places
    assert ("helped", "helped") in places
    assert ("seven,", "P7") in places
    assert places[-2:] == [("(it's", "it’s"), ("free).", "free")]


def test_what_stands_for_many_keeps_its_place():
    text = "For 16-18s and under-5s."
    said = spoken_traced(text, SAY)
    places = [(said.text[word.start : word.end], text[slice(*word.source)]) for word in said.words()]
    assert places[1:4] == [("sixteen", "16-18s"), ("to", "16-18s"), ("eighteens", "16-18s")]
    assert places[-1] == ("under-fives.", "under-5s")


@hypothesis_settings(deadline=None, max_examples=100)
@given(st.text(max_size=60) | st.text("0123456789,.-/£%pPSs:+@ aMyé\u0301’“", max_size=25))
def test_places_are_in_order_and_within_the_text(text):
    said = spoken_traced(text, SAY)
    assert len(said.spans) == len(said.text)
    sources = [word.source for word in said.words()]
    assert sources == sorted(sources)
    assert all(0 <= start < end <= len(text) for start, end in sources)


def test_words_that_say_one_written_word_are_lit_as_one():
    words = (SpokenWord(0, 6, (0, 7)), SpokenWord(7, 12, (0, 7)), SpokenWord(13, 16, (8, 11)))
    assert word_places(words, [(100, 0), (200, 7), (350, 13), (360, 14)], 500) == [
        (100, 350, 0, 7),
        (350, 500, 8, 11),
    ]
    assert word_places(words, [], 500) == []
    assert word_places((), [(3, 4)], 500) == []


def test_pictures_are_spoken_by_their_words_unless_they_decorate():
    block = make_page().blocks[0]
    shown = dataclasses.replace(block, alt="Two girls\nplant a tree.")
    page = dataclasses.replace(make_page(), blocks=(shown, dataclasses.replace(block, id="b", alt="")))
    pictures = [segment for segment in script_of(page) if segment.kind == "picture"]
    assert [(each.id, each.text) for each in pictures] == [
        ("safe-1--picture", "The picture shows: Two girls plant a tree.")
    ]
    assert not [segment for segment in script_of(page, pictures=False) if segment.kind == "picture"]


def test_lists_are_spoken_with_their_length():
    things = "- Play. And run.\n- Eat\n    - apples\n    - pears\n- Sleep"
    body = f"We do this:\n\n{things}\n\nThen:\n\n1. One\n2. Two\n\nAnd:\n\n- Alone\n"
    script = script_of(make_page("a", body))
    counted = [
        (segment.text, script[place + 1].id)
        for place, segment in enumerate(script)
        if segment.kind == "count"
    ]
    assert counted == [
        ("Here is a list of 3 things.", "a-1-2"),
        ("Here is a list of 2 things.", "a-1-5"),
        ("Here is a list of 2 things.", "a-1-9"),
    ]
    assert not [
        segment for segment in script_of(make_page("a", body), counts=False) if segment.kind == "count"
    ]


@pytest.mark.parametrize("narrator", ["espeak", "tone"])
def test_words_are_heard_within_their_lines_in_order(extra, tmp_path, narrator):
    page = make_page("a", TEXT)
    audio = narrate_page(page, settings(narrator), SAY, tmp_path)
    lines = {segment.id: segment.text for segment in script_of(page)}
    cues = {cue.id: cue for cue in audio.cues}
    heard = [lines[word.id][word.first : word.last] for word in audio.words if word.id == "a-1-1"]
    assert heard == [
        "In",
        "2021/22",
        "the",
        "UNCRC",
        "helped",
        "91%",
        "of",
        "P7",
        "call",
        "0800 1111",
        "it’s",
        "free",
    ]
    assert all(cues[word.id].start <= word.start < word.end <= cues[word.id].end for word in audio.words)
    starts = [word.start for word in audio.words]
    assert starts == sorted(starts)
    again = narrate_page(page, settings(narrator), SAY, tmp_path)
    assert again == audio


def test_the_mp3_says_what_it_is(extra, tmp_path):
    from .decoded import frames_of, tag_of, words_of

    edition = make_edition(make_page("a", "One.", "Two."))
    audio = narrate_edition(edition, of(AudioSettings(narrator="tone")), SAY, tmp_path, album="A report")["a"]
    frames = tag_of(audio.path.read_bytes())
    texts = {name: words_of(content) for name, content in frames if name[0] == "T"}
    assert texts == {"TIT2": "Being safe", "TPE1": "Glen Orra", "TALB": "A report", "TLAN": "eng"}
    chapters = [content for name, content in frames if name == "CHAP"]
    read = []
    for content in chapters:
        name, _, rest = content.partition(b"\0")
        start, end, *offsets = struct.unpack(">4I", rest[:16])
        assert offsets == [0xFFFFFFFF] * 2
        read.append((name, words_of(dict(frames_of(rest[16:]))["TIT2"]), start / 1000, end / 1000))
    assert [each[1:] for each in read] == [(c.title, c.start, c.end) for c in audio.chapters]
    assert [c.title for c in audio.chapters] == [
        "Being safe",
        "What did we do in part 1?",
        "What did we do in part 2?",
    ]
    starts = {cue.id: cue.start for cue in audio.cues}
    assert [c.start for c in audio.chapters] == [0, starts["a-1-0"], starts["a-2-0"]]
    assert audio.chapters[-1].end == pytest.approx(audio.seconds, abs=0.001)
    contents = next(content for name, content in frames if name == "CTOC")
    assert contents == b"contents\0\x03\x03" + b"".join(each[0] + b"\0" for each in read)


def test_the_tag_is_read_by_others_too(extra, tmp_path):
    mutagen = pytest.importorskip("mutagen.id3", reason="mutagen is not installed")
    path = tmp_path / "a.mp3"
    path.write_bytes(
        tag(Tags("Tìr & <b>", "P", "", "gd"), [Chapter("A", 0, 1.5), Chapter("B", 1.5, 2)]) + b"x"
    )
    read = mutagen.ID3(path)
    assert (str(read["TIT2"]), str(read["TLAN"])) == ("Tìr & <b>", "gla")
    assert read["CTOC:contents"].child_element_ids == ["chapter-1", "chapter-2"]
    assert (read["CHAP:chapter-2"].start_time, str(read["CHAP:chapter-2"].sub_frames["TIT2"])) == (1500, "B")


def test_more_chapters_than_a_tag_can_list_are_left_out():
    from .decoded import tag_of

    frames = tag_of(tag(Tags("A"), [Chapter("x", 0, 1)] * (MOST_CHAPTERS + 5)))
    assert len([name for name, _ in frames if name == "CHAP"]) == MOST_CHAPTERS


def test_two_voices_are_both_made(extra, tmp_path):
    audio = AudioSettings(narrator="tone", voice="x", voices=("one", "espeak:en+f4", "one"))
    page = narrate_page(make_page(), of(audio), SAY, tmp_path)
    assert page.voice == Voice("tone", "one", 150)
    (other,) = page.others
    assert other.voice == Voice("espeak", "en+f4", 150)
    assert other.path != page.path
    assert [cue.id for cue in other.cues] == [cue.id for cue in page.cues]
    assert narrate_page(make_page(), of(audio), SAY, tmp_path) == page


def spoken_as(front: str, tmp_path, **options):
    page = dataclasses.replace(make_page(), source=f"---\n{front}\n---\n# Being safe\n")
    return narrate_page(page, of(AudioSettings(narrator="tone", **options)), SAY, tmp_path)


def test_a_page_may_have_its_own_voice_rate_and_pause(extra, tmp_path):
    usual = spoken_as("title: x", tmp_path)
    assert spoken_as("voice: deep\nrate: 100", tmp_path).voice == Voice("tone", "deep", 100)
    assert spoken_as("voice: [a, b]", tmp_path, voices=("c",)).others[0].voice == Voice("tone", "b", 150)
    slow = spoken_as("pause: 700", tmp_path)
    assert usual.seconds < slow.seconds
    assert slow.cues[2].end - slow.cues[2].start == pytest.approx(
        usual.cues[2].end - usual.cues[2].start, abs=0.01
    )


def test_a_page_in_another_language_has_its_voice_and_keeps_its_figures(extra, tmp_path):
    page = spoken_as("lang: gd", tmp_path)
    assert (page.voice, page.language) == (Voice("espeak", "gd", 150), "gd")
    assert page.seconds > 3


@pytest.mark.parametrize(
    ("front", "says"),
    [
        ("rate: fast", "not a whole number"),
        ("title: x\nrate: 900", r"safe\.md, line 3: Nobody can speak 900 words a minute"),
        ("pause: 20", r"safe\.md, line 2: .* too short"),
        ("pause: 2000", "too long"),
        ("voice: [a", "not readable"),
        ("voice: []", "`voice` names no voice"),
        ("voice: [null]", "`voice` names no voice"),
        ("voice: {a: b}", "`voice` names no voice"),
        ("voice: none", r"safe\.md, line 2: There is no voice `none`"),
        ("title: x\nvoice: espeak:en+f2", r"safe\.md, line 3: .* different each time"),
        ("rate: 140\nlang: xx", r"safe\.md, line 3: There is no voice `xx`"),
    ],
)
def test_a_wrong_line_at_the_top_of_a_page_is_named(extra, tmp_path, front, says):
    with pytest.raises(YouthsiteError, match=says):
        spoken_as(front, tmp_path)


def test_a_wrong_voice_of_the_settings_is_not_laid_to_a_page(extra, tmp_path):
    with pytest.raises(YouthsiteError, match=r"^youthsite\.yml: There is no voice `none`"):
        spoken_as("title: x", tmp_path, voice="none")


def test_an_executor_of_processes_gives_the_same_bytes(extra, tmp_path):
    edition = make_edition(make_page("a", TEXT), make_page("b", "We are here. You too.", title="B"))
    serial = narrate_edition(edition, settings(), SAY, tmp_path / "serial", workers=1)
    with ProcessPoolExecutor(2) as executor:
        spread = narrate_edition(edition, settings(), SAY, tmp_path / "spread", executor=executor)
        assert executor.submit(abs, -1).result() == 1, "the executor stays open for its owner"
    for stem, page in serial.items():
        assert spread[stem].path.read_bytes() == page.path.read_bytes()
        assert dataclasses.replace(spread[stem], path=page.path) == page


@dataclasses.dataclass(frozen=True)
class OneRecording:
    line: str
    broken: bool = False

    def key(self, asked: Asked) -> str:
        return "take 1" if asked.line == self.line else ""

    def words(self, asked: Asked) -> tuple[SpokenWord, ...]:
        return spoken_traced(asked.text, SAY).words()

    def speech(self, asked: Asked) -> Speech:
        if self.broken:
            raise SpeakingFailedError("the file is gone")
        hum = b"".join(struct.pack("<h", 5000 if n % 200 < 100 else -5000) for n in range(48000))
        return Speech(hum, 48000)


@dataclasses.dataclass(frozen=True)
class AllRecorded(OneRecording):
    """Everything but the lines that are named."""

    line: str = "none"

    def key(self, asked: Asked) -> str:
        return f"take {asked.line}" if asked.line != self.line else ""


def test_a_page_that_people_recorded_themselves_is_there_once(extra, tmp_path):
    page = make_page("a")
    audio = dataclasses.replace(settings("tone").audio, voices=("low", "high"))
    assert len(narrate_page(page, of(audio), SAY, tmp_path).others) == 1
    assert narrate_page(page, of(audio), SAY, tmp_path, recorded=AllRecorded()).others == ()
    assert len(narrate_page(page, of(audio), SAY, tmp_path, recorded=AllRecorded("a-1-2")).others) == 1


def test_on_a_page_in_gaelic_only_our_own_words_are_english(extra, tmp_path, monkeypatch):
    heard = []

    def speak(self, text, voice, rate, speak=EspeakNarrator.speak):
        heard.append((text, voice))
        return speak(self, text, voice, rate)

    monkeypatch.setattr(EspeakNarrator, "speak", speak)
    body = "- Aon.\n- Dhà.\n"
    page = make_page("a", body, title="Fàilte")
    block = dataclasses.replace(page.blocks[0], heading="Cò sinn?", alt="Craobh.")
    page = dataclasses.replace(page, source="---\nlang: gd\n---\n", blocks=(block,))
    narrate_page(page, settings(), SAY, tmp_path, "This is 1 draft.")
    assert dict(heard)["This is one draft."] == "en-gb-x-rp"
    assert {voice for text, voice in heard if "draft" not in text} == {"gd"}
    assert "Craobh." in dict(heard)
    assert not [text for text, _ in heard if "list" in text or "picture" in text]


@pytest.mark.parametrize(
    ("voices", "given", "names"),
    [
        (("en-gb-x-rp", "en+f4"), {}, ("English voice", "Higher English voice")),
        (("en-gb-scotland", "gd", "en+m3"), {}, ("Scottish voice", "Gaelic voice", "Lower English voice")),
        (("en-gb-x-rp", "en"), {}, ("English voice 1", "English voice 2")),
        (("en+croak", "eo"), {}, ("English voice, croak", "Computer voice")),
        (("en-gb-x-rp", "en+f4"), {"en+f4": " Isla "}, ("English voice", "Isla")),
        (("kokoro:bf_emma", "pyttsx3:Hazel - English"), {}, ("Emma", "Hazel")),
        (("kokoro:bf_emma", "en"), {"kokoro:bf_emma": "Ava"}, ("Ava", "English voice")),
    ],
)
def test_voices_have_names_that_readers_know(voices, given, names):
    parted = [name.rpartition(":") for name in voices]
    assert names_of_voices([Voice(who or "espeak", name, 150) for who, _, name in parted], given) == names


def test_people_s_own_recordings_win(extra, tmp_path):
    page = make_page("a")
    plain = narrate_page(page, settings("tone"), SAY, tmp_path)
    own = narrate_page(page, settings("tone"), SAY, tmp_path, recorded=OneRecording("a-1-1"))
    assert own.path != plain.path
    assert (plain.recorded, own.recorded) == ((), ("a-1-1",))
    lengths = {cue.id: cue.end - cue.start for cue in own.cues}
    assert lengths["a-1-1"] == pytest.approx(1, abs=0.01)
    with pytest.raises(YouthsiteError, match="the file is gone"):
        narrate_page(page, settings("tone"), SAY, tmp_path / "b", recorded=OneRecording("a-1-1", broken=True))
