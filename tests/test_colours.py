import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthsite import colours
from youthsite.errors import YouthsiteError
from youthsite.settings import read_settings

SOME = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def read(folder, main="", accent=""):
    path = folder / "youthsite.yml"
    path.write_text(
        f'main: x\ncolours:\n  main: "{main}"\n  accent: "{accent}"\n'.replace("main: x\n", "area: x\n")
    )
    return read_settings(path)


def test_the_formula_gives_the_known_ends():
    assert colours.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert colours.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_colours_that_can_be_read_are_taken(tmp_path):
    assert read(tmp_path, "#0b3d2e", "#ffd34d").colours.main == "#0b3d2e"


@pytest.mark.parametrize(
    ("main", "accent", "line", "says"),
    [
        ("#3a7fd5", "", 3, "too light"),
        ("", "#7a1f1f", 4, "too dark"),
        ("blue", "", 3, "not a colour"),
        ("", "#fff", 4, "not a colour"),
    ],
)
def test_a_colour_that_fails_is_refused_by_its_line(tmp_path, main, accent, line, says):
    with pytest.raises(YouthsiteError) as caught:
        read(tmp_path, main, accent)
    assert caught.value.line == line
    assert says in str(caught.value)


def test_the_colour_that_is_offered_is_taken(tmp_path):
    with pytest.raises(YouthsiteError) as caught:
        read(tmp_path, "#3a7fd5")
    offered = str(caught.value).rsplit('"', 2)[1]
    assert read(tmp_path, offered).colours.main == offered


@pytest.mark.parametrize("grounds", [colours.LIGHT_GROUNDS, colours.DARK_GROUNDS, colours.ON_ACCENT])
@given(colour=SOME)
def test_the_nearest_always_passes_and_leaves_what_passes_alone(grounds, colour):
    found = colours.nearest(colour, grounds)
    assert colours.passes(found, grounds)
    if colours.passes(colour, grounds):
        assert all(
            abs(a - b) <= 1 for a, b in zip(bytes.fromhex(found[1:]), bytes.fromhex(colour[1:]), strict=True)
        )


def test_the_nearest_keeps_the_hue():
    assert colours.nearest("#ff0000", colours.LIGHT_GROUNDS)[3:] == "0000"


def test_a_forgotten_quotation_mark_is_explained(tmp_path):
    path = tmp_path / "youthsite.yml"
    path.write_text("colours:\n  main: #1b4f8a\n")
    with pytest.raises(YouthsiteError, match="quotation marks"):
        read_settings(path)


def test_no_colours_no_sheet():
    assert colours.colour_sheet("", "") == ""
    assert "--own-link-dark: #" in colours.colour_sheet("#0b3d2e", "")
