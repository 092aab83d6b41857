"""Taking one of a site's own pictures out, with all that was made of it."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from .editions import replace_blocks, save_page
from .files import read_text, write_text
from .model import Block
from .pictures.consents import consent_path
from .pictures.entries import without_entry
from .pictures.library import DESCRIPTIONS
from .pictures.own_files import own_file, pictures_called
from .pictures.sizes import sizes_of
from .places import named
from .project import Project
from .site_folder import shown_path, site_folder


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out: files, and blocks that showed the picture.

    `site` is where a built site was looked for, `unsure` whether it may be elsewhere. Paths are from
    the site's folder.
    """

    files: tuple[str, ...]
    blocks: tuple[str, ...]
    site: str = "site"
    unsure: bool = False


def remove_picture(project: Project, name: str) -> Removed:
    """Take a picture, what was made of it, its words and its consent out of the site's folder."""
    own_file(project.pictures, name)
    described = project.pictures / DESCRIPTIONS
    words = without_entry(read_text(described), name, described) if described.exists() else ""
    places = tuple(_cleared(project, name))
    gone = []
    for path in _files_of(project, name):
        path.unlink()
        gone.append(shown_path(project, path))
    if (project.cache / "pictures").is_dir():
        shutil.rmtree(project.cache / "pictures")
    if described.exists():
        write_text(described, words)
    site, unsure = site_folder(project)
    return Removed(tuple(gone), places, shown_path(project, site), unsure)


def _files_of(project: Project, name: str) -> list[Path]:
    """The picture's own files, those of the last build, and its consent."""
    found = []
    for folder in (project.pictures, site_folder(project)[0] / "pictures"):
        found += pictures_called(folder, name)
        found += [size.path for size in sizes_of(folder, name)]
    consent = consent_path(project.root, name)
    return [*found, *([consent] if consent.exists() else [])]


def _cleared(project: Project, name: str) -> Iterator[str]:
    """Take the picture off every block and out of what was approved; give the places."""
    for slug in project.slugs:
        for page in project.edition(slug).pages:
            changed = named(page)
            new = [bare for each in changed.blocks if (bare := _without(each, name)) != each]
            if new:
                save_page(replace_blocks(changed, new), before=page)
                yield from (f"{page.stem}#{each.id}" for each in new)


def _without(block: Block, name: str) -> Block:
    record, approved = block.record, block.record.approved
    if approved is not None and approved.picture == name:
        record = replace(record, approved=replace(approved, picture="", alt="", drawing=""))
    bare = block.picture == name
    return replace(block, picture="" if bare else block.picture, alt="" if bare else block.alt, record=record)
