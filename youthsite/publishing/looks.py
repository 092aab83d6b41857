"""What a site's look needs beside the theme's own files: letters to choose, and the partnership's colours."""

from ..colours import colour_sheet
from ..letters import LETTERS, font_files
from ..letters.fonts import FOLDER
from ..settings import Settings

COLOURS = "youthsite/css/colours.css"


def letters_to_choose() -> tuple[tuple[str, str], ...]:
    """Give the short name and the name of all letters whose package is installed."""
    there = font_files()
    return tuple((each.id, each.name) for each in LETTERS if f"{FOLDER}/{each.id}.LICENSE.txt" in there)


def look_files(settings: Settings) -> dict[str, bytes]:
    """Give what is in these files, by their path in the site."""
    sheet = colour_sheet(settings.colours.main, settings.colours.accent)
    return {**font_files(), **({COLOURS: sheet.encode()} if sheet else {})}
