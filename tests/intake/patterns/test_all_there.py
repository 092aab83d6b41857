"""Every pattern has its tests: one with a small report of our own, one with the lines of the real ones."""

import ast
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
PATTERNS = range(1, 103)
SMALL = {"bring_in", "grid", "text"}


def arguments() -> dict[str, set[str]]:
    """The names of the tests of this folder, with what they ask for."""
    found: dict[str, set[str]] = {}
    for path in sorted(FOLDER.glob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and re.match(r"test_[0-9]{3}_", node.name):
                assert node.name not in found, f"{node.name} stands twice"
                found[node.name] = {argument.arg for argument in node.args.args}
    return found


def numbers(name: str) -> range:
    """The patterns that a test's name gives: `test_018_…` or `test_095_to_099_…`."""
    first, last = re.match(r"test_([0-9]{3})(?:_to_([0-9]{3}))?_", name).groups()
    return range(int(first), int(last or first) + 1)


@pytest.mark.parametrize("number", PATTERNS)
def test_a_pattern_has_a_small_test_and_one_with_the_reports(number: int):
    tests = {name: asked for name, asked in arguments().items() if number in numbers(name)}
    assert any(SMALL & asked for asked in tests.values())
    assert any("real" in asked for name, asked in tests.items() if name.endswith("_in_the_reports"))
