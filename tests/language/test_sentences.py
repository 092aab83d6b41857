import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthsite.language import sentences

CASES = {
    "two": ["We met young people.", "They told us a lot."],
    "question": ["Did it work?", "Yes!", "It did."],
    "e.g.": ["There are groups, e.g. a choir.", "Come along."],
    "i.e.": ["We mean all pupils, i.e. P1 to S6."],
    "Dr.": ["We met Dr. Khan at 3.30 p.m. on 4 May.", "He was kind."],
    "p.m. at the end": ["It starts at 7 p.m.", "The bus leaves earlier."],
    "saint": ["The club is in St. Ninian's hall.", "It is free."],
    "street": ["Our office is in High St.", "The door is blue."],
    "initials": ["The chair is J. B. Wood.", "She is new."],
    "letter": ["We call it Plan B.", "We like it."],
    "name with a mark": ["We work with Who Cares? Scotland on this.", "It helps."],
    "link": ["Look at www.example.org/a.b for more.", "It is short."],
    "mail": ["Write to team@example.org.", "We answer."],
    "decimal": ["It was 4.3 last year.", "It is 5.1 now."],
    "quote": ['She said "That is good."', "We agree."],
    "curly quote": ["“I felt heard.”", "That is what one person said."],
    "quote inside": ['"Really?" she asked.', "It was true."],
    "bracket": ["(See page 4.)", "Then go on."],
    "list number": ["1. Keep all children safe.", "2. Listen."],
    "bullets": ["• one thing", "• another thing"],
    "number number": ["See No. 4 and pp. 5 to 9.", "Then stop."],
    "etc.": ["We had tea, cake etc.", "It was nice."],
    "etc. inside": ["We had tea, cake etc. in the hall."],
    "digit starts": ["We asked everyone.", "91% said yes."],
    "money starts": ["There was a grant.", "£500 went to clubs."],
    "leaders": ["Introduction ..... 2"],
    "lower": ["The report ends here. and goes on"],
    "month": ["It ran from Sept. 2021 to Jan. 2022.", "We liked it."],
}


@pytest.mark.parametrize("name", CASES)
def test_splits_where_a_reader_would(name):
    expected = CASES[name]
    assert sentences(" ".join(expected)) == expected


def test_an_empty_text_has_no_sentences():
    assert sentences(" \n\t ") == []


def test_white_space_is_folded():
    assert sentences("One  day.\n\nTwo\tdays.") == ["One day.", "Two days."]


@given(st.text(alphabet=st.sampled_from(list("aA1.?! \n\"'()•£…-")), max_size=60))
def test_nothing_but_white_space_is_lost(text):
    assert " ".join(sentences(text)) == " ".join(text.split())
