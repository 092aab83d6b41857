"""What children type into a search, and how the words of reports begin that mean the same."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def children_say() -> Mapping[str, tuple[str, ...]]:
    """Read children_say.txt: each child's word with the beginnings of the words to look for as well."""
    text = files(__package__).joinpath("children_say.txt").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if " = " in line and not line.startswith("#"):
            said, _, meant = line.partition(" = ")
            for word in _words(said):
                others = tuple(one for one in _words(meant) if one != word)
                found[word] = tuple(dict.fromkeys((*found.get(word, ()), *others)))
    return found


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]
