"""Facts, patterns 95 to 102: every number, unit and "no" comes through as it stands; doubts are flagged."""

import re
from collections import Counter

import pytest

NAMES = ("SB", "SL", "NL", "CP", "RV")
_NUMBER = re.compile(r"£?\d[\d.,]*\d|£?\d")
_NOT = re.compile(
    r"\b(?:no|not|never|none|only|without|cannot|neither|nor|remains?|unless|except|n['’]t)\b", re.I
)


def plan(*parts):
    return "# Plan\n\n## One\n\n" + "\n\n".join(parts) + "\n\n## Two\n\nThese words end it.\n"


def told(found):
    return " ".join(passage.text for passage in found.report.passages)


FACTS = [
    (95, "We helped 100 % of pupils, and 21.4 % more than in 2020."),
    (95, "It cost £200K, and £4.702 million later, for 22 out of 2602 (less than 1%)."),
    (95, "Sixty-four pupils and nearly 300 workers met 4.5 FTE workers and 0.5 counsellor; it rose to 30.4."),
    (96, "At the 13-15 month check, for children aged 5 -12, and for S1-S6 pupils aged 12+."),
    (97, "It went from 39% to 60%; the year before it was 26%, now 58%."),
    (98, "In 2016-2017 this fell to 79.8% (93.4%), and rose to 0.38% (0.04%)."),
    (99, "No young person under 18 was sent there, and the figure remains the same."),
    (99, "Only three of the 30 plans did so; we did not, and cannot, say why."),
]


@pytest.mark.parametrize(("number", "fact"), FACTS)
@pytest.mark.parametrize("shape", ["{}", "- {}\n- We ate.", "A\tB\nWe met\t{}", "> {}"])
def test_095_to_099_a_fact_comes_in_as_it_stands(bring_in, number, fact, shape):
    found = bring_in(plan("We met.", shape.format(fact)))
    assert fact in [passage.text for passage in found.report.passages], number


@pytest.mark.reports
@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("SL", "ensure 100 % of young"),
        ("SL", "seen a 21.4 % increase to 94%"),
        ("SL", "an investment of £200K"),
        ("SL", "Sixty-four care experienced young people"),
        ("NL", "£4.702 million for 22/23 & 23/24"),
        ("NL", "22 out of 2602 (less than 1%)"),
        ("NL", "4.5 FTE"),
        ("NL", "increased to 30.4"),
        ("CP", "The 0.5 counsellor"),
        ("SL", "13-15 month assessment"),
        ("CP", "children aged 5 -12"),
        ("SL", "346 pupils between S1-S6"),
        ("CP", "figure for the previous year was 39%"),
        ("CP", "58% had a timescale"),
        ("CP", "decreased to 79.8% (93.4%)"),
        ("SL", "no young person (under the age of"),
        ("CP", "more than three moves remains the same"),
        ("RV", "only three of the 30"),
    ],
)
def test_095_to_099_in_the_reports(real, letters, words):
    assert words in told(real(letters))


@pytest.mark.reports
@pytest.mark.parametrize("letters", NAMES)
def test_095_to_099_every_number_and_every_no_of_the_reports_is_in_or_listed(real, letters, report_file):
    """Counted by rules of the test's own in the raw file, the pages, and the account."""
    from tests.intake.patterns.conftest import NAMES as FILES

    found = real(letters)
    raw = re.sub(r"\]\([^)]*\)|<https?:[^>]*>|<[^>]*>", " ", report_file(FILES[letters]).read_text())
    raw = raw.replace("\\", "")
    gone = " ".join(" ".join(entry["words"]) for entry in found.account["dropped"])
    pages = re.sub(r"\]\([^)]*\)|<[^>]*>", " ", "\n".join(found.pages.values())).replace("\\", "")
    for rule in (re.compile(r"\d+"), _NOT):
        before = Counter(word.lower() for word in rule.findall(raw))
        after = Counter(word.lower() for word in rule.findall(pages))
        listed = Counter(word.lower() for word in rule.findall(gone))
        assert before - after - listed == Counter(), rule.pattern


@pytest.mark.reports
@pytest.mark.parametrize("letters", NAMES)
def test_095_no_number_is_written_anew(real, letters, report_file):
    from tests.intake.patterns.conftest import NAMES as FILES

    raw = set(_NUMBER.findall(report_file(FILES[letters]).read_text()))
    invented = {number for number in _NUMBER.findall(told(real(letters))) if number not in raw}
    assert invented == set()


def test_101_small_counts_are_listed(bring_in):
    found = bring_in(
        plan("Four young people got work. One further young person did too.", "We met 40 pupils.")
    )
    assert found.flags("small-count") == [5, 5]


@pytest.mark.reports
def test_101_in_the_reports(real):
    assert [line for line in real("SL").flags("small-count") if 451 <= line <= 453] == [451, 451, 451]
    assert real("CP").flags("small-count") == [111, 116, 139, 139, 139]
    assert [real(name).flags("small-count") for name in ("SB", "NL", "RV")] == [[], [], []]


@pytest.mark.parametrize("words", ["LAC", "looked after and accommodated", "placement moves", "absconded"])
def test_102_words_of_care_stay_as_the_report_has_them(bring_in, words):
    text = f"We wrote about {words} in our report to the board."
    assert text in told(bring_in(plan(text)))


@pytest.mark.reports
def test_102_in_the_reports(real):
    text = told(real("CP"))
    assert "placement moves" in text
    assert "non looked after peers" in text
    assert "risk of serious harm" in text
