import pytest

from tests.browser import PHONE
from tests.theme import harness

pytestmark = pytest.mark.browser

ANSWERED = "!['', 'Getting ready.'].includes(document.querySelector('#search-count').textContent)"


@pytest.fixture
def searching(open_page, sample_site):
    """The easy page on a phone with search open by keyboard."""
    watched = open_page(sample_site / harness.EASY, viewport=PHONE)
    assert not [url for url in watched.requests if "search/easy.js" in url]
    watched.page.get_by_role("button", name="Search").focus()
    watched.page.keyboard.press("Enter")
    return watched


def ask(watched, words):
    watched.page.keyboard.insert_text(words)  # At once, so that no part of a word is looked for.
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_function(ANSWERED)
    return [link.inner_text() for link in watched.page.locator(".search__results a").all()]


def status(watched):
    return watched.page.locator("#search-count").inner_text()


def test_the_index_loads_once_when_search_opens(searching):
    for _ in range(2):
        searching.page.keyboard.press("Escape")
        searching.page.keyboard.press("Enter")
    assert len([url for url in searching.requests if "search/easy.js" in url]) == 1
    assert searching.outside == []


def test_the_beginning_of_a_word_is_enough(searching):
    assert ask(searching, "bull") == ["Feeling safe", "Feeling well"]
    assert status(searching) == "2 places found in the easy words."


def test_pages_with_all_words_come_first(searching):
    assert ask(searching, "bullying adult")[0] == "Feeling well"


def test_a_title_counts_more_than_text(searching):
    assert ask(searching, "heard")[0] == "Being heard <b>"


def test_what_a_page_says_comes_before_what_a_word_means(searching):
    assert ask(searching, "heard") == ["Being heard <b>", "Heard"]


def test_a_misspelt_word_finds_the_right_one_and_says_so(searching):
    assert ask(searching, "bullyng") == ["Feeling safe", "Feeling well"]
    assert "We looked for “bullying”." in status(searching)


@pytest.mark.parametrize(
    ("words", "found"),
    [("sad", "Feeling well"), ("skint", "Feeling well"), ("kids", "Feeling well"), ("skitn", "Feeling well")],
)
def test_a_childs_word_finds_what_the_report_calls_it(searching, words, found):
    assert ask(searching, words) == [found]
    assert "1 place found" in status(searching)
    assert "We looked for words that mean the same." in status(searching)
    assert searching.page.locator("mark").count() > 0


def test_accents_do_not_matter(searching):
    assert ask(searching, "cafe") == ["Feeling safe"]
    assert searching.page.locator("mark").inner_text() == "Café"


def test_nothing_found_is_said_and_help_is_offered(searching):
    assert ask(searching, "zzzz") == ["Get help"]
    assert status(searching) == "Nothing found in the easy words."
    assert searching.violations() == []


@pytest.mark.parametrize("words", ["I am scared", "raped", "suiciddal", "scared heard"])
def test_a_word_of_danger_brings_help_to_the_front_once(searching, words):
    found = ask(searching, words)
    assert found[0] == "Get help"
    assert found.count("Get help") == 1
    link = searching.page.locator(".search__results a").first
    assert link.get_attribute("href").endswith("help.html")
    assert "mean the same" not in status(searching)


def test_words_that_stand_everywhere_are_not_looked_for_beside_others(searching):
    assert ask(searching, "what is in a body") == ["Feeling well"]


def test_help_is_found_like_a_page_where_nothing_is_wrong(searching):
    assert ask(searching, "anything") == ["Get help"]
    assert status(searching) == "1 place found in the easy words."


def test_things_below_one_heading_are_told_apart(searching):
    ask(searching, "body")  # The site's own index is there, and can no longer replace the one below.
    searching.page.keyboard.press("Control+A")
    searching.page.evaluate("""youthsiteSearch.load(['Minutes were', 'A vote was'].map((text, i) => (
        {title: 'Theme C', url: 'a.html#p-' + i, text: text + ' taken of the plan as a whole'})), {}, [])""")
    assert ask(searching, "plan") == [
        "Theme C: Minutes were taken of the plan …",
        "Theme C: A vote was taken of the …",
    ]


def test_words_of_a_page_stay_words(searching):
    ask(searching, "stays")
    assert "<img src=x" in searching.page.locator(".search__snippet").inner_text()
    assert searching.page.locator(".search__results img").count() == 0
    assert searching.complaints == []


def test_a_result_leads_to_its_page(searching, sample_site):
    ask(searching, "body")
    searching.page.get_by_role("link", name="Feeling well").first.press("Enter")
    searching.page.wait_for_url("**/02-well.html")


def test_escape_closes_and_gives_the_focus_back(searching):
    searching.page.keyboard.press("Escape")
    assert searching.page.locator("#search").is_hidden()
    assert searching.page.evaluate("document.activeElement.textContent") == "Search"


def test_a_missing_index_is_told_in_words(open_page, sample_site):
    watched = open_page(sample_site / harness.FORMAL)
    watched.page.get_by_role("button", name="Search").click()
    watched.page.get_by_text("Search does not work here.").wait_for()
