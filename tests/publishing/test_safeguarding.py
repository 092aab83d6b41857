"""The note before and the help box after a page that speaks of hard things."""

import pytest

from youthsite.language.topics import topics
from youthsite.publishing.files import write_assembly
from youthsite.publishing.pages import Assembly, SitePage
from youthsite.publishing.safeguarding import note_words, with_care
from youthsite.safeguarding import sign_language
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
