import re
from pathlib import Path

import pytest


def cases(name: str):
    text = (Path(__file__).parent / "cases" / name).read_text(encoding="utf-8")
    parts = re.split(r"^\.\n", text, flags=re.MULTILINE)
    assert len(parts) % 3 == 1
    assert not parts.pop().strip()
    return [
        pytest.param(given, wanted.rstrip("\n"), id=name.strip())
        for name, given, wanted in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    ]
