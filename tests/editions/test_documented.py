import re
from pathlib import Path

import pytest

from youthsite.editions import parse_page, parse_records, render_records, spoken_lines
from youthsite.editions.opening import ATTRIBUTES
from youthsite.editions.records import (
    ACCEPTANCE_KEYS,
    BLOCK_KEYS,
    DECISION_KEYS,
    DISMISSAL_KEYS,
    EDIT_KEYS,
    OMISSION_KEYS,
    PAGE_KEYS,
    TIE_KEYS,
    WORDING_KEYS,
)
from youthsite.model import BLOCK_KINDS, ORIGINS, STATES
from youthsite.wellbeing import INDICATOR_IDS

DOCS = (Path(__file__).parents[2] / "docs" / "easy-files.md").read_text(encoding="utf-8")
RECORD_KEYS = sorted(
    {
        *PAGE_KEYS, *BLOCK_KEYS, *TIE_KEYS, *EDIT_KEYS, *OMISSION_KEYS, *ACCEPTANCE_KEYS,
        *DISMISSAL_KEYS, *DECISION_KEYS, *WORDING_KEYS,
    }
)  # fmt: skip


def fenced(language):
    return re.findall(rf"^```{language}\n(.*?)^```", DOCS, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("name", dict.fromkeys([*BLOCK_KINDS, *RECORD_KEYS]))
def test_each_kind_and_each_key_has_a_row(name):
    """`rights` is a kind and a key, so it has two."""
    assert len(re.findall(rf"^\| `{name}` \| \S", DOCS, re.MULTILINE)) == [
        *BLOCK_KINDS,
        *dict.fromkeys(RECORD_KEYS),
    ].count(name)


@pytest.mark.parametrize("name", [*INDICATOR_IDS, *STATES, *ORIGINS, *(f'{each}="…"' for each in ATTRIBUTES)])
def test_each_word_is_named(name):
    assert f"`{name}`" in DOCS


def test_nothing_is_documented_that_does_not_exist():
    assert set(re.findall(r"^\| `(\S+)` \|", DOCS, re.MULTILINE)) == {*BLOCK_KINDS, *RECORD_KEYS}


def test_the_example_is_a_page_with_a_record():
    (source,), (record,) = fenced("markdown"), fenced("yaml")
    page = parse_page(source, Path("safety.md"), parse_records(record, Path("safety.record.yml")))
    assert page.title == "Feeling safe in Glen Orra"
    assert [block.id for block in page.blocks] == ["bus-stop-lights", "who-listens", "your-say"]
    assert [len(spoken_lines(block)) for block in page.blocks] == [3, 5, 1]
    assert page.blocks[0].record.ties[0].passage == "p0031"
    assert render_records(page) == record
