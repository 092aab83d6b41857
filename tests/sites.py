"""Sites that tests build."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from youthsite.project import Project, open_project

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("content", "easyread", "feedback", "imports", "audio", "theme", "mkdocs.yml", "youthsite.yml")


@dataclass(frozen=True)
class Built:
    project: Project
    slug: str

    @property
    def site(self) -> Path:
        return self.project.root / "site"


def copy_example(folder: Path) -> Project:
    """The example site, copied so that a test can build and change it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PARTS:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, folder / name)
    return open_project(folder)
