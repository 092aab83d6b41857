"""Building both editions against plain mkdocs-material over the same formal pages, and building again."""

import shutil
from pathlib import Path
from statistics import median

from tests.sites import copy_example

from .example import cpu_seconds

PLAIN = """site_name: plain
theme:
  name: material
  font: false
plugins: [search]
"""
RUNS = 5
Row = tuple[str, str, str]


def pages(folder: Path) -> list[Row]:
    """Give CPU a page as a ratio to plain mkdocs-material, and the second build as a share of the first."""
    ours, plain = copy_example(folder / "ours").root, folder / "plain"
    _without_audio(ours)
    shutil.copytree(ours / "content", plain / "docs")
    (plain / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    ratio = median(_ratio(ours, plain) for _ in range(RUNS))
    count, theirs = len(list((ours / "site").rglob("*.html"))), len(list((plain / "site").rglob("*.html")))
    return [
        (
            "build, the whole site",
            f"{ratio:.2f} x",
            f"plain mkdocs-material in CPU, {count} pages to {theirs}",
        ),
        (
            "build, each page",
            f"{ratio * theirs / count:.2f} x",
            "plain mkdocs-material over the formal pages",
        ),
        *_again(folder / "again"),
    ]


def _without_audio(site: Path) -> None:
    settings = site / "youthsite.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("narrator: espeak", "narrator: none"))


def _ratio(ours: Path, plain: Path) -> float:
    theirs = cpu_seconds(["-m", "mkdocs", "build", "-q"], plain)
    return cpu_seconds(["-m", "youthsite", "build"], ours) / theirs


def _again(folder: Path) -> list[Row]:
    project = copy_example(folder)
    first = cpu_seconds(["-m", "youthsite", "build"], project.root)
    page = max(project.easyread.rglob("*.md"), key=lambda path: path.stat().st_size)
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(".\n:::", ". This is new.\n:::", 1), encoding="utf-8")
    second = cpu_seconds(["-m", "youthsite", "build"], project.root)
    return [
        ("build again, one sentence changed", f"{second / first:.2f} x", "the first build in CPU, with audio")
    ]
