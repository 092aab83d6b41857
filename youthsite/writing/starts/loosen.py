"""Part a long line more boldly than a draft may: what comes of it is a start, and a person looks at it."""

import re
from collections.abc import Callable

from ...language import words
from ..grammar import first_finite, is_clause, is_finite, tokens
from ..lexicon import base_forms, ing_forms, participles
from ..splitting.tenses import is_past
from ..text import capital, lower_first, sentence

_LEAST = 4  # Words of a part.
_MOST_PARTS = 6
_SUBJECT = r"(?:we|they|it|this|these|there|the|our|their|a|an|children|young people|families)\b"
_JOINED = re.compile(
    rf"(?:,|;| [–-]) (?:and |but )(?={_SUBJECT})|(?:;| [–-]) (?={_SUBJECT})|"
    r" (?:and|but) (?=(?:we|they|it|this|there|these|the|our|a|an)\b)|; (?:and )?",
    re.IGNORECASE,
)
_WHICH = re.compile(r", (?P<who>which|who) (?=\w)")
_EXAMPLES = re.compile(r",? (?P<word>including|such as|e\.?g\.?,?|for example|eg) (?=\w)")
_TO = re.compile(r",? (?:in order )?to (?=[a-z])")
_OPENING_TO = re.compile(r"^To (?P<aim>[a-z][^,]+), (?P<left>.+)$")
# Words that want a "to" of their own.
_WANTS_TO = re.compile(
    r"\b(?:want\w*|need\w*|able|aim\w*|commit\w*|continu\w*|plan\w*|likely|access\w*|opportunit\w+|abilit\w+|"
    r"right|rights|way|ways|how|what|where|when|time|due|ready|keen|begin\w*|start\w*|began|decid\w+|agree\w*|"
    r"ask\w*|help\w*|enabl\w+|encourag\w+|allow\w*|support(?:s|ed|ing)?|invit\w+|train\w*|expect\w*|seek\w*|"
    r"sought|try\w*|tri\w+|learn\w*|used|going|ha[sd]|have|led|lead\w*|relat\w+|link\w*|respon\w+|contribut\w+|"
    r"approach\w*|listen\w*|commitment|from|duty|duties|role|power|step|steps|capacity|up|according|prior|key|"
    r"best)$",
    re.IGNORECASE,
)

# These take somebody, and then a "to" of their own: "encourage families to …".
_TAKES = re.compile(
    r"\b(?:encourag|help|ask|invit|enabl|allow|support|requir|expect|train|teach|taught|want|need|advis|remind|"
    r"prepar|motivat|empower|continu|commit|agree|work|opportunit|chance|abilit|right|way|time|space|"
    r"skill)\w*(?:,? [\w'’-]+){1,8}$|\bfor(?: [\w'’-]+){1,5}$",
    re.IGNORECASE,
)
_DOING = re.compile(r",? (?:and |by |while |whilst )?(?P<doing>[a-z]+ing) (?!and\b|or\b)(?=\w)")
_NO_DEED = frozenset(
    {"including", "during", "following", "depending", "regarding", "according", "being", "having"}
)
_OPENING = re.compile(
    r"^(?P<opening>(?:In|As part of|As a|Through|By|Following|During|Over|Since|At|Across|For|Alongside|With|"
    r"From|Building on|Working) [^,]{8,}), (?P<left>.+)$"
)
_ANDS = re.compile(r",? and$")
_ASIDE = re.compile(
    r"^(?P<thing>[^,]+), (?P<aside>(?:funded|led|run|delivered|facilitated|supported|developed|organised|"
    r"hosted|chaired|made|created|commissioned|provided) by [^,]+), (?P<rest>.+)$"
)
_ALSO_NOUNS = frozenset({"care", "support", "people"})  # "Adults who matter to care leavers".
_FURTHER_DEED = re.compile(r", (?:and )?[a-z]+ed\b")
_MANY = frozenset({"people", "children", "staff", "police"})
_DEEDS = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "can", "must", "should"})
_GOES_ON = re.compile(r", (?:is|are|was|were|has|have|had|will|can|must|should)\b")


def loosen(line: str, longest: int) -> list[str]:
    """Part a line until no part is longer than `longest` words, or nothing more can be parted."""
    parts = [line]
    for _ in range(_MOST_PARTS):
        place = next((n for n, each in enumerate(parts) if _long(each, longest) and _parted(each)), None)
        if place is None:
            break
        parts[place : place + 1] = _parted(parts[place])
    return parts


def _long(line: str, longest: int) -> bool:
    return not line.startswith("- ") and len(words(line)) > longest


def _parted(line: str) -> list[str]:
    return next((found for way in _WAYS if (found := way(line.rstrip(".")))), [])


