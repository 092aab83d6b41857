"""What a child may type into a search when something is wrong."""

from functools import cache
from importlib.resources import files


@cache
def danger_words() -> tuple[str, ...]:
    """Read danger_words.txt: beginnings of words; those of three letters are whole words."""
    text = files(__package__).joinpath("danger_words.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(dict.fromkeys(word.strip() for line in lines for word in line.split(",") if word.strip()))
