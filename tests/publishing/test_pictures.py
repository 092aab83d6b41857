import pytest

from tests.intake.images import chart, photo
from tests.intake.word_files import para, picture, save
from youthsite import steps
from youthsite.cli.building import build_site
from youthsite.publishing import assemble
from youthsite.publishing.pictures import MISSING, without_unseen

STORY = "The young person spoke of her mental health. She was in hospital. Her foster family helped her."
SAID = {
    "a.png": "Clubs rose from three to eight",
    "b.jpg": "Two friends plant a tree",
    "c.png": "",
    "d.png": "Her week",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A report with a chart, a photograph, a chart without words and a chart in a private story, built."""
    folder = tmp_path_factory.mktemp("pictures")
    body = (
        para("Glen Orra Report 2024", "Title")
        + para("Clubs", "Heading1")
        + "".join(
            para(f"We opened more clubs in part {name}.", more=picture(name, SAID[name]))
            for name in ("a.png", "b.jpg", "c.png")
        )
        + para("A case study", "Heading2")
        + para(STORY, more=picture("d.png", SAID["d.png"]))
        + para("Last", "Heading1")
        + para("These words end it.")
    )
    media = {"a.png": chart(), "b.jpg": photo(), "c.png": chart(colour="red"), "d.png": chart(colour="green")}
    source = save(folder / "glen-orra-2024.docx", body, media=media)
    project, imported = steps.start(source, folder / "orra", audio=False)
    steps.draft(project, imported.slug)
    build_site(project, strict=True)
    return project


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def held_files(project):
    shown = assemble(project).pictures.values()
    made = [*project.content.glob("*/pictures/*"), *project.imports.glob("*/pictures/*")]
    return [path for path in made if path not in shown]


def test_a_shown_picture_is_in_the_site_with_its_words(project):
    site = project.root / "site"
    [copied] = (site / "glen-orra-2024" / "pictures").iterdir()
    [page] = [path for path in site.rglob("*.html") if copied.name in path.read_text()]
    assert f'<img alt="{SAID["a.png"]}" src="pictures/{copied.name}"' in page.read_text()
    assert page.parent.name == "glen-orra-2024"


def test_what_is_held_or_without_words_is_nowhere_in_the_site(project):
    held = held_files(project)
    assert len(held) == 3
    for path in files(project.root / "site"):
        data = path.read_bytes()
        for other in held:
            assert data != other.read_bytes(), path
            assert other.stem.encode() not in data, path
            assert other.name != path.name
        assert SAID["b.jpg"].encode() not in data, path
        assert SAID["d.png"].encode() not in data, path


def test_the_formal_page_says_that_a_picture_is_not_shown(project):
    pages = (project.root / "site" / "glen-orra-2024").glob("*.html")
    assert sum(page.read_text().count("It is not shown.") for page in pages) == 3


def test_assemble_writes_the_shown_pictures_only(project, tmp_path):
    steps.write_pages(project, tmp_path / "pages")
    assert len([path for path in files(tmp_path / "pages") if path.suffix != ".md"]) == 1


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("![Clubs rose](pictures/a.png)", True),
        (r"![Clubs \[in 2024\] rose](pictures/a.png)", True),
        ('![Clubs rose](pictures/a.png "Clubs")', True),
        ("![](pictures/a.png)", False),
        ("![a.png](pictures/a.png)", False),
        ("![Picture of clubs](pictures/a.png)", False),
        ("![Clubs rose](pictures/held.png)", False),
        ("![Clubs rose](<pictures/held.png>)", False),
        ("![Clubs rose](https://example.org/a.png)", True),
    ],
)
def test_only_pictures_that_are_there_and_have_words_are_shown(tmp_path, markdown, shown):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(chart())
    assert without_unseen(f"x {markdown} y", tmp_path) == (f"x {markdown} y" if shown else f"x {MISSING} y")
