import json
from pathlib import Path

from youthsite.checks.table import rule_table

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")


def test_every_rule_stands_in_the_documentation_as_it_is():
    rows = [row for row in rule_table().splitlines() if row]
    assert len(rows) > 35
    assert [row for row in rows if row not in DOCS] == []


def test_every_key_of_the_json_stands_in_the_documentation():
    from tests.checks.test_report_check import check, to_json

    (report,) = json.loads(json.dumps(to_json([check()])))["reports"]
    assert [key for key in report if f"`{key}`" not in DOCS] == []
