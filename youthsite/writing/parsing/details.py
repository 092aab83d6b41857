"""Which details a long clause can do without; they are listed beside the draft."""

from collections.abc import Iterator

from ...language import word_set
from .holds import holds, is_relational
from .limits import NEVER_LOST, sorts
from .reader import Parsed
from .tree import PEOPLE, Token, before, is_purpose, path, real, under

# A phrase that opens with one of these says how, with whom or where else.
LOOSE = word_set(
    "through across within throughout during via alongside including like under amongst among around"
)
LOOSE_PHRASES = (
    "as part of", "in partnership with", "in close partnership with", "in collaboration with",
    "in conjunction with", "in line with", "on behalf of", "with support from", "with the support of",
    "in response to", "in addition to", "with a view to", "with the aim of", "as a result of",
    "together with", "along with", "such as",
)  # fmt: skip
_OPENERS = LOOSE | frozenset(
    ("as", "following", "alongside", "building", "through", "by", "to", "in addition", "going")
)
_PLAIN = word_set("in at on for with from")
# Verbs of change and of saying: where and for whom belongs to what they claim.
_CLAIMS = word_set(
    "improve increase reduce rise fall grow benefit feel report say show have be find identify "
    "highlight know mean result lead"
)
_INSIDE = frozenset({"relcl", "acl", "ccomp", "advcl", "pcomp", "csubj"})


def details(parsed: Parsed, top: Token, places: set[int]) -> Iterator[set[int]]:
    """Give the details that may go; never a number, a limit, a "not", bad news, or who is meant."""
    doc = top.doc
    last = real(doc, places)[-1]
    exact = bool(NEVER_LOST.search(parsed.text(sorted(places))))
    for place in sorted(places):
        token = doc[place]
        inside = under(token) & places
        if token.i == top.i or len(inside) < 2 or any(step.dep_ in _INSIDE for step in path(token, top)):
            continue
        text = parsed.text(sorted(inside))
        if NEVER_LOST.search(text):
            continue
        if min(inside) == min(places) and max(inside) < top.i and token.head.i == top.i:
            if _opens(token, text):
                yield _with_marks(doc, inside, places)
        elif (
            max(real(doc, inside)) == last and min(inside) > top.i and _may_go(token, text, exact=exact)
        ) or (token.head.dep_ == "nsubjpass" and _is_of_new_thing(token) and not exact):
            yield _with_marks(doc, inside, places)


def _opens(token: Token, text: str) -> bool:
    first = text.split()[0].lower()
    if token.dep_ == "prep":
        return first in _OPENERS or text.lower().startswith((*LOOSE_PHRASES, "in response"))
    return token.dep_ == "advcl" and (is_purpose(token) or token.tag_ in {"VBG", "VBN"})


def _may_go(token: Token, text: str, *, exact: bool) -> bool:
    head = token.head
    prior = token.doc[token.left_edge.i - 1]
    if token.dep_ == "prep" and (is_relational(prior) or prior.lower_ in PEOPLE) and prior.i != head.i:
        return text.lower().startswith(LOOSE_PHRASES) and prior.lower_ not in PEOPLE
    if token.dep_ == "prep":
        if holds(head, token.lower_) or is_relational(head):
            return text.lower().startswith(LOOSE_PHRASES) and head.pos_ == "VERB"
        if head.pos_ in {"NOUN", "PROPN", "PRON"} and (sorts(head) or exact):
            return False
        by = token.lower_ == "by" and any(child.dep_ == "pcomp" for child in token.children)
        if token.lower_ in _PLAIN and head.pos_ == "VERB" and is_deed(head) and not exact:
            return before(token) not in {"and", "or"}
        return by or token.lower_ in LOOSE or text.lower().startswith(LOOSE_PHRASES)
    if token.dep_ == "advcl":
        return (is_purpose(token) and not exact) or (
            token.tag_ == "VBG" and before(token) == "," and not exact
        )
    if token.dep_ in {"relcl", "acl"}:
        return not sorts(head) and not exact and not is_relational(head) and before(token) == ","
    return False


def is_deed(verb: Token) -> bool:
    """Tell whether a verb says that somebody did something to something, not what became better or worse."""
    done = any(child.dep_ in {"dobj", "nsubjpass"} for child in verb.children)
    return done and not any(
        verb.lower_ == form or (verb.lower_.startswith(form[:-1]) and len(form) > 4) for form in _CLAIMS
    )


def _is_of_new_thing(token: Token) -> bool:
    noun = token.head
    return (
        token.dep_ == "prep"
        and token.lower_ in {"with", "across", "within", "through", "for"}
        and is_deed(noun.head)
        and not holds(noun, token.lower_)
        and not is_relational(noun)
        and not any(
            child.lower_ in {"the", "these", "those", "all", "any", "both"} or child.dep_ == "nummod"
            for child in noun.lefts
        )
    )


def _with_marks(doc: Token, inside: set[int], places: set[int]) -> set[int]:
    around = {min(inside) - 1, max(inside) + 1} & places
    return inside | {place for place in around if doc[place].text in {",", "–", "-", ";"}}
