"""Patterns 39 to 46: lists that pages cut, that nest, that count on, and that do not."""

import re

REST = "\n\n## Last words\n\nThese words end the report.\n"
ONE = "# Plan\n\n## One\n\n"


def joined(found):
    return [entry["lines"] for entry in found.account["joined"]]


def numbers(found):
    return [int(number) for number in re.findall(r"^([0-9]+)\\?\. ", found.markdown, flags=re.MULTILINE)]


def test_039_a_list_cut_by_a_page_is_one(bring_in):
    found = bring_in(f"{ONE}We did:\n\n- this\n- that\n\n\n\n\n- more{REST}")
    assert "- this\n- that\n- more" in found.markdown


def test_039_in_the_reports(real):
    assert [643, 647] in joined(real("SL"))
    text = real("SL").markdown
    assert "to access support for young people\n- Increasing mental health" in text
    assert "(0-2 age range)\n- 138 families completed" in text
    review = real("RV").markdown
    assert "and be truly collaborative\n- assessment of need should" in review.replace("    - ", "- ")


def test_040_one_space_makes_a_list_below_an_item(bring_in):
    found = bring_in(f"{ONE}8. We want more\n - This one\n - That one\n9. And less{REST}")
    assert "8. We want more\n    - This one\n    - That one\n9. And less" in found.markdown


def test_040_in_the_reports(real):
    assert real("NL").markdown.count("\n    - Each Child's Plan will include") == 1
    assert "<ul>\n<li>Information leaflets for accessing" in real("CP").markdown


def test_041_a_bold_item_keeps_the_line_or_paragraph_that_explains_it(bring_in):
    found = bring_in(
        f"{ONE}- **Voice**\nWe listen.\n\n- **Care**\n\nWe care.\n\n- **Home**\n\nWe visit.{REST}"
    )
    assert "- **Voice**\n\n    We listen.\n\n- **Care**\n\n    We care." in found.markdown


def test_041_in_the_reports(real):
    assert "- **Voice** (includes UNCRIC)\n\n    We listen and respond" in real("NL").markdown
    assert "- **Mental Health Wellbeing and Resilience**\n\n    The key role" in real("NL").markdown


def test_042_an_item_that_is_only_an_address_joins_the_item_before(bring_in):
    found = bring_in(f"{ONE}- 12 visits to the site\n- www.example.org/a\n- a new club{REST}")
    assert "- 12 visits to the site [www.example.org/a]" in found.markdown
    assert joined(found) == [[5, 6]]
    links = bring_in(f"{ONE}- www.example.org/a\n- www.example.org/b\n- a club{REST}", "b-2024.txt")
    assert joined(links) == []


def test_042_in_the_reports(real):
    assert [382, 383] in joined(real("SL"))


def test_043_numbers_run_on_over_sections_and_a_number_used_twice_is_flagged(bring_in):
    found = bring_in(f"{ONE}25. this\n26. that\n\n## Two\n\n26. more\n27. less{REST}")
    assert numbers(found) == [25, 26, 26, 27]
    assert found.flags("number-twice") == [10]


def test_043_in_the_reports(real):
    assert numbers(real("NL")) == [1, 2, *range(3, 27), *range(26, 43)]
    assert real("NL").flags("number-twice") == [364]


def test_044_numbers_that_begin_anew_are_no_mistake(bring_in):
    found = bring_in(f"{ONE}1. this\n2. that\n3. more\n\n## Two\n\n1. again\n2. and on{REST}")
    assert numbers(found) == [1, 2, 3, 1, 2]
    assert not found.flags("number-twice")


def test_044_in_the_reports(real):
    assert numbers(real("RV")) == [*range(1, 13), *range(1, 5)]
    assert not real("RV").flags("number-twice")


def test_045_a_count_that_does_not_fit_its_list_is_flagged(bring_in):
    assert bring_in(f"{ONE}We have three aims:\n\n- one\n- two{REST}").flags("wrong-count") == [5]
    fits = bring_in(f"{ONE}We have two aims:\n\n- one\n- two{REST}", "b-2024.txt")
    assert not fits.flags("wrong-count")


def test_045_in_the_reports(real):
    priorities = real("SL").account["tables"][0]
    assert (priorities["line"], priorities["rows"] - 1, priorities["columns"]) == (200, 7, 3)
    assert not real("SL").flags("wrong-count")
    assert not real("NL").flags("wrong-count")
    assert 17 + 44 + 56 + 6 + 26 == 149
    assert all(f"<li>{words}</li>" in real("NL").markdown for words in ("Gold 17", "Silver 44", "Bronze 56"))


def test_046_words_that_lead_in_stay_right_above_their_list(bring_in):
    found = bring_in(f"{ONE}What we did:\n\n- this\n- that:\n - so{REST}")
    assert "What we did:\n\n- this\n- that:\n    - so" in found.markdown


def test_046_in_the_reports(real):
    assert "during the reporting period include:\n\n- Introduction of Kooth" in real("SB").markdown
    nested = "has resulted in the following progress"
    text = real("CP").markdown
    assert nested in text
    assert text.index(nested) < text.index("<li>Information leaflets for accessing")
