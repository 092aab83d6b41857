"""Patterns 70-82: what stands within a line."""

import pytest

HEAD = "# Plan\n\nSome words to begin with.\n\n"


@pytest.fixture
def text(bring_in):
    """Bring in one paragraph and give the Markdown."""
    return lambda words: bring_in(f"{HEAD}{words}\n").markdown


def test_070_bold_raised_and_linked_in_html(text):
    found = text('<p><b>The</b> 3<sup>rd</sup> <a href="https://example.org/a">page</a></p>')
    assert "**The** 3rd [page](https://example.org/a)" in found


@pytest.mark.reports
def test_070_in_the_reports(real):
    assert "the 3rd sector" in real("SB").markdown


def test_071_a_dead_link_keeps_its_words(bring_in):
    found = bring_in(f"{HEAD}See the [plan](#) of last year.\n")
    assert "See the plan of last year." in found.markdown
    assert found.flags("dead-link") == [5]


@pytest.mark.reports
def test_071_in_the_reports(real):
    assert [len(real(letters).flags("dead-link")) for letters in ("SB", "NL")] == [2, 11]


def test_072_a_link_called_here_is_flagged_when_it_is_dead_and_kept_when_it_is_not(bring_in):
    dead = bring_in(f"{HEAD}Read it [here](#).\n")
    assert (dead.flags("dead-link"), "Read it here." in dead.markdown) == ([5], True)


@pytest.mark.reports
def test_072_in_the_reports(real):
    assert 213 in real("NL").flags("dead-link")


def test_073_page_titles_with_bars_and_brackets(text):
    found = text(r"[Rights | Glen Orra \(example.org\)](https://example.org/rights)")
    assert "[Rights | Glen Orra (example.org)](https://example.org/rights)" in found


@pytest.mark.reports
def test_073_in_the_reports(real):
    assert "(https://www.scotborders.gov.uk/corporate-parenting)" in real("SB").markdown


def test_074_a_page_title_that_leads_to_a_front_page(bring_in):
    found = bring_in(f"{HEAD}[What young people told us in the spring](https://example.org)\n")
    assert found.flags("front-page") == [5]


@pytest.mark.reports
def test_074_in_the_reports(real):
    assert real("NL").flags("front-page") == [167]


def test_075_naked_addresses(text):
    found = text("See https://example.org/a, www.example.org or <https://example.org/b>.")
    assert found.count("](https://") == 3


@pytest.mark.reports
def test_075_in_the_reports(real):
    assert "(https://www.southlanarkshire.gov.uk)" in real("CP").markdown
    assert 'href="https://youtu.be/' in real("NL").markdown


def test_076_words_that_point_to_a_lost_link(bring_in):
    assert bring_in(f"{HEAD}More can be seen in this video.\n").flags("lost-link") == [5]


@pytest.mark.reports
def test_076_in_the_reports(real):
    assert real("NL").flags("lost-link") == [318, 318, 378]


def test_077_a_mail_link_in_bold(text):
    found = text(r"**[a\\_b@example.org](mailto:a_b@example.org)**")
    assert "(mailto:a_b@example.org)" in found


@pytest.mark.reports
def test_077_in_the_reports(real):
    assert real("SL").markdown.count("](mailto:") == 3


def test_078_a_video_stays_a_link_to_its_own_address(text):
    assert "[film](https://video.example.org/watch?v=a1_b)" in text(
        "See our [film](https://video.example.org/watch?v=a1_b)."
    )


@pytest.mark.reports
def test_078_in_the_reports(real):
    assert "(https://vimeo.com/" in real("SL").markdown


def test_079_a_mark_without_its_note(bring_in):
    assert bring_in(f"{HEAD}Two groups<sup>1</sup> met.\n").flags("lost-note") == [5]


def test_079_a_mark_with_its_note(bring_in):
    assert bring_in(f"{HEAD}Two groups<sup>1</sup> met.\n\n<sup>1</sup> In Orra.\n").flags("lost-note") == []


@pytest.mark.reports
def test_079_in_the_reports(real):
    assert real("CP").flags("lost-note") == [73]


def test_080_a_hard_break_parts_words_and_is_no_word(text):
    found = text("More can be read at:  \n[Rights](https://example.org/rights)")
    assert "More can be read at:" in found
    assert "[Rights](https://example.org/rights)" in found
    assert "  \n" not in found


@pytest.mark.reports
def test_080_in_the_reports(real):
    assert "parenting can be found at:" in real("SB").markdown


def test_081_quotes_stay_as_they_are(text):
    assert "'one' ‘two’ \"three\" “four”" in text("'one' ‘two’ \"three\" “four”")


@pytest.mark.reports
def test_081_in_the_reports(real):
    assert "‘The children that Scotland cares for" in real("NL").markdown
    assert "'Children, families, and the workforce" in real("NL").markdown


def test_082_a_hashtag_is_no_heading(text):
    assert "\\#MakeItRight was seen by many." in text("#MakeItRight was seen by many.")


@pytest.mark.reports
def test_082_in_the_reports(real):
    assert "#MakeitRight campaign" in real("NL").markdown