def _clauses(line: str) -> list[str]:
    """Part between two clauses that each have a subject."""
    for match in _JOINED.finditer(line):
        left, right = line[: match.start()], line[match.end() :]
        if _stands(left) and _stands(right):
            return [sentence(left), sentence(right)]
    return []


def _deeds(line: str) -> list[str]:
    """Part between two deeds of one doer: "Pupils are asked and have a vote"."""
    parts = tokens(line)
    first = first_finite(parts)
    if not first:
        return []
    doer = parts[first - 1].word
    again = "We" if doer == "we" else "They" if doer in _MANY or doer.endswith("s") else "It"
    for place in range(first + 2, len(parts) - _LEAST + 1):
        if parts[place - 1].text != "and" or parts[place].word not in _DEEDS:
            continue
        left, right = line[: parts[place - 1].start].rstrip(" ,"), line[parts[place].start :]
        if _stands(left) and _agrees(again, parts[place].word):
            return [sentence(left), sentence(f"{again} {right}")]
    return []


def _agrees(doer: str, verb: str) -> bool:
    return verb not in ({"are", "were", "have"} if doer == "It" else {"is", "was", "has"})


def _further(line: str) -> list[str]:
    """Part before ", which …" and ", who …"."""
    for match in _WHICH.finditer(line):
        left, right = line[: match.start()], line[match.end() :]
        parts = tokens(f"{match['who']} {right}")
        if not _stands(left) or len(parts) <= _LEAST or not is_finite(parts, 1) or _GOES_ON.search(right):
            continue
        many = parts[1].word in {"are", "were", "have", "do"} or match["who"] == "who"
        stand_in = "They" if match["who"] == "who" else "These" if many else "This"
        return [sentence(left), sentence(f"{stand_in} {right}")]
    return []


def _aim(line: str) -> list[str]:
    """Put what a thing is for into a sentence of its own."""
    if (opening := _OPENING_TO.match(line)) and is_clause(capital(opening["left"])):
        return [sentence(opening["left"]), _for(opening["left"], f"to {opening['aim']}")]
    for match in _TO.finditer(line):
        left, right = _ANDS.sub("", line[: match.start()]), line[match.end() :]
        last = tokens(left)[-1].word if tokens(left) else ""
        own = _WANTS_TO.search(left) or _TAKES.search(left) or last in participles() | base_forms()
        verb = right.split(" ", 1)[0] in base_forms() - _ALSO_NOUNS and not _FURTHER_DEED.search(right)
        own = own or last.endswith("ly")
        if verb and not own and _stands(left) and len(words(left)) > _LEAST and len(words(right)) >= _LEAST:
            return [sentence(left), _for(left, f"to {right}")]
    return []


def _for(left: str, aim: str) -> str:
    return sentence(f"This {'was' if is_past(left) else 'is'} {aim}")


def _aside(line: str) -> list[str]:
    """Put behind a sentence by whom a thing is done: "The club, run by pupils, is open"."""
    match = _ASIDE.match(line)
    whole = f"{match['thing']} {match['rest']}" if match else ""
    if not match or not _stands(whole):
        return []
    many = tokens(match["thing"])[-1].word.endswith("s")
    return [sentence(whole), sentence(f"{'They are' if many else 'It is'} {match['aside']}")]


def _examples(line: str) -> list[str]:
    """Put examples below the line, a bullet each."""
    for match in _EXAMPLES.finditer(line):
        left, right = line[: match.start()], line[match.end() :]
        some = [each for each in re.split(r",(?: and| or)? (?=\w)| and (?=[^,]*$)", right) if each.strip()]
        if len(some) > 1 and _stands(left) and not is_clause(right) and max(map(_count, some)) <= 2 * _LEAST:
            return [f"{sentence(left).rstrip('.')}. These are some of them:", *(f"- {each}" for each in some)]
    return []


def _doing(line: str) -> list[str]:
    """Put what a thing means people do, behind a comma, into a sentence of its own."""
    for match in _DOING.finditer(line):
        left, right = line[: match.start()], line[match.start("doing") :]
        deed = match["doing"] in ing_forms() and match["doing"] not in _NO_DEED
        if match.group().startswith(",") and deed and _stands(left) and len(words(right)) >= _LEAST:
            return [sentence(left), sentence(f"This {'meant' if is_past(left) else 'means'} {right}")]
    return []


def _opening(line: str) -> list[str]:
    """Put how, when or where something was done behind it: "Through the fund, we …"."""
    match = _OPENING.match(line)
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
    return len(words(text)) >= _LEAST and is_clause(sentence(text))


_WAYS: tuple[Callable[[str], list[str]], ...] = (
    _clauses,
    _deeds,
    _further,
    _aside,
    _examples,
    _aim,
    _doing,
    _opening,
)
