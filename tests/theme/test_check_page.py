import pytest

from tests.browser import DESK, PHONE
from tests.theme import harness

pytestmark = pytest.mark.browser
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
SHOWN = "[data-rule]:not([hidden])"


@pytest.fixture
def opened(open_page, sample_site):
    return open_page(sample_site / harness.CHECK, viewport=PHONE)


def count(page):
    return page.locator(SHOWN).locator("visible=true").count()


def test_one_rule_or_one_page_can_be_chosen_and_all_shown_again(opened):
    page = opened.page
    everything = count(page)
    page.get_by_label("Rule").select_option("fact-number")
    assert count(page) == 1
    assert page.get_by_role("status").inner_text() == f"1 of {everything} problems are shown."
    assert page.locator("#hints").is_hidden()
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function(
        "(all) => document.querySelectorAll('[data-rule]:not([hidden])').length === all", arg=everything
    )
    assert count(page) == everything
    page.get_by_label("Page", exact=True).select_option("play")
    assert 0 < count(page) <= everything


def test_the_keyboard_is_enough(opened):
    page = opened.page
    page.get_by_label("Rule").focus()
    page.keyboard.type("fact-number")
    page.wait_for_function("document.querySelectorAll('[data-rule]:not([hidden])').length === 1")
    page.locator("article:visible summary").first.focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("Before:").first.is_visible()


def test_with_everything_open_axe_finds_nothing_and_nothing_is_too_wide(open_page, sample_site):
    for viewport in (PHONE, {"width": 768, "height": 900}, DESK):
        for scheme in ("light", "dark"):
            watched = open_page(sample_site / harness.CHECK, viewport=viewport, color_scheme=scheme)
            watched.page.evaluate(
                "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
            )
            assert watched.violations() == []
            assert watched.overflow() <= 0


def test_without_scripts_every_problem_is_there_and_no_list_to_choose_from(open_page, sample_site):
    page = open_page(sample_site / harness.CHECK, java_script_enabled=False).page
    assert page.locator("[data-rule]").locator("visible=true").count() == page.locator("[data-rule]").count()
    assert page.locator("[data-filter]").is_hidden()


def test_on_paper_stand_the_problems_and_no_lists(opened):
    opened.page.emulate_media(media="print")
    assert opened.page.locator("[data-filter]").is_hidden()
    assert count(opened.page) == opened.page.locator("[data-rule]").count()


def test_words_and_source_stand_side_by_side_where_there_is_room(open_page, sample_site):
    for viewport, beside in ((PHONE, False), (DESK, True)):
        page = open_page(sample_site / harness.CHECK, viewport=viewport).page
        easy = page.locator(".checkcard__easy").first.bounding_box()
        full = page.locator(".checkcard__full").first.bounding_box()
        assert (full["x"] >= easy["x"] + easy["width"]) is beside


def test_what_was_accepted_is_read_apart_from_the_problems(opened):
    page = opened.page
    part = page.locator("[data-accepted]")
    assert part.get_by_role("heading", name="Accepted as it is (1)").is_visible()
    assert "participation officer, 2025-03-31" in part.inner_text()
    everything = count(page)
    page.get_by_label("Rule").select_option("fact-number")
    assert part.is_visible()
    assert count(page) < everything
    assert part.locator("[data-rule]").count() == 0


def test_the_measures_of_each_page_open_with_the_keyboard(opened):
    page = opened.page
    page.locator("#measures summary").focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("5 sentences with 9.4 words each").first.is_visible()


def test_a_link_in_the_full_report_makes_its_line_no_taller(open_page, sample_site):
    watched = open_page(sample_site / harness.CHECK)
    taller = """() => [...document.querySelectorAll(".checkcard__full li > a")].map((one) => {
      const { marginTop, marginBottom } = getComputedStyle(one);
      const high = one.offsetHeight + parseFloat(marginTop) + parseFloat(marginBottom);
      return high - parseFloat(getComputedStyle(one.parentElement).lineHeight);
    })"""
    found = watched.page.evaluate(taller)
    assert found
    assert max(found) <= 1
