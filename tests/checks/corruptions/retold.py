"""Pairs made from the published reports by other steps (the phrase bank, rounding), and other faults."""

import random
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from youthsite.checks.facts.amounts import amounts
from youthsite.language import acronyms, sentences
from youthsite.writing.context import Context
from youthsite.writing.simplify import reword

from .generated import FROZEN, said_in
from .pair import Pair

_MOST = 25
_SEED = 11
_PASSIVE = re.compile(
    r"^(?P<what>[A-Z][^,;:()]{2,60}?) (?:was|were|has been|have been) (?P<verb>\w+ed|led|run|given|built) "
    r"(?P<between>(?:\w+ ){0,4}?)by (?P<who>[^,;:()]{3,50}?)(?P<end>(?: (?:in|to|for|from|on"
    r"|at) [^,;:()]+)?\.)$"
)
_ROUND = (
    ("nearly all of", 19, 20),
    ("about 9 in 10", 9, 10),
    ("about 8 in 10", 8, 10),
    ("about 3 in 4", 3, 4),
    ("about 7 in 10", 7, 10),
    ("about half", 1, 2),
    ("about 1 in 3", 1, 3),
    ("about 1 in 4", 1, 4),
    ("about 1 in 5", 1, 5),
    ("about 1 in 10", 1, 10),
)
_WHEN = re.compile(
    r",? (?<!see )(?<!check )(?<!know )(?<!for )\b(?:(?:where|if|when) (?:possible|appropriate|required"
    r"|needed|necessary"
    r"|(?:it is|they are) (?:safe|possible|needed|required|right)[^,.;]{0,30}|they (?:need"
    r"|want) [^,.;]{2,40})"
    r"|(?:if|unless|as long as|subject to) (?!and)[^,.;]{8,60})(?=[,.])"
)
_SAID = re.compile(
    r"^(?:Most |Many |Some |All |The )?(?:[Yy]oung people|[Cc]hildren|[Pp]upils|[Pp]arents|[Ff]amilies"
    r"|[Ss]taff|[Tt]eachers|[Ii]nspectors)"
    r"(?: have| also)* (?:said|told us|felt|feel|reported|noted|highlighted)(?: that)? (?=\w+ \w+)"
)
_INVENTED = (
    " and gave everyone free laptops.",
    ", with a new swimming pool.",
    " and a trip to the beach.",
    ", such as football and cooking.",
    " and paid for driving lessons.",
    ", with a dog for every school.",
)
_THINGS = {
    "training": "football",
    "schools": "hospitals",
    "school": "hospital",
    "survey": "film",
    "plan": "film",
    "report": "song",
    "mental health": "dental health",
    "food": "toys",
    "volunteers": "soldiers",
    "website": "bus",
    "housing": "holidays",
    "guidance": "bicycles",
    "resources": "uniforms",
    "workshops": "discos",
    "programme": "concert",
    "meetings": "parties",
    "meeting": "party",
}

Change = Callable[[str], str]


@lru_cache
def retold(report: str) -> tuple[Pair, ...]:
    """Give the pairs of one report, the same in every run."""
    said = [(each, passage) for each, passage in said_in(report)]
    random.Random(_SEED).shuffle(said)
    context = Context(acronyms([passage.text for _, passage in said]))
    frozen = report in FROZEN
    found: dict[str, list[Pair]] = {}
    for sentence, passage in said:
        plain = " ".join(reword(sentence, context).lines)
        for kind, easy in (*_honest(sentence, plain), *_faulty(sentence, plain, passage.text)):
            pair = Pair(
                kind, (passage.text,), tuple(sentences(easy)), kind in _STEPS, passage.heading, frozen
            )
            found.setdefault(kind, []).append(pair)
    return tuple(pair for kind in sorted(found) for pair in found[kind][: 40 if kind in _STEPS else _MOST])


def _honest(sentence: str, plain: str) -> Iterator[tuple[str, str]]:
    for kind, step in _STEPS.items():
        easy = step(plain)
        if easy != sentence and (easy != plain or kind == "bank words"):
            yield kind, easy


def _faulty(sentence: str, plain: str, passage: str) -> Iterator[tuple[str, str]]:
    for kind, fault in _FAULTS:
        for said in dict.fromkeys((plain, sentence)):
            easy = fault(said)
            if easy != said and easy.split() != sentence.split():
                yield kind, easy
                break


def _sub(pattern: str, put: str | Callable[[re.Match[str]], str]) -> Change:
    return lambda said: re.sub(pattern, put, said, count=1)


def _bank(said: str) -> str:
    return said


def _rounded(said: str) -> str:
    share = next((each for each in amounts(said) if each.share and each.text[-1] in "%0"), None)
    if share is None or share.share is None or share.bound:
        return said
    for words, top, bottom in _ROUND[1:]:
        if 0 < abs(share.share * bottom - top) * 40 <= bottom:
            return f"{said[: share.where]}{words}{said[share.where + len(share.text) :]}"
    return said


