"""Small questions about a parsed sentence. A token is spaCy's; a place is its number in the sentence."""

from collections.abc import Iterable, Iterator
from typing import Any

from ...language import word_set
from ..lexicon import MODALS

Token = Any
VERBAL = frozenset({"VERB", "AUX"})
PEOPLE = word_set(
    "children people pupils families parents carers learners leavers students babies infants girls "
    "boys child person pupil family parent carer learner staff those young youth workers teachers "
    "practitioners members mothers fathers women men mums dads siblings"
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def subject(verb: Token) -> Token | None:
    """Give the head word of a verb's own subject."""
    return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)


def helpers(verb: Token) -> list[Token]:
    """Give the words that help a verb: "has been" of "has been made"."""
    return [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]


def finite(verb: Token) -> Token:
    """Give the first of a verb's helpers, or the verb: the word that bears the tense."""
    return [*helpers(verb), verb][0]


def under(token: Token) -> set[int]:
    """Give the places of a word and of all that hangs on it."""
    return {other.i for other in token.subtree}


def joined(token: Token) -> Iterator[Token]:
    """Give the words that are joined to a word by "and" or a comma, in order."""
    for child in token.children:
        if child.dep_ == "conj":
            yield child
            yield from joined(child)


def joined_verbs(verb: Token) -> Iterator[Token]:
    """Give the verbs that are joined to a verb by "and" or a comma, in order."""
    return (other for other in joined(verb) if other.pos_ in VERBAL)


def is_purpose(verb: Token) -> bool:
    """Tell whether a clause says what for: "to help families"."""
    first = verb.left_edge.i
    return any(child.dep_ == "aux" and child.lower_ == "to" and child.i == first for child in verb.children)


def is_past(verb: Token) -> bool:
    """Tell whether a verb with its helpers stands in the simple past."""
    first = finite(verb)
    return first.tag_ == "VBD" or first.lower_ in {"was", "were", "had", "did"}


def being(verb: Token, *, many: bool = False) -> str:
    """Give the form of "be" that fits a verb's time: "was", "will be" or "is"."""
    if finite(verb).lower_ in MODALS:
        return "will be"
    if is_past(verb):
        return "were" if many else "was"
    return "are" if many else "is"


def is_plural(noun: Token) -> bool:
    """Tell whether a noun stands for more than one."""
    return (
        noun.tag_ in {"NNS", "NNPS"}
        or noun.lower_ in {"people", "staff", "children"}
        or any(child.dep_ == "conj" for child in noun.children)
    )


def before(token: Token, back: int = 1) -> str:
    """Give the word before all that hangs on a token; empty at the start."""
    place = token.left_edge.i - back
    return token.doc[place].text if place >= 0 else ""


def path(token: Token, top: Token) -> list[Token]:
    """Give the words between a token and one above it, or the whole way up, the nearest first."""
    found = []
    above = token.head
    while above.i != top.i:
        found.append(above)
        if above.head.i == above.i:
            break
        above = above.head
    return found


def real(doc: Any, places: Iterable[int]) -> list[int]:  # noqa: ANN401
    """Give the places, in order, that are not marks."""
    return sorted(place for place in places if not doc[place].is_punct)
