"""Whose agreement a recording stands on: never another child's, and never one that was changed unseen."""

import pytest

pytest.importorskip("numpy", reason="the `audio` extra is not installed")
pytest.importorskip("espeakng_loader", reason="the `audio` extra is not installed")

from tests.cli.test_voices import AGREED, add, at, example, on_the_day, recording, run, sentence
from tests.sites import copy_example
from youthsite.narration.recordings import adding

__all__ = ["example", "on_the_day", "recording", "sentence"]


@pytest.fixture
def known(tmp_path, recording, sentence):
    """A site in which Robin has a voice, until 10 December 2026."""
    project = copy_example(tmp_path / "site")
    assert add(project, recording, "--sentence", sentence.id, *AGREED).exit_code == 0
    return project


def agreement(project):
    return (project.recordings / "robin" / "consent.yml").read_text(encoding="utf-8")


def another(name, **days):
    words = at(**days)
    words[words.index("--shown-name") + 1] = name
    return words


def test_another_child_never_takes_over_a_voice(known, recording, sentence):
    before = agreement(known)
    for renew in ((), ("--renew",)):
        words = another("Ash", until="2027-05-01")
        done = add(known, recording, "--sentence", sentence.id, *words, *renew)
        assert done.exit_code == 2, done.output
        assert "`robin` is already there, shown as “Robin”, not “Ash”" in done.output
    assert agreement(known) == before


def test_new_days_are_asked_for_and_shown(known, recording, sentence):
    before = agreement(known)
    words = ("--sentence", sentence.id, *at(until="2027-05-01"))
    done = add(known, recording, *words)
    assert done.exit_code == 2
    assert "--until: 2026-12-10 -> 2027-05-01" in done.output
    assert "--renew" in done.output
    assert agreement(known) == before
    done = add(known, recording, *words, "--renew")
    assert done.exit_code == 0, done.output
    assert "Renewed: --until: 2026-12-10 -> 2027-05-01\n" in done.output
    assert "until 2027-05-01" in run(known, "voice", "list").output


def test_the_same_agreement_may_be_typed_again(known, recording, sentence):
    before = agreement(known)
    done = add(known, recording, "--sentence", sentence.id, *AGREED)
    assert done.exit_code == 0, done.output
    assert "Renewed" not in done.output
    assert agreement(known) == before


@pytest.mark.parametrize("option", ["--feeds", "--renew"])
def test_podcasts_are_not_agreed_to_by_an_option_alone(known, recording, sentence, option):
    before = agreement(known)
    done = add(known, recording, "--sentence", sentence.id, option)
    assert done.exit_code == 2
    assert f"{option} needs a new agreement" in done.output
    assert agreement(known) == before


def test_a_voice_that_is_not_there_cannot_be_renewed(tmp_path, recording, sentence):
    project = copy_example(tmp_path / "site")
    done = add(project, recording, "--sentence", sentence.id, *AGREED, "--renew")
    assert done.exit_code == 2
    assert "There is no voice `robin` to renew." in done.output
    assert not project.recordings.exists()


def test_the_agreement_is_written_before_any_sound(tmp_path, recording, sentence, monkeypatch):
    project = copy_example(tmp_path / "site")

    def no_room(path, data):
        raise OSError("no room")

    monkeypatch.setattr(adding, "write_bytes", no_room)
    add(project, recording, "--sentence", sentence.id, *AGREED)
    assert "until: 2026-12-10" in agreement(project)


@pytest.mark.parametrize("name", [".stversions", "_old"])
def test_folders_that_are_no_voice_stop_nothing(known, name):
    (known.recordings / name).mkdir()
    listed = run(known, "voice", "list")
    assert listed.exit_code == 0, listed.output
    assert listed.output.startswith("robin: ")
