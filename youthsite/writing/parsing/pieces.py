"""Pieces of a clause that can be sentences of their own: what it is for, why, what it includes."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...language import word_set
from ..lexicon import ing_forms
from ..splitting.participles import _EVENTS
from .holds import holds
from .limits import NEVER_LOST, is_unnamed, sorts
from .reader import Parsed
from .tree import (
    PEOPLE,
    Token,
    before,
    being,
    finite,
    is_past,
    is_plural,
    is_purpose,
    path,
    real,
    under,
)

_SUMS_UP = word_set("means meant helps helped enables enabled leads led allows allowed ensures ensured shows")
_LONGEST_TAIL = 10  # Words.
_INSIDE = frozenset({"relcl", "acl", "ccomp", "advcl", "pcomp", "csubj"})
# Verbs whose own "to" is no purpose: "supported them to learn".
TAKES_TO = word_set(
    "support supports supported supporting help helps helped enable enables enabled encourage "
    "encourages encouraged allow allows allowed invite invites invited ask asked empower empowers "
    "empowered train trained teach taught want wants wanted need needs needed aim aims aimed "
    "continue continues continued begin began begun start started seek seeks sought plan plans "
    "planned hope hopes hoped agree agreed commit committed try tried expect expected require "
    "required lead led tend prepare prepared learn learned learnt decide decided able going due "
    "likely offer offered choose chose chosen consider considered"
)
_MADE = word_set(
    "designed led run funded delivered developed created produced provided supported called "
    "facilitated organised hosted chaired written based"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence to tell under a lead: "This is" + "to help families".

    `who` is the subject in the lead, for the verbs that are joined to the piece's own.
    """

    head: Token
    places: frozenset[int]
    lead: str = ""
    who: str = ""
    may_go: bool = False


def pieces(parsed: Parsed, top: Token, places: set[int], *, long: bool) -> Iterator[tuple[Piece, set[int]]]:
    """Give the pieces at the ends of a clause, each with the places that leave the clause with it."""
    doc = top.doc
    last = real(doc, places)[-1]
    for place in sorted(places):
        token = doc[place]
        inside = under(token) & places
        if (
            token.i == top.i
            or len(real(doc, inside)) < 2
            or any(step.dep_ in _INSIDE for step in path(token, top))
        ):
            continue
        if max(real(doc, inside)) == last and min(inside) > top.i:
            piece = _at_end(parsed, top, token, inside, long=long)
        elif min(inside) == min(places) and token.head.i == top.i and max(inside) < top.i:
            piece = _at_start(parsed, top, token, inside)
        else:
            continue
        if piece:
            yield piece, _with_marks(doc, inside, places)


def _at_end(parsed: Parsed, top: Token, token: Token, inside: set[int], *, long: bool) -> Piece | None:
    if token.dep_ in {"advcl", "acl", "xcomp", "relcl"} and is_purpose(token):
        return _purpose(parsed, top, token, inside)
    if token.dep_ == "advcl":
        return _reason(top, token, inside) or _result(parsed, top, token, inside)
    if token.dep_ == "relcl":
        return _relative(token, inside)
    if token.dep_ == "acl" and token.lower_ in _MADE and token.tag_ == "VBN":
        return _made(top, token, inside)
    if token.dep_ == "appos" and before(token) == "," and token.pos_ == "NOUN" and not sorts(token.head):
        many = is_plural(token)
        return Piece(token, frozenset(inside), f"{'These' if many else 'This'} {being(top, many=many)}")
    if token.dep_ == "prep" and token.lower_ == "including":
        if any(child.dep_ == "pcomp" and child.tag_ != "VBG" for child in token.children):
            return None
        many = is_plural(token.head) and not any(child.dep_ == "pcomp" for child in token.children)
        includes = "These include" if many else "This includes"
        return Piece(token, frozenset(inside - {token.i}), includes, may_go=_light(parsed, inside))
    if long and token.dep_ == "prep":
        return _tail(parsed, top, token, inside)
    return None


def _at_start(parsed: Parsed, top: Token, token: Token, inside: set[int]) -> Piece | None:
    if token.dep_ == "advcl" and is_purpose(token):
        return Piece(token, frozenset(inside), f"This {being(top)}", may_go=_light(parsed, inside))
    return None


