"""Part a line before what is said by the way: which …, although …, of whom …, with …, compared with …."""

import re

from ...language import word_set
from ..parsing.reader import Parsed
from ..parsing.tidying import text_of
from ..parsing.tree import PEOPLE, Token, being, finite, is_plural, subject, under
from .ends import at_end, cut, cut_off, is_denied, was

_COUNTED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|all|most|many|some|each|half|none)\b"
)
_NO_THING = word_set("effect view aim regard respect exception reference thanks")
_TO_COME = word_set("planned due expected scheduled intended set likely")
_FEW = 4  # Words before "of whom".
_BUT = frozenset({"although", "though", "whereas"})
_AMONG = frozenset({"among", "amongst", "in", "at", "for", "from", "between"})
# What a figure or a deed is summed up as: ", a rise of 12".
_SUMMED = word_set(
    "increase rise fall drop reduction decrease improvement record average mean total position gap change "
    "figure rate ratio sign step result response difference"
)


def further(parsed: Parsed, root: Token) -> list[str]:
    """Part before "which", "who" or "that", where it does not say which of them are meant."""
    for token, right in at_end(root, {"relcl"}):
        noun, opener = token.head, root.doc[right[0]]
        if opener.lower_ not in {"which", "who", "that"} or opener.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        before = root.doc[right[0] - 1]
        if before.pos_ in {"ADP", "SCONJ", "PART"} or noun.dep_ in {"nsubj", "nsubjpass"}:
            continue
        comma = before.text == ","
        if not comma and not any(child.lower_ in {"a", "an"} for child in noun.lefts):
            continue
        verb = finite(token).lower_
        many = is_plural(noun) or noun.lower_ in PEOPLE or verb in {"are", "were", "have"}
        lead = "They" if many and verb not in {"is", "was", "has"} else "This"
        return cut(parsed, range(right[0]), right[1:], lead)
    return []


def of_them(parsed: Parsed, root: Token) -> list[str]:
    """Part before "of whom 11 came" and "each of whom came"."""
    for _, right in at_end(root, {"relcl"}):
        commas = [place for place in range(root.i, right[-1]) if root.doc[place].text == ","]
        start = next((place + 1 for place in reversed(commas) if place < right[0] + 3), right[0])
        before, found, after = re.sub(
            r"\bwhich\b", "whom", text_of(parsed, range(start, right[-1] + 1))
        ).partition("of whom ")
        if not found or len(before.split()) >= _FEW or (before and not _COUNTED.search(before)):
            continue
        number, _, rest = after.partition(" ")
        if not before and not _COUNTED.search(number.lower()):
            continue
        told = f"{before}of them {after}" if before else f"{number} of them {rest}"
        return cut_off(parsed, range(start), range(start, right[-1] + 1), told)
    return []


def but(parsed: Parsed, root: Token) -> list[str]:
    """Part before "although …"."""
    for token, right in at_end(root, {"advcl"}):
        if root.doc[right[0]].lower_ in _BUT and subject(token) is not None:
            return cut(parsed, range(right[0]), right[1:], "But")
    return []


def beside(parsed: Parsed, root: Token) -> list[str]:
    """Part before ", with a letter sent to each school", ", with most of it in towns"."""
    for token, right in at_end(root, {"prep"}):
        thing = next((child for child in token.children if child.dep_ == "pobj"), None)
        comma = root.doc[right[0] - 1].text == ","
        if token.lower_ != "with" or thing is None or not comma or is_denied(root):
            continue
        if thing.lower_ in _NO_THING:
            continue
        told = _of_thing(parsed, thing, root)
        return cut_off(parsed, range(right[0]), right, told) if told else []
    return []


def _of_thing(parsed: Parsed, thing: Token, root: Token) -> str:
    """Say of a thing what hangs on it as a sentence: "a letter sent" is "a letter was sent"."""
    many = is_plural(thing) or thing.lower_ in PEOPLE
    for kinds in ({"acl", "relcl"}, {"prep"}):
        for child in thing.children:
            first = child.left_edge.i
            own = text_of(parsed, [place for place in sorted(under(thing)) if place < first])
            rest = text_of(parsed, [place for place in sorted(under(thing)) if place >= first])
            if child.dep_ not in kinds or first <= thing.i:
                continue
            if rest.startswith("to be "):
                return f"{own} will {rest.removeprefix('to ')}"
            if child.i == first and (child.tag_ in {"VBN", "VBG"} or child.lower_ in _AMONG):
                to_come = child.lower_ in _TO_COME
                return f"{own} {being(root, many=many) if to_come else was(root, many=many)} {rest}"
    return ""


def aside(parsed: Parsed, root: Token) -> list[str]:
    """Put ", a rise of 12 on the year before" into a sentence of its own."""
    for token, right in at_end(root, {"appos"}):
        opener = root.doc[right[0]].lower_ in {"a", "an"} and token.lower_ in _SUMMED
        if opener and root.doc[right[0] - 1].text == "," and not is_denied(root):
            return cut(parsed, range(right[0]), right, f"This {was(root)}")
    return []
