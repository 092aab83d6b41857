"""Withdrawing where something is in use, linked, or packed."""

import shutil

import pytest

pytest.importorskip("numpy", reason="the `audio` extra is not installed")

from tests.cli.test_voices import run
from tests.narration.recordings.samples import CONSENT
from tests.sites import copy_example
from youthsite.narration.recordings import write_consent


@pytest.fixture
def project(tmp_path):
    project = copy_example(tmp_path / "site")
    write_consent(project.recordings, CONSENT)
    (project.root / "site" / "audio").mkdir(parents=True)
    return project


def withdraw(project):
    return run(project, "voice", "withdraw", "robin", "--yes")


def linked(link, target):
    target.mkdir(parents=True, exist_ok=True)
    link.parent.mkdir(parents=True, exist_ok=True)
    try:
        link.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")


@pytest.mark.parametrize("held", ["site/audio", ".cache/youthsite/audio", "audio/recordings/robin"])
def test_what_is_in_use_is_named_and_the_second_run_ends_it(project, monkeypatch, held):
    project.cache.joinpath("audio").mkdir(parents=True, exist_ok=True)
    remove = shutil.rmtree

    def in_use(path, *more, **options):
        if path == project.root / held:
            raise PermissionError(13, "it is in use")
        remove(path, *more, **options)

    with monkeypatch.context() as patched:
        patched.setattr(shutil, "rmtree", in_use)
        done = withdraw(project)
    assert done.exit_code == 2, done.output
    assert "could not be deleted (it is in use)" in done.output
    assert "run `youthsite voice withdraw robin` again" in done.output
    done = withdraw(project)
    assert done.exit_code == 0, done.output
    assert not (project.root / held).exists()
    assert not project.recordings.exists()


@pytest.mark.parametrize("name", ["audio/recordings/robin", "site/audio"])
def test_of_a_link_only_the_link_goes(project, tmp_path, name):
    target = tmp_path / "elsewhere"
    shutil.rmtree(project.root / name)
    linked(project.root / name, target)
    done = withdraw(project)
    assert done.exit_code == 0, done.output
    assert f"  {name} was only a link. What it leads to is still there" in done.output
    assert target.resolve().as_posix() in done.output
    assert not (project.root / name).is_symlink()
    assert target.is_dir()


def test_a_linked_folder_of_recordings_stays_and_the_voice_in_it_goes(project, tmp_path):
    target = tmp_path / "elsewhere"
    shutil.move(project.recordings, target)
    linked(project.recordings, target)
    done = withdraw(project)
    assert done.exit_code == 0, done.output
    assert not (target / "robin").exists()
    assert project.recordings.is_symlink()


def test_packs_are_named_and_kept_phones_too(project):
    (project.root / "glen-orra-2024-25-website.zip").write_bytes(b"")
    done = withdraw(project)
    assert "still here and may hold the voice, delete them:\n  glen-orra-2024-25-website.zip\n" in done.output
    assert "Pages in `site` name the voice until you build again." in done.output
    assert "kept on a phone" in done.output
    assert (project.root / "glen-orra-2024-25-website.zip").exists()
    write_consent(project.recordings, CONSENT)
    (project.root / "glen-orra-2024-25-website.zip").unlink()
    assert "packs are still here" not in withdraw(project).output
