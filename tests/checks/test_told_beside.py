"""What a block leaves out counts as told when another block that tells the same passage has it."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.checks.test_report_check import check, make_report
from youthsite.checks.facts import fact_problems
from youthsite.editions import parse_page, recorded, tie_to
from youthsite.model import Edition

TEXTS = ("9 of 14 went up, and 3 stayed the same.", "41 boats were late.", "A private story.")
PAGE = """# Year

::: {#up .changed}
9 of 14 things went up.
:::

::: {#same .changed}
3 things stayed the same.
:::
"""


def untold(*ties):
    """The numbers that blocks tied to these passages (by place) leave out, one entry a warning."""
    report = make_report(TEXTS)
    page = parse_page(PAGE, Path("site-folder/easyread/glen-orra/play.md"))
    blocks = tuple(
        recorded(block, ties=tie_to([report.passages[place] for place in places]))
        for block, places in zip(page.blocks, ties, strict=True)
    )
    found = check(report, Edition("glen-orra", (replace(page, blocks=blocks),)))
    return [each.message for each in found.problems if each.rule == "fact-number-untold"]


def test_what_another_block_tells_of_the_same_passage_is_told():
    assert untold([0], [0]) == []
    assert len(untold([0], [])) == 1


def test_what_all_of_them_leave_out_is_said_once_and_alone():
    (message,) = untold([0, 1], [0, 1])
    assert "41" in message
    assert "14" not in message


@pytest.mark.parametrize(
    ("easy", "source", "untold"),
    [
        ("We met in Hestray.", "The Partnership met on the Isle of Hestray.", ""),
        ("We met.", "The Partnership met on the Isle of Hestray.", "Isle of Hestray"),
        ("They met.", "The Partnership met.", "Partnership"),
        ("We met.", "The Glen Orra Partnership met.", "Glen Orra Partnership"),
        (
            "The Reporter helps.",
            "The Children's Reporter Service (CRS) helps.",
            "Children's Reporter Service",
        ),
    ],
)
def test_a_name_can_be_told_shorter(easy, source, untold):
    found = [each.words for each in fact_problems([easy], [source]) if each.rule == "fact-name-untold"]
    assert found == ([untold] if untold else [])
