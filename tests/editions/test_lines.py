import re
from dataclasses import replace

import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthsite.editions import spoken_lines, with_lines
from youthsite.editions.inline import plain_text
from youthsite.model import Block

from .examples import cases
from .strategies import markdown, unhurried

BLOCK = Block("adults", "did", "Who *listens*?", "", 1)


@pytest.mark.parametrize(("body", "wanted"), cases("lines.md"))
def test_lines_of_a_body(body, wanted):
    lines = spoken_lines(replace(BLOCK, body=body, heading=""))
    assert "\n".join(f"{line.kind}: {line.text}" for line in lines) == wanted


def test_the_heading_is_line_nought():
    lines = spoken_lines(replace(BLOCK, body="We met. **We** left."))
    assert [(line.id, line.text, line.markdown) for line in lines] == [
        ("adults-0", "Who listens?", "Who *listens*?"),
        ("adults-1", "We met.", "We met."),
        ("adults-2", "We left.", "**We** left."),
    ]


def test_list_and_quote_marks_stay():
    body = "We met.\n- One. Two.\n- Three\n\n1. A. Big. Cat.\n\n> So. It was.\n"
    assert with_lines(replace(BLOCK, body=body)) == (
        "We met.\n\n- One.\n  Two.\n- Three\n\n1. A. Big.\n   Cat.\n\n> So.\n> It was."
    )


@unhurried
@given(st.one_of(markdown, st.text()))
def test_lines_of_lines_are_the_same_lines(body):
    block = replace(BLOCK, body=body)
    again = replace(block, body=with_lines(block))
    assert spoken_lines(again) == spoken_lines(block)
    assert with_lines(again) == again.body


@unhurried
@given(st.one_of(markdown, st.text()))
def test_no_letter_is_lost(body):
    def letters(text):
        return re.sub(r"[\s\W\d_]", "", text)

    assert letters(with_lines(replace(BLOCK, body=body))) == letters(body)


@unhurried
@given(
    st.lists(
        st.sampled_from(["We met.", "**We. Left.**", "Ask Ali", "- one. Two.", "\n", "> So. It was.", "1. A"])
    )
)
def test_the_nth_line_of_the_page_is_the_nth_that_is_spoken(parts):
    block = replace(BLOCK, body="\n".join(parts))
    html = python_markdown.markdown(with_lines(block))
    shown = [line.strip() for line in re.sub(r"<[^>]+>", "\n", re.sub(r"</?strong>", "", html)).split("\n")]
    assert [line for line in shown if line] == [line.text for line in spoken_lines(block)[1:]]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("**[bold](x)** and *`a*b`*", "bold and a*b"),
        ("***all***", "all"),
        ("a <b>c</b> &lt;d&gt;", "a c <d>"),
        ("snake_case_word and _so_", "snake_case_word and so"),
        ("[link][ref] [plain]", "link [plain]"),
        ("![alt *x*](p) ![](q)", "alt *x* "),
        ("100 * 2 * 3", "100 * 2 * 3"),
        ("\\*no\\*", "*no*"),
    ],
)
def test_words_without_marks(source, wanted):
    assert plain_text(source).text == wanted


@pytest.mark.parametrize(
    "hostile", ["[" * 20_000, "*a " * 20_000, "**" * 20_000, "<a" * 20_000, "`" * 20_000, "_a" * 20_000]
)
def test_hostile_marks_take_no_time(hostile):
    assert spoken_lines(replace(BLOCK, body=hostile))
