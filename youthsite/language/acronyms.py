"""Letters that stand for a name, and the name, as a text itself explains them: "Long Name (LN)"."""

import re
from collections.abc import Iterable

_BRACKETED = re.compile(r"\(([A-Z][A-Za-z&-]{1,9}[A-Z]|[A-Z]{2,10})(s?)\)")
_LETTERS = re.compile(r"\b(?:[A-Z]{2,}[A-Za-z]*|[A-Z][a-z][A-Z])\b")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "&", "a", "with", "at"})


def acronyms(texts: Iterable[str]) -> dict[str, str]:
    """Collect the letters that texts explain: {"CPP": "Community Planning Partnership"}.

    A name counts when the words before "(LETTERS)" begin with those letters, little words aside. The first
    explanation of each is kept; "Plans (CSPs)" explains both "CSPs" and "CSP".
    """
    found: dict[str, str] = {}
    for text in texts:
        for match in _BRACKETED.finditer(text):
            name = _name_before(text[: match.start()], match[1])
            if name:
                found.setdefault(match[1], name.removesuffix("s") if match[2] else name)
                if match[2]:
                    found.setdefault(f"{match[1]}s", name)
    return found


def letters(text: str) -> list[str]:
    """List the runs of capitals in a text that look like letters that stand for a name, in order."""
    return [match.group() for match in _LETTERS.finditer(text)]


def _name_before(text: str, short: str) -> str:
    wanted = [letter.lower() for letter in short if letter.isupper()]
    tokens = text.split()
    place = len(tokens)
    while wanted and place > 0:
        place -= 1
        word = tokens[place].strip("\"'“‘(,.").lower()
        if word[:1] == wanted[-1]:
            wanted.pop()
        elif word not in _SMALL:
            return ""
    if wanted:
        return ""
    return " ".join(tokens[place:]).strip("\"'“‘,.")
