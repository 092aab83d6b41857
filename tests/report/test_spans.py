from dataclasses import replace
from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from youthsite.report import insert_marks, read_page

PAGE = """---
title: front matter
---
# The plan

A *first* [paragraph](https://example.org "t") &amp; more.

A second one
goes on here.

## Lists

- one
- **two**

    Below two.

    - deep
3. not in a list
> quoted
> words

| A | B |
| --- | --- |
| x \\| y |  |
| *z* | `code` |

<table>
<caption>Label</caption>
<thead>
<tr>
<th scope="col">Head</th>
</tr>
</thead>
<tbody>
<tr>
<td>
<p>In a <strong>cell</strong></p>
<ul>
<li>item
<ul>
<li>deep item</li>
</ul>
</li>
</ul>
</td>
<td>plain &lt;cell&gt;</td>
<td></td>
</tr>
</tbody>
</table>

<p>loose</p>

```
fenced words
```
"""


def page(text):
    return read_page("page", text, Path("page.md"))


def test_each_passage_has_its_kind_words_and_line():
    found = [(passage.kind, passage.text, passage.line) for passage in page(PAGE).passages]
    assert found == [
        ("paragraph", "A first paragraph & more.", 6),
        ("paragraph", "A second one goes on here.", 8),
        ("item", "one", 13),
        ("item", "two", 14),
        ("item", "Below two.", 16),
        ("item", "deep", 18),
        ("item", "not in a list", 19),
        ("quote", "quoted words", 20),
        ("cell", "x | y", 25),
        ("cell", "z", 26),
        ("cell", "code", 26),
        ("cell", "In a cell", 38),
        ("cell", "item", 40),
        ("cell", "deep item", 42),
        ("cell", "plain <cell>", 47),
        ("paragraph", "loose", 53),
        ("paragraph", "fenced words", 56),
    ]


def test_a_span_covers_the_words_and_their_marks_and_no_more():
    spans = [PAGE[passage.start : passage.end] for passage in page(PAGE).passages]
    assert spans[0] == 'A *first* [paragraph](https://example.org "t") &amp; more.'
    assert spans[1] == "A second one\ngoes on here."
    assert spans[3] == "**two**"
    assert spans[7] == "quoted\n> words"
    assert spans[8:11] == ["x \\| y", "*z*", "`code`"]
    assert spans[11:15] == ["In a <strong>cell</strong>", "item", "deep item", "plain &lt;cell&gt;"]


def test_headings_have_levels_lines_and_paths():
    found = page("# A\n\none\n\n## B\n\ntwo\n\n### C\n\nthree\n\n## D\n\nfour\n")
    assert [(heading.level, heading.text, heading.line) for heading in found.headings] == [
        (1, "A", 1),
        (2, "B", 5),
        (3, "C", 9),
        (2, "D", 13),
    ]
    assert [passage.heading for passage in found.passages] == [
        ("A",),
        ("A", "B"),
        ("A", "B", "C"),
        ("A", "D"),
    ]
    assert found.title == "A"


def test_a_page_without_a_title_is_named_by_its_file():
    assert page("words\n").title == "page"


@pytest.mark.parametrize(
    "text", ["", "\n", "# Only a title\n", "<table>\n<tr>\n<td></td>\n</tr>\n</table>\n", "- \n- \n"]
)
def test_nothing_is_no_passage(text):
    assert page(text).passages == ()


@pytest.mark.parametrize(
    "text", ["a | b\n--- | ---\nx | y\n", "|a|b|\n|-|-|\n|x|y\n", "- one\r\n- two\r\n", "* one\n\n\n+ two"]
)
def test_other_ways_to_write_it(text):
    spans = [text[passage.start : passage.end] for passage in page(text).passages]
    assert spans == [passage.text for passage in page(text).passages]
    assert len(spans) == 2


def test_hidden_html_is_no_passage():
    found = page("<div>\n<script>\nalert(1)\n</script>\n<!-- note -->\nshown\n</div>\n")
    assert [passage.text for passage in found.passages] == ["shown"]


WORDS = st.lists(
    st.sampled_from(
        ["word", "*soft*", "**loud**", "[link](https://example.org/a)", "&amp;", "1.", "a_b", "`x`"]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)
BLOCKS = st.one_of(
    WORDS.map("Text {}".format),
    WORDS.map("## {}".format),
    st.lists(WORDS, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.tuples(WORDS, WORDS).map(lambda two: f"1. {two[0]}\n    - {two[1]}"),
    WORDS.map("> {}".format),
    st.tuples(WORDS, WORDS).map(lambda two: f"| A | B |\n| --- | --- |\n| {two[0]} | {two[1]} |"),
    WORDS.map("<table>\n<tr>\n<td>\n<p>{}</p>\n<ul>\n<li>item</li>\n</ul>\n</td>\n</tr>\n</table>".format),
)
PAGES = st.lists(BLOCKS, max_size=8).map("\n\n".join)


@settings(deadline=None)
@given(PAGES)
def test_empty_marks_change_nothing(text):
    assert insert_marks(page(text), lambda _: "", lambda _: "", "") == text


@settings(deadline=None)
@given(PAGES)
def test_marks_do_not_change_what_is_shown(text):
    found = page(text)
    marked = insert_marks(found, lambda _: "<b hidden>", lambda _: "</b>", "")
    for render in (
        MarkdownIt("commonmark").enable("table").render,
        lambda t: markdown.markdown(t, extensions=["tables", "sane_lists"]),
    ):
        shown = render(marked)
        assert shown.count("<b hidden>") == len(found.passages)
        assert shown.replace("<b hidden>", "").replace("</b>", "") == render(text)


def test_a_held_passage_leaves_nothing_behind():
    found = page(
        "# A\n\nKept.\n\n- **Secret** [words](https://secret.example)\n\n<table>\n<tr>\n<td>\n"
        "<p>Secret <b>too</b></p>\n</td>\n</tr>\n</table>\n"
    )
    held = replace(found, passages=tuple(replace(p, held="Secret" in p.text) for p in found.passages))
    shown = insert_marks(
        held, lambda p: "[" if not p.held else "", lambda p: "]" if not p.held else "", "(held back)"
    )
    assert "ecret" not in shown
    assert "too" not in shown
    assert "[Kept.]\n\n- (held back)\n" in shown
    assert "<p>(held back)</p>" in shown


def test_the_words_of_a_picture_are_no_passage_but_in_a_sentence():
    page = read_page(
        "a",
        "![Clubs](pictures/a.png)\n\nSee ![our map](b.png) here.\n\n![One](a.png)\n![Two](b.png)\n",
        Path("a.md"),
    )
    assert [passage.text for passage in page.passages] == ["See our map here."]
