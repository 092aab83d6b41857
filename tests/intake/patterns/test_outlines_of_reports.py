"""The outlines of the five published reports, against what a person read in them (`tests/judged/`)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.intake.conftest import BroughtIn

JUDGED = Path(__file__).parents[2] / "judged" / "outlines"
pytestmark = pytest.mark.reports

Outline = list[tuple[int, int]]


def parents(outline: Outline) -> dict[tuple[int, int], int]:
    """The line of each heading's parent (0: none), by line and how many stood on that line before."""
    found: dict[tuple[int, int], int] = {}
    above: list[tuple[int, int]] = []
    for line, level in outline:
        above = [(other, depth) for other, depth in above if depth < level]
        found[line, sum(other == line for other, _ in found)] = above[-1][0] if above else 0
        above.append((line, level))
    return found


def compare(letters: str, found: BroughtIn) -> tuple[int, int, int, int]:
    """How many headings were judged, found, found with the right parent, and found too many."""
    judged: Any = yaml.safe_load((JUDGED / f"{letters}.yml").read_text(encoding="utf-8"))
    sure = parents([(line, level) for line, level in judged["headings"] if level])
    unsure = {line for line, level in judged["headings"] if not level}
    outline = [(head["line"], head["level"]) for head in found.account["outline"]]
    got = parents([head for head in outline if head[0] not in unsure])
    right = sum(got.get(key) == parent for key, parent in sure.items())
    return len(sure), len(sure.keys() & got.keys()), right, len(got.keys() - sure.keys())


@pytest.mark.parametrize(
    ("letters", "judged", "right"),
    [("SB", 18, 18), ("SL", 64, 63), ("NL", 36, 36), ("CP", 10, 10), ("RV", 14, 14)],
)
def test_every_heading_is_found_and_has_its_parent(
    real: Callable[[str], BroughtIn], letters: str, judged: int, right: int
):
    assert compare(letters, real(letters)) == (judged, judged, right, 0)


@pytest.mark.parametrize("letters", ["SB", "SL", "NL", "CP", "RV"])
def test_every_list_item_is_kept(real: Callable[[str], BroughtIn], letters: str):
    judged = yaml.safe_load((JUDGED / f"{letters}.yml").read_text(encoding="utf-8"))
    assert real(letters).account["list_items"] == judged["list_items"]


def test_what_a_reader_cannot_tell_is_asked_in_one_question(real: Callable[[str], BroughtIn]):
    asked = [one for one in real("NL").account["questions"] if one["kind"] == "heading-level"]
    assert [question["line"] for question in asked] == [211]
    assert "Signs of Safety and Healing" in asked[0]["about"]
    for letters in ("SB", "SL", "CP", "RV"):
        assert "heading-level" not in {one["kind"] for one in real(letters).account["questions"]}
