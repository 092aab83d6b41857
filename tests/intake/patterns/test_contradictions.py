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


@pytest.mark.reports
@pytest.mark.parametrize("letters", LINES)
def test_each_is_flagged_and_nothing_else(real, letters):
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
