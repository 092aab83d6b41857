"""Sites that tests build."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from youthsite.editions import save_page
from youthsite.project import Project, open_project

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("content", "easyread", "feedback", "imports", "audio", "theme")
PARTS = (*FOLDERS, "mkdocs.yml", "youthsite.yml", "accessibility-tests.yml")


@dataclass(frozen=True)
class Built:
    project: Project
    slug: str

    @property
    def site(self) -> Path:
        return self.project.root / "site"


def forget_accepted(project: Project) -> Project:
    """Take out of a copy what its people accepted, so that a test begins with none."""
    for slug in project.slugs:
        for page in project.edition(slug).pages:
            bare = tuple(replace(each, record=replace(each.record, accepted=())) for each in page.blocks)
            save_page(replace(page, blocks=bare), before=page)
    return open_project(project.root)


def copy_example(folder: Path) -> Project:
    """The example site, copied so that a test can build and change it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PARTS:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, folder / name)
    return open_project(folder)
