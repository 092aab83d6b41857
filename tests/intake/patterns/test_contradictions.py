"""Where the published reports contradict or misspell something: flagged on its line, kept in the pages."""

import pytest

KINDS = ("slip", "dates-differ", "words-differ", "wrong-sum", "over-100", "wrong-date")
LINES = {
    "SB": [("slip", 179)],
    "SL": [
        ("words-differ", 82),
        ("words-differ", 341),
        ("words-differ", 678),
        ("words-differ", 744),
        ("slip", 772),
    ],
    "NL": [("slip", 83), ("dates-differ", 203), ("dates-differ", 242)],
    "CP": [],
    "RV": [],
}


def test_100_one_event_with_two_dates_is_flagged_and_kept(bring_in):
    text = (
        "# Plan\n\n## The pupil survey\n\nThe Orra Pupil Wellbeing Survey ran in April to June 2030.\n\n"
        "Orra Pupil Wellbeing Survey, April to July 2030\n\nMost pupils answered it.\n"
    )
    found = bring_in(text)
    assert found.flags("dates-differ") != []
    assert all(f"April to {month} 2030" in found.markdown for month in ("June", "July"))


@pytest.mark.reports
@pytest.mark.parametrize("letters", LINES)
def test_100_each_is_flagged_and_nothing_else_in_the_reports(real, letters):
    flags = real(letters).account["flags"]
    assert [(flag["kind"], flag["line"]) for flag in flags if flag["kind"] in KINDS] == LINES[letters]


@pytest.mark.reports
@pytest.mark.parametrize(
    ("letters", "words"),
    [("SB", "PARTICIPTION"), ("NL", "UNCRIC"), ("NL", "April – July 2023"), ("NL", "April – June 2023")],
)
def test_nothing_is_mended(real, letters, words):
    assert words in real(letters).markdown


@pytest.mark.reports
def test_parts_that_make_the_sum_are_not_flagged(real):
    assert "149 Rights Respecting Schools" in real("NL").markdown
    assert real("NL").flags("wrong-sum") == []
