"""Which parts of a sentence may be left out of its core, and why the others may not.

Never: numbers, "not", conditions, contrasts, "may", how many, who did or said it, bad news, and what says
which of them are meant. Beside a figure nothing goes that says where, when or of whom it is true.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..grammar import first_finite, tokens
from .details import LOOSE, LOOSE_PHRASES, is_deed
from .holds import holds, is_relational
from .joining import may_part
from .limits import NEVER_LOST, is_unnamed, sorts
from .pieces import TAKES_TO
from .reader import Parsed
from .removable_words import (
    CONDITION,
    FIGURE,
    HARMLESS,
    INSIDE,
    LIGHT,
    LINKS,
    MADE,
    MEANS,
    OPEN,
    OPENERS,
    PLAIN,
    SAYING,
    SHARE,
    TURNING,
)
from .tidying import text_of
from .tree import PEOPLE, VERBAL, Token, before, being, is_purpose, joined_verbs, real, subject, under


@dataclass(frozen=True, slots=True)
class Part:
    """Places that may go together. `only_without_figure`: not where a figure stays in the sentence.

    `lead` makes a sentence of what the deed was for; `for_person`: a clause of its own, left to do.
    """

    parsed: Parsed
    places: frozenset[int]
    only_without_figure: bool = False
    lead: str = ""
    for_person: bool = False

    @property
    def words(self) -> frozenset[int]:
        """The places that are no marks."""
        return frozenset(real(self.parsed.doc, self.places))

    def may_go(self, places: frozenset[int]) -> bool:
        """Tell whether the part may go from what is left at some places."""
        stays = text_of(self.parsed, places - self.places)
        if self.lead or self.for_person:
            return True
        return not (SHARE.search(stays) or (self.only_without_figure and FIGURE.search(stays)))


def parts_to_leave(parsed: Parsed, top: Token) -> Iterator[Part]:
    """Give the parts of a clause that may be left out of it, in order."""
    turned = top.lower_ in TURNING or any(child.dep_ == "neg" for child in top.children)
    for token in parsed.doc:
        inside = under(token)
        if token.i == top.i or top.i in inside or turned:
            continue
        about = subject(top)
        aside = about is not None and token.head.i == about.i and token.dep_ in {"relcl", "acl", "appos"}
        if not aside and any(_is_closed(step) for step in _path(token, top)):
            continue
        if (part := _part(parsed, top, token, inside)) is not None:
            yield part


def _is_closed(step: Token) -> bool:
    """Tell whether nothing may go from what hangs on a word: what was said, prevented, or who is meant."""
    return step.dep_ in INSIDE or step.lower_ in TURNING


def _path(token: Token, top: Token) -> list[Token]:
    found = []
    above = token
    while above.i != top.i and above.head.i != above.i:
        if above.i != token.i:
            found.append(above)
        above = above.head
    return found


def _part(parsed: Parsed, top: Token, token: Token, inside: set[int]) -> Part | None:
    text = parsed.text(sorted(inside))
    if token.dep_ == "conj":
        return _second(parsed, top, token, inside, text)
    if CONDITION.search(text):
        return None
    places = frozenset(_with_marks(token.doc, inside))
    if token.dep_ in {"advcl", "acl", "xcomp"} and is_purpose(token):
        return _purpose(parsed, top, token, inside, places)
    if NEVER_LOST.search(HARMLESS.sub("", text)):
        return None
    opening = max(inside) < (subject(top) or top).left_edge.i and token.head.i == top.i
    if opening:
        fitting = token.dep_ == "prep" and text.split()[0].lower() in OPENERS
        fitting = fitting or (token.dep_ == "advcl" and token.tag_ in {"VBG", "VBN"})
        return Part(parsed, places, only_without_figure=not _is_source(text)) if fitting else None
    if token.dep_ == "prep":
        return _phrase(parsed, token, places, text)
    if token.dep_ == "advcl" and token.tag_ == "VBG" and before(token) == ",":
        return Part(parsed, places, only_without_figure=True)
    if token.dep_ in {"relcl", "acl"}:
        return _relative(parsed, token, places)
    if token.dep_ == "appos" and before(token) in {",", "("}:
        return Part(parsed, places, only_without_figure=True)
    return None


def _is_source(text: str) -> bool:
    return text.lower().startswith(LOOSE_PHRASES)


def _purpose(
    parsed: Parsed, top: Token, token: Token, inside: set[int], places: frozenset[int]
) -> Part | None:
    head, doc = token.head, token.doc
    prior = doc[min(inside) - 1] if min(inside) else None
    own_to = token.i > min(inside) and all(
        doc[place].pos_ in {"PART", "ADV"} for place in range(min(inside), token.i)
    )
    follows = doc[token.i + 1].text if token.i + 1 < len(doc) else ""
    if not own_to or follows in {"-", "–"} or token.lower_ == "be":
        return None
    if token.tag_ != "VB" or head.lower_ in TAKES_TO or holds(head, "to") or head.lower_ in SAYING:
        return None
    if prior is not None and (prior.lower_ in TAKES_TO or holds(prior, "to") or prior.pos_ in {"ADJ", "ADP"}):
        return None
    if head.pos_ in {"NOUN", "PROPN"} and (
        sorts(head) or is_relational(head) or head.lower_ in OPEN or not is_unnamed(head)
    ):
        return None
    if head.pos_ in VERBAL and not is_deed(head) and head.i != top.i:
        return None
    if head.pos_ in VERBAL and token.dep_ == "xcomp" and not is_deed(head):
        return None
    of_deed = head.i == top.i or head.head.i == top.i
    return Part(parsed, places, lead=f"This {being(top)}" if of_deed else "")


def _phrase(parsed: Parsed, token: Token, places: frozenset[int], text: str) -> Part | None:
    head = token.head
    if head.pos_ == "ADP" or head.lower_ in SAYING or _hides_verb(text):
        return None
    if len(text.split()) < 3 and head.lower_ in LIGHT:
        return None
    first = text.split()[0].lower()
    loose = first in LOOSE or _is_source(text)
    by_doing = first == "by" and any(child.dep_ == "pcomp" for child in token.children)
    if holds(head, token.lower_) and not _is_source(text):
        return None
    prior = token.doc[min(places) - 1]
    if not loose and prior.i != head.i and (is_relational(prior) or holds(prior, token.lower_)):
        return None
    if head.pos_ in VERBAL:
        if not is_deed(head) or not (loose or by_doing or first in PLAIN):
            return None
        if head.lower_ in {"given", "gave", "offered", "provided"} and first in {"for", "with"}:
            return None
        means = first in MEANS or _is_source(text)
        return Part(parsed, places, only_without_figure=not means)
    if head.pos_ in {"NOUN", "PROPN"}:
        if sorts(head) or is_relational(head) or not (loose or first in {"with", "in", "at", "for"}):
            return None
        if not is_unnamed(head) and not loose:
            return None
        return Part(parsed, places, only_without_figure=True)
    return None


def _hides_verb(text: str) -> bool:
    """Tell whether a phrase has a finite verb that opens no clause of its own: the parser is wrong."""
    parts = tokens(text)
    verb = first_finite(parts, 1)
    return verb is not None and not any(part.word in LINKS for part in parts[:verb])


def _relative(parsed: Parsed, token: Token, places: frozenset[int]) -> Part | None:
    head = token.head
    aside = before(token) == ","
    by = any(child.dep_ == "agent" for child in token.children)
    named = head.pos_ == "PROPN" or any(child.dep_ == "poss" or child.pos_ == "PROPN" for child in head.lefts)
    if token.dep_ == "acl" and token.lower_ in MADE and by and named and head.lower_ not in PEOPLE:
        return Part(parsed, places, only_without_figure=True)
    if head.lower_ in PEOPLE or is_relational(head):
        return None
    if aside and token.dep_ == "relcl" and before(token, 0).lower() in {"which", "who"}:
        return Part(parsed, places)
    if sorts(head):
        return None
    if token.dep_ == "acl" and token.tag_ not in {"VBN", "VBG"}:
        return None
    if not aside and not is_unnamed(head):
        return None
    return Part(parsed, places, only_without_figure=True)


def _second(parsed: Parsed, top: Token, token: Token, inside: set[int], text: str) -> Part | None:
    """Leave out what is joined at the end: "… and made a film", ", the police and the NHS"."""
    joiners = [child for child in token.head.children if child.dep_ in {"cc", "preconj"}]
    if any(child.lower_ not in {"and"} for child in joiners):
        return None
    if token.pos_ in VERBAL:
        if token not in joined_verbs(top) or not may_part(top, token):
            return None
        if any(child.lower_ == "but" for child in token.children):
            return None
        places = _with_joiner(token.doc, {place for place in inside if place > top.i})
        opening = parsed.text(sorted(place for place in places if not token.doc[place].is_punct)).split()[0]
        if opening.lower() != "and" and before(token) != ",":
            return None
        if re.search(r"\b(?:but|however|although|if|unless|not|only|until)\b", text, re.IGNORECASE):
            return None
        return Part(parsed, frozenset(places), for_person=True)
    return None


def _with_joiner(doc: Token, inside: set[int]) -> set[int]:
    places = set(inside)
    place = min(inside) - 1
    while place >= 0 and (doc[place].dep_ == "cc" or doc[place].is_punct or doc[place].lower_ == "also"):
        places.add(place)
        place -= 1
    return places


def _with_marks(doc: Token, inside: set[int]) -> set[int]:
    """Add the commas or brackets that set a part off."""
    last = len(doc) - 1
    first, end = min(inside) - 1, max(inside) + 1
    places = set(inside)
    if first >= 0 and doc[first].text in {",", "–", "-", ";", "("}:
        places.add(first)
    if end < last and doc[end].text in {",", "–", "-", ")"} and (first in places or first < 0):
        places.add(end)
    return places