def _purpose(parsed: Parsed, top: Token, token: Token, inside: set[int]) -> Piece | None:
    following = top.doc[token.i + 1].text if token.i + 1 < len(top.doc) else ""
    if token.tag_ != "VB" or following in {"-", "–"}:
        return None
    head, prior = token.head, top.doc[min(inside) - 1]
    if (
        holds(prior, "to")
        or prior.lower_ in TAKES_TO
        or prior.pos_ in {"ADJ", "CCONJ"}
        or prior.dep_ in {"prep", "neg"}
        or head.lower_ in TAKES_TO
    ):
        return None
    if any(step.lower_ in TAKES_TO for step in path(token, top)) or top.lower_ in TAKES_TO:
        return None
    if any(child.lower_ == "not" for child in token.children) or finite(top).lower_ in {"need", "needs"}:
        return None
    if token.dep_ in {"acl", "relcl"} and (holds(head, "to") or sorts(head) or head.lower_ in PEOPLE):
        return None
    if token.dep_ == "xcomp" and not any(child.dep_ in {"dobj", "nsubjpass"} for child in head.children):
        return None
    return Piece(token, frozenset(inside), f"This {being(top)}", may_go=_light(parsed, inside))


def _reason(top: Token, token: Token, inside: set[int]) -> Piece | None:
    first = top.doc[min(real(top.doc, inside))]
    if first.lower_ in {"so", "because"} and first.i != token.i:
        return Piece(token, frozenset(inside), f"This {being(top)}")
    return None


def _result(parsed: Parsed, top: Token, token: Token, inside: set[int]) -> Piece | None:
    events = {event.split()[0]: forms for event, forms in _EVENTS.items() if " " not in event}
    first = top.doc[min(real(top.doc, inside))]
    if token.tag_ != "VBG" or before(token) != "," or first.i != token.i or token.lower_ not in events:
        return None
    present, past = events[token.lower_]
    verb = (
        past
        if is_past(top)
        else present
        if finite(top).lower_ != "will"
        else f"will {ing_forms().get(token.lower_, '')}"
    )
    return (
        Piece(token, frozenset(inside - {token.i}), f"This {verb}", may_go=_light(parsed, inside))
        if verb.strip() != "will"
        else None
    )


def named(noun: Token) -> str:
    """Give the words that stand for a noun in the next sentence: "This group", "These films", "They"."""
    if noun.lower_ in PEOPLE:
        return "They" if is_plural(noun) else "This person"
    if noun.pos_ != "NOUN":
        return "It"
    return f"{'These' if is_plural(noun) else 'This'} {noun.text}"


def _relative(token: Token, inside: set[int]) -> Piece | None:
    head = token.head
    link = next((child for child in token.children if child.tag_ in {"WDT", "WP"}), None)
    if (
        link is None
        or link.dep_ not in {"nsubj", "nsubjpass"}
        or link.i != min(inside)
        or link.lower_ == "what"
    ):
        return None
    first = finite(token)
    if first.tag_ not in {"VBD", "VBZ", "VBP", "MD"} or (before(token) != "," and not is_unnamed(head)):
        return None
    single = first.tag_ == "VBZ" or first.lower_ in {"is", "was", "has"}
    while single and is_plural(head) and head.dep_ == "pobj" and head.head.dep_ == "prep":
        head = head.head.head
    if head.pos_ not in {"NOUN", "PROPN"} or (single and is_plural(head)):
        whole = single and before(token) == "," and token.lower_ in _SUMS_UP
        return Piece(token, frozenset(inside - {link.i}), "This") if whole else None
    if is_plural(head) and (first.tag_ == "VBZ"):
        return None
    return Piece(token, frozenset(inside - {link.i}), named(head), named(head))


def _made(top: Token, token: Token, inside: set[int]) -> Piece | None:
    head = token.head
    if before(token) != "," and (not is_unnamed(head) or head.i != min(inside) - 1):
        return None
    many = is_plural(head)
    be = being(top, many=many)
    if be == "will be" and token.lower_ != "designed":
        return None
    return Piece(token, frozenset(inside), f"{named(head)} {be}", may_go=not sorts(head))


def _tail(parsed: Parsed, top: Token, token: Token, inside: set[int]) -> Piece | None:
    """Say for whom: "This is for …"."""
    head, before_it = token.head, sorted(set(range(top.i)) - inside)
    if token.lower_ != "for" or holds(head, "for") or NEVER_LOST.search(parsed.text(before_it)):
        return None
    if head.i != top.i and (head.dep_ not in {"dobj", "nsubjpass", "attr"} or sorts(head)):
        return None
    if len(inside) > _LONGEST_TAIL or any(child.dep_ == "pcomp" for child in token.children):
        return None
    people = any(child.dep_ == "pobj" and child.lower_ in PEOPLE for child in token.children)
    return Piece(token, frozenset(inside), f"This {being(top)}") if people else None


def _light(parsed: Parsed, inside: set[int]) -> bool:
    return not NEVER_LOST.search(parsed.text(sorted(inside)))


def _with_marks(doc: Token, inside: set[int], places: set[int]) -> set[int]:
    """Add the commas that set a piece off."""
    around = {min(inside) - 1, max(inside) + 1} & places
    return inside | {place for place in around if doc[place].text in {",", "–", "-", ";"}}
