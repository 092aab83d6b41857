"""Part before "which", "who" or "that" where the clause runs to the end of the sentence."""

import re

from ...language import words
from ..context import Context
from ..grammar import Token, has_subordinator, is_clause, is_finite, is_number, tokens
from ..lexicon import past_forms

_SINGULAR = frozenset({"is", "was", "has", "does"})
_PLURAL = frozenset({"are", "were", "have", "do"})
_MANY = frozenset({"people", "children", "parents", "carers", "staff", "families", "pupils", "partners"})
_NEEDS_THAT = frozenset({"way", "manner", "extent", "degree", "point", "time", "moment"})  # "In a way that …"


def adding(text: str, context: Context) -> tuple[str, str] | None:
    """Part before ", which …" and ", who …": what follows the comma adds something of its own."""
    match = re.search(r", (which|who) (?=\S)", text)
    if not match or text.count(", which ") + text.count(", who ") > 1:
        return None
    left, right = text[: match.start()], text[match.end() :]
    parts = tokens(f"{match[1]} {right}")
    if not is_clause(left) or len(parts) < 4 or not is_finite(parts, 1) or "," in right.split(" and ")[0]:
        return None
    opening = _stand_in(match[1], parts[1].word, tokens(left)[-1].word)
    return (left, f"{opening} {right}") if opening else None


def _stand_in(pronoun: str, verb: str, noun: str) -> str:
    if pronoun == "who":
        return "They" if verb in _PLURAL or noun in _MANY else ""
    plural = verb in _PLURAL or (verb not in _SINGULAR and not verb.endswith("s") and noun.endswith("s"))
    return "These" if plural else "This"


def indefinite(text: str, context: Context) -> tuple[str, str] | None:
    """Part "… made a leaflet that says …" where the thing is new to the reader ("a", "an")."""
    if len(words(text)) <= context.max_words:
        return None
    for match in re.finditer(r" (?:that|which) (?=\S)", text):
        left, right = text[: match.start()], text[match.end() :]
        parts = tokens(f"that {right}")
        if is_clause(left) and _is_new(tokens(left)) and len(parts) > 4 and _says_one_thing(parts):
            return left, f"This {right}"
    return _people(text)


def _people(text: str) -> tuple[str, str] | None:
    """Part "… recruited 2 workers who …": a number of people, new to the reader."""
    match = re.search(r" who (?=\S)", text)
    if not match or text.count(" who ") > 1:
        return None
    left, right = text[: match.start()], text[match.end() :]
    parts, near = tokens(f"who {right}"), tokens(left)[-6:]
    counted = any(is_number(part.word) for part in near[:-1]) and near[-1].word.endswith("s")
    linked = {"of", "in", "for", "with", "to", "at", "by", "and"} & {part.word for part in near}
    if not counted or linked or not is_clause(left) or len(parts) < 4 or parts[1].word not in _PLURAL:
        return None
    return None if has_subordinator(parts[1:]) else (left, f"They {right}")


def _is_new(parts: list[Token]) -> bool:
    last = parts[-5:]
    article = max((place for place, part in enumerate(last) if part.word in {"a", "an"}), default=None)
    if article is None or last[-1].word.endswith("s") or last[-1].ends_clause:
        return False
    noun = last[article + 1 :]
    if noun and noun[-1].word in _NEEDS_THAT:
        return False
    return 0 < len(noun) <= 3 and not any(
        part.word in {"of", "in", "for", "with", "to", "at", "by"} for part in noun
    )


def _says_one_thing(parts: list[Token]) -> bool:
    verb = parts[1].word
    singular = (
        verb in _SINGULAR or verb in {"will", "can", "could"} or verb.endswith("s") or verb in past_forms()
    )
    return is_finite(parts, 1) and singular and not has_subordinator(parts[1:])
