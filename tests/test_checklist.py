"""docs/checklist.md has its 53 rows, and names only tests and people's checks that exist."""

import re

from tests.sites import ROOT
from youthsite.accessibility import human_checks

ROW = re.compile(r"^\| (\d+) \| (.+?) \| (.+) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
SHEET = (ROOT / "docs/human-checks.md").read_text(encoding="utf-8")
LIST = (ROOT / "docs/checklist.md").read_text(encoding="utf-8")
ROWS = [(int(number), proof) for number, _, proof in ROW.findall(LIST)]
LEAVING = re.findall(r"^\| .+ \| (`tests/.+) \|$", LIST.partition("\n## ")[2], re.MULTILINE)


def test_there_are_fifty_three_rows_each_with_a_proof_or_a_check_by_people():
    assert [number for number, _ in ROWS] == list(range(1, 54))
    for number, proof in ROWS:
        assert TEST.search(proof) or proof.startswith(("audit: ", "people: ")), number


def test_every_named_test_exists():
    assert len(LEAVING) > 9
    for proof in (*(proof for _, proof in ROWS), *LEAVING):
        assert len(TEST.findall(proof)) == proof.count("::"), proof
        for path, name in TEST.findall(proof):
            assert f"\ndef {name}(" in (ROOT / path).read_text(encoding="utf-8"), (path, name)


def test_every_check_by_people_stands_on_the_sheet():
    asked = re.findall(r"^\| \*\*([\w-]+)\*\*", SHEET, re.MULTILINE)
    assert set(human_checks()) <= set(asked)
    assert {proof.removeprefix("people: ") for _, proof in ROWS if proof.startswith("people: ")} <= set(asked)