def _about(said: str) -> str:
    count = next(
        (each for each in amounts(said) if each.kind == "count" and each.value > 120 and not each.bound), None
    )
    step = 10 if count is None or count.value < 1_000 else 100
    if count is None or count.value % step == 0:
        return said
    end = count.where + len(count.text)
    return f"{said[: count.where]}more than {int(count.value) // step * step:,}{said[end:]}"


def _active(said: str) -> str:
    match = _PASSIVE.match(said)
    if match is None:
        return said
    who, what = match["who"], match["what"]
    verb = "gave" if match["verb"] == "given" else match["verb"]
    return f"{who[0].upper()}{who[1:]} {verb} {what[0].lower()}{what[1:]}{match['end']}"


def _split(said: str) -> str:
    return re.sub(
        r"(?<=\w{3}) and (?=(?:we|they|it|there|this|staff|the \w+ (?:is|are|was|were|has|have))\b)"
        r"(.)",
        lambda start: ". " + start[1].upper(),
        said,
    )


def _told_first(said: str) -> str:
    """Tell only what stands before the first comma, where that is a clause of some length."""
    first = re.match(
        r"^[^,;()]{40,}?(?=, (?:which|with|including|such as|as part of|through|to|in order)\b)", said
    )
    return f"{first.group()}." if first else said


def _without_condition(said: str) -> str:
    return _WHEN.sub("", said) if not re.search(r"\b(?:may|might|could|can)\b", said) else said


def _without_speaker(said: str) -> str:
    match = _SAID.match(said)
    rest = said[match.end() :] if match else ""
    return f"{rest[0].upper()}{rest[1:]}" if rest and '"' not in said else said


def _wrongly_active(said: str) -> str:
    match = _PASSIVE.match(said)
    if match is None:
        return said
    return f"{match['what']} {match['verb']} {match['who']}{match['end']}"


def _invented(said: str) -> str:
    return re.sub(r"\.$", _INVENTED[len(said) % len(_INVENTED)], said)


_STEPS: dict[str, Change] = {
    "bank words": _bank,
    "rounded": _rounded,
    "more than": _about,
    "made active": _active,
    "two sentences": _split,
    "told first": _told_first,
}
_FAULTS: tuple[tuple[str, Change], ...] = (
    ("negation", _sub(r"\b(is|are|was|were|has|have) (?=(?:been )?\w{3,}(?:ed|en)\b)", r"\1 never ")),
    ("negation", _sub(r"\bwill (?!not|be no|also not)", "will never ")),
    (
        "negation",
        _sub(
            r"\b(?:without|lack of|unable to)\b",
            lambda no: {"without": "with", "lack of": "lots of"}.get(no.group(), "able to"),
        ),
    ),
    ("negation", _sub(r"\b(?:able to|can) (?!not)", "unable to ")),
    ("negation", _sub(r"\b([a-z]{4,}) (?:has|have) (?=\w+ed\b)", r"\1 failed to have ")),
    ("negation", _sub(r"\b(un)(?=(?:able|safe|likely|fair|known|available|suitable|willing|aware)\b)", "")),
    ("condition", _without_condition),
    ("speaker", _without_speaker),
    ("role", _wrongly_active),
    ("invented", _invented),
    (
        "invented",
        _sub(rf"\b(?:{'|'.join(_THINGS)})\b(?! (?:plan|report|of))", lambda thing: _THINGS[thing.group()]),
    ),
    (
        "tense",
        _sub(
            r"\b(?:plans? to|aims? to|intends? to|hopes? to|agreed to|will) (?=[a-z]{4,})(?!continue|be\b)",
            "did ",
        ),
    ),
    ("tense", _sub(r"\b(?:has|have) (?=\w+ed\b)", "will have ")),
    ("quantity", _sub(r"\b(?:[Mm]any|[Ss]everal|[Ss]ome|A number of|a number of) (?=\w+)", "no ")),
    (
        "quantity",
        _sub(r"\b(?:[Aa]ll|[Ee]ach|[Ee]very) (?!of|the|our|week|month|year)(?=[a-z]+)", "hardly any "),
    ),
    (
        "unit",
        _sub(
            r"\b(\d+|two|three|four|five|six) (weeks|months|years)\b",
            lambda unit: unit[1] + {"weeks": " months", "months": " years", "years": " weeks"}[unit[2]],
        ),
    ),
    ("duty", _sub(r"\b(?:must|should|need to|needs to) (?!not)", "can ")),
    (
        "direction",
        _sub(r"\b(?:[Mm]ore|[Ff]ewer) (?=\w+s\b)", lambda way: "fewer " if "ore" in way.group() else "more "),
    ),
    (
        "number",
        _sub(
            r"(?<![\w£.,/-])(\d)(\d)(?= [a-z])(?! (?:year|month|week))",
            lambda two: two[2] + two[1] if two[1] != two[2] and two[2] != "0" else two.group(),
        ),
    ),
)
