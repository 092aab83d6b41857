"""The figures of `python -m tests.bench.ties`, held at a smaller size."""

import pytest

from tests.bench.ties import EDITS, fare, proposed
from tests.bench.versions import passages_of
from tests.published import REPORT_NAMES, ROOT


@pytest.fixture(scope="module")
def reports(report_file):
    return [passages_of(report_file(name).stem) for name in REPORT_NAMES]


def test_ties_that_people_made_are_proposed():
    blocks, first, found, wanted = proposed(ROOT)
    assert first >= 0.9 * blocks
    assert found >= 0.9 * wanted


@pytest.mark.parametrize("what", EDITS)
def test_no_tie_to_an_edited_passage_is_fresh(reports, what):
    fared = fare(what, 150, reports)
    assert fared.edited > 100 or what == "moved"
    assert fared.wrongly_fresh == 0
    assert fared.wrongly_stale < 0.01 * fared.untouched
