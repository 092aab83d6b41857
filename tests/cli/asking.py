"""A site whose import asks about each paragraph with “maybe”, and says in a flag which answer it followed."""

from pathlib import Path

import pytest

from youthsite.intake import preparing
from youthsite.intake.draft import Draft, texts
from youthsite.intake.log import Log
from youthsite.scaffold import new_site

SLUG = "glen-test-2024-25"
CHOICES = {"one": "Yes, it is one sentence.", "two": "No, they are two <b>."}
REPORT = """# Glen Test Plan 2024-25

## What we did

We opened 2 clubs for everybody.

The bus was late maybe &lt;script> twice.

The hall was cold.

## Next steps

A third club opens, maybe in the village hall.
"""


def ask_about_maybe(draft: Draft, log: Log) -> None:
    for line, text in texts(draft):
        if "maybe" in text:
            taken = log.ask("join", line, text, "Is this one sentence?", CHOICES, "one")
            log.flag(line, "picture", f"Followed {taken}.")


@pytest.fixture
def asking_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site folder, with the report's file beside it."""
    monkeypatch.setattr(preparing, "raise_doubts", ask_about_maybe)
    (tmp_path / f"{SLUG}.md").write_text(REPORT, encoding="utf-8")
    new_site(tmp_path / "site", partnership="Glen Test", area="Glen Test")
    return tmp_path / "site"
