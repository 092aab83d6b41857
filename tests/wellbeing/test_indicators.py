import re

import pytest

from youthsite.wellbeing import INDICATOR_IDS, INDICATORS, indicator

CREAM, DARK = "#fffaf0", "#14181f"


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_the_standard_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_eight_stand_in_the_order_of_the_act():
    names = "Safe, Healthy, Achieving, Nurtured, Active, Respected, Responsible, Included"
    assert ", ".join(each.name for each in INDICATORS) == names
    assert tuple(each.name.lower() for each in INDICATORS) == INDICATOR_IDS


@pytest.mark.parametrize("id", INDICATOR_IDS)
def test_an_indicator_is_found_by_its_id(id):
    assert indicator(id).id == id


def test_another_id_is_a_key_error():
    with pytest.raises(KeyError):
        indicator("happy")


@pytest.mark.parametrize("each", INDICATORS, ids=INDICATOR_IDS)
def test_the_meaning_is_short_and_kind(each):
    sentences = re.findall(r"[^.?]+[.?]", each.meaning)
    assert "".join(sentences) == each.meaning
    assert 1 <= len(sentences) <= 2
    assert all(len(sentence.split()) <= 17 for sentence in sentences)
    assert "!" not in each.meaning + each.question


@pytest.mark.parametrize("each", INDICATORS, ids=INDICATOR_IDS)
def test_the_question_is_one_a_young_person_asks(each):
    assert each.question.count("?") == 1
    assert each.question.endswith("?")
    assert re.search(r"\b(I|me|my)\b", each.question)


@pytest.mark.parametrize("paper", [CREAM, DARK])
@pytest.mark.parametrize("each", INDICATORS, ids=INDICATOR_IDS)
def test_the_colour_is_seen_on_both_papers(each, paper):
    assert contrast(each.colour, paper) >= 3


def test_words_and_colours_are_each_ones_own():
    for part in ("name", "meaning", "question", "colour"):
        assert len({getattr(each, part) for each in INDICATORS}) == 8


def test_the_source_says_when_it_was_read():
    first = INDICATORS[0]
    assert first.link.startswith("https://www.gov.scot/")
    assert first.source.startswith("https://www.gov.scot/")
    assert first.read.year >= 2026
