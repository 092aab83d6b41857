"""Bars beside tables: when they are drawn, and what they show."""

import re
from xml.etree import ElementTree

import pytest
from markdown import markdown

from youthsite.number_pictures import Chart, chart_of, chart_rules, tables_in

SVG = "{http://www.w3.org/2000/svg}"
TABLE = "Area | 2023 | 2024 / North | 40 | 20 / South | 10 | 30"


def rows(text):
    return [[cell.strip() for cell in row.split("|")] for row in text.split(" / ")]


@pytest.mark.parametrize(
    ("rule", "table"), [(rule, table) for rule, (_, fails) in chart_rules().items() for table in fails]
)
def test_the_examples_of_the_rules(rule, table):
    assert chart_of(rows(table)) == rule


@pytest.mark.parametrize(
    "table",
    [
        TABLE,
        "Year | Clubs / 2023 | 14 / 2024 | 1,600",
        "Year | Share of pupils / 2023 | 5% / 2024 | 91.5%",
        "Area | Clubs / North | 3 / South | 4",
    ],
)
def test_plain_numbers_of_one_unit_are_drawn(table):
    assert isinstance(chart_of(rows(table)), Chart)


def test_bars_begin_at_0_and_their_figures_stand_beside_them():
    tree = ElementTree.fromstring(chart_of(rows(TABLE)).svg("one"))
    bars = list(tree.iter(f"{SVG}rect"))
    assert [float(bar.get("width")) for bar in bars] == [240, 120, 60, 180]
    assert {bar.get("x") for bar in bars} == {"1"}
    texts = [text.text for text in tree.iter(f"{SVG}text")]
    assert texts == ["North", "2023", "40", "2024", "20", "South", "2023", "10", "2024", "30"]
    assert tree.get("aria-labelledby") == "one-title one-words"


PIPES = "| Area | Clubs |\n|---|---|\n| North | 14 |\n| South | 16 |\n"


def test_the_table_stays_and_the_bars_come_after_it():
    made = markdown(PIPES, extensions=["tables", "youthsite"])
    assert made.index("</table>") < made.index('<figure class="chart">')
    assert made == markdown(PIPES, extensions=["tables", "youthsite"])


def test_a_private_cell_and_a_link_to_easy_words():
    link = ' <a class="to-easy" href="x.html">Easy words</a>'
    assert "<figure" in markdown(PIPES.replace("14", f"14{link}"), extensions=["tables", "youthsite"])
    assert "<figure" not in markdown(
        PIPES.replace("14", "One part is private."), extensions=["tables", "youthsite"]
    )


def test_words_of_a_table_are_escaped():
    chart = chart_of(rows("Area | Clubs / <b>North | 14 / South | 16"))
    assert "<b>" not in chart.svg("one")
    assert re.search("&lt;b&gt;North", chart.svg("one"))


def test_tables_are_read_cell_by_cell():
    assert tables_in("<table><tr><th>A</th><td>1 <em>2</em></td></tr></table>") == [[["A", "1 2"]]]


def test_a_percentage_never_looks_like_all():
    chart = chart_of(rows("Year | Share / 2023 | 50% / 2024 | 75%"))
    bars = ElementTree.fromstring(chart.svg("one")).iter(f"{SVG}rect")
    assert [float(bar.get("width")) for bar in bars] == [120, 180]
