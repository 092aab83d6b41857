"""All that can be said against an alt text without seeing the picture, and what letters in it say."""

from collections.abc import Mapping

from ..language import words
from .alt import judge_alt
from .descriptions import Description

LONGEST = 125


def alt_fault(
    name: str, file_name: str, described: Description, others: Mapping[str, Description]
) -> str | None:
    """Say what is wrong with what a picture's entry says, beside the other entries; None if nothing is.

    `others` may hold the picture itself. A long alt text is right where `long` says the whole; what only
    decorates needs no words, but must say so.
    """
    if described.decorative:
        both = "It says both that it only decorates and what it shows. Keep one."
        return both if described.alt else None
    said = " ".join(described.alt.split())
    short = said[:LONGEST].rstrip() if described.long and len(said) > LONGEST else said
    problem = judge_alt(short, file_name)
    if problem is not None:
        return problem
    twin = next((key for key, each in others.items() if key != name and _same(each.alt, said)), None)
    if twin is not None:
        return f"The picture `{twin}` has the same words. Say what is different here."
    return None


def unsaid_words(seen: tuple[str, ...], described: Description) -> tuple[str, ...]:
    """Give the words that stand in a picture and neither in its alt text nor in its long description."""
    said = {word.casefold() for word in words(f"{described.alt} {described.long}")}
    found = (word for text in seen for word in words(text))
    return tuple(dict.fromkeys(word for word in found if len(word) > 1 and word.casefold() not in said))


def _same(one: str, other: str) -> bool:
    return bool(one) and " ".join(one.split()).casefold().rstrip(".") == other.casefold().rstrip(".")
