import re

import pytest
from click.testing import CliRunner

from tests.sites import copy_example
from youthsite.cli import main
from youthsite.errors import YouthsiteError
from youthsite.project import open_project
from youthsite.tracing import find_page

REPORT = """# Glen Test Children's Services Plan Annual Report 2024-25

## What we did

- We opened 2 youth clubs (see the map).
- We provided support to 12 pupils in 2024/25.
"""


@pytest.fixture
def site(tmp_path):
    source = tmp_path / "glen-test-2024-25.md"
    source.write_text(REPORT, encoding="utf-8")
    done = CliRunner().invoke(main, ["start", str(source), "--out", str(tmp_path / "site"), "--no-audio"])
    assert done.exit_code == 0, done.output
    return tmp_path / "site"


def run(site, *words):
    return CliRunner().invoke(main, [*map(str, words), "--site", str(site)])


def drafted(site):
    """The first block that has steps, with the stem of its page."""
    return next(
        (page.stem, block)
        for page in open_project(site).edition("glen-test-2024-25").pages
        for block in page.blocks
        if block.record.edits
    )


def test_why_tells_the_passages_and_every_step(site):
    page, block = drafted(site)
    told = run(site, "why", page, block.id).output
    for tie in block.record.ties:
        assert tie.text in told
    for number in range(1, len(block.record.edits) + 1):
        assert re.search(rf"^  {number}\. ", told, re.MULTILINE)
    assert f"youthsite undo {page} {block.id} STEP" in told
    assert block.id in run(site, "why", page).output


def test_undo_writes_the_page_and_can_be_undone(site):
    page, block = drafted(site)
    path = next(site.rglob(f"easyread/*/{page}.md"))
    before = path.read_text()
    done = run(site, "undo", page, f"#{block.id}", "1")
    assert done.exit_code == 0, done.output
    assert path.read_text() != before
    assert drafted(site)[1].record.origin == "person"
    again = re.search(r"`youthsite (undo .+)`", done.output)[1].split()
    assert run(site, *again).exit_code == 0
    assert [line for line in path.read_text().split("\n") if line] == [
        line for line in before.split("\n") if line
    ]


def test_drafting_again_leaves_what_was_put_back(site):
    page, block = drafted(site)
    path = next(site.rglob(f"easyread/*/{page}.md"))
    run(site, "undo", page, block.id, "1")
    put_back = path.read_text()
    assert run(site, "draft").exit_code == 0
    assert path.read_text() == put_back


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("why", "nowhere"), "There is no easy page called nowhere"),
        (("why", "{page}", "nothing"), "There is no block called nothing"),
        (("undo", "{page}", "{block}", "99"), "has no step 99"),
        (("undo", "{page}x", "{block}", "1"), "Did you mean {page}?"),
    ],
)
def test_wrong_names_are_said_plainly_and_change_nothing(site, words, says):
    page, block = drafted(site)
    before = {path: path.read_bytes() for path in site.rglob("easyread/*/*")}
    done = run(site, *(word.format(page=page, block=block.id) for word in words))
    assert done.exit_code == 2
    assert says.format(page=page) in done.output
    assert {path: path.read_bytes() for path in site.rglob("easyread/*/*")} == before


def test_a_page_that_two_reports_have_must_be_named_with_its_report(site):
    easy = site / "easyread"
    content = site / "content"
    for folder in (easy, content, site / "imports"):
        (folder / "other").mkdir()
        for path in (folder / "glen-test-2024-25").glob("*.*"):
            (folder / "other" / path.name).write_bytes(path.read_bytes())
    page, block = drafted(site)
    assert "More than one report" in run(site, "why", page, block.id).output
    assert run(site, "why", f"other/{page}", block.id).exit_code == 0
    assert run(site, "why", f"easyread/other/{page}.md", block.id).exit_code == 0


def test_why_of_a_block_that_tells_a_held_passage_keeps_its_words(tmp_path):
    project = copy_example(tmp_path / "site")
    slug = project.slugs[0]
    page = next(page for page in project.edition(slug).pages if page.blocks and page.blocks[0].record.ties)
    block = page.blocks[0]
    held = block.record.ties[0]
    run(project.root, "hold", slug, held.passage, "--reason", "a test")
    told = run(project.root, "why", page.stem, block.id).output
    assert "held back" in told
    assert held.text not in told


@pytest.mark.parametrize(
    ("name", "says"), [("", "No page was named"), ("../x", "there is no report `..` here")]
)
def test_what_can_be_no_page_is_told_plainly(tmp_path, name, says):
    project = copy_example(tmp_path / "site")
    with pytest.raises(YouthsiteError, match=re.escape(says)):
        find_page(project, name)
