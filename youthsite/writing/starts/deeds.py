"""Part a line where a second deed, an aim, a way or a result begins."""

import re

from ...language import word_set
from ..lexicon import ing_forms, third_person, verb_lines
from ..parsing.joining import has_object, shared_helpers
from ..parsing.pieces import TAKES_TO
from ..parsing.reader import Parsed
from ..parsing.tree import Token, finite, helpers, is_past, joined_verbs, path, real, subject
from . import joints
from .ends import BE, at_end, cut, is_denied, is_over, pronoun, span, was

_OPEN = frozenset({"that", "what", "which", "who", "how", "whether", "if", "when", "where"})
_TO_DO = re.compile(r"to (?:do (?:so|this|that)\b|foster(?:,| and| or| care))")  # No aim; no verb.
_NO_HELP = frozenset({"having", "being", "to"})  # A verb that begins with these has no time of its own.
_CLAUSES = frozenset({"relcl", "advcl", "acl", "ccomp", "pcomp"})
_HELPS = frozenset({"aux", "auxpass", "advmod", "neg"})
_MANY = frozenset({"are", "were", "have"})
# What the whole of a sentence does, not its subject.
_SUMS_UP = word_set(
    "allowing enabling ensuring giving helping improving leading making meaning offering providing reducing "
    "representing resulting showing supporting requiring increasing bringing raising taking"
)
_SAID = word_set(
    "said reported told explained felt found showed shown noted described suggests suggest indicates "
    "indicate indicated shows show concluded confirmed"
)


def second(parsed: Parsed, root: Token) -> list[str]:
    """Part before a second deed: "has helped pupils and helps to plan"."""
    last = real(root.doc, range(len(root.doc)))[-1]
    for other in joined_verbs(root):
        right = span(other)
        opened = {root.doc[place].lower_ for place in right[:2]} & _OPEN
        says = has_object(root) or any(child.dep_ == "agent" for child in root.children)
        if right[-1] != last or not says or opened or ":" in root.doc[: right[0]].text:
            continue
        own = subject(other) is not None
        if not own and (is_denied(root) or root.doc[right[0]].dep_ not in {*_HELPS, other.dep_}):
            continue  # "Has not helped pupils and changed schools": the "not" is of both.
        joiner = root.doc[right[0] - 1]
        lead = "" if own else _again(root, other)
        if lead is not None and (joiner.dep_ == "cc" or joiner.is_punct):
            return cut(parsed, range(right[0]), right, lead)
    return []


def _again(root: Token, other: Token) -> str | None:
    """Give the subject of a second deed and the helping words it shares; None where it cannot be told."""
    who = subject(root)
    active = any(child.dep_ in {"dobj", "xcomp", "ccomp"} for child in other.children)
    passive = any(child.dep_ == "auxpass" for child in root.children)
    own = other.tag_ in {"VBZ", "VBP"} or (active and (passive or other.tag_ == "VBD"))
    shared = [] if own else shared_helpers(root, other)
    bare = other.tag_ in {"VB", "VBG"} and not helpers(other)
    bare = bare or bool(_NO_HELP & {each.lower() for each in (*shared, *map(str, helpers(other)[:1]))})
    if other.tag_ == "VBG" and shared and shared[-1].lower() not in BE:
        return None  # "Will … supporting": a slip, or another's deed.
    if who is None or who.lower_ in _OPEN | {"there"} or (bare and not shared):
        return None
    first = shared[0].lower() if shared else finite(other).lower_
    doer = "They" if first in _MANY and pronoun(who) == "It" else pronoun(who)
    return " ".join([doer, *shared])


def aim(parsed: Parsed, root: Token) -> list[str]:
    """Put what a thing is for into a sentence of its own: "to help families"."""
    for token, right in at_end(root, {"advcl", "acl", "xcomp", "relcl"}):
        before = root.doc[right[0] - 1].lower_
        if root.doc[right[0]].lower_ != "to" or token.tag_ != "VB" or root.doc[right[1]].lower_ == "be":
            continue
        if _TO_DO.match(parsed.text(right)):
            continue
        if token.head.dep_ == "acomp" or (root.lower_ in BE and token.dep_ in {"acl", "relcl"}):
            continue
        wants = joints.WANTS_TO.search(before) or joints.WANTS_TO.search(token.head.lower_)
        if wants or before.endswith("ly") or {token.head.lower_, before} & TAKES_TO or is_denied(root):
            continue
        return cut(parsed, range(right[0]), right, f"This {'was' if is_past(root) else 'is'}")
    return []


def way(parsed: Parsed, root: Token) -> list[str]:
    """Put how a thing was done into a sentence of its own: "by giving …"."""
    for token, right in at_end(root, {"prep", "agent"}):
        doing = any(child.dep_ == "pcomp" for child in token.children)
        inside = any(each.dep_ in _CLAUSES for each in path(token, root))
        if token.lower_ not in {"by", "through"} or not doing or inside or is_denied(root):
            continue
        who = subject(root)
        doer = pronoun(who) if who is not None and who.dep_ == "nsubj" else ""
        did = "will do" if finite(root).lower_ == "will" else "did" if is_over(root) else "do"
        lead = f"{doer} {did} this by" if doer in {"We", "They"} else f"This {was(root)} done by"
        return cut(parsed, range(right[0]), right[1:], lead)
    return []


def result(parsed: Parsed, root: Token) -> list[str]:
    """Put what a thing led to into a sentence of its own: ", helping families …"."""
    for token, right in at_end(root, {"advcl", "acl"}):
        base = ing_forms().get(token.lower_, "")
        if not base or token.lower_ in joints.NO_DEED or is_denied(root):
            continue
        if right[0] != token.i or root.doc[token.i - 1].text != ",":
            continue
        who = subject(root)
        own = token.lower_ not in _SUMS_UP and who is not None and who.dep_ == "nsubj"
        lead = f"{pronoun(who)} {_does(base, root, pronoun(who))}" if own else f"This {_told(base, root)}"
        return cut(parsed, range(right[0]), right[1:], lead)
    return []


def _told(base: str, root: Token) -> str:
    if finite(root).lower_ == "will":
        return f"will {base}"
    return verb_lines()[base][1] if is_over(root) else third_person(base)


def at_first(parsed: Parsed, root: Token) -> list[str]:
    """Put a deed that opens a line behind it: "Recognising that pupils worry, we …"."""
    who = subject(root)
    for token in root.children:
        places = span(token)
        base = ing_forms().get(token.lower_, "")
        if (
            token.dep_ != "advcl"
            or places[0] != 0
            or token.i != 0
            or not base
            or token.lower_ in joints.NO_DEED
        ):
            continue
        after = places[-1] + 1
        if who is None or who.i < after or root.doc[after].text != "," or is_denied(root):
            continue
        lead = f"{pronoun(who)} {_does(base, root, pronoun(who))}"
        return cut(parsed, range(after + 1, len(root.doc)), places[1:], lead)
    return []


def _does(base: str, root: Token, doer: str) -> str:
    told = _told(base, root)
    return base if told == third_person(base) and doer != "It" else told


def said(parsed: Parsed, root: Token) -> list[str]:
    """Put what people said, or figures showed, into a sentence of its own."""
    for token, right in at_end(root, {"ccomp"}):
        if root.lower_ not in _SAID or root.doc[right[0]].lower_ != "that" or subject(token) is None:
            continue
        found = cut(parsed, range(right[0]), right[1:], "", least=2)
        if found and not is_denied(root) and '"' not in found[1] and "“" not in found[1]:
            return [f"{found[0].rstrip('.')} this.", found[1].replace(" and that ", " and ")]
    return []
