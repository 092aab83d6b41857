"""PDF files with layouts that are hard to read without tags, printed here by a browser from small pages."""

import pypdfium2
import pytest

from tests.intake.conftest import bring_in_file
from youthsite.intake.draft import Draft
from youthsite.intake.log import Log
from youthsite.intake.pdf import read_pdf
from youthsite.intake.questions import Answer, Answers
from youthsite.intake.repairs.table_pages import join_tables
from youthsite.intake.tree import Heading, Items, Paragraph, Table, find, inlines, plain

FAMILY = "body { font: 10.5pt/1.35 'Liberation Sans', sans-serif; margin: 0 } h1 { font-size: 24pt }"
ONE = (
    "Our workers met children in the glen every week this year and wrote down what they said about their "
    "schools. Many asked for warm rooms and later buses. We agreed to try both before the winter begins. "
)
TWO = (
    "The islands have fewer children but longer roads, so a club there costs more to run and more to reach. "
    "We pay for the ferry when a family cannot. "
)


@pytest.fixture
def read(browser, tmp_path):
    """Give `read(body, style)`: the blocks and the account of a page printed without tags."""

    def make(body, style="", *, tagged=False, log=None, turn=None):
        path = tmp_path / "glen-test-2024.pdf"
        page = browser.new_page()
        page.set_content(f"<!doctype html><html lang=en><title>x</title><style>{FAMILY}{style}</style>{body}")
        sides = dict.fromkeys(("top", "bottom", "left", "right"), "20mm")
        page.pdf(path=str(path), format="A4", tagged=tagged, margin=sides, prefer_css_page_size=True)
        page.close()
        if turn is not None:
            with pypdfium2.PdfDocument(path.read_bytes()) as document:
                for turned in document:
                    turned.set_rotation(turn)
                document.save(str(path))
        log = log or Log()
        return read_pdf(path, log)[1].blocks, log, path

    return make


def headings(blocks):
    return [plain(block.text) for block in blocks if isinstance(block, Heading)]


def cells(blocks):
    return [
        [" ".join(plain(text) for block in cell for _, text in inlines(block)) for cell in row.cells]
        for table in find(blocks, Table)
        for row in table.rows
    ]


ROWS = [
    ["Service", "2023", "2024", "Change"],
    ["Youth clubs", "1,200", "1,350", "up 150"],
    ["Warm rooms in schools", "800", "640", "down 160"],
    ["Counselling for children in every secondary school of the glen", "2,000", "2,400", "up 400"],
]


def table_of(rows):
    heads = "".join(f"<th>{cell}" for cell in rows[0])
    lines = ["".join(f"<td>{cell}" for cell in row) for row in rows[1:]]
    return f"<table><thead><tr>{heads}</thead>{''.join(f'<tr>{line}' for line in lines)}</table>"


@pytest.mark.browser
@pytest.mark.parametrize("width", ["100%", "90mm"])
def test_a_table_without_lines_is_found_by_its_columns(read, width):
    style = (
        f"table {{ width: {width} }} td, th {{ padding: 5px 12px; text-align: left; vertical-align: top }}"
    )
    body = (
        f"<h1>Glen Plan</h1><h2>Money</h2><p>{ONE}</p>{table_of(ROWS)}<p>{TWO}</p><h2>Next</h2><p>{TWO}</p>"
    )
    blocks, _, _ = read(body, style)
    assert cells(blocks) == ROWS
    assert headings(blocks) == ["Glen Plan", "Money", "Next"]


@pytest.mark.browser
def test_two_columns_of_prose_are_no_table(read):
    style = ".c { columns: 2 }"
    blocks, _, _ = read(
        f"<h1>Glen Plan</h1><h2>One</h2><div class=c><p>{ONE * 4}</p><p>{TWO * 4}</p></div>", style
    )
    assert not find(blocks, Table)
    assert [plain(block.text) for block in blocks if isinstance(block, Paragraph)] == [
        (ONE * 4).strip(),
        (TWO * 4).strip(),
    ]


