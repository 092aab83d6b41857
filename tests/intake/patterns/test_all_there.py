"""Every pattern has its tests: one with a small report of our own, one with the lines of the real ones."""

import ast
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
PATTERNS = range(1, 47)


def arguments() -> dict[str, set[str]]:
    """The names of the tests of this folder, with what they ask for."""
    found: dict[str, set[str]] = {}
    for path in sorted(FOLDER.glob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and re.match(r"test_[0-9]{3}_", node.name):
                assert node.name not in found, f"{node.name} stands twice"
                found[node.name] = {argument.arg for argument in node.args.args}
    return found


@pytest.mark.parametrize("number", PATTERNS)
def test_a_pattern_has_a_small_test_and_one_with_the_reports(number: int):
    tests = {name: asked for name, asked in arguments().items() if re.match(rf"test_{number:03}_", name)}
    assert any("bring_in" in asked for asked in tests.values())
    assert any("real" in asked for name, asked in tests.items() if name.endswith("_in_the_reports"))
