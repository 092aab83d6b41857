from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from youthsite.letters import LETTERS, font_files

FONTS = {path: content for path, content in font_files().items() if path.endswith(".woff2")}


@pytest.mark.parametrize("path", FONTS)
def test_each_font_is_small_has_our_letters_and_a_name_of_its_own(path):
    assert len(FONTS[path]) < 30_000
    font = TTFont(BytesIO(FONTS[path]))
    assert {ord(letter) for letter in "azAZ09£àòÈ’“”–…"} <= set(font.getBestCmap())
    names = {str(record) for record in font["name"].names if record.nameID in (1, 3, 4, 6, 16)}
    assert names
    assert all(name.startswith("Youthsite") for name in names)


def test_every_choice_has_its_fonts_and_its_licence():
    for letters in LETTERS:
        assert b"OPEN FONT LICENSE" in font_files()[f"youthsite/letters/{letters.id}.LICENSE.txt"].upper()
        assert any(f"/{letters.id}-" in path for path in FONTS)


def test_the_same_fonts_give_the_same_bytes():
    again = {path: content for path, content in font_files.__wrapped__().items() if path.endswith(".woff2")}
    assert again == FONTS


def test_letters_without_their_package_are_left_out(monkeypatch):
    from youthsite.letters import fonts

    monkeypatch.setattr(fonts, "_folder", lambda package: None)
    assert font_files.__wrapped__() == {}
