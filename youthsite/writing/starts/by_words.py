"""Part a line by its words and marks alone, for a start; where the parser is installed it holds the parts."""

import re

from ...language import words
from ..grammar import first_finite, has_subordinator, is_clause, is_finite, tokens
from ..lexicon import base_forms, ing_forms, participles
from ..parsing import can_parse, is_whole
from ..splitting.tenses import is_past
from ..text import capital, lower_first, sentence
from . import joints
from .ends import is_stump

_LEAST = 4  # Words of a part.


def clauses(line: str) -> list[str]:
    """Part between two clauses that each have a subject."""
    for match in joints.JOINED.finditer(line):
        left, right = line[: match.start()], line[match.end() :]
        if _stands(left) and _stands(right):
            return [sentence(left), sentence(right)]
    return []


def second_deed(line: str) -> list[str]:
    """Part between two deeds of one doer: "Pupils are asked and have a vote"."""
    parts = tokens(line)
    first = first_finite(parts)
    if not first:
        return []
    doer = parts[first - 1].word
    again = "We" if doer == "we" else "They" if doer in joints.MANY or doer.endswith("s") else "It"
    for place in range(first + 2, len(parts) - _LEAST + 1):
        if parts[place - 1].text != "and" or parts[place].word not in joints.DEEDS:
            continue
        left, right = line[: parts[place - 1].start].rstrip(" ,"), line[parts[place].start :]
        if has_subordinator(tokens(left)):
            continue
        if _stands(left) and _agrees(again, parts[place].word):
            return [sentence(left), sentence(f"{again} {right}")]
    return []


def _agrees(doer: str, verb: str) -> bool:
    return verb not in ({"are", "were", "have"} if doer == "It" else {"is", "was", "has"})


def further(line: str) -> list[str]:
    """Part before ", which …" and ", who …"."""
    for match in joints.WHICH.finditer(line):
        left, right = line[: match.start()], line[match.end() :]
        parts = tokens(f"{match['who']} {right}")
        if (
            not _stands(left)
            or len(parts) <= _LEAST
            or not is_finite(parts, 1)
            or joints.GOES_ON.search(right)
        ):
            continue
        many = parts[1].word in {"are", "were", "have", "do"} or match["who"] == "who"
        stand_in = "They" if match["who"] == "who" else "These" if many else "This"
        return [sentence(left), sentence(f"{stand_in} {right}")]
    return []


def aim(line: str) -> list[str]:
    """Put what a thing is for into a sentence of its own."""
    if (opening := joints.OPENING_TO.match(line)) and is_clause(capital(opening["left"])):
        return [sentence(opening["left"]), _for(opening["left"], f"to {opening['aim']}")]
    for match in joints.TO.finditer(line):
        left, right = joints.ANDS.sub("", line[: match.start()]), line[match.end() :]
        last = tokens(left)[-1].word if tokens(left) else ""
        own = (
            joints.WANTS_TO.search(left) or joints.TAKES.search(left) or last in participles() | base_forms()
        )
        verb = right.split(" ", 1)[0] in base_forms() - joints.ALSO_NOUNS and not joints.FURTHER_DEED.search(
            right
        )
        own = own or last.endswith("ly")
        if verb and not own and _stands(left) and len(words(left)) > _LEAST and len(words(right)) >= _LEAST:
            return [sentence(left), _for(left, f"to {right}")]
    return []


def _for(left: str, aim: str) -> str:
    return sentence(f"This {'was' if is_past(left) else 'is'} {aim}")


def aside(line: str) -> list[str]:
    """Put behind a sentence by whom a thing is done: "The club, run by pupils, is open"."""
    match = joints.ASIDE.match(line)
    whole = f"{match['thing']} {match['rest']}" if match else ""
    if not match or not _stands(whole):
        return []
    many = tokens(match["thing"])[-1].word.endswith("s")
    return [sentence(whole), sentence(f"{'They are' if many else 'It is'} {match['aside']}")]


def examples(line: str) -> list[str]:
    """Put examples below the line, a bullet each."""
    for match in joints.EXAMPLES.finditer(line):
        left, right = line[: match.start()], line[match.end() :]
        some = [each for each in re.split(r",(?: and| or)? (?=\w)| and (?=[^,]*$)", right) if each.strip()]
        if len(some) > 1 and _stands(left) and not is_clause(right) and max(map(_count, some)) <= 2 * _LEAST:
            return [f"{sentence(left).rstrip('.')}. These are some of them:", *(f"- {each}" for each in some)]
    return []


def doing(line: str) -> list[str]:
    """Put what a thing means people do, behind a comma, into a sentence of its own."""
    for match in joints.DOING.finditer(line):
        left, right = line[: match.start()], line[match.start("doing") :]
        deed = match["doing"] in ing_forms() and match["doing"] not in joints.NO_DEED
        parts = tokens(left)
        several = bool(parts) and parts[-1].word in ing_forms()  # "Keeping safe, helping and teaching".
        apart = match.group().startswith(",") and deed and not several
        if apart and _stands(left) and len(words(right)) >= _LEAST:
            return [sentence(left), sentence(f"This {'meant' if is_past(left) else 'means'} {right}")]
    return []


def opening(line: str) -> list[str]:
    """Put how, when or where something was done behind it: "Through the fund, we …"."""
    match = joints.OPENING.match(line)
    if not match or not _stands(capital(match["left"])) or first_finite(tokens(match["opening"])) is not None:
        return []
    left = capital(match["left"])
    return [
        sentence(left),
        sentence(f"This {'was' if is_past(left) else 'is'} {lower_first(match['opening'])}"),
    ]


def _count(text: str) -> int:
    return len(words(text))


def _stands(text: str) -> bool:
    whole = len(words(text)) >= _LEAST and is_clause(sentence(text)) and not is_stump(text)
    return whole and (not can_parse() or is_whole(sentence(text)))
