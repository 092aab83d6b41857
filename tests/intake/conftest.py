"""Bringing a small report in, and looking at what came of it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from youthsite.intake import Imported, import_report
from youthsite.model import Report
from youthsite.progress import quiet
from youthsite.report import read_report


@dataclass(frozen=True)
class BroughtIn:
    """One import: its pages by name, its account, and the report as read back."""

    imported: Imported
    pages: dict[str, str]
    account: dict[str, Any]
    for_people: str
    report: Report

    @property
    def markdown(self) -> str:
        """All pages, in reading order."""
        return "\n".join(page.markdown for page in self.report.pages)

    def flags(self, kind: str) -> list[int]:
        """The lines of the flags of one kind."""
        return [flag["line"] for flag in self.account["flags"] if flag["kind"] == kind]


def bring_in_file(source: Path, site: Path) -> BroughtIn:
    imported = import_report(source, site / "content", site / "imports", source.stem, quiet)
    content, imports = site / "content" / source.stem, site / "imports" / source.stem
    return BroughtIn(
        imported,
        {path.stem: path.read_text() for path in content.glob("*.md")},
        json.loads((imports / "import.json").read_text()),
        (imports / "import.md").read_text(encoding="utf-8"),
        read_report(content, imports / "passages.yml"),
    )


@pytest.fixture
def bring_in(tmp_path: Path) -> Callable[..., BroughtIn]:
    """Import a text."""

    def bring(text: str | bytes, name: str = "glen-orra-2024.txt") -> BroughtIn:
        source = tmp_path / name
        source.write_bytes(text.encode() if isinstance(text, str) else text)
        return bring_in_file(source, tmp_path / "site")

    return bring
