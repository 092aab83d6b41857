"""The one list of number words: what it reads and what it says."""

import ast
from fractions import Fraction
from pathlib import Path

import pytest

from youthsite.language.number_words import cardinal, digits, ordinal, plural, quantity, read_number, year

PACKAGE = Path(__file__).resolve().parents[2] / "youthsite"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("zero", 0),
        ("Sixty-four", 64),
        ("sixty four", 64),
        ("one hundred and five", 105),
        ("two thousand six hundred and two", 2602),
        ("2.6 million", 2_600_000),
        ("3,481", 3481),
        ("hundred", 100),
        ("three points", 3),
    ],
)
def test_numbers_are_read(words, number):
    assert read_number(words) == number


def test_parts_of_one_are_read_exactly():
    assert read_number("30.4") == Fraction(304, 10)


@pytest.mark.parametrize("number", [*range(130), 999, 1000, 1005, 1050, 20_021, 2_000_002, 10**14 + 7])
def test_what_is_said_is_read_back(number):
    assert read_number(cardinal(number)) == number


def test_numbers_are_said_as_british_english_says_them():
    assert (cardinal(2602), ordinal(21), plural("sixty")) == (
        "two thousand six hundred and two",
        "twenty-first",
        "sixties",
    )
    assert [year(each) for each in (1905, 2000, 2005, 2022)] == [
        "nineteen oh five",
        "two thousand",
        "two thousand and five",
        "twenty twenty-two",
    ]
    assert (quantity("30.4"), quantity("0141"), digits("0141")) == (
        "thirty point four",
        "zero one four one",
        "zero one four one",
    )


def test_no_other_file_lists_the_number_words():
    """A list of its own would one day lack a word; short patterns of two to ten are not meant."""
    listing = [
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if any(
            isinstance(node, ast.Constant) and "seventeen" in str(node.value)
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        )
    ]
    assert listing == ["language/number_words.py"]
