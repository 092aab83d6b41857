"""Whether short sentences say the same as the long one: read again, who does what must be the same."""

from collections.abc import Iterator

from ...language import word_set
from ..lexicon import MODALS, participles, third_person_forms, third_person_nouns
from .holds import is_relational, needs_object
from .limits import NEVER_LOST
from .reader import Parsed, parse
from .tree import VERBAL, Token, finite, helpers, joined_verbs, subject

_BARE = frozenset({"this", "it", "they", "these", "person"})
_KEPT = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "acomp", "neg", "agent", "dative", "xcomp", "prt"})
_SAME = {"nsubjpass": "subject", "nsubj": "subject", "attr": "dobj", "oprd": "dobj"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_COMPLEMENTS = frozenset({"dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "dative"})
_OTHERS = frozenset({"prep", "agent", "advcl", "prt", "npadvmod"})
_EMPTY = word_set("make made take took taken give given do done have has had get got put be been see seen")

# No main clause ends in these: "We will help people know about."
_STRANDED = word_set("about of from into between with for at by through across")
_BE = frozenset({"is", "are", "was", "were", "be"})
# Verbs that are whole with their subject alone, if that says enough.
_HAPPENS = word_set(
    "continue continues continued start starts started begin began begun happen happened grow grew grown"
)

Relation = tuple[str, str, str]


def same_relations(source: Parsed, line: str) -> bool:
    """Tell whether all relations of a line stand in the source."""
    return set(_relations(parse(f"{line}."))) <= set(_relations(source, shared=True))


def is_whole(line: str) -> bool:
    """Tell whether a line is a whole sentence that says something: nothing its words call for is missing."""
    parsed = parse(f"{line.rstrip('.')}.")
    doc = parsed.doc
    roots = [token for token in doc if token.dep_ == "ROOT"]
    if len(roots) != 1 or roots[0].pos_ not in VERBAL or (roots[0].tag_ == "VB" and not helpers(roots[0])):
        return False
    root = roots[0]
    first = finite(root)
    who = subject(root)
    if (
        who is None
        or (first.tag_ not in _FINITE and first.lower_ not in MODALS)
        or (who.i > root.i and who.dep_ != "expl")
    ):
        return False
    if doc[0].tag_ in {"WDT", "WP", "WRB", "WP$"} and doc[0].lower_ not in {"when"}:
        return False
    last = doc[len(doc) - 2]
    if last.lower_ in _STRANDED and not any(each.dep_ in {"relcl", "acl"} for each in last.ancestors):
        return False
    following = doc[root.i + 1].lower_ if root.i + 1 < len(doc) else ""
    if (
        root.tag_ == "VBD"
        and root.lower_ in participles()
        and following in third_person_forms() | third_person_nouns()
    ):
        return False  # "The data gathered shows …": which of the two is the verb?
    return (
        _agrees(who, first)
        and _says_enough(parsed, root)
        and all(_is_complete(token) for token in doc if token.pos_ in VERBAL | {"ADP"})
    )


def _agrees(who: Token, first: Token) -> bool:
    """Tell whether subject and verb agree, so far as their forms show it."""
    if who.lower_ in {"this", "it"}:
        return first.lower_ not in {"are", "were", "have"}
    if who.tag_ == "NNS" and not any(child.dep_ == "nummod" for child in who.children):
        return first.lower_ not in {"is", "was", "has"}
    return True


def _is_complete(token: Token) -> bool:
    children = {child.dep_ for child in token.children}
    if token.pos_ == "ADP" or token.dep_ == "prep":
        return token.dep_ != "prep" or bool(children & {"pobj", "pcomp", "prep"}) or _is_in_relative(token)
    if token.dep_ == "conj" and token.tag_ in {"VBN", "VBD"} and _is_of_passive(token):
        return True
    if ("prt" in children and "prep" in children) or token.dep_ == "acomp":
        return True
    if (
        token.dep_ in {"aux", "auxpass", "amod", "compound"}
        or "auxpass" in children
        or (token.dep_ == "acl" and token.tag_ == "VBN")
    ):
        return True
    if needs_object(token.text) and not children & (_COMPLEMENTS | {"nsubjpass"}):
        others = [
            other for other in joined_verbs(token) if {child.dep_ for child in other.children} & _COMPLEMENTS
        ]
        shares = token.dep_ == "conj" and any(child.dep_ in _COMPLEMENTS for child in token.head.children)
        return bool(others) or shares or _is_in_relative(token)
    return True


def _is_of_passive(token: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in token.head.children) or (
        token.head.dep_ == "conj" and _is_of_passive(token.head)
    )


def _is_in_relative(token: Token) -> bool:
    above = token
    while above.head.i != above.i:
        if above.dep_ in {"relcl", "ccomp", "pcomp", "acl"}:
            return True
        above = above.head
    return False


def _says_enough(parsed: Parsed, root: Token) -> bool:
    """Tell whether more is left than a verb with a word too vague to stand alone: "There is an awareness"."""
    if any(child.dep_ == "auxpass" for child in root.children):
        who = subject(root)
        vague = who is not None and is_relational(who) and not _is_specified(parsed, who)
        rest = [child for child in root.children if child.dep_ in _COMPLEMENTS | _OTHERS | {"conj"}]
        empty = root.lower_ in _EMPTY and not rest
        return not empty and (
            not vague or any(child.dep_ in {"xcomp", "agent", "oprd", "prep"} for child in rest)
        )
    found = [
        child
        for child in root.children
        if child.dep_ in _COMPLEMENTS or child.dep_ == "conj" or (child.dep_ in _OTHERS and child.i > root.i)
    ]
    if not found:
        who = subject(root)
        return root.lower_ in _HAPPENS and who is not None and _is_specified(parsed, who)
    nouns = [child for child in found if child.dep_ in {"dobj", "attr"}]
    if nouns and len(found) == len(nouns):
        return any(not is_relational(noun) or _is_specified(parsed, noun) for noun in nouns)
    deeper = [child for child in found if child.dep_ == "xcomp" and child.pos_ in VERBAL]
    return (
        not deeper
        or len(found) > 1
        or any(child.dep_ in _COMPLEMENTS | _OTHERS for child in deeper[0].children)
    )


def _is_specified(parsed: Parsed, noun: Token) -> bool:
    if " " in parsed.words[noun.i].text or any(child.lower_ == "this" for child in noun.lefts):
        return True
    own = {"prep", "acl", "relcl", "compound", "nummod", "appos", "conj"}
    return (
        any(child.dep_ in own for child in noun.children)
        or any(child.dep_ == "poss" and child.tag_ != "PRP$" for child in noun.children)
        or bool(NEVER_LOST.search(noun.text))
    )


def _relations(parsed: Parsed, *, shared: bool = False) -> Iterator[Relation]:
    for token in parsed.doc:
        yield from _own(token)
        if shared and token.dep_ == "xcomp":
            for other in joined_verbs(token):
                yield token.head.lower_, "xcomp", other.lower_
        if shared and token.pos_ in VERBAL and (who := subject(token)) is not None:
            for other in joined_verbs(token):
                yield other.lower_, "subject", who.lower_


def _own(token: Token) -> Iterator[Relation]:
    head = token.head
    if token.dep_ in _KEPT and token.lower_ not in _BARE:
        if head.lower_ not in _BE:
            yield head.lower_, _SAME.get(token.dep_, token.dep_), token.lower_
        elif (
            token.dep_ in {"attr", "acomp"}
            and (who := subject(head)) is not None
            and who.lower_ not in _BARE | {"there"}
        ):
            yield who.lower_, "is", token.lower_
    if token.dep_ == "pobj" and head.dep_ in {"prep", "agent"} and head.head.lower_ not in _BE:
        yield head.head.lower_, head.lower_, token.lower_
