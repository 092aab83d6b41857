"""Does "all", "most", "some", "few", "only" say as much as the passage does?"""

import re
from fractions import Fraction

from .amounts import amounts
from .problem import FactProblem, untold, wrong
from .telling import Telling

_TIMES = r"(?:day|week|month|year|term|time)"
_CLAIMS: dict[str, re.Pattern[str]] = {
    "all": re.compile(
        r"\b(?:all(?! (?:right|about|the time|over|in all|of the time))|everyone|everybody|always"
        rf"|every(?! (?:\d|now|{_TIMES}))|each(?! (?:other|{_TIMES})))\b"
    ),
    "most": re.compile(r"\bmost(?= (?:of|\w+s\b|children|people|young))|\bmostly\b|\bmajority\b"),
    "many": re.compile(r"\b(?:many|lots of|a lot of)\b"),
    "few": re.compile(r"\b(?:a few|few|not many|hardly any)\b(?! (?:days|weeks|months|years)\b)"),
    "only": re.compile(r"\bonly\b"),
    "none": re.compile(r"\b(?:none|nobody|no one)\b"),
}
_LICENCES: dict[str, re.Pattern[str]] = {
    "all": re.compile(
        r"\b(?:all|every|everyone|everybody|each|whole|universal(?:ly)?|entire(?:ly)?|always|any|both|fully?"
        r"|throughout|across|consistent(?:ly)?|per)\b|\b100 ?%"
    ),
    "most": re.compile(
        r"\b(?:most|mostly|majority|mainly|largely|predominantly|generally|vast|nearly all|almost all)\b"
    ),
    "many": re.compile(
        r"\b(?:many|lots|a lot|numerous|most|majority|large|wide|range|variety|hundreds|thousands|several"
        r"|significant|extensive|various|number of|much|high|often)\b|\d{2}"
    ),
    "few": re.compile(
        r"\b(?:few|fewer|small|minority|limited|low|lower|handful|only|some|a number of|several|not many"
        r"|little|\d)\b"
    ),
    "only": re.compile(
        r"\b(?:only|just|solely|exclusive(?:ly)?|alone|limited|no more than|few|sole|unless|merely)\b"
    ),
    "none": re.compile(r"\b(?:none|no|nobody|not|zero|never|without|0)\b|n't\b"),
}
_WHOLE_TO_PART = re.compile(r"\b(?:some|a few|few|most|many)(?= (?:of|\w+s\b|children|people|young))")
_HALF = Fraction(1, 2)


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find a quantity in the easy words that the passage does not give, and an "only" that is lost."""
    return _added(easy, source) + _only_lost(easy, source)


def _added(easy: Telling, source: Telling) -> list[FactProblem]:
    given = _text(source)
    found = []
    for place, sentence in enumerate(easy.sentences):
        for claim, pattern in _CLAIMS.items():
            match = pattern.search(sentence.text.lower())
            if match and not _LICENCES[claim].search(given) and not (claim == "most" and _over_half(source)):
                found.append(
                    wrong(
                        "quantity",
                        match.group(),
                        f"The full report does not say “{match.group()}” here.",
                        place,
                    )
                )
        found += _weakened(sentence.text.lower(), given, place)
    return found


def _weakened(sentence: str, given: str, place: int) -> list[FactProblem]:
    """Find "some pupils" where the passage has "all pupils" and no "some"."""
    match = _WHOLE_TO_PART.search(sentence)
    whole = re.search(r"\ball (?:of )?(?:the |our )?(\w+)", given)
    if (
        not match
        or not whole
        or re.search(rf"\b{match.group()}\b|\bsome\b|\bseveral\b|\brange\b|\bmany\b|%", given)
    ):
        return []
    noun = re.match(r"(?: of)?(?: the| our)? (\w+)", sentence[match.end() :])
    if noun is None or noun[1] != whole[1]:
        return []
    return [wrong("quantity", match.group(), f"The full report says “all {whole[1]}”.", place)]


def _over_half(source: Telling) -> bool:
    return any((amount.share or 0) > _HALF for each in source.sentences for amount in amounts(each.text))


def _only_lost(easy: Telling, source: Telling) -> list[FactProblem]:
    if not re.search(
        r"(?<!not )\bonly (?=\d|one|two|three|a (?:few|small|third|quarter|half|minority)|some)",
        _text(source),
    ):
        return []
    if re.search(r"\b(?:only|just|few|not many|no more)\b", _text(easy)):
        return []
    return untold("quantity", "an “only”", ["only"])


def _text(telling: Telling) -> str:
    return " ".join(sentence.text.lower() for sentence in telling.sentences)
