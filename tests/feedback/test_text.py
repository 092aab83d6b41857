from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthsite.errors import YouthsiteError
from youthsite.feedback import ANSWERS, Entry, Exchange, Release, parse_entry, render_entry
from youthsite.model import STATES, Acceptance, Decision

PATH = Path("feedback/glen/lights.yml")
GOOD = 'format: 1\nsaid: "More lights."\nwho: "pupils"\nasked: "2025-01-31"\nstate: draft\n'
WORDS = st.text(min_size=1, max_size=40).map(str.strip).filter(bool)
SOME = st.one_of(st.just(""), WORDS)
DAYS = st.dates().map(lambda day: day.isoformat())
MAYBE_DAYS = st.one_of(st.just(""), DAYS)
EXCHANGES = st.builds(
    Exchange,
    said=WORDS,
    who=WORDS,
    asked=DAYS,
    answer=st.sampled_from(["", *ANSWERS]),
    reply=SOME,
    reason=SOME,
    answered=MAYBE_DAYS,
    since=SOME,
    looked=MAYBE_DAYS,
    next_look=MAYBE_DAYS,
    tells=st.lists(WORDS, max_size=3, unique=True).map(lambda each: tuple(sorted(each))),
)
ENTRIES = st.builds(
    Entry,
    id=st.just("lights"),
    path=st.just(PATH),
    exchange=EXCHANGES,
    state=st.sampled_from(STATES),
    text=st.sampled_from(["", "v1:0123456789abcdef"]),
    decisions=st.lists(st.builds(Decision, st.sampled_from(STATES), WORDS, DAYS, SOME), max_size=3).map(
        tuple
    ),
    accepted=st.lists(
        st.builds(
            Acceptance,
            st.just("feedback-fast"),
            st.just("v1:0123456789abcdef"),
            WORDS,
            st.just(""),
            WORDS,
            DAYS,
        ),
        max_size=2,
    ).map(tuple),
    released=st.lists(st.builds(Release, st.just("v1:0123456789abcdef"), WORDS, DAYS, WORDS), max_size=2).map(
        tuple
    ),
    approved=st.one_of(st.none(), EXCHANGES),
)


def bare(entry):
    return replace(entry, source=None, lines={})


@given(ENTRIES)
def test_what_is_written_is_read_back_and_written_the_same(entry):
    text = render_entry(entry)
    found = parse_entry(text, PATH)
    assert bare(found) == bare(entry)
    assert render_entry(found) == text


def test_each_value_stands_on_one_line_under_its_key():
    assert parse_entry(GOOD, PATH).lines == {"format": 1, "said": 2, "who": 3, "asked": 4, "state": 5}
    assert render_entry(parse_entry(GOOD, PATH)) == GOOD


@pytest.mark.parametrize(
    ("damage", "line", "words"),
    [
        (("asked: ", "askd: "), 4, "asked"),
        (('"2025-01-31"', '"31 January"'), 4, "not a day"),
        (('"2025-01-31"', '"2025-02-31"'), 4, "not a day"),
        (('"2025-01-31"', '"20250131"'), 4, "not a day"),
        (("state: draft", "state: aproved"), 5, "approved"),
        (("state: draft", "answer: maybe"), 5, "maybe"),
        (("format: 1", "format: 2"), 1, "Update"),
        (('said: "More lights."', 'said: "More lights.'), None, "YAML"),
        (('said: "More lights."\n', ""), 1, "no `said`"),
        (("state: draft", "tells: p-0001"), 5, "list"),
        (("state: draft", 'said: "Twice."'), 5, "second time"),
        (("state: draft", "<<<<<<< mine\nstate: draft"), 5, "<<<<<<<"),
    ],
)
def test_damage_is_an_error_with_file_line_and_fix(damage, line, words):
    with pytest.raises(YouthsiteError) as caught:
        parse_entry(GOOD.replace(*damage), PATH)
    assert caught.value.file == PATH
    assert line is None or caught.value.line == line
    assert words in str(caught.value)
    assert caught.value.fix


def test_an_empty_file_is_an_error_too():
    with pytest.raises(YouthsiteError, match="empty"):
        parse_entry("\n", PATH)
