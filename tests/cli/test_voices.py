import dataclasses
from datetime import date

import pytest
from click.testing import CliRunner

pytest.importorskip("numpy", reason="the `audio` extra is not installed")
pytest.importorskip("espeakng_loader", reason="the `audio` extra is not installed")

from tests.narration.recordings.samples import CONSENT, floats, in_a_room, say, write_wav
from tests.sites import copy_example
from youthsite import steps
from youthsite.cli import main
from youthsite.editions import replace_blocks, save_page
from youthsite.errors import YouthsiteError
from youthsite.narration import narrators, script_of
from youthsite.narration.recordings import Take, write_consent
from youthsite.narration.recordings.shelf import write_takes
from youthsite.project import open_project
from youthsite.recording import add_recording, list_voices, shelf

SLUG, STEM = "glen-orra-2024-25", "01-foreword"
DAY = date(2026, 11, 22)
AGREED = [
    *("--shown-name", "Robin", "--agreed", "2026-09-01", "--checked", "2026-09-02"),
    *("--until", "2026-12-10", "--checked-by", "participation officer"),
]


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # 22 November 2026


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    return copy_example(tmp_path_factory.mktemp("voices"))


@pytest.fixture(scope="module")
def sentence(example):
    page = next(page for page in example.edition(SLUG).pages if page.stem == STEM)
    return next(part for part in script_of(page) if part.kind == "sentence")


@pytest.fixture(scope="module")
def recording(tmp_path_factory, sentence):
    path = tmp_path_factory.mktemp("sound") / "a.wav"
    return write_wav(path, in_a_room(floats(say(sentence.text, "en+f1", 120))))


def run(project, *words):
    return CliRunner().invoke(main, [*words, "--site", str(project.root)])


def add(project, file, *words, page=f"{SLUG}/{STEM}"):
    return run(project, "voice", "add", str(file), "--voice", "robin", "--page", page, *words)


def in_problems(project, day=DAY):
    (check,) = steps.check(project, today=day)
    return {problem.rule for problem in check.problems if problem.rule.startswith("voice-")}


def test_a_voice_is_added_heard_checked_and_withdrawn(example, sentence, recording):
    done = add(example, recording, "--sentence", sentence.id, *AGREED)
    assert done.exit_code == 0, done.output
    assert "Kept 1 sentence of glen-orra-2024-25/01-foreword in the voice `robin`." in done.output
    listed = run(example, "voice", "list").output
    assert "ends in 18 days" in listed
    assert "1 sentence in use" in listed
    assert in_problems(example) == {"voice-ends-soon"}
    assert in_problems(example, date(2026, 11, 1)) == set()
    assert in_problems(example, date(2026, 12, 11)) == {"voice-ended"}
    assert shelf(example, date(2026, 12, 11)) is None
    shown = run(example, "check", "--today", "2026-12-11", "--all").output
    assert "The voice `robin` ended on 2026-12-10" in shown

    (example.root / "site" / "audio").mkdir(parents=True)
    (example.cache / "audio").mkdir(parents=True, exist_ok=True)
    gone = run(example, "voice", "withdraw", "robin", "--yes")
    assert gone.exit_code == 0, gone.output
    for name in ("audio/recordings/robin", ".cache/youthsite/audio", "site/audio"):
        assert f"  {name}" in gone.output
        assert not (example.root / name).exists()
    assert "The built site was looked for in `site`." in gone.output
    assert "What building again cannot take back" in gone.output
    assert "There are no recordings here." in run(example, "voice", "list").output
    assert in_problems(example) == set()


def test_a_changed_sentence_makes_its_recording_stale(tmp_path, sentence, recording):
    project = copy_example(tmp_path / "site")
    assert add(project, recording, "--sentence", sentence.id, *AGREED).exit_code == 0
    page = next(page for page in project.edition(SLUG).pages if page.stem == STEM)
    block = next(block for block in page.blocks if sentence.id.startswith(f"{block.id}-"))
    changed = dataclasses.replace(block, body="Other words are here.")
    save_page(replace_blocks(page, [changed]), before=page)
    project = open_project(project.root)
    (heard,) = list_voices(project, DAY)
    assert [take.line for take in heard.stale] == [sentence.id]
    assert in_problems(project) == {"voice-ends-soon", "voice-stale"}
    assert (
        f"not used, its words have changed: {SLUG}/{STEM} {sentence.id}"
        in run(project, "voice", "list").output
    )


