import base64

import pytest

from tests.intake.conftest import bring_in_file
from tests.intake.images import chart, photo
from tests.intake.word_files import para, picture, save
from youthsite.intake import import_report
from youthsite.intake.picture_words import BELOW, picture_words
from youthsite.intake.questions import Answer, Answers
from youthsite.progress import quiet

START = para("Glen Orra Report 2024", "Title") + para("Clubs", "Heading1")
END = para("Last", "Heading1") + para("These words end it.")


@pytest.fixture
def word(tmp_path):
    def bring(body, **media):
        files = {name.replace("_", "."): data for name, data in media.items()}
        found = bring_in_file(
            save(tmp_path / "orra-2024.docx", START + body + END, media=files), tmp_path / "site"
        )
        return found, sorted(p.name for p in shown(tmp_path)), sorted(p.name for p in held(tmp_path))

    return bring


def shown(folder):
    return (folder / "site/content/orra-2024/pictures").glob("*")


def held(folder):
    return (folder / "site/imports/orra-2024/pictures").glob("*")


def became(found):
    return [entry["became"] for entry in found.account["pictures"]]


def test_a_chart_stands_in_its_place_with_its_words(word):
    body = para("Look.", more=picture("a.png", "A chart: clubs rose from 3 to 8")) + para("And then.")
    found, files, kept_back = word(body, a_png=chart())
    assert f"Look.\n\n![A chart: clubs rose from 3 to 8](pictures/{files[0]})\n\nAnd then." in found.markdown
    assert (len(files), kept_back) == (1, [])
    assert found.flags("picture") == [3]
    words = [word for entry in found.account["added"] for word in entry["words"]]
    assert words == ["A", "chart", "clubs", "rose", "from", "3", "to", "8"]
    assert not [passage for passage in found.report.passages if "rose" in passage.text]


def test_a_photograph_is_held_until_a_person_says_so(word, tmp_path):
    body = para("Look.", more=picture("a.jpg", "Two friends at a club")) + para("And.")
    found, files, kept_back = word(body, a_jpg=photo())
    assert (files, len(kept_back)) == ([], 1)
    assert found.flags("photo") == [3]
    assert became(found) == ["held back"]


def asked(source, tmp_path, name, answers=Answers()):  # noqa: B008
    import_report(source, tmp_path / name / "content", tmp_path / name / "imports", "r", quiet, answers)
    return [p.name for p in (tmp_path / name / "content/r/pictures").glob("*")]


def test_an_answer_shows_these_photographs_and_no_others(tmp_path, monkeypatch):
    questions = []
    monkeypatch.setattr(
        "youthsite.intake.log.Log.ask",
        lambda self, kind, line, about, text, choices, default: (
            questions.append((kind, about, default)) or default
        ),
    )
    two = para("Look.", more=picture("a.jpg", "Friends") + picture("b.jpg", "A park")) + para("And.")
    source = save(tmp_path / "r.docx", START + two + END, media={"a.jpg": photo(1), "b.jpg": photo(2)})
    assert asked(source, tmp_path, "first") == []
    monkeypatch.undo()
    [(kind, about, default)] = questions
    assert (kind, default) == ("photo", "keep")
    answers = Answers((Answer("photo", about, "show"),))
    assert len(asked(source, tmp_path, "second", answers)) == 2
    save(source, START + two + END, media={"a.jpg": photo(1), "b.jpg": photo(3)})
    assert asked(source, tmp_path, "third", answers) == []


def test_one_file_for_the_same_picture_and_none_for_decoration(word):
    body = "".join(para(f"Part {n}.", more=picture("logo.png")) for n in range(3))
    body += para("A.", more=picture("a.png", "A chart of clubs")) + para(
        "B.", more=picture("a.png", "It again")
    )
    body += para("C.", more=picture("dot.png"))
    found, files, _ = word(body, logo_png=chart(90, 60, "red"), a_png=chart(), dot_png=chart(20, 20))
    assert len(files) == 1
    assert found.markdown.count("](pictures/") == 2
    assert sorted(became(found)) == [
        *["left out: it stands in many places, as a logo does"] * 3,
        "left out: too small to show anything, or a line",
        "shown",
        "shown",
    ]


