"""The corrected file in a report's place, and the next year's beside it."""

import pytest

from tests.sites import ROOT, copy_example
from youthsite import steps

SLUG = "glen-orra-2024-25"


@pytest.fixture
def site(tmp_path):
    return copy_example(tmp_path / "site")


@pytest.fixture
def source(tmp_path):
    path = tmp_path / f"{SLUG}.txt"
    path.write_bytes((ROOT / "tests" / "fixtures" / "example" / path.name).read_bytes())
    return path


def disk(project):
    return {
        path.relative_to(project.root).as_posix(): path.read_bytes()
        for path in sorted(project.root.rglob("*"))
        if path.is_file()
    }


def test_a_changed_number_makes_its_blocks_stale_and_no_others(site, source):
    before = disk(site)
    source.write_text(source.read_text().replace("cancelled on 41 days", "cancelled on 43 days"))
    brought = steps.replace(site, SLUG, source)
    (change,) = brought.changes.changes
    assert (change.kind, change.figures) == ("numbers", (("41", "43"),))
    assert {each.block for each in brought.touched} == {"better-same-worse", "what-was-hard"}
    after = disk(site)
    names = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    assert names == {
        f"content/{SLUG}/01-foreword.md",
        *(f"imports/{SLUG}/{name}" for name in ("import.json", "passages.yml", "changes.md", "changes.json")),
    }
