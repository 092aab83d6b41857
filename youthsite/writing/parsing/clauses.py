"""One clause of a parsed sentence becomes short ones: joined verbs and pieces parted, details left out."""

import re
from dataclasses import dataclass, field

from ...language import word_set, words
from ..text import lower_first
from .details import details
from .joining import has_object, may_part, shared_helpers
from .limits import NEVER_LOST
from .pieces import TAKES_TO, Piece, pieces
from .reader import Parsed
from .runs import set_out
from .tree import (
    PEOPLE,
    VERBAL,
    Token,
    is_plural,
    is_purpose,
    joined_verbs,
    real,
    subject,
    under,
)

_SHORT_NAME = 3
_MOST_SHARED = 7
# "We know that …" is said once; what people said is said to be theirs each time.
_KNOWN = word_set(
    "know knows knew show shows showed shown find finds found learn learned learnt mean means meant"
)


@dataclass(slots=True)
class Parting:
    """What a sentence was parted into: lines in order, and the details that no line tells."""

    parsed: Parsed
    aim: int
    longest: int
    lines: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)

    def tell(self, piece: Piece) -> bool:
        """Tell one piece and all that was joined to it; false when it cannot be told short."""
        places, lead, top = set(piece.places), piece.lead, piece.head
        joined: list[Piece] = []
        if self._length(places, lead) > self.aim:
            joined = self._part_joined(piece, places)
            joined += self._part_shared(top, places, lead)
        told = self._tell_alone(piece, places)
        if not told and joined and not _leans(joined[0]) and self._may_stay(places, lead):
            self.untold.append(self._text(places, lead))
        elif not told:
            return False
        for each in joined:
            if self.tell(each):
                continue
            if not self._may_stay(set(each.places), each.lead):
                return False
            self.untold.append(self._text(set(each.places), each.lead))
        return True

    def _tell_alone(self, piece: Piece, places: set[int]) -> bool:
        lead, top = piece.lead, piece.head
        too_long = self._length(places, lead) > self.longest
        if too_long and (said := self._said(top, places, lead)):
            return self.tell(said)
        listed = set_out(self.parsed, top, places, lead) if too_long else ""
        others = [] if listed else self._part_pieces(top, places, lead)
        if not listed and self._length(places, lead) > self.longest:
            listed = set_out(self.parsed, top, places, lead)
        if not listed:
            self._shorten(top, places, lead)
        if not listed and self._length(places, lead) > self.longest:
            return False
        line = listed or self._text(places, lead)
        if not _is_even(line):
            return False
        self.lines.append(line)
        for other in others:
            if not self.tell(other):
                if not other.may_go:
                    return False
                self.left_out.append(self._text(set(other.places)))
        return True

    def _may_stay(self, places: set[int], lead: str) -> bool:
        """Tell whether a clause may stay for a person: it has no number, limit or bad news."""
        return not NEVER_LOST.search(self._text(places, lead))

    def _text(self, places: set[int], lead: str = "") -> str:
        text = self.parsed.text(sorted(places))
        text = f"{lead} {lower_first(text) if min(places, default=1) == 0 else text}" if lead else text
        text = re.sub(r"\s+([,.;:)%])", r"\1", re.sub(r"\(\s+", "(", text))
        return re.sub(r"(?:[,;:–-]\s*)+(?=[,.;:])", "", text).strip(" ,;:–-.")

    def _length(self, places: set[int], lead: str = "") -> int:
        return len(words(self._text(places, lead)))

    def _part_joined(self, piece: Piece, places: set[int]) -> list[Piece]:
        """Take out the verbs that are joined to the clause's own, each with its subject."""
        top, found = piece.head, list[Piece]()
        if top.i not in places:
            return found
        for other in joined_verbs(top):
            inside = under(other) & places
            for later in joined_verbs(other):
                inside -= under(later)
            if other.i not in places or not inside or not may_part(top, other):
                continue
            part = self._with_subject(piece, other, inside)
            if part is None:
                continue
            found.append(part)
            places -= inside
            self._drop_joiner(top.doc, min(inside) - 1, places)
        return found

    def _with_subject(self, piece: Piece, other: Token, inside: set[int]) -> Piece | None:
        if subject(other) is not None:
            return Piece(other, frozenset(inside))
        if piece.lead.startswith("This ") and is_purpose(piece.head):
            own_to = any(child.lower_ == "to" and child.dep_ == "aux" for child in other.children)
            if not own_to and piece.head.lower_ in TAKES_TO:
                return None  # "to help them cook and eat": who eats?
            lead = piece.lead if own_to else f"{piece.lead} to"
            return Piece(other, frozenset(inside), lead, may_go=piece.may_go)
        head = subject(piece.head)
        who = piece.who or (
            self._name(head) if head is not None and head.lower_ not in {"who", "which", "that"} else ""
        )
        return (
            Piece(other, frozenset(inside), " ".join([who, *shared_helpers(piece.head, other)]), who)
            if who
            else None
        )

    def _name(self, head: Token) -> str:
        inside = real(head.doc, under(head))
        if len(inside) <= _SHORT_NAME and all(step.dep_ != "conj" for step in head.children):
            name = self.parsed.text(inside)
            return name if head.pos_ in {"PROPN", "PRON"} else name[:1].upper() + name[1:]
        return "They" if is_plural(head) or head.lower_ in PEOPLE else "It"

    @staticmethod
    def _drop_joiner(doc: Token, place: int, places: set[int]) -> None:
        while (
            place >= 0
            and place in places
            and (doc[place].dep_ == "cc" or doc[place].is_punct or doc[place].lower_ in {"also", "then"})
        ):
            places.discard(place)
            place -= 1

    def _part_shared(self, top: Token, places: set[int], lead: str) -> list[Piece]:
        """Part "continue to make X and help Y": the words before the first verb are said twice."""
        if self._length(places, lead) <= self.longest:
            return []
        last = real(top.doc, places)[-1]
        for place in sorted(places):
            first = top.doc[place]
            if first.dep_ not in {"xcomp"} or first.pos_ not in VERBAL or first.head.i != top.i:
                continue
            chain = [other for other in joined_verbs(first) if other.i in places and other.tag_ == first.tag_]
            if (
                len(chain) != 1
                or max(real(top.doc, under(chain[0]) & places)) != last
                or not has_object(first)
            ):
                continue
            before_it = [each for each in sorted(places) if each < first.i]
            inside = under(chain[0]) & places
            inside = {each for each in inside if top.doc[each].lower_ != "to" or each > chain[0].i}
            shared = f"{lead} {self.parsed.text(before_it)}".strip()
            if len(words(shared)) <= _MOST_SHARED and subject(chain[0]) is None and "," not in shared:
                places -= under(chain[0])
                self._drop_joiner(top.doc, min(inside) - 1, places)
                return [Piece(chain[0], frozenset(inside), shared)]
        return []

    def _said(self, top: Token, places: set[int], lead: str) -> Piece | None:
        """Go into what is said or known: "We know that" stays before it."""
        inner = next(
            (
                child
                for child in top.children
                if child.dep_ == "ccomp" and child.i > top.i and child.i in places
            ),
            None,
        )
        if inner is None or subject(inner) is None:
            return None
        inside = under(inner) & places
        if max(real(top.doc, inside)) != real(top.doc, places)[-1]:
            return None
        mark = next(
            (child for child in inner.children if child.lower_ == "that" and child.dep_ == "mark"), None
        )
        if mark is None or mark.i != min(inside):
            return None
        shared = self._text(places - inside, lead)
        if len(words(shared)) > _MOST_SHARED or "," in shared:
            return None
        return Piece(inner, frozenset(inside - {mark.i}), f"{shared} that")

    def _part_pieces(self, top: Token, places: set[int], lead: str) -> list[Piece]:
        """Take out pieces until the clause is short: the one that makes it so, or else the longest."""
        found: list[Piece] = []
        while (length := self._length(places, lead)) > self.aim:
            options = list(pieces(self.parsed, top, places, long=length > self.longest))
            options = [each for each in options if self._leaves_enough(top, places - each[1], lead)]
            if not options:
                break
            fits = [each for each in options if self._length(places - each[1], lead) <= self.aim]
            piece, gone = (
                min(fits, key=lambda each: len(each[1]))
                if fits
                else max(options, key=lambda each: len(each[1]))
            )
            places -= gone
            found.insert(0, piece)
        return found

    def _leaves_enough(self, top: Token, places: set[int], lead: str) -> bool:
        return self._length(places, lead) > 3 and max(real(top.doc, places)) >= top.i

    def _shorten(self, top: Token, places: set[int], lead: str) -> None:
        """Leave out details until the clause is short."""
        while (over := self._length(places, lead) - self.longest) > 0:
            options = [
                each
                for each in details(self.parsed, top, places)
                if self._leaves_enough(top, places - each, lead)
            ]
            if not options:
                return
            enough = [each for each in options if self._length(each) >= over]
            gone = min(enough, key=len) if enough else max(options, key=len)
            self.left_out.append(self._text(gone))
            places -= gone


def _is_even(line: str) -> bool:
    """Tell whether no quotation or bracket was torn."""
    opened = len(re.findall(r"(?<!\w)['‘“\"(]", line))
    closed = len(re.findall(r"['’”\")](?!\w)", re.sub(r"s['’] ", "s ", line)))
    return opened == closed and not re.search(r"[,;] ?['’”\"]", line)


def _leans(piece: Piece) -> bool:
    return piece.lead.startswith(("They", "It", "This"))
