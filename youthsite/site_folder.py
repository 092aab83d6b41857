"""Where the built site stands: `site` beside mkdocs.yml, or the folder that its `site_dir` names."""

import re
from pathlib import Path

import yaml

from .files import read_text
from .project import Project

UNSURE = "`site_dir` in mkdocs.yml cannot be followed here: look in the folder of the built site yourself."
_LINE = re.compile(r"^site_dir[ \t]*:(.*)$", re.MULTILINE)


def site_folder(project: Project) -> tuple[Path, bool]:
    """Give the folder of the built site, and whether that is unsure.

    `site_dir` is followed where it is plain text on its line. It is not, and `site` stands for it, where it
    comes from elsewhere (`!ENV`, `INHERIT`) or names a folder that holds what the site is made from.
    """
    path, usual = project.root / "mkdocs.yml", project.root / "site"
    text = read_text(path) if path.exists() else ""
    line = _LINE.search(text)
    if line is None:
        return usual, "\nINHERIT" in f"\n{text}"
    try:
        named = yaml.safe_load(line[1])
    except yaml.YAMLError:
        return usual, True
    if not isinstance(named, str):
        return usual, True
    folder = (project.root / named).resolve()
    own = (project.content, project.easyread, project.feedback, project.imports, project.audio, project.theme)
    if any(folder == each or each in folder.parents or folder in each.parents for each in own):
        return usual, True
    return folder, False


def shown_path(project: Project, path: Path) -> str:
    """Give a path as people see it: from the site's folder where it is in it."""
    inside = path.is_relative_to(project.root)
    return (path.relative_to(project.root) if inside else path).as_posix()
