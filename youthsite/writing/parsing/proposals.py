"""What the grammar proposes for one long sentence: short ones that say the same, and what they leave out."""

import re
from dataclasses import dataclass

from ..text import sentence as whole
from .clauses import Parting
from .pieces import Piece
from .reader import parse
from .tree import VERBAL, subject, under
from .trust import is_whole, same_relations

_ADDED = re.compile(r"^(?:This|These|They|It)\b")
_AIM = 12  # Words from which a clause is parted where it can be.


@dataclass(frozen=True, slots=True)
class Proposal:
    """Short sentences (one may be a lead-in with its items), details left out, clauses for a person."""

    lines: tuple[str, ...]
    left_out: tuple[str, ...]
    untold: tuple[str, ...]


def propose(sentence: str, longest: int) -> Proposal | None:
    """Part a sentence into clauses of at most `longest` words; nothing where the parser may be wrong."""
    parsed = parse(sentence)
    roots = [token for token in parsed.doc if token.dep_ == "ROOT"]
    if len(roots) != 1 or roots[0].pos_ not in VERBAL or subject(roots[0]) is None:
        return None
    parting = Parting(parsed, min(_AIM, longest), longest)
    if not parting.tell(Piece(roots[0], frozenset(under(roots[0])))) or not parting.lines:
        return None
    for line in parting.lines:
        if "\n" not in line and not (is_whole(line) and (_ADDED.match(line) or same_relations(parsed, line))):
            return None
    return Proposal(
        tuple(line if "\n" in line else whole(line) for line in parting.lines),
        tuple(parting.left_out),
        tuple(parting.untold),
    )
