"""PDF files, made here by a browser from the example report: tagged and not, one column and two."""

import html
import re
from difflib import SequenceMatcher
from html.parser import HTMLParser

import markdown
import pytest

from tests.intake.conftest import bring_in_file
from tests.sites import ROOT
from youthsite.intake.draft import Draft
from youthsite.intake.log import Log
from youthsite.intake.pdf import read_pdf
from youthsite.intake.repairs.table_pages import join_tables
from youthsite.intake.tree import Heading, Items, Table, find, inlines, plain
from youthsite.intake.words import plain_words

STYLE = """
body {{ font: 11pt/1.4 serif; columns: {columns}; }}
table {{ border-collapse: collapse; width: 100%; }}
td, th {{ border: 1px solid; padding: 3px; vertical-align: top; }}
"""
EDGE = "<div style='font-size:8px;width:100%;text-align:center'>{}</div>"
MARGIN = {"top": "20mm", "bottom": "20mm", "left": "18mm", "right": "18mm"}


class Shown(HTMLParser):
    """What a page has: headings, words, cells and list items."""

    def __init__(self, page):
        super().__init__()
        self.headings, self.words, self.cells, self.items = [], [], [], 0
        self.open = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if re.fullmatch("h[1-6]", tag):
            self.headings.append([int(tag[1]), ""])
            self.open = "heading"
        elif tag in ("td", "th"):
            self.cells.append("")
            self.open = "cell"
        elif tag == "li":
            self.items += 1
        if self.cells:
            self.cells[-1] += " "

    def handle_endtag(self, tag):
        if tag in ("td", "th") or re.fullmatch("h[1-6]", tag):
            self.open = ""

    def handle_data(self, data):
        self.words += plain_words(data)
        if self.open == "heading":
            self.headings[-1][1] += data
        elif self.open == "cell":
            self.cells[-1] += data


@pytest.fixture(scope="session")
def source():
    """The example report as one web page, each section one level below the title."""
    parts = []
    pages = sorted((ROOT / "content" / "glen-orra-2024-25").glob("*.md"))
    for page in sorted(pages, key=lambda page: page.stem != "index"):
        text = page.read_text(encoding="utf-8")
        if page.stem != "index":
            text = re.sub("^#", "##", text, flags=re.MULTILINE)
        parts.append(markdown.markdown(text, extensions=["extra"]))
    return "\n".join(parts)


@pytest.fixture(scope="session")
def printed(browser, source, tmp_path_factory):
    """Give `printed(name, columns, tagged)`: the PDF of the example."""
    folder = tmp_path_factory.mktemp("pdf")

    def make(name, *, columns="auto", tagged=True, body=source):
        path = folder / f"{name}.pdf"
        if not path.exists():
            page = browser.new_page()
            style = STYLE.format(columns=columns)
            page.set_content(
                f"<!doctype html><html lang=en><title>x</title><style>{style}</style>{body}</html>"
            )
            header, footer = (
                EDGE.format("A running header"),
                EDGE.format("Page <span class=pageNumber></span>"),
            )
            page.pdf(
                path=str(path),
                format="A4",
                tagged=tagged,
                margin=MARGIN,
                display_header_footer=True,
                header_template=header,
                footer_template=footer,
            )
            page.close()
        return path

    return make


def read(path):
    """The blocks of a PDF, its tables joined, and its account."""
    log = Log()
    _, reading = read_pdf(path, log)
    return join_tables(Draft(tuple(reading.blocks)), Log()).blocks, log


def words_of(blocks):
    return [word for block in blocks for _, inline in inlines(block) for word in plain_words(plain(inline))]


def cells_of(blocks):
    rows = [row for table in find(blocks, Table) for row in table.rows]
    return [" ".join(words_of(cell)) for row in rows for cell in row.cells]


def headings_of(blocks):
    return [[block.mark, plain(block.text)] for block in blocks if isinstance(block, Heading)]


def likeness(first, second):
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


@pytest.mark.browser
@pytest.mark.parametrize("columns", ["auto", "2"])
def test_a_tagged_file_keeps_every_part(printed, source, columns):
    shown = Shown(source)
    blocks, _ = read(printed(f"tagged-{columns}", columns=columns))
    assert headings_of(blocks) == [[level, text.strip()] for level, text in shown.headings]
    assert sum(len(items.items) for items in find(blocks, Items)) == shown.items
    assert cells_of(blocks) == [" ".join(plain_words(html.unescape(cell))) for cell in shown.cells]
    assert likeness(shown.words, words_of(blocks)) >= 0.99


