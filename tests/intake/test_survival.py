"""Whatever stands in a file: it comes in without a traceback, and its words survive both Markdown readers."""

import html
import re
import shutil
import tempfile
from pathlib import Path
from time import process_time

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.intake.conftest import bring_in_file
from youthsite.intake.words import words

PIECES = st.sampled_from(
    [
        "# ",
        "## ",
        "### ",
        "- ",
        "* ",
        "+ ",
        " - ",
        "1. ",
        "2) ",
        "> ",
        "| ",
        " |",
        "\t",
        "\n",
        "\n\n",
        "\n\n\n\n",
        "  \n",
        "\\",
        "*",
        "**",
        "***",
        "_",
        "`",
        "```",
        "~~~",
        "[",
        "](",
        "](#)",
        ")",
        "!",
        "!!! ",
        "::: ",
        "{#x}",
        "<",
        ">",
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<ul>",
        "<li>",
        "</li>",
        "<ol>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<a href='javascript:x'>",
        "</a>",
        "<img src=x onerror=y>",
        "&amp;",
        "&lt;",
        "&",
        "&copy;",
        "--\t--",
        "---",
        "===",
        "•",
        "○",
        "https://example.org/a_b",
        "<https://x.org>",
        "mail@example.org",
        "Contents",
        "Introduction",
        "Safe",
        "Case study",
        "word",
        "Other words",
        "end.",
        "12",
        "26.",
        "é",
        "\u00a0",
        "\f",
        "'",
        '"',
        "#",
        "|",
        "a_b_c",
        "4.5%",
        "(x)",
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join)


def rendered_words(markup: str) -> list[str]:
    text = re.sub(
        r"<[^>]*>", lambda tag: "" if tag[0].strip("</>").split()[0] in ("strong", "em", "a") else " ", markup
    )
    return re.findall(r"[^\W_]+", html.unescape(text).replace("*", ""))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_comes_in_and_reads_the_same_in_both_markdowns(text):
    folder = Path(tempfile.mkdtemp())
    try:
        source = folder / "r-2024.txt"
        source.write_text(f"Words first.\n\n{text}\n")
        found = bring_in_file(source, folder / "site")
    finally:
        shutil.rmtree(folder)
    for page in found.pages.values():
        commonmark = MarkdownIt("commonmark").enable("table").render(page)
        python = markdown.markdown(page, extensions=["tables", "sane_lists"])
        for rendered in (commonmark, python):
            assert "<script" not in rendered.lower()
            assert not re.search(r"<[^>]*(?:onerror|javascript:)", rendered, re.IGNORECASE)
        assert rendered_words(commonmark) == rendered_words(python)
        marks = re.compile(r"^(?: {4})*\d+\. |^> ?", re.MULTILINE)
        assert sorted(rendered_words(commonmark)) == sorted(words(marks.sub("", page)))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert('gone')</script>\n\nText stays.\n",
        "Text <img src=x onerror=alert(1)> stays.\n",
        "[Text](javascript:alert(1)) stays.\n",
        "<a href='javascript:alert(1)'>Text</a> stays.\n",
        "Text\t<td><script>bad()</script><b onclick=x>stays.</b>\nA\tB\n",
        "<svg onload=alert(1)><p>Text stays.\n",
        "<style>p{}</style><iframe src='x'></iframe>Text stays.\n",
        "<p>Text <b>stays.\n",
        "<!-- a\n\nhidden --> Text stays.\n",
        "Text stays. <<<b>>\n",
        "<TABLE><TR><TD onmouseover=x>Text stays.</TABLE>\n",
    ],
)
def test_nothing_active_survives_and_the_words_do(bring_in, text):
    found = bring_in(f"# A report\n\n{text}\nMore words.\n")
    both = found.markdown + markdown.markdown(found.markdown, extensions=["tables"])
    assert not re.search(
        r"<script|<style|<svg|<iframe|<img|onerror=|onclick=|onload=|onmouseover=|javascript:", both
    )
    assert "Text" in both
    assert "stays" in both


def test_script_words_are_listed_as_dropped(bring_in):
    found = bring_in("# A report\n\n<p>Kept.</p><script>gone()</script>\n")
    assert [entry["words"] for entry in found.account["dropped"]] == [["gone"]]


@pytest.mark.parametrize(
    "text",
    [
        "1. not a list in the middle 2. of words",
        "2018\\. was a year",
        "\\# not a heading",
        "\\- not an item",
        "a \\* b \\* c",
        "snake_case and _lone",
        "<notatag and 5 < 6 > 4",
        "\\[not\\](a link)",
        "`code` and {.class}",
        "AT&amp;T and &amp;copy; and &lt;b&gt;",
        "~~~ fence",
        "::: {.box}",
        "!!! note",
    ],
)
def test_what_looks_like_a_mark_stays_words(bring_in, text):
    found = bring_in(f"# A report\n\nBefore: {text}\n\n{text}\n")
    passages = [passage.text for passage in found.report.passages]
    plain = html.unescape(re.sub(r"\\(\W)", r"\1", text))
    assert passages[0] == f"Before: {plain}"
    assert passages[-1] in (plain, plain.removeprefix("1. "))


@pytest.mark.parametrize(
    "text",
    [
        ("<!--" * 1_000 + "\n") * 100,
        "<ul><li>x" * 2_000,
        "<table><tr><td>x" * 3_000,
        "<blockquote><div>" * 2_500 + "x",
        "> " * 20_000 + "x",
        "**a " * 12_000,
        "[a](" * 12_000,
        '<a "' * 12_000,
        "\n\n".join(["this has no end mark and goes on and on and on"] * 2_000),
        "\n".join(f"{' ' * (count % 12)}- x" for count in range(5_000)),
        "\n\n".join(["a\tb"] * 1_000),
    ],
    ids=[
        "comments",
        "lists",
        "tables",
        "quotes",
        "arrows",
        "stars",
        "brackets",
        "tags",
        "cuts",
        "indents",
        "rows",
    ],
)
def test_shapes_that_repeat_thousands_of_times_come_in(bring_in, text):
    started = process_time()
    found = bring_in(f"# A report\n\nText stays.\n\n{text}\n")
    assert "Text stays." in found.markdown
    assert process_time() - started < 30


@pytest.mark.parametrize(
    "text",
    [
        "n\t\n\n--\t",
        "\ts\t\n\tl\n\n\t\tc",
        "1. <ol>1. m",
        "- <ol>1. a",
        "<ol>1. .\t3\n...\t4",
        ">\t\n\n\t\te\n\n<\tp",
        "٣. x",
    ],
)
def test_broken_tables_and_numbers_keep_every_word(bring_in, text):
    account = bring_in(text).account
    listed = {kind: sum(len(entry["words"]) for entry in account[kind]) for kind in ("added", "dropped")}
    assert account["words_in"] + listed["added"] == account["words_out"] + listed["dropped"]


@pytest.mark.parametrize("text", ["<b><ul>E<li>e</ul>.<ol><li>C", "<p>T <ol><li>1<ul>a</ol></b><li>x"])
def test_broken_lists_of_a_web_page_keep_every_word(bring_in, text):
    assert "None" not in bring_in(text, "glen-orra-2024.html").markdown
