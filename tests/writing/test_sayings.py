"""Sayings are found in whatever form they stand, and plain words that look like them are not."""

import re

import pytest

from youthsite.writing.lexicon import data_lines
from youthsite.writing.sayings import saying


@pytest.mark.parametrize(
    "line",
    [
        "The club went from strength to strength.",
        "Staff go the extra mile for pupils.",
        "We are going the extra mile.",
        "Pupils are at the heart of the plan.",
        "The trip kicked off in May.",
        "Forty pupils took up the offer.",
        "The plan was rolled out.",
        "They hold the council to account.",
        "Poor families were hardest hit.",
        "Work with the library goes hand in hand.",
        "The choir is on a journey.",
        "The number of lunches decreased by 12.",
        "We will leave no stone unturned.",
    ],
)
def test_a_saying_is_found(line):
    assert saying(line)


@pytest.mark.parametrize(
    "line",
    [
        "Pupils took part in the choir.",
        "The bus journey takes an hour.",
        "We want children to have the best start in life.",
        "Pupils can open the door to the garden.",
        "The price of fuel went up.",
        "Boats were held at the harbour.",
        "A mirror was put up in the hall.",
        "The map is on the table.",
    ],
)
def test_plain_words_are_none(line):
    assert saying(line) == ""


def test_each_pattern_can_be_read_and_stands_once():
    lines = data_lines("sayings.txt")
    assert len(lines) > 300
    assert len(set(lines)) == len(lines)
    assert all(re.compile(line) for line in lines)
