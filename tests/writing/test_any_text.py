"""Whatever stands in a report, drafting and starts say what they can and never stop."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthsite.writing.context import Context
from youthsite.writing.starts.sentence import begin
from youthsite.writing.telling import tell

WORDS = (
    "We the children pupils were given , . ; : ( ) \" ' “ ” — – … - and but which of whom to help 40 £30 12% "
    "2023-24 families school with by giving that although in March¹ 2024² * | • [x] http://a.b é ñ / & A B. "
    "e.g. NHS (GTRF) Who Cares? Scotland is not no one half a an"
)
TEXTS = st.one_of(st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join), st.text(max_size=40))


@given(TEXTS)
def test_any_text_is_told_or_not(text):
    told = tell(text, Context(only_sure=True), follows=False)
    assert told.lines or told.reason or told.left_out


@given(TEXTS)
def test_any_text_has_a_start_or_not(text):
    assert all(line.strip() for line in begin(text, Context()).lines)


@pytest.mark.parametrize("mark", ["¹", "²", "½", "①"])
def test_the_mark_of_a_footnote_is_no_number(mark):
    text = f"We met 12 parents in March{mark} 2024."
    begin(text, Context())
    tell(text, Context(only_sure=True), follows=False)
