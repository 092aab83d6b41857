"""The note before and the help box after a page that speaks of hard things."""

import pytest
from click.testing import CliRunner

from tests.sites import copy_example
from tests.years import NEW, OLD, two_years
from youthsite.cli import main
from youthsite.language.topics import topics
from youthsite.project import open_project
from youthsite.publishing import assemble
from youthsite.publishing.files import write_assembly
from youthsite.publishing.pages import Assembly, SitePage
from youthsite.publishing.safeguarding import with_care
from youthsite.safeguarding import box_on_paper, note_words, sign_language
from youthsite.settings import CareSettings

DEATH = [topic for topic in topics() if topic.id == "death"]
TWO = [topic for topic in topics() if topic.id in ("suicide", "death")]
PAGE = "# How are we?\n\n::: {#one .did}\n### One\nHer dad died.\n:::\n"


def test_the_note_stands_before_the_words_and_the_box_after_them():
    text = with_care(PAGE, DEATH, "easy/orra/index.md", CareSettings())
    places = [text.index(part) for part in ("# How", "care--note", "::: {#one", "care--help", "tel:08001111")]
    assert places == sorted(places)
    assert 'href="../../help.html"' in text
    assert "tel:999" in text
    assert all(words in text for words in sign_language())


def test_a_page_that_speaks_of_nothing_hard_stays_as_it_is():
    assert with_care(PAGE, [], "easy/orra/index.md", CareSettings()) == PAGE


def test_a_page_without_a_title_begins_with_the_note():
    assert with_care("Words.\n", DEATH, "a/b.md", CareSettings()).startswith('<aside class="care care--note"')


def test_the_note_names_each_topic_once():
    assert note_words(TWO) == "This page talks about suicide and death. You do not have to read it."
    assert note_words([]) == ""


@pytest.mark.parametrize(
    ("markdown", "written"),
    [
        ("# One\n", "---\nsensitive: [suicide, death]\n---\n\n# One\n"),
        ("---\nauthor: us\n---\n# One\n", "---\nsensitive: [suicide, death]\nauthor: us\n---\n# One\n"),
    ],
)
def test_pages_for_another_site_tool_carry_the_mark_in_their_front_matter(tmp_path, markdown, written):
    page = SitePage("a/b.md", "One", "easy", markdown, sensitive=("suicide", "death"))
    write_assembly(Assembly((), (page,)), tmp_path / "out")
    assert (tmp_path / "out" / "a" / "b.md").read_text() == written


def pages(project):
    return {page.uri: page for page in assemble(open_project(project.root)).pages}


def has_care(page):
    note, box = page.markdown.find("care--note"), page.markdown.find("care--help")
    return 0 < note < box


def test_pages_that_only_lead_to_hard_words_have_a_note_that_says_so_and_no_mark(tmp_path):
    made = pages(copy_example(tmp_path / "site"))
    for uri in ("wellbeing/safe.md", "wellbeing/nurtured.md", "rights/index.md"):
        assert has_care(made[uri])
        assert "Some links here lead to words about very frightening things" in made[uri].markdown
        assert made[uri].sensitive == (), uri
    for uri in ("wellbeing/index.md", "wellbeing/active.md", "all-pages.md"):
        assert not has_care(made[uri])


def test_what_young_people_said_of_hard_things_has_a_note_before_it(tmp_path):
    project = copy_example(tmp_path / "site")
    words = ["said", "add", "Tell us who helps after a suicide.", "--who", "pupils", "--asked", "2025-02-01"]
    assert CliRunner().invoke(main, [*words, "--site", str(project.root)]).exit_code == 0
    page = pages(project)["you-said.md"]
    assert page.sensitive == ("suicide",)
    assert has_care(page)


def test_so_do_last_years_promises(tmp_path):
    project = two_years(tmp_path / "site")
    uri = f"what-we-said/{NEW}.md"
    assert pages(project)[uri].sensitive == ()
    path = project.easyread / OLD / "08-next-steps-2025-26.md"
    text = path.read_text(encoding="utf-8").replace(
        "Will children in care move less?", "Who helps after a suicide?"
    )
    path.write_text(text, encoding="utf-8")
    page = pages(project)[uri]
    assert page.sensitive == ("suicide",)
    assert has_care(page)


def test_a_person_may_decide_of_these_pages_too(tmp_path):
    project = copy_example(tmp_path / "site")
    path = project.root / "youthsite.yml"
    text = path.read_text(encoding="utf-8") + "\ncare:\n  pages:\n    wellbeing/safe:\n      topics: none\n"
    path.write_text(text, encoding="utf-8")
    assert not has_care(pages(project)["wellbeing/safe.md"])
    checked = CliRunner().invoke(main, ["check", "--site", str(project.root)])
    assert "unknown-care-page" not in checked.output


def test_the_box_on_paper_says_numbers_and_addresses_in_words():
    lines = box_on_paper(DEATH, CareSettings())
    assert any(line.startswith("Childline: Call 0800 1111.") for line in lines)
    assert "Are you in danger now? Call 999." in lines
    assert not any("<" in line or "https://" in line for line in lines)
    assert box_on_paper([], CareSettings()) == ()
