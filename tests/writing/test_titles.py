"""Every entry of data/titles.txt can be read, is plain, and names the pages it is meant for."""

import pytest

from youthsite.language import words
from youthsite.writing.composed.patterns import choices
from youthsite.writing.headings import NAMES
from youthsite.writing.lexicon import data_lines
from youthsite.writing.text import capital
from youthsite.writing.titles import _is_plain, _key, plain_title

LINES = data_lines("titles.txt")
TITLES = {line.partition(" = ")[2] for line in LINES}
ENTRIES = [
    (formal, plain)
    for left, _, plain in (line.partition(" = ") for line in LINES)
    for formal in choices(left)
]
_MOST_WORDS = 6
ALLOWED_LONG = {"Our main aims and what we will do"}
ALSO_BLOCKS = {"What happens next"}


@pytest.mark.parametrize("line", LINES)
def test_each_line_has_two_sides_and_small_letters_on_the_left(line):
    formal, *plain = line.split(" = ")
    assert len(plain) == 1
    assert formal == formal.lower().strip() != ""
    assert plain[0] == capital(plain[0].strip()) != ""


def test_no_heading_stands_twice():
    stands = [_key(formal) for formal, _ in ENTRIES]
    assert sorted({one for one in stands if stands.count(one) > 1}) == []


@pytest.mark.parametrize("title", sorted(TITLES))
def test_each_title_is_short_and_plain(title):
    assert _is_plain(title)
    assert len(words(title)) <= _MOST_WORDS or title in ALLOWED_LONG
    assert title[-1] not in ".!:"


def test_no_title_is_the_heading_of_a_block():
    blocks = {name for names in NAMES.values() for name in names}
    assert blocks & TITLES <= ALSO_BLOCKS


def test_each_heading_comes_out_as_its_title():
    ways = "{small}", "{large}", "Priority 2: {large}", "Our {small}"
    wrong = [
        heading
        for formal, plain in ENTRIES
        for way in ways
        if plain_title(heading := way.format(small=_key(formal), large=capital(formal))) != plain
    ]
    assert wrong == []


FOUND = {
    "1,140 hours": "1,140 hours",
    "Commitment 1: You will be heard": "You will be heard",
    "C4. Article 24: health": "Article 24: health",
    "P7: moving on": "P7: moving on",
    "What we still find hard": "What we still find hard",
    "Early Help & Prevention": "Helping early",
    "4. Children’s Rights and Participation": "Your rights and taking part",
    "THE COST OF THE SCHOOL DAY": "What school costs",
    "Our Vision:": "What we hope for",
    "Theme B: Supporting Transitions (age 11 to 16)": "Times of change",
}


@pytest.mark.parametrize("formal", FOUND)
def test_numbers_signs_and_capitals_make_no_difference_and_what_is_plain_stays(formal):
    assert plain_title(formal) == FOUND[formal]