@pytest.mark.browser
def test_headings_and_tables_over_both_columns_stand_between_them(read):
    style = ".c { columns: 2 } h2 { font-size: 16pt } h3 { font-size: 12.5pt } td, th { border: 1px solid }"
    body = (
        f"<h1>Glen Plan</h1><h2>Full width one</h2><div class=c><h3>Alpha</h3><p>{ONE}{TWO}</p><h3>Beta</h3>"
        f"<p>{TWO}{ONE}</p></div><h2>Full width two</h2>{table_of(ROWS)}<div class=c><h3>Gamma</h3>"
        f"<p>{ONE}{ONE}</p><h3>Delta</h3><p>{TWO}{TWO}</p></div>"
    )
    blocks, _, _ = read(body, style)
    assert headings(blocks) == [
        "Glen Plan",
        "Full width one",
        "Alpha",
        "Beta",
        "Full width two",
        "Gamma",
        "Delta",
    ]
    assert cells(blocks) == ROWS


@pytest.mark.browser
@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_turned(read, turn):
    blocks, _, _ = read(f"<h1>Glen Plan</h1><h2>One</h2><p>{ONE}</p>{table_of(ROWS)}", turn=turn)
    assert headings(blocks) == ["Glen Plan", "One"]
    assert ONE.strip() in [plain(block.text) for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.browser
def test_letter_spaced_headings_and_large_first_letters_are_words(read):
    style = (
        "h2 { letter-spacing: .25em; text-transform: uppercase } "
        "p::first-letter { font-size: 42pt; float: left; line-height: .8; padding-right: 3px }"
    )
    blocks, _, _ = read(f"<h1>Glen Plan</h1><h2>Our vision</h2><p>{ONE}</p>", style)
    assert headings(blocks) == ["Glen Plan", "OUR VISION"]
    assert ONE.strip() in [plain(block.text) for block in blocks if isinstance(block, Paragraph)]


FOOT = "position: absolute; bottom: 0; font-size: 8pt; margin: 0"
NOTES = (
    "<section style='position: relative; height: 230mm; break-after: page'><h1>Glen Plan</h1><h2>Rooms</h2>"
    f"<p>We opened 14 rooms<sup>1</sup> of 20 m<sup>2</sup>. {ONE}</p>"
    f"<p style='{FOOT}'><sup>1</sup> Counted in March.</p></section><h2>Buses</h2><p>{TWO}</p>"
)


@pytest.mark.browser
@pytest.mark.parametrize("tagged", [True, False])
def test_a_footnote_stands_at_the_end_of_its_section(read, tmp_path, tagged):
    _, _, path = read(NOTES, tagged=tagged)
    brought = bring_in_file(path, tmp_path / "site")
    assert "14 rooms \\[1\\] of 20 m²." in brought.markdown
    rooms, buses = brought.markdown.split("Buses", 1)
    assert "Notes:\n\n1. Counted in March." in rooms
    assert "Notes" not in buses


BOLD = "<h1>Glen Plan</h1>" + "".join(
    f"<p><b>{name}</b></p><p>{ONE}</p><p>{TWO}</p>"
    for name in ("Our vision", "What we did", "What comes next")
)


@pytest.mark.browser
def test_bold_lines_as_large_as_the_text_are_asked_about_once(read):
    blocks, log, _ = read(BOLD)
    assert headings(blocks) == ["Glen Plan", "Our vision", "What we did", "What comes next"]
    assert [question.kind for question in log.questions] == ["bold-heading"]
    said = Answers((Answer("bold-heading", log.questions[0].about, "no"),))
    blocks, _, _ = read(BOLD, log=Log(said))
    assert headings(blocks) == ["Glen Plan"]


@pytest.mark.browser
def test_the_heads_of_tables_on_every_page_are_no_running_headers(read):
    rows = [["What we said", "What we did"]] + [[f"Promise {n}", ONE * 4] for n in range(9)]
    style = "td, th { border: 1px solid; text-align: left; vertical-align: top } tr { break-inside: avoid }"
    blocks, log, _ = read(f"<h1>Glen Plan</h1><h2>One</h2>{table_of(rows)}", style)
    assert "running header" not in {entry["why"] for entry in log.dropped}
    assert [row for row in cells(blocks) if any(row)] == [[cell.strip() for cell in row] for row in rows]


@pytest.mark.browser
def test_a_side_box_does_not_mix_with_the_text_beside_it(read):
    style = ".s { float: right; width: 55mm; background: #fdc; padding: 8px; margin-left: 8mm }"
    box = "<div class=s><h3>Did you know?</h3><p>Nine in ten children felt safe at their club.</p></div>"
    blocks, _, _ = read(
        f"<h1>Glen Plan</h1><h2>Main</h2>{box}<p>{ONE * 4}</p><h2>Next</h2><p>{TWO}</p>", style
    )
    assert headings(blocks) == ["Glen Plan", "Main", "Did you know?", "Next"]
    texts = [plain(block.text) for block in blocks if isinstance(block, Paragraph)]
    said = "Nine in ten children felt safe at their club."
    assert said in texts
    assert " ".join(texts) == f"{ONE * 4}{said} {TWO}".strip()


@pytest.mark.browser
def test_an_item_with_nothing_but_its_number_keeps_it(read):
    listed = "<ol><li>Warm rooms<li style='height: 1em'><li>Later buses</ol>"
    blocks, _, _ = read(f"<h1>Glen Plan</h1><h2>One</h2><p>{ONE}</p>{listed}", tagged=True)
    said = [plain(text) for block in find(blocks, Items) for _, text in inlines(block)]
    assert said == ["Warm rooms", "2.", "Later buses"]


COLUMNS = "body { columns: 2 } td, th { border: 1px solid; vertical-align: top } h1 { column-span: all }"
PROMISES = [["What we said", "What we did"], ["One", ONE * 7], ["Two", TWO * 12], ["Three", TWO * 2]]


@pytest.mark.browser
def test_rows_that_the_end_of_a_column_cuts_are_read_down_and_then_on(read):
    blocks, _, _ = read(f"<h1>Glen Plan</h1><h2>One</h2>{table_of(PROMISES)}<p>{TWO}</p>", COLUMNS)
    assert [row for row in cells(join_tables(Draft(tuple(blocks)), Log()).blocks) if any(row)] == [
        [cell.strip() for cell in row] for row in PROMISES
    ]


@pytest.mark.browser
def test_short_lines_that_the_file_has_before_a_second_column_are_a_column(read):
    names = [f"Club number {n} of the glen" if n % 4 else "Glen" for n in range(1, 9)]
    left = "".join(f"<p>{name}</p>" for name in names)
    right = "".join(f"<p>We met {n} times and children asked for {n} rooms</p>" for n in range(1, 9))
    style = ".a, .b { position: absolute; width: 80mm; top: 40mm } .b { left: 90mm }"
    blocks, _, _ = read(f"<h1>Glen Plan</h1><div class=a>{left}</div><div class=b>{right}</div>", style)
    assert [plain(block.text) for block in blocks if isinstance(block, Paragraph)][:8] == names


@pytest.mark.browser
def test_a_number_that_names_a_row_is_no_list_in_its_cell(read):
    rows = [["Priority", "Change"], ["1. Warm rooms", "up"], ["2. Later buses", "down"]]
    blocks, _, _ = read(f"<h1>Glen Plan</h1><h2>One</h2>{table_of(rows)}", "td, th { border: 1px solid }")
    assert cells(blocks) == rows


@pytest.mark.browser
def test_bold_names_below_a_foreword_are_no_headings(read):
    signed = "<p><b>Convener</b></p><p>Glen Orra Council</p><p>Chief Executive</p>"
    body = f"<h1>Glen Plan</h1><p><b>Foreword</b></p><p>{ONE}</p>{signed}<p><b>Our vision</b></p><p>{TWO}</p>"
    blocks, _, _ = read(body)
    assert headings(blocks) == ["Glen Plan", "Foreword", "Our vision"]


@pytest.mark.browser
def test_one_row_with_sides_is_a_table_but_a_row_of_boxes_with_headings_is_none(read):
    style = "td { border: 1px solid; width: 60mm }"
    row = f"<table><tr><td>Warm rooms<td>{TWO}</table>"
    tiles = f"<table><tr><td><h3>Rooms</h3>{ONE}<td><h3>Buses</h3>{TWO}</table>"
    blocks, _, _ = read(f"<h1>Glen Plan</h1><h2>One</h2>{row}<p>{ONE}</p>{tiles}", style)
    assert cells(blocks) == [["Warm rooms", TWO.strip()]]
    assert {"Rooms", "Buses"} <= set(headings(blocks))
