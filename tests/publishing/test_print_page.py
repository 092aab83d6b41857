import re
import shutil

import pytest

from tests.sites import copy_example
from youthsite.project import open_project
from youthsite.publishing import assemble
from youthsite.publishing.print_page import SHORT, print_uri

SLUG = "glen-orra-2024-25"


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


def paper(project):
    return next(page for page in assemble(project).pages if page.uri == print_uri(SLUG))


def test_it_has_every_page_and_every_block_once(project):
    made = paper(project)
    edition = project.edition(SLUG)
    assert made.markdown.count('<h2 class="sheet') == len(edition.pages)
    ids = re.findall(r"^:{3,} \{#(\S+)", made.markdown, re.MULTILINE)
    assert len(ids) == len(set(ids)) == len(edition.blocks)
    for page in edition.pages:
        assert page.title.replace("&", "&amp;") in made.markdown


def test_only_pages_of_one_or_two_ideas_share_a_sheet(project):
    edition = project.edition(SLUG)
    found = re.findall(r'<h2 class="sheet( sheet--short)?"', paper(project).markdown)
    few = [number > 0 and len(page.blocks) <= SHORT for number, page in enumerate(edition.pages)]
    assert list(map(bool, found)) == few
    assert 0 < sum(few) < len(few)


def test_it_has_no_ways_to_passages_and_one_list_of_words(project):
    made = paper(project)
    assert "{sources}" not in made.markdown
    assert made.markdown.count('<dl class="words-to-know">') == 1
    assert made.entries == ()


def test_what_speaks_of_hard_things_says_so_first(project):
    made = paper(project)
    assert made.sensitive
    assert made.markdown.index("care--note") < made.markdown.index('class="sheet"')


def test_links_of_easy_pages_lead_to_the_same_place(project):
    page = project.easyread / SLUG / "index.md"
    page.write_text(
        page.read_text() + "\nRead [this](01-foreword.md#x) or [that](../../help.md) or <https://a.b>.\n"
    )
    made = paper(open_project(project.root))
    assert f"[this](../../easy/{SLUG}/01-foreword.md#x)" in made.markdown
    assert "[that](../../help.md)" in made.markdown


def test_a_live_page_to_print_holds_only_what_was_approved(project):
    settings = project.root / "youthsite.yml"
    settings.write_text(settings.read_text().replace("publish: preview", "publish: approved"))
    made = paper(open_project(project.root))
    assert ":::" not in made.markdown
    assert "This part is not ready yet." in made.markdown


@pytest.mark.parametrize("publish", ["preview", "approved"])
@pytest.mark.parametrize("gone", ["nothing", "the front page", "every page"])
def test_every_page_of_a_full_report_leads_to_an_easy_page(project, publish, gone):
    folder = project.easyread / SLUG
    if gone == "every page":
        shutil.rmtree(folder)
    elif gone == "the front page":
        for path in folder.glob("index.*"):
            path.unlink()
    settings = project.root / "youthsite.yml"
    settings.write_text(settings.read_text().replace("publish: preview", f"publish: {publish}"))
    pages = assemble(open_project(project.root)).pages
    easy = {page.uri for page in pages if page.edition == "easy"}
    full = [page for page in pages if page.edition == "formal"]
    assert full
    assert [page.uri for page in full if page.twin not in easy] == []
