"""Part a line before when, where, why, by whom and compared with what."""

import re

from ...language import word_set
from ..parsing.reader import Parsed
from ..parsing.tidying import text_of
from ..parsing.tree import PEOPLE, VERBAL, Token, is_plural, path, subject
from . import joints
from .ends import BE, at_end, cut, cut_off, is_denied, is_over, span, was

_INNER = frozenset({"relcl", "advcl", "acl", "ccomp"})
_SPANS = word_set("years months weeks days hours year month week day hour")  # "Two years before leaving".
_SOON = 5  # Words before which nothing is told yet: "The plan will be laid".
_COMPARED = re.compile(
    r"^(?:as |when )?(?:compared|opposed|against|in comparison)(?: (?:with|to))? ", re.IGNORECASE
)


def reason(parsed: Parsed, root: Token) -> list[str]:
    """Put "so that …" or "because …" into a sentence of its own."""
    for token, right in at_end(root, {"advcl"}):
        said = text_of(parsed, right)
        joined = " and to " in said  # "So that we can move and to pay": the aim is of both.
        opens = said.startswith(("so that ", "because "))
        if token.head.i == root.i and opens and not joined and not is_denied(root):
            return cut(parsed, range(right[0]), right, f"This {was(root)}")
    return []


def compared(parsed: Parsed, root: Token) -> list[str]:
    """Put what a figure is compared with into a sentence of its own."""
    for _, right in at_end(root, {"prep", "advcl", "acl", "pcomp"}):
        said = text_of(parsed, right)
        if match := _COMPARED.match(said):
            lead = "This compared with" if is_over(root) else "This compares with"
            return cut_off(parsed, range(right[0]), right, f"{lead} {said[match.end() :]}")
    return []


def paid(parsed: Parsed, root: Token) -> list[str]:
    """Put by whom a thing is done behind it: "Our club funded by the Fund has opened"."""
    who = subject(root)
    if who is None or who.lower_ in PEOPLE:
        return []  # "Those affected by it": it says which people are meant.
    for token in who.children:
        if token.dep_ == "acl" and token.tag_ == "VBN" and any(c.dep_ == "agent" for c in token.children):
            gone = span(token)
            around = {*gone, *(place for place in (gone[0] - 1, gone[-1] + 1) if root.doc[place].text == ",")}
            left = [place for place in range(len(root.doc)) if place not in around]
            follows = next((root.doc[place] for place in left if place > gone[-1]), root)
            if follows.pos_ not in {*VERBAL, "ADV"}:
                continue
            lead = f"They {was(root, many=True)}" if is_plural(who) else f"It {was(root)}"
            return cut(parsed, left, gone, lead)
    return []


def circumstance(parsed: Parsed, root: Token) -> list[str]:
    """Put when, where or why into a sentence of its own."""
    for token, right in at_end(root, {"prep"}):
        passive = any(child.dep_ == "auxpass" for child in root.children)
        bare = right[0] - 1 == root.i and (not passive or right[0] < _SOON)
        if token.head.i != root.i or bare or root.lower_ in BE or is_denied(root):
            continue
        if any(each.dep_ in _INNER for each in path(root.doc[right[0] - 1], root)):
            continue  # It may belong to the clause that stands before it.
        said = text_of(parsed, right)
        timed = root.doc[right[0] - 1].lower_ in _SPANS and token.lower_ in {"before", "after", "following"}
        for opening, told in joints.ENDS.items():
            if said.lower().startswith(f"{opening} ") and not timed:
                lead = f"This {was(root)} {told}"
                return cut_off(parsed, range(right[0]), right, f"{lead} {said[len(opening) + 1 :]}")
    return []
