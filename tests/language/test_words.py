import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthsite.language import words

COUNTS = {
    "children's": 1,
    "S1-S6": 1,
    "£200K": 1,
    "2021/22": 1,
    "2021–22": 1,
    "1 to 1": 3,
    "one-to-one": 1,
    "parents/carers": 2,
    "Children & young people": 4,
    "We met – then we left.": 5,
    "the end—or not": 4,
    "91% of pupils": 3,
    "(GIRFEC),": 1,
    "www.example.org/a/b": 1,
    "team@example.org": 1,
    "- one": 1,
    "3.30 p.m.": 2,
    "wait ... now": 2,
    "": 0,
}


@pytest.mark.parametrize("text", COUNTS)
def test_counts_as_a_reader_would(text):
    assert len(words(text)) == COUNTS[text]


def test_marks_around_words_go():
    assert words('"Yes," (she) said; £5 — 91%!') == ["Yes", "she", "said", "£5", "91%"]


@given(st.text(max_size=80))
def test_every_word_stands_in_the_text(text):
    assert all(word in text for word in words(text))
