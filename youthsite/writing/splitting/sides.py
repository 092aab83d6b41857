"""The two sides of a joining word, and what must hold on the left for the right to stand alone."""

import re
from collections.abc import Iterator

from ..grammar import Token, first_finite, has_subordinator, is_clause, subject_start, tokens
from ..lexicon import PLURAL_PEOPLE, PREPOSITIONS

# After these words an "and" may join two things inside the clause that they open.
_OPENERS = re.compile(
    r"\b(?:ensur\w+|sure|mean\w*|show\w*|hop(?:e|es|ed|ing)|know\w*|knew|feel|felt|say\w*|said|told|"
    r"report(?:s|ed)|found|"
    r"agreed|see|saw|let|both|between|either|not only|believe\w*|think\w*|thought|than|reflected|"
    r"indicat\w+|suggest\w*)\b"
)
_LONGEST_SUBJECT = 8
_PEOPLE = PLURAL_PEOPLE | {"young", "our", "their", "and", "all", "the", "these", "other", "more"}


class Side:
    """One side of a joining word: its text and its tokens."""

    def __init__(self, text: str) -> None:
        self.text = text.strip()
        self.parts: list[Token] = tokens(self.text)


def links(text: str, wanted: set[str]) -> Iterator[tuple[Side, str, Side]]:
    """Give each place where a wanted joining word follows a whole clause: left, word, right."""
    for part in tokens(text):
        if part.text.lower() in wanted and part.start > 0:
            left = Side(text[: part.start])
            if len(left.parts) >= 3 and is_clause(left.text.rstrip(", ")):
                yield left, part.word, Side(text[part.end :])


def is_free(left: Side, right: Side) -> bool:
    """Tell whether nothing on the left opens a clause or a list that the right side might belong to."""
    if left.text.endswith(",") and right.parts and right.parts[0].word in {"we", "this", "these"}:
        return True
    if left.parts[0].word == "we" and right.parts and right.parts[0].word == "we":
        return not has_subordinator(left.parts)
    return not has_subordinator(left.parts) and not _OPENERS.search(left.text.lower()) and not _lists(left)


def _lists(left: Side) -> bool:
    """Tell whether the left ends like the middle of a list: "poverty, debt," before "and"."""
    return (
        left.text.endswith(",") and "," in left.text[:-1] and first_finite(tokens(_last_part(left))) is None
    )


def _last_part(left: Side) -> str:
    return left.text.rstrip(",").rsplit(",", 1)[-1]


def subject_of(left: Side) -> tuple[int, int] | None:
    """Give where the left clause has its subject and its verb; nothing when the subject is not simple."""
    start = subject_start(left.parts)
    verb = first_finite(left.parts, start)
    if verb is None or not 0 < verb - start <= _LONGEST_SUBJECT:
        return None
    subject = left.parts[start:verb]
    if subject[0].word in PREPOSITIONS | {"there", "to"} or has_subordinator(subject):
        return None
    if any(part.ends_clause or part.word == "to" for part in subject) and not names_people(subject):
        return None
    return start, verb


def names_people(subject: list[Token]) -> bool:
    """Tell whether a subject only lists people: "Children, young people and their families"."""
    return all(part.word in _PEOPLE for part in subject) and subject[-1].word in PLURAL_PEOPLE
