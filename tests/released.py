"""The example as a partnership would put it on the web: all approved, its statement filled in."""

from pathlib import Path

from tests.sites import copy_example
from youthsite.approving import decide_on
from youthsite.model import Decision
from youthsite.project import Project, open_project

SLUG = "glen-orra-2024-25"
DAY = "2026-11-22"
HUMAN = (
    "screen-reader",
    "keyboard",
    "voice",
    "zoom",
    "contrast-mode",
    "colour",
    "pictures",
    "sound",
    "young-people",
)


def released_example(folder: Path, *, narrator: str = "tone", site_url: str = "") -> Project:
    """A copy of the example that may go live; `tone` speaks it within a second."""
    project = copy_example(folder)
    decide_on(project, [SLUG], Decision("agreed", "Orra Youth Forum", DAY))
    decide_on(project, [SLUG], Decision("approved", "participation officer", DAY))
    change(project.root / "youthsite.yml", "publish: preview", "publish: approved")
    change(project.root / "youthsite.yml", "narrator: espeak", f"narrator: {narrator}")
    if site_url:
        change(project.root / "mkdocs.yml", "docs_dir:", f"site_url: {site_url}\ndocs_dir:")
    lines = ["automatic:", "  axe:", f'    date: "{DAY}"', "    pages: 43", "    found: 0", "human:"]
    for name in HUMAN:
        lines += [
            f"  {name}:",
            f'    date: "{DAY}"',
            '    by: "a group"',
            "    result: passed",
            '    note: ""',
        ]
    (project.root / "accessibility-tests.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return open_project(project.root)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")
