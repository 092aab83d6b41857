"""Set out the things at the end of a long line as bullets under what leads into them."""

from collections.abc import Iterator

from ...language import words
from ..parsing.reader import Parsed
from ..parsing.tidying import text_of
from ..parsing.tree import Token, before, path, real, under
from ..text import sentence

_JOINERS = frozenset({",", "and", ";"})
_THINGS = frozenset({"NOUN", "PROPN"})
_LONGEST = 14  # Words of a bullet.
_LEAST_LEAD = 2
_LEAST_OF_TWO = 4  # Words of each of two things, and of the whole line, to be set out.
_LONG = 18
_PAIRS = frozenset({"between", "both", "of", "the", "from"})  # These want both things in one sentence.


def bullets(parsed: Parsed, root: Token) -> list[str]:
    """Give the lead-in and the bullets; none where the line does not end in several things."""
    last = real(root.doc, range(len(root.doc)))[-1]
    for token in root.doc[root.i + 1 :]:
        if token.dep_ == "conj" or token.pos_ not in _THINGS:
            continue
        if max(real(root.doc, under(token)), default=-1) != last:
            continue
        if any(each.dep_ in {"relcl", "acl"} for each in path(token, root)):
            continue
        chain = _chain(token)
        if before(token) == "," or any(each.pos_ not in _THINGS for each in chain):
            continue  # The first of them stands before the comma, or a deed is among them.
        items = list(_items(parsed, chain))
        lead = text_of(parsed, range(min(under(token))))
        if _fit(lead, items, len(words(text_of(parsed, range(len(root.doc)))))):
            return [f"{sentence(lead).rstrip('.')}:", *(f"- {item}" for item in items)]
    return []


def _chain(token: Token) -> list[Token]:
    """Give the things of a list in order; the parser often takes the second for an aside."""
    found = [token]
    for child in token.children:
        if child.dep_ in {"conj", "appos"} and before(child) in _JOINERS:
            found += _chain(child)
    return sorted(found, key=lambda each: int(each.i))


def _items(parsed: Parsed, chain: list[Token]) -> Iterator[str]:
    bounds = [min(under(chain[0])), *(each.left_edge.i for each in chain[1:])]
    for start, end in zip(bounds, [*bounds[1:], len(chain[0].doc)], strict=True):
        own = list(range(start, end))
        while own and (chain[0].doc[own[-1]].dep_ == "cc" or chain[0].doc[own[-1]].is_punct):
            own.pop()
        yield text_of(parsed, own)


def _fit(lead: str, items: list[str], count: int) -> bool:
    opening = words(lead)
    if len(opening) < _LEAST_LEAD or any(not 1 <= len(words(item)) <= _LONGEST for item in items):
        return False
    if len(items) > 2:
        return True
    two = len(items) == 2 and count >= _LONG and opening[-1].lower() not in _PAIRS
    return two and min(len(words(item)) for item in items) >= _LEAST_OF_TWO
