"""The tables of the five reports against what a reader counts; and every number is kept or listed."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from tests.intake.grids import grids
from tests.intake.patterns.conftest import NAMES, real  # noqa: F401

pytestmark = pytest.mark.reports
TRUTH = yaml.safe_load((Path(__file__).parents[1] / "judged" / "tables.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("letters", TRUTH)
def test_tables_have_the_rows_and_columns_that_a_reader_counts(real, letters):  # noqa: F811
    found = real(letters)
    tables = [[table["line"], table["rows"], table["columns"]] for table in found.account["tables"]]
    assert tables == TRUTH[letters]["tables"]
    assert [grid.shape for grid in grids(found.markdown)] == [f"{rows}x{wide}h" for _, rows, wide in tables]
    assert found.account["links"] == TRUTH[letters]["links"]


@pytest.mark.parametrize("letters", TRUTH)
def test_every_number_and_quote_is_kept_or_listed(real, report_file, letters):  # noqa: F811
    found = real(letters)
    raw = re.sub(r"\]\([^)\s]*\)|<[a-z/][^>]*>|https?://\S+", " ", report_file(NAMES[letters]).read_text())
    pages = re.sub(r"\]\([^)\s]*\)|<[a-z/][^>]*>|https?://\S+", " ", found.markdown)
    gone = " ".join(word for entry in found.account["dropped"] for word in entry["words"])
    assert not Counter(re.findall(r"\d+", raw)) - Counter(re.findall(r"\d+", f"{pages} {gone}"))
    assert Counter(re.findall("[“”‘]", raw)) == Counter(re.findall("[“”‘]", pages))
