import re

import pytest

from youthsite.checks import check_report, measure
from youthsite.editions import read_edition
from youthsite.language import sentences
from youthsite.model import Report
from youthsite.rights import ARTICLE_NUMBERS, ARTICLES, CONVENTION, GROUPS, article, propose
from youthsite.settings import Settings


def ids(each):
    return str(each.number)


def test_all_54_are_there_once():
    told = [number for each in ARTICLES for number in range(each.number, each.last + 1)]
    assert told == list(range(1, 55))
    grouped = sorted(each.number for group in GROUPS for each in group.articles)
    assert grouped == [each.number for each in ARTICLES]


@pytest.mark.parametrize("each", ARTICLES, ids=ids)
def test_a_meaning_is_one_or_two_short_kind_sentences(each):
    told = sentences(each.meaning)
    assert 1 <= len(told) <= 2
    assert all(len(sentence.split()) <= 15 for sentence in told)
    assert not re.search(r"[!%&();]|n't|'re|\bpursuant|\bshall\b", each.name + each.meaning)
    assert len(each.name.split()) <= 8


def test_the_whole_list_reads_easily():
    grade = measure([line for each in ARTICLES for line in sentences(each.meaning)]).grade
    assert grade is not None
    assert grade <= 5


def test_our_own_check_finds_no_error_and_no_warning_in_it(tmp_path):
    blocks = (
        "\n".join(
            [f"::: {{#article-{each.number} .rights}}", f"### {each.name}", *sentences(each.meaning), ":::"]
        )
        for each in ARTICLES
    )
    folder = tmp_path / "easyread" / "list"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("# Your rights\n\n" + "\n\n".join(blocks) + "\n", encoding="utf-8")
    found = check_report(Report("list", "Your rights", ()), read_edition(folder), Settings(), tmp_path)
    serious = {problem.message for problem in found.problems if problem.level != "hint"}
    assert {message for message in serious if "where this block comes from" not in message} == set()


def test_names_differ_and_numbers_are_found():
    assert len({each.name for each in ARTICLES}) == len(ARTICLES)
    assert article("12").label == "Article 12"
    assert article("43").label == "Articles 43 to 54"
    with pytest.raises(KeyError):
        article("55")
    assert ARTICLE_NUMBERS[-1] == "43"


def test_the_law_and_the_day_it_was_read_are_kept():
    assert CONVENTION.since.isoformat() == "2024-07-16"
    assert CONVENTION.law == "https://www.legislation.gov.uk/asp/2024/1"
    assert CONVENTION.read.year >= 2026


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("12", "Young people told us what they think, and we listened to them."),
        ("31", "A new play park and a summer camp."),
        ("24", "More children see a dentist."),
        ("40", "Young people in conflict with the law got help before court."),
        ("27", "A food voucher for families in poverty."),
    ],
)
def test_an_article_is_proposed_with_its_words(number, text):
    first = propose(text)[0]
    assert first.label == number
    assert first.words


def test_no_article_is_proposed_when_unsure():
    assert propose("The board met four times and will report in spring.") == ()