@pytest.mark.browser
def test_a_file_without_tags_is_read_by_its_look(printed, source):
    shown = Shown(source)
    blocks, _ = read(printed("untagged", tagged=False))
    found = headings_of(blocks)
    assert [heading for heading in found if heading in [[n, t.strip()] for n, t in shown.headings]] == [
        [n, t.strip()] for n, t in shown.headings
    ]
    assert len(found) <= len(shown.headings) + 1
    assert sum(len(items.items) for items in find(blocks, Items)) == shown.items
    assert cells_of(blocks) == [" ".join(plain_words(html.unescape(cell))) for cell in shown.cells]
    assert likeness(shown.words, words_of(blocks)) >= 0.99


@pytest.mark.browser
def test_two_columns_without_tags_are_read_one_after_the_other(printed, source):
    shown = Shown(source)
    blocks, _ = read(printed("untagged-2", columns="2", tagged=False))
    found = [text for _, text in headings_of(blocks)]
    assert sum(text.strip() in found for _, text in shown.headings) >= 0.95 * len(shown.headings)
    assert likeness(shown.words, words_of(blocks)) >= 0.95


@pytest.mark.browser
@pytest.mark.parametrize("tagged", [True, False])
def test_headers_and_page_numbers_are_dropped_and_listed_with_their_page(printed, tagged):
    _, log = read(printed("tagged-auto" if tagged else "untagged", tagged=tagged))
    headers = [entry for entry in log.dropped if entry["words"][:3] == ["A", "running", "header"]]
    numbers = [entry["line"] for entry in log.dropped if entry["words"][-2:] == ["Page", str(entry["line"])]]
    assert [entry["line"] for entry in headers] == list(range(1, len(headers) + 1))
    assert numbers == list(range(1, len(headers) + 1))


@pytest.mark.browser
@pytest.mark.parametrize("tagged", [True, False])
def test_a_hyphen_at_a_lines_end_is_joined_and_listed(printed, tagged):
    body = (
        "<h1>Glen Test</h1><h2>One</h2><p style='width:9em'>We met each com-<br>munity and a well-<br>known "
        "band.</p><h2>Two</h2><p>Each community was glad. The band is well-known.</p>"
    )
    blocks, log = read(printed(f"hyphens-{tagged}", tagged=tagged, body=body))
    assert "each community and a well-known band" in " ".join(
        plain(inline) for block in blocks for _, inline in inlines(block)
    )
    assert [entry["word"] for entry in log.joined] == ["community"]


@pytest.mark.browser
@pytest.mark.parametrize("tagged", [True, False])
def test_a_raised_number_does_not_become_a_part_of_the_figure(printed, tagged):
    body = (
        "<h1>Glen Test</h1><h2>One</h2><p>It rose to 30.4<sup>1</sup> from 12 m<sup>2</sup>, on "
        "3<sup>rd</sup> May.</p><h2>Two</h2><p>CO<sub>2</sub> fell for all of us.</p>"
    )
    blocks, _ = read(printed(f"raised-{tagged}", tagged=tagged, body=body))
    text = " ".join(plain(inline) for block in blocks for _, inline in inlines(block))
    assert "It rose to 30.4¹ from 12 m², on 3rd May." in text
    assert "CO2 fell" in text


@pytest.mark.browser
def test_a_pdf_comes_in_whole_with_pages_for_lines(printed, tmp_path):
    brought = bring_in_file(printed("tagged-auto"), tmp_path)
    assert brought.imported.title.startswith("Children's Services Plan")
    levels = {heading["text"]: heading["level"] for heading in brought.account["outline"]}
    assert levels["Foreword"] == 1
    assert levels["Our vision"] == 2
    assert {heading["line"] for heading in brought.account["outline"]} >= {1, 2, 3}
    assert brought.imported.words_in > brought.imported.words_out > 3000


@pytest.mark.browser
def test_words_that_the_tags_leave_out_are_kept_and_flagged(printed, monkeypatch):
    from youthsite.intake.pdf.letters import Letters

    whole = Letters.words

    def untagged(self, number):
        words = whole(self, number)
        for word in words:
            word.mark = None if word.text == "Foreword" else word.mark
        return words

    monkeypatch.setattr(Letters, "words", untagged)
    blocks, log = read(printed("tagged-auto"))
    assert "Foreword" in plain(blocks[-1].text)
    assert "untagged-text" in [flag["kind"] for flag in log.flags]
