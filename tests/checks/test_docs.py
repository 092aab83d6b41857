import json
import re
from dataclasses import fields
from pathlib import Path

from youthsite.checks.rules import ORDER
from youthsite.checks.rules.rule import Rule
from youthsite.checks.table import care_table, rule_table
from youthsite.settings import CheckSettings

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")


def test_every_rule_stands_in_the_documentation_as_it_is():
    rows = [row for row in rule_table().splitlines() if row]
    assert len(rows) > 35
    assert [row for row in rows if row not in DOCS] == []


def test_every_key_of_the_json_stands_in_the_documentation():
    from tests.checks.test_report_check import check, to_json

    (report,) = json.loads(json.dumps(to_json([check()])))["reports"]
    assert [key for key in report if f"`{key}`" not in DOCS] == []


def part(head):
    """What stands under a heading, up to the next one."""
    _, _, rest = DOCS.partition(f"{head}\n")
    return rest.split("\n## ")[0].split("\n### ")[0]


def test_every_word_about_care_stands_in_the_documentation():
    rows = care_table().splitlines()
    assert len(rows) > 40
    assert part("### Words about care").count("\n| ") == len(rows)
    assert [row for row in rows if row not in DOCS] == []


def test_every_rule_of_the_guides_is_looked_after_and_every_rule_has_its_place():
    text = part("### From published guides to these rules")
    rows = re.findall(r"^\| (\d+) \| ([^|]+) \| ([^|]+) \|$", text, re.MULTILINE)
    assert [int(number) for number, *_ in rows] == list(range(1, 46))
    named = set(re.findall(r"`([a-z-]+)`", text))
    assert named == set(ORDER)
    ours = [row for row in rows if "`" not in row[2]]
    assert all(re.match(r"people|the site", row[2]) for row in ours)


def test_every_field_of_a_rule_file_is_documented():
    text = part("## How to add a writing rule")
    assert [one.name for one in fields(Rule) if f"`{one.name}`" not in text] == []


def test_every_setting_of_the_checks_is_documented_here():
    text = part("### Limits")
    assert [one.name for one in fields(CheckSettings) if f"{one.name}:" not in text] == []