@pytest.mark.parametrize(
    ("words", "page", "says"),
    [
        ((), None, "Nobody wrote down that `robin` agreed"),
        (AGREED[2:], None, "Say --shown-name too"),
        (("--sentence", "nothing", *AGREED), None, "There are:\n  page-title:"),
        (AGREED, "glen-orra/other", "There is no easy page `glen-orra/other`"),
        (AGREED, None, "seconds long, not about"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(tmp_path, recording, words, page, says):
    project = copy_example(tmp_path / "site")
    done = add(project, recording, *words, page=page or f"{SLUG}/{STEM}")
    assert done.exit_code == 2
    assert says in done.output
    assert not project.recordings.exists()


def at(**days):
    words = list(AGREED)
    for option, day in days.items():
        words[words.index(f"--{option}") + 1] = day
    return words


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (at(agreed="2026-11-23"), "`agreed` is 2026-11-23, which is still to come."),
        (at(checked="2026-12-01"), "`checked` is 2026-12-01, which is still to come."),
        (at(until="2026-09-01"), "The voice ends before an officer looked at the risk."),
        (at(until="2026-11-21"), "The agreement of `robin` ended on 2026-11-21, so nothing was kept."),
        ((*AGREED, "--voice", "../robin"), "`../robin` cannot be the name of a voice."),
        ((*AGREED, "--voice", "robin."), "`robin.` cannot be the name of a voice."),
        ((*AGREED, "--voice", "robin "), "`robin ` cannot be the name of a voice."),
        ((*AGREED, "--voice", "con"), "Windows keeps the name `con` for itself"),
        ((*AGREED, "--voice", "com1"), "Choose another, like `com1-voice`."),
    ],
)
def test_days_and_names_that_cannot_be_keep_nothing(example, recording, sentence, words, says):
    done = add(example, recording, "--sentence", sentence.id, *words)
    assert done.exit_code == 2, done.output
    assert says in done.output
    assert not example.recordings.exists()


def test_a_voice_that_begins_later_is_listed_as_not_used(tmp_path, monkeypatch):
    project = copy_example(tmp_path / "site")
    write_consent(project.recordings, CONSENT)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1788220800")  # 1 September 2026, a day before the check
    write_takes(
        project.recordings, CONSENT.voice, [Take(CONSENT.voice, SLUG, STEM, "a", "A.", (), -20.0, "")]
    )
    assert "voice-not-yet" in in_problems(project, date(2026, 9, 1))
    assert "voice-not-yet" not in in_problems(project, date(2026, 9, 2))
    write_takes(project.recordings, CONSENT.voice, [])
    listed = run(project, "voice", "list").output
    assert "not used before 2026-09-02" in listed
    assert "0 sentences in use" in listed


def test_without_a_narrator_it_says_what_to_set(example, recording):
    settings = example.settings
    silent = dataclasses.replace(settings, audio=dataclasses.replace(settings.audio, narrator="none"))
    with pytest.raises(YouthsiteError, match=r"youthsite\.yml: .*narrator: none.* Set `narrator`"):
        add_recording(dataclasses.replace(example, settings=silent), CONSENT, f"{SLUG}/{STEM}", recording)


def test_without_the_extra_the_way_to_install_it_is_said_once(example, recording, monkeypatch):
    monkeypatch.setattr(narrators, "find_spec", lambda name: None)
    with pytest.raises(YouthsiteError) as caught:
        add_recording(example, CONSENT, f"{SLUG}/{STEM}", recording)
    assert str(caught.value).count("pip install") == 1


def test_a_check_says_where_no_sound_can_be_made(example, monkeypatch):
    assert "no-sound" not in {problem.rule for problem in steps.check(example, today=DAY)[0].problems}
    monkeypatch.setattr(narrators, "find_spec", lambda name: None)
    (said,) = [one for one in steps.check(example, today=DAY)[0].problems if one.rule == "no-sound"]
    assert said.level == "hint"
    assert "pip install 'youthsite[audio]'" in said.message
    settings = example.settings
    silent = dataclasses.replace(settings, audio=dataclasses.replace(settings.audio, narrator="none"))
    problems = steps.check(dataclasses.replace(example, settings=silent), today=DAY)[0].problems
    assert "no-sound" not in {problem.rule for problem in problems}


@pytest.mark.parametrize("name", ["..", ".", "", "../robin", "robin/../robin", "ROBIN", "*"])
def test_withdrawing_what_is_no_voice_deletes_nothing(tmp_path, name):
    project = copy_example(tmp_path / "site")
    write_consent(project.recordings, CONSENT)
    before = sorted(project.audio.rglob("*"))
    done = run(project, "voice", "withdraw", name, "--yes")
    assert done.exit_code == 2
    assert f"There is no voice `{name}`. The voices are: robin." in done.output
    assert sorted(project.audio.rglob("*")) == before


@pytest.mark.parametrize(
    ("named", "looked", "unsure"),
    [
        ("site_dir: public  # ours", "public", False),
        ("site_dir: 'a/b'", "a/b", False),
        ("site_dir: !ENV [OUT, public]", "site", True),
        ("site_dir: .", "site", True),
        ("site_dir: audio", "site", True),
        ("site_dir: theme/x", "site", True),
        ("INHERIT: other.yml", "site", True),
    ],
)
def test_withdrawing_looks_where_the_site_is_built(tmp_path, named, looked, unsure):
    project = copy_example(tmp_path / "site")
    write_consent(project.recordings, CONSENT)
    with (project.root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(f"\n{named}\n")
    (project.root / looked / "podcast").mkdir(parents=True)
    done = run(project, "voice", "withdraw", "robin", "--yes")
    assert done.exit_code == 0, done.output
    assert f"The built site was looked for in `{looked}`." in done.output
    assert ("cannot be followed here" in done.output) is unsure
    assert f"  {looked}/podcast\n" in done.output
    assert not (project.root / looked / "podcast").exists()
    assert (project.audio.exists(), project.theme.exists()) == (True, True)


def test_a_site_beside_the_folder_is_found_too(tmp_path):
    project = copy_example(tmp_path / "site")
    write_consent(project.recordings, CONSENT)
    with (project.root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("\nsite_dir: ../public\n")
    (tmp_path / "public" / "audio").mkdir(parents=True)
    done = run(project, "voice", "withdraw", "robin", "--yes")
    assert f"  {(tmp_path / 'public' / 'audio').as_posix()}\n" in done.output
    assert not (tmp_path / "public" / "audio").exists()


def test_withdrawing_needs_a_voice_that_is_there(example):
    done = run(example, "voice", "withdraw", "../content", "--yes")
    assert done.exit_code == 2
    assert "There is no voice `../content`. The voices are: none." in done.output
    assert example.content.exists()
