"""Other kinds of file than MP3: whole, the same each time, and made anew only when the page changes."""

import dataclasses
import os

import pytest

from youthsite.errors import YouthsiteError
from youthsite.narration import formats, narrate_edition, narrate_page, read_say_list

from .samples import BODY, make_edition, make_page, settings

pytestmark = pytest.mark.usefixtures("extra")
SAY = read_say_list()
if not os.environ.get("CI"):  # `make test` installs the extra; there they must be written
    pytest.importorskip("av", reason="the `formats` extra is not installed")


def asking(*kinds, narrator="tone"):
    chosen = settings(narrator)
    return dataclasses.replace(chosen, audio=dataclasses.replace(chosen.audio, formats=kinds))


def test_each_kind_holds_the_whole_page(tmp_path):
    import av

    page = dataclasses.replace(make_page("safe", BODY, BODY), title="Being safe")
    audio = narrate_page(page, asking("opus", "m4a", narrator="espeak"), SAY, tmp_path)
    assert [(file.kind, file.bytes) for file in audio.files] == [
        (kind, len(file.path.read_bytes())) for kind, file in zip(("opus", "m4a"), audio.files, strict=True)
    ]
    assert audio.files[0].bytes < 0.7 * audio.bytes
    for file in audio.files:
        with av.open(str(file.path)) as opened:
            heard = sum(frame.samples / frame.sample_rate for frame in opened.decode(audio=0))
            tags = {**opened.metadata, **opened.streams[0].metadata}
            assert "Being safe" in tags.values()
            chapters = [chapter["metadata"]["title"] for chapter in opened.chapters()]
        assert heard == pytest.approx(audio.seconds, abs=0.1)
        assert chapters == ([] if file.kind == "opus" else [each.title for each in audio.chapters])


def test_they_are_the_same_bytes_from_nothing_and_are_made_once(tmp_path, monkeypatch):
    edition = make_edition(make_page("a"), make_page("b", "Other words."))
    made = narrate_edition(edition, asking("opus", "m4a"), SAY, tmp_path / "one")
    again = narrate_edition(edition, asking("opus", "m4a"), SAY, tmp_path / "two", workers=1)
    for stem, audio in made.items():
        both = zip(audio.files, again[stem].files, strict=True)
        assert all(one.path.read_bytes() == two.path.read_bytes() for one, two in both)
    made["a"].files[0].path.write_bytes(b"damaged")
    encoded = []
    plain = formats.encode
    monkeypatch.setattr(formats, "encode", lambda kind, *rest: encoded.append(kind) or plain(kind, *rest))
    whole = narrate_edition(edition, asking("opus", "m4a"), SAY, tmp_path / "one")
    assert encoded == ["opus"]
    assert whole["a"].files[0].path.read_bytes() == again["a"].files[0].path.read_bytes()


def test_without_being_asked_for_there_is_none(tmp_path):
    assert narrate_page(make_page(), asking(), SAY, tmp_path).files == ()


def test_what_is_no_kind_or_not_installed_is_said_before_anything_is_spoken(tmp_path, monkeypatch):
    with pytest.raises(YouthsiteError, match=r"`flac` is not a kind of sound file.*opus or m4a"):
        narrate_page(make_page(), asking("flac"), SAY, tmp_path)
    monkeypatch.setattr(formats, "find_spec", lambda name: None)
    with pytest.raises(YouthsiteError, match=r"pip install 'youthsite\[formats\]'"):
        narrate_page(make_page(), asking("opus"), SAY, tmp_path)
    assert not list(tmp_path.iterdir())
