"""Put the name for letters that stand for it, as the report or the list of this room gives it."""

import re
from functools import cache

from ...language import letters
from ..context import Context
from ..lexicon import data_lines
from ..text import mend_articles

_TREATY = re.compile(
    r"\b(?P<before>(?:of|about|on|with|by|in|for|to) )?(?P<the>the )?UNCRC(?P<rights> rights)?(?=[.,;]|"
    r" (?:and|is|in|into|for)\b|$)"
)


def step(sentence: str, context: Context) -> list[str]:
    """Spell out every run of letters that is known; a name that stands beside its letters stands once."""
    full = _TREATY.sub(_treaty, sentence)
    for short in dict.fromkeys(letters(full)):
        name = context.acronyms.get(short) or _common_name(short, sentence)
        if name and short.endswith("s") and name.endswith(" Plans"):
            name = "plans"  # The page says which plans it is about.
        if name and short not in known():
            full = re.sub(rf"(?<![\w-]){re.escape(short)}(?![\w-])", name.replace("\\", ""), full)
    return [mend_articles(full, sentence)]


def _treaty(match: re.Match[str]) -> str:
    if not (match["before"] or match["the"]) or match["rights"]:
        return match.group()
    return f"{match['before'] or ''}the children's rights treaty"


def _common_name(short: str, sentence: str) -> str:
    """Give the one name of the list that fits the sentence; nothing when none or two do."""
    lowered = sentence.lower()
    fitting = [
        name
        for name, near in common().get(short, ())
        if not near or any(re.search(rf"\b{re.escape(word)}", lowered) for word in near)
    ]
    return fitting[0] if len(fitting) == 1 else ""


@cache
def common() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Give the letters of data/acronyms.txt with their names, each with the words that must be near."""
    found: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for line in data_lines("acronyms.txt"):
        short, _, meaning = line.partition(" = ")
        name, _, near = meaning.partition(" ; near: ")
        found[short] = (*found.get(short, ()), (name, tuple(near.split())))
    return found


@cache
def known() -> frozenset[str]:
    """Give the letters that readers know and that may stay."""
    return frozenset(data_lines("known_letters.txt"))
