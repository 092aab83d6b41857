"""Building both editions against plain mkdocs-material over the same formal pages, and building again."""

import shutil
from pathlib import Path
from statistics import median

from .example import cpu_seconds, example_site

PLAIN = """site_name: plain
theme:
  name: material
  font: false
plugins: [search]
"""
Row = tuple[str, str, str]


def pages(folder: Path) -> list[Row]:
    """Give CPU a page as a ratio to plain mkdocs-material, and the second build as a share of the first."""
    ours = example_site(folder / "ours")
    plain = folder / "plain"
    shutil.copytree(ours.content, plain / "docs")
    (plain / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    ratios = [_ratio(ours.root, plain) for _ in range(5)]
    counts = len(list((ours.root / "site").rglob("*.html"))), len(list((plain / "site").rglob("*.html")))
    per_page = median(ratios) * counts[1] / counts[0]
    return [
        (
            "build, CPU, whole site",
            f"{median(ratios):.2f} x",
            f"plain mkdocs-material, {counts[0]}:{counts[1]} pages",
        ),
        ("build, CPU a page", f"{per_page:.2f} x", "plain mkdocs-material over the same formal pages"),
        *_again(folder / "again"),
    ]


def _ratio(ours: Path, plain: Path) -> float:
    theirs = cpu_seconds(["-m", "mkdocs", "build", "-q"], plain)
    return cpu_seconds(["-m", "youthsite", "build"], ours) / theirs


def _again(folder: Path) -> list[Row]:
    project = example_site(folder, narrator="espeak")
    first = cpu_seconds(["-m", "youthsite", "build"], project.root)
    page = max(project.easyread.rglob("*.md"), key=lambda path: path.stat().st_size)
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(".\n:::", ". This is new.\n:::", 1), encoding="utf-8")
    second = cpu_seconds(["-m", "youthsite", "build"], project.root)
    return [("second build, one sentence changed", f"{second / first:.2f} x", "the first build, with audio")]
