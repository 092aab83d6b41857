"""Making a pack of a built site: looked through, with a letter, and written as one zip."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..errors import YouthsiteError
from ..project import Project
from ..publishing.codes import code_for
from ..publishing.pages import easy_uri, url_of
from ..publishing.pictures import FOLDER as PICTURES
from ..publishing.words import plain_title
from ..years.chain import newest_first, predecessors
from .following import follow
from .letter import Packed, letter
from .link_text import Way, link_page, link_text
from .private import private_in
from .servers import server_settings
from .zipping import Content, write_zip

LIVE, PREVIEW = "website", "PREVIEW-website"
READ_ME = "READ-ME-FIRST.txt"
_MISSING = "404.html"
_MOST = 5


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that was written: its file, what is in it, and the people's own files that no page leads to."""

    path: Path
    packed: Packed
    unused: tuple[str, ...]


def pack_path(project: Project, out: Path | None) -> Path:
    """Give the zip to write: the one that was named, or one named after the newest report in this folder.

    Raises YouthsiteError for one that is no .zip, or that would become a part of the site.
    """
    preview = project.settings.publish == "preview"
    path = out or project.root / f"{_newest(project)[0]}-{PREVIEW if preview else LIVE}.zip"
    if path.suffix.lower() != ".zip":
        raise YouthsiteError("A pack is a zip.", fix=f"Name it {path.name}.zip.", file=path)
    own = (project.content, project.easyread, project.imports, project.audio, project.theme, project.feedback)
    if any(path.resolve().is_relative_to(folder) for folder in own):
        raise YouthsiteError(
            "A pack here would become a part of the site.", fix="Name another folder.", file=path
        )
    return path


def pack_site(project: Project, site: Path, address: str, path: Path) -> Pack:
    """Pack a site that was built for an address (empty: for none), and give what was written.

    Raises YouthsiteError, with nothing written, when an address in it leads nowhere or out of its folder, or
    when it holds what must stay here.
    """
    files = _files(site, address)
    followed = follow(files, address)
    _refuse(
        "The website would have addresses that lead nowhere", followed.problems, "Mend them, and pack again."
    )
    private = tuple(dict.fromkeys(private_in(files, project, site)))
    _refuse("The website would hold what must stay here", private, "Take it out, and pack again.")
    preview = project.settings.publish == "preview"
    titles = {slug: _title(project, slug) for slug in _newest(project)}
    packed = Packed(
        project.settings.partnership, titles, address, preview, PREVIEW if preview else LIVE, files
    )
    write_zip(path, _all(packed).items(), _day_of(project))
    return Pack(path, packed, _unused(project, files, followed.reached))


def _files(site: Path, address: str) -> dict[str, Path]:
    """The files of the site by path; without an address not the page for wrong ones, which must hold it."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    return {name: path for name, path in found.items() if address or name != _MISSING}


def _all(packed: Packed) -> dict[str, Content]:
    inside: dict[str, Content] = {f"{packed.folder}/{name}": path for name, path in packed.files.items()}
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {name}" for name, path in inside.items()]  # type: ignore[union-attr]
    texts = {READ_ME: letter(packed), "files.txt": "\n".join(sums) + "\n"}
    texts |= {f"server-settings/{name}": text for name, text in server_settings(packed.address).items()}
    codes: dict[str, Content] = {}
    if not packed.preview:
        ways = [_way(slug, title, packed.files) for slug, title in packed.reports.items()]
        texts |= {
            "link-text.html": link_page(ways, packed.address),
            "link-text.txt": link_text(ways, packed.address).replace("\n", "\r\n"),
        }
        if packed.address:
            codes = {f"link-codes/{way.slug}.svg": code_for(packed.address + way.path) for way in ways}
    return inside | codes | {name: text.encode("utf-8") for name, text in texts.items()}


def _way(slug: str, title: str, files: Mapping[str, Path]) -> Way:
    sound = any(path.startswith(f"audio/{slug}/") and path.endswith(".mp3") for path in files)
    return Way(slug, title, url_of(easy_uri(slug, "index")), sound)


def _unused(project: Project, files: Mapping[str, Path], reached: frozenset[str]) -> tuple[str, ...]:
    """Files that people put into their own folders, and to which nothing in the site leads.

    Pictures of blocks are drawn into the pages themselves.
    """
    own = (project.content, project.theme)
    left = [name for name in files if name not in reached and not name.startswith(f"{PICTURES}/")]
    return tuple(name for name in left if any((folder / name).is_file() for folder in own))


def _newest(project: Project) -> list[str]:
    return list(newest_first(project.slugs, predecessors(project.imports, project.slugs)))


def _title(project: Project, slug: str) -> str:
    return plain_title(project.report(slug).title)


def _day_of(project: Project) -> date:
    """The day of the last decision about the words: the same for the same words."""
    days = [
        decision.date
        for slug in project.slugs
        for block in project.edition(slug).blocks
        for decision in block.record.decisions
    ]
    return date.fromisoformat(max(days)) if days else date(2000, 1, 1)


def _refuse(what: str, problems: tuple[str, ...], fix: str) -> None:
    if problems:
        more = (f"and {len(problems) - _MOST} more",) if len(problems) > _MOST else ()
        listed = "\n".join(f"  {each}" for each in (*problems[:_MOST], *more))
        raise YouthsiteError(f"{what}:\n{listed}\n", fix=fix)
