"""A run of three or more things at the end of a sentence, set out under the words that lead into it."""

from collections.abc import Iterator

from ...language import words
from ..lexicon import PREPOSITIONS
from .reader import Parsed
from .tree import VERBAL, Token, before, helpers, joined, real, subject, under

_LONGEST_ITEM = 12
_LONGEST_LEAD = 11
_MARKS = frozenset({",", "and", ";", "as well as", "along with", "together with", "plus"})
_EXAMPLES = frozenset({"as", "including", "like"})
_BESIDES = frozenset({"that", "the", "a", "an", "or", "both", "either", "between", "not", "than"})


def set_out(parsed: Parsed, top: Token, places: set[int], lead: str) -> str:
    """Give the lead-in with its items, one a line; empty where the end of the clause is no such run."""
    doc = top.doc
    last = real(doc, places)[-1]
    for place in sorted(places):
        first = doc[place]
        if first.dep_ == "conj" or max(real(doc, under(first) & places), default=-1) != last:
            continue
        chain = [first, *(other for other in _rest(first) if other.i in places)]
        if len(chain) < 3 or any(step.dep_ in {"relcl", "csubj"} for step in _up(first, top)):
            continue
        if found := _told(parsed, top, places, lead, chain):
            return found
    return ""


def _rest(token: Token) -> Iterator[Token]:
    """Give what is joined to a word; the parser often takes the second of a run for an aside."""
    for child in token.children:
        aside = child.dep_ == "appos" and before(child) == "," and any(joined(child))
        if child.dep_ == "conj" or aside:
            yield child
            yield from _rest(child)


def _told(parsed: Parsed, top: Token, places: set[int], lead: str, chain: list[Token]) -> str:
    doc = top.doc
    first = chain[0]
    verbal = first.pos_ in VERBAL
    if any((other.pos_ in VERBAL) != verbal for other in chain) or (verbal and not _alike(chain)):
        return ""
    bounds = [_start(other, places, verbal=verbal) for other in chain]
    if any(above.lower_ in _EXAMPLES and above.i != first.head.i for above in _up(first, top)):
        return ""
    if bounds != sorted(bounds) or not _top_is_before(top, bounds[0], verbal=verbal, first=first):
        return ""
    if not verbal and not _even(chain, places):
        return ""
    items = []
    for start, end in zip(bounds, [*bounds[1:], max(places) + 1], strict=True):
        inside = [place for place in sorted(places) if start <= place < end]
        while inside and (parsed.words[inside[-1]].text.lower() in _MARKS or doc[inside[-1]].is_punct):
            inside.pop()
        items.append(parsed.text(inside).strip(" ,;."))
    head = parsed.text([place for place in sorted(places) if place < bounds[0]]).strip(" ,;:")
    return _written(f"{lead} {head}".strip(), items, verbal=verbal)


def _written(lead: str, items: list[str], *, verbal: bool) -> str:
    if any(not 1 <= len(words(item)) <= _LONGEST_ITEM or ("," in item and len(items) < 4) for item in items):
        return ""
    opening = words(lead)
    if not 2 <= len(opening) <= _LONGEST_LEAD or opening[-1].lower() in _BESIDES or "," in lead:
        return ""
    if opening[-1].lower() in PREPOSITIONS - {"to", "by", "including"} and not verbal:
        lead = f"{lead} these"
    return "\n".join([f"{lead}:", *(f"- {item}" for item in items)])


def _up(token: Token, top: Token) -> list[Token]:
    found = [token]
    while found[-1].i != top.i and found[-1].head.i != found[-1].i:
        found.append(found[-1].head)
    return found[1:-1]


def _alike(chain: list[Token]) -> bool:
    first = chain[0]
    return all(
        other.tag_ == first.tag_ and subject(other) is None and not helpers(other) for other in chain[1:]
    )


def _start(token: Token, places: set[int], *, verbal: bool) -> int:
    if verbal:
        return min(
            int(place)
            for place in [token.i, *(child.i for child in token.lefts if child.dep_ == "advmod")]
            if place in places
        )
    others = {place for other in _rest(token) for place in under(other)}
    return min(int(place) for place in under(token) & places - others if place <= token.i)


def _top_is_before(top: Token, start: int, *, verbal: bool, first: Token) -> bool:
    if first.i == top.i:
        return verbal and bool(helpers(top)) and all(helper.i < start for helper in helpers(top))
    return bool(top.i < start)


def _even(chain: list[Token], places: set[int]) -> bool:
    """Tell whether no item shares what hangs on another: "better food, play and sleep" does."""
    lefts = [
        [child for child in token.lefts if child.dep_ in {"amod", "poss", "nummod", "compound"}]
        for token in chain
    ]
    rights = [
        [child for child in token.rights if child.dep_ in {"prep", "acl", "relcl"} and child.i in places]
        for token in chain
    ]
    shared_before = any(child.dep_ in {"amod", "poss"} for child in lefts[0]) and any(
        not each for each in lefts[1:]
    )
    shared_after = bool(rights[-1]) and not any(rights[:-1]) and not all(lefts[:-1])
    return not shared_before and not shared_after
