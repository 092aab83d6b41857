"""Making a new site folder from the starter files that come with youthsite."""

import re
from importlib.resources import files
from itertools import takewhile
from pathlib import Path

from ..errors import YouthsiteError
from ..files import write_text
from ..settings import AudioSettings

STARTER = {
    "mkdocs.yml": "mkdocs.yml",
    "youthsite.yml": "youthsite.yml",
    "accessibility-tests.yml": "accessibility-tests.yml",
    "index.md": "content/index.md",
    "say.yml": "audio/say.yml",
    "pictures.yml": "theme/pictures/pictures.yml",
    "gitignore": ".gitignore",
}

NO_SOUND = "Many phones and computers can read it to you."

TOPICS = frozenset(
    {
        "annual",
        "child",
        "children",
        "childrens",
        "corporate",
        "csp",
        "integrated",
        "joint",
        "parenting",
        "plan",
    }
    | {"plans", "progress", "report", "review", "rights", "services", "strategy", "summary", "young", "youth"}
)
"""Words of a report's short name that say what it is about, and so end the name of the place."""


def new_site(folder: Path, *, partnership: str, area: str, narrator: str = AudioSettings().narrator) -> None:
    """Make a site folder.

    Raises YouthsiteError when the folder has anything in it already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise YouthsiteError("This folder is not empty.", fix="Name a new folder.", file=folder)
    values = {"partnership": _quoted(partnership), "area": _quoted(area), "narrator": narrator}
    values |= {"title": partnership, "where": area or "our area"}
    values |= {"listen": NO_SOUND if narrator == "none" else "You can listen to it."}
    for name, target in STARTER.items():
        text = files(__package__).joinpath("starter", name).read_text(encoding="utf-8")
        write_text(folder / target, re.sub(r"%\((\w+)\)", lambda match: values[match[1]], text))


def place_name(slug: str) -> str:
    """Read a place out of a report's short name: `glen-orra-corporate-parenting-2024` is about Glen Orra.

    Empty when the name begins with what the report is about.
    """
    words = takewhile(lambda word: word not in TOPICS and not word.isdecimal(), slug.split("-"))
    return " ".join(word.capitalize() for word in words)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