def test_a_picture_without_words_waits_for_them(word):
    found, files, _ = word(para("Look.", more=picture("a.png", "IMG_2041.png")) + para("And."), a_png=chart())
    assert f"![](pictures/{files[0]})" in found.markdown
    assert "has no description" in next(
        f["message"] for f in found.account["flags"] if f["kind"] == "picture"
    )


def test_what_is_no_safe_picture_leaves_its_words(word):
    body = para("Look.", more=picture("a.svg", "A map of Glen Orra")) + para("And.")
    found, files, _ = word(body, a_svg=b"<svg><script>alert(1)</script></svg>")
    assert "Look.\n\nPicture: A map of Glen Orra\n\nAnd." in found.markdown
    assert files == []


def test_a_picture_in_a_private_story_is_held_with_it(word):
    story = "The young person spoke of her mental health. She was in hospital. Her foster family helped her."
    body = para("Case study", "Heading2") + para(story, more=picture("a.png", "A chart of her week"))
    _, files, kept_back = word(body, a_png=chart())
    assert (files, len(kept_back)) == ([], 1)


def test_a_long_description_stands_below(word):
    said = (
        "Clubs rose. " + "They rose in each of the years that this chart shows, from three up to eight. " * 2
    )
    found, files, _ = word(para("Look.", more=picture("a.png", said)) + para("And."), a_png=chart())
    assert f"![Clubs rose.](pictures/{files[0]})\n\nPicture: Clubs rose. They rose" in found.markdown


@pytest.mark.parametrize(
    ("said", "alt"),
    [
        ("Picture of a red kite", "A red kite"),
        ("A dog on grass\n\nDescription automatically generated", "A dog on grass"),
        ("IMG_1.JPG", ""),
        ("Picture 3", ""),
        ("", ""),
        ("word " * 40, BELOW),
    ],
)
def test_words_of_a_file_become_alt_text(said, alt):
    assert picture_words(said, "picture-1.png").alt == alt


def page(tmp_path, body):
    source = tmp_path / "page" / "orra-2024.html"
    source.parent.mkdir(exist_ok=True)
    source.write_text(f"<h1>Glen Orra Report 2024</h1><h2>Clubs</h2><p>x</p>{body}<h2>Last</h2><p>End.</p>")
    return bring_in_file(source, tmp_path / "site")


def test_a_web_page_brings_pictures_within_it_and_beside_it(tmp_path):
    (tmp_path / "page" / "files").mkdir(parents=True)
    (tmp_path / "page" / "files" / "my chart.png").write_bytes(chart())
    data = base64.b64encode(chart(colour="red")).decode()
    within = f"<img alt='Parks' src='data:image/png;base64,{data}'>"
    page(tmp_path, f"<p><img src='files/my%20chart.png' alt='Clubs'>{within}</p>")
    assert len(list(shown(tmp_path))) == 2


@pytest.mark.parametrize(
    "source",
    ["../out.png", "/{here}/out.png", "file:///{here}/out.png", "https://example.org/a.png",
     "//example.org/a.png", "link.png", "data:image/png;base64,!!!", "data:text/html,<b>", "\0", "files"],
)  # fmt: skip
def test_a_web_page_reaches_nothing_outside_its_folder(tmp_path, source):
    (tmp_path / "out.png").write_bytes(chart())
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "link.png").symlink_to(tmp_path / "out.png")
    found = page(tmp_path, f"<p><img src='{source.format(here=tmp_path)}' alt='Our clubs'></p>")
    assert list(shown(tmp_path)) == []
    assert "Picture: Our clubs" in found.markdown
