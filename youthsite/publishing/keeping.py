"""What a phone keeps when somebody asks it to: files and sizes for each report, from the built site."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote

from .pages import Assembly, SitePage, url_of
from .sounds import audio_path

_SOURCES = re.compile(r'<(?:img|script|link)\b[^>]*?\b(?:src|href)="([^"#?]+)"')
_FIXED = ("youthsite", "search")


def keep_uri(slug: str) -> str:
    """Where the list of a report stands."""
    return f"keep/{slug}.json"


def keep_lists(assembly: Assembly, site: Path) -> dict[str, str]:
    """Give the list of each report by its path.

    `pages` are those of the report and those that belong to no report, `sound` the first voice of its easy
    pages; what has a mark for hard topics stands apart in `hard` and `hard_sound`, and is kept only when
    somebody chooses it. The whole report in one file is in none: hard pages are in it too.
    """
    return {keep_uri(one.slug): _list(assembly, one.slug, one.title, site) for one in assembly.reports}


def _list(assembly: Assembly, slug: str, title: str, site: Path) -> str:
    mine = [page for page in assembly.pages if page.slug in (slug, "") and page.role != "check"]
    calm = [page for page in mine if not page.sensitive]
    hard = [page for page in mine if page.sensitive]
    pages = _existing(["index.html", *map(_url, calm)], site)
    shared = sorted({*_used(pages, site), *_fixed(site)})
    groups = {
        "pages": [*pages, *shared],
        "sound": _existing(_sounds(calm), site),
        "hard": _existing(map(_url, hard), site),
        "hard_sound": _existing(_sounds(hard), site),
    }
    groups["hard"] += sorted(set(_used(groups["hard"], site)) - set(groups["pages"]))
    sizes = {name: [[path, (site / path).stat().st_size] for path in paths] for name, paths in groups.items()}
    return json.dumps({"title": title, **sizes}, ensure_ascii=False, separators=(",", ":")) + "\n"


def _url(page: SitePage) -> str:
    return url_of(page.uri)


def _sounds(pages: Iterable[SitePage]) -> Iterator[str]:
    """Where easy pages are spoken; pages of another kind may share the name of one."""
    return (audio_path(page) for page in pages if page.edition == "easy")


def _existing(paths: Iterable[str], site: Path) -> list[str]:
    return [path for path in dict.fromkeys(paths) if (site / path).is_file()]


def _fixed(site: Path) -> Iterator[str]:
    for folder in _FIXED:
        for path in (site / folder).rglob("*"):
            if path.is_file() and path.suffix != ".html":
                yield path.relative_to(site).as_posix()


def _used(pages: Iterable[str], site: Path) -> Iterator[str]:
    """What pages load from the site: styles, scripts, pictures."""
    for page in pages:
        for source in _SOURCES.findall((site / page).read_text(encoding="utf-8")):
            path = normpath(f"{dirname(page)}/{unquote(source)}".lstrip("/"))
            if ":" not in source and not path.endswith(".html") and (site / path).is_file():
                yield path
