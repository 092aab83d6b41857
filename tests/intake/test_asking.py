"""How a question is shown: the words it is about in their place, and both sides of a pair."""

import pytest

from youthsite.intake.asking import ask_anew
from youthsite.intake.questions import NO_ANSWERS
from youthsite.progress import quiet

ROW = """# Plan 2024

## What we did

| In the north | In the south |
|---|---|
| <p>We opened a club there.</p><p>We mended a bus.</p> | <p>It is full now.</p><p>It goes again.</p> |

## Next

These words end the report.
"""


def test_a_pair_is_shown_side_by_side(tmp_path):
    (tmp_path / "plan.md").write_text(ROW)
    (asked,) = ask_anew(tmp_path / "plan.md", quiet, NO_ANSWERS).now
    assert asked.place == "line 7"
    assert asked.beside == (
        ("We opened a club there.", "It is full now."),
        ("We mended a bus.", "It goes again."),
    )


@pytest.mark.reports
def test_a_published_report_is_asked_about_with_its_words_around(report_file):
    asking = ask_anew(report_file("north-lanarkshire-2023-24"), quiet, NO_ANSWERS)
    assert asking.later == 0
    assert 1 <= len(asking.now) <= 10
    pairs = [asked for asked in asking.now if asked.question.kind == "pair"]
    assert pairs
    assert all(len(asked.beside) >= 2 for asked in pairs)
    assert all(asked.before and asked.words for asked in asking.now)
