"""Whole reports as converters leave them, each judged by hand before the import saw it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.intake.conftest import BroughtIn

FOLDER = Path(__file__).parent / "unseen" / "reports"
JUDGED: dict[str, Any] = yaml.safe_load((FOLDER / "reports.yml").read_text(encoding="utf-8"))


# What is not right yet, and why.
MISSES = {
    "07-no-contents-summary-rag.txt": "“Key messages” stays a section beside the summary",
    "11-pandoc-from-word.md": "a table drawn with dashes only comes in as lines",
    "13-council-html.html": "a page without <main> keeps its banners and menus of plain <div>",
}


def judged(name: str) -> dict[str, Any]:
    """What a reader says of a report, in the words of `seen`."""
    said = JUDGED[name]
    return {
        "title": said["title"] if isinstance(said["title"], list) else [said["title"]],
        "outline": said["outline"].splitlines(),
        "items": said["items"],
        "tables": said["tables"],
        "gone": [],
    }


def seen(found: BroughtIn, furniture: list[str]) -> dict[str, Any]:
    """What the import made of a report: `gone` holds the furniture that is still there."""
    lines = {
        re.sub(r"^[#>*\s-]+|[*\s]+$|</?\w+>", "", line).replace("\\", "")
        for page in found.pages.values()
        for line in page.split("\n")[1:]
    }
    return {
        "title": found.imported.title,
        "outline": [f"{'  ' * (head['level'] - 1)}{head['text']}" for head in found.account["outline"]],
        "items": found.account["list_items"],
        "tables": [f"{table['rows']}x{table['columns']}" for table in found.account["tables"]],
        "gone": [line for line in furniture if line in lines],
    }


def parents(outline: list[str]) -> list[tuple[str, str]]:
    """Each heading with the one above it, in order."""
    above: list[tuple[int, str]] = []
    found: list[tuple[str, str]] = []
    for line in outline:
        text = line.lstrip()
        depth = len(line) - len(text)
        above = [one for one in above if one[0] < depth]
        found.append((text, above[-1][1] if above else ""))
        above.append((depth, text))
    return found


def test_every_report_of_the_folder_is_judged():
    assert set(JUDGED) == {path.name for path in FOLDER.iterdir() if path.suffix != ".yml"}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.xfail(reason=MISSES[name], strict=True))
        if name in MISSES
        else name
        for name in sorted(JUDGED)
    ],
)
def test_an_unseen_report_comes_in_as_a_reader_would_have_it(bring_in: Callable[..., BroughtIn], name: str):
    stem, suffix = Path(name).stem, Path(name).suffix
    found = seen(
        bring_in((FOLDER / name).read_text(encoding="utf-8"), f"{stem}-2024{suffix}"), JUDGED[name]["gone"]
    )
    right = judged(name)
    assert found.pop("title") in right.pop("title")
    assert found == right
