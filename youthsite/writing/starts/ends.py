"""What stands at the end of a parsed line, and how a line is cut there: for the ways to part it."""

from collections.abc import Iterator, Sequence

from ...language import word_set, words
from ..parsing.reader import Parsed
from ..parsing.tidying import text_of
from ..parsing.tree import PEOPLE, Token, finite, is_past, is_plural, real, under
from ..text import sentence
from . import joints

BE = frozenset({"is", "are", "was", "were", "be", "been"})
_LEAST_LEFT = 4  # Words of what stays.
_LEAST_RIGHT = 3
_WANTS_MORE = word_set(
    "am is are was were be been being has have had having will would can could should must may as than of to "
    "in on at by for from with into about that which who whose and or but the a an its their our such"
)


def at_end(root: Token, kinds: set[str]) -> Iterator[tuple[Token, list[int]]]:
    """Give what stands at the end of a line after its verb, each with its places; the longest first."""
    last = real(root.doc, range(len(root.doc)))[-1]
    found = [(token, span(token)) for token in root.doc if token.dep_ in kinds]
    for token, places in sorted(found, key=lambda pair: pair[1][0]):
        if places[-1] == last and places[0] > root.i:
            yield token, places


def span(token: Token) -> list[int]:
    """Give the places of a word and all that hangs on it, without marks at its ends."""
    places = sorted(under(token))
    while len(places) > 1 and token.doc[places[-1]].is_punct:
        places.pop()
    while len(places) > 1 and token.doc[places[0]].is_punct:
        places.pop(0)
    return places


def cut(
    parsed: Parsed, left: Sequence[int], right: Sequence[int], lead: str, least: int = _LEAST_LEFT
) -> list[str]:
    """Give two sentences: what stays, and the rest under a lead; none where one of them says too little.

    `least` are the words that must stay.
    """
    if right[0] and parsed.words[right[0] - 1].text.endswith("-"):
        return []  # "Re-opened" is one word.
    first, second = joints.ANDS.sub("", text_of(parsed, left)), text_of(parsed, right)
    if len(words(first)) < least or len(words(second)) < _LEAST_RIGHT or is_stump(first):
        return []
    if first.count("(") != first.count(")") or second.count("(") != second.count(")"):
        return []
    return [sentence(first), sentence(f"{lead} {second}".strip())]


def cut_off(parsed: Parsed, left: Sequence[int], right: Sequence[int], told: str) -> list[str]:
    """Give what stays and, in the place of the rest, what is told of it; none where one says too little."""
    first = cut(parsed, left, right, "")[:1]
    return [*first, sentence(told)] if first else []


def is_stump(text: str) -> bool:
    """Tell whether a text ends on a word that wants more: "were", "as an"."""
    return words(text)[-1].lower() in _WANTS_MORE


def pronoun(who: Token) -> str:
    """Give the word that stands for a subject in the next sentence."""
    if who.lower_ == "we":
        return "We"
    return "They" if is_plural(who) or who.lower_ in PEOPLE | {"they", "these"} else "It"


def is_over(verb: Token) -> bool:
    """Tell whether a deed is told as done: "made", "has made"."""
    bare = verb.tag_ == "VBN" and finite(verb).i == verb.i  # "Opened", read as a participle.
    return is_past(verb) or bare or finite(verb).lower_ in {"has", "have"}


def was(verb: Token, *, many: bool = False) -> str:
    """Give the form of "be" by which a further sentence goes on: "was" after what is done."""
    if finite(verb).lower_ in {"will", "shall"}:
        return "will be"
    return ("were" if many else "was") if is_over(verb) else ("are" if many else "is")


def is_denied(verb: Token) -> bool:
    """Tell whether a verb has a "not": what is parted from it would lose that."""
    return any(child.dep_ == "neg" for child in verb.children)
