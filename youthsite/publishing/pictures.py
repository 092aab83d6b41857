"""The pictures of a full report: only those that may be seen and that have words go to the site."""

import re
from collections.abc import Iterable
from pathlib import Path

from ..pictures import judge_alt
from . import words
from .pages import SitePage

FOLDER = "pictures"
MISSING = f'<em class="held">{words.ONE_PICTURE_IS_NOT_SHOWN}</em>'
_IMAGE = re.compile(
    r"!\[(?P<alt>(?:\\.|[^\[\]\\])*)\]\(\s*<?pictures/(?P<name>[^\s()<>\"]+)>?(?:\s+\"[^\"]*\")?\s*\)"
)
_ESCAPE = re.compile(r"\\(.)")


def without_unseen(markdown: str, folder: Path) -> str:
    """Take out each picture whose file is not in the report's folder, or whose words say nothing.

    What is held back is not in that folder, and without words nobody knows what it shows: its words go too.
    """

    def show(found: re.Match[str]) -> str:
        alt = _ESCAPE.sub(r"\1", found["alt"])
        is_there = (folder / FOLDER / found["name"]).is_file()
        return found[0] if is_there and judge_alt(alt, found["name"]) is None else MISSING

    return _IMAGE.sub(show, markdown)


def shown_pictures(content: Path, pages: Iterable[SitePage]) -> dict[str, Path]:
    """Give the files of pictures that stand on a page, by their path in the site; no other may be copied."""
    pages = list(pages)
    shown = {}
    for slug in sorted({page.slug for page in pages if page.slug}):
        text = "\n".join(page.markdown for page in pages if page.slug == slug)
        for path in sorted((content / slug / FOLDER).rglob("*")):
            name = path.relative_to(content / slug).as_posix()
            if path.is_file() and name in text:
                shown[f"{slug}/{name}"] = path
    return shown
