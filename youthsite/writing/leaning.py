"""Which sentences lean on words before them, so that they cannot begin a telling or follow an untold one."""

import re
from collections.abc import Sequence
from functools import cache

from ..language import word_set
from .grammar import first_finite, tokens
from .lexicon import MODALS, PLURAL_PEOPLE, PREPOSITIONS, base_forms, past_forms, third_person_forms
from .text import capital

_LEANS_BACK = "it leans on words before it that are not told"
TAIL = re.compile(
    r"^This (?:is|was|will be) (?:to|in|at|for|through|across|within|about|part|during|over|with)\b"
)
# Openings that lean on the sentence before: they cannot begin a telling.
_LEANS = re.compile(
    r"^(?:this(?! (?:year|report|area|is (?:why|how|what|about)))|these|those|they|it(?! (?:is|"
    r"was) (?:important|good|clear))|he|she|"
    r"his|her|its|their|such|also|but|so|then|both|because of this|as a result|to address this|"
    r"to do this|as well as this|"
    r"in response|at the same time|instead|one (?:[a-z]+ )?example|"
    r"an? (?:[a-z]+ )?example of (?:this|these)|other(?:s)?\b|another|the (?:former|latter|above|"
    r"other|young person|"
    r"officer|results?|aim|same)|some of (?:this|these)|all of (?:this|these)|together these|"
    r"following this|from this|"
    r"through this|in doing|of (?:these|those|this|them)|for example|the young people|"
    r"the (?!council|police|government|parliament|law)(?-i:[a-z]+) (?:is|are|was|were|has|have|"
    r"had|will|can|helps?|provides?|aims?|shows?|includes?|gives?))\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:these|those)\b(?! who| with| in | that| living| aged)|\balso\b|"
    r"\b(?:go|goes|went|come|came|live|lived|stay|stayed|meet|met|play|played|work|worked|get|got) there\b|"
    r"\bthis (?!year|report|summer|winter|spring|autumn|week|month|is |was |means|has |will )[a-z]+",
    re.IGNORECASE,
)
# What an untold sentence has begun: "Feedback was good", "The remainder of the schools", "A further four".
_GOES_ON = re.compile(
    r"^(?:outcomes?|results?|findings?|feedback|evaluations?|responses?|comments?|preparations?|"
    r"one(?! of)|others?|bookings?|applications|tickets|places|lessons|meals|prices|costs|votes|scores|"
    r"transport|nobody|no one|none|most|many|half) |^[A-Z][a-z]+ [a-z]+ [^.]* on average\.$|"
    r"^[^,]{3,60}, the (?!council|nhs|police|partnership|scottish)[a-z]+ "
    r"(?:is|are|was|were|has|have|had|will)\b|"
    r"\b(?:the remainder|the rest|a further|an additional (?:\d+|one|two|three|four|five)|one further)\b",
    re.IGNORECASE,
)
# Bad news, limits and "but": a sentence with one of these is never passed over while its neighbours are told.
_IS_WEIGHTY = re.compile(
    r"\b(?:not|no|never|without|only|however|but|although|despite|though|unfortunately|challeng\w*|"
    r"barrier\w*|"
    r"difficult\w*|worse\w*|fewer|less|fell|decreas\w*|declin\w*|drop\w*|reduc\w*|lower\w*|concern\w*|"
    r"delay\w*|cancel\w*|fail\w*|lack\w*|unable|still|yet|none|nobody|rarely|half|remain\w*|limited|"
    r"would have|gaps?|problems?|negative\w*|while|whilst)\b",
    re.IGNORECASE,
)
# Less of what nobody wants is good news.
_GOOD_LESS = re.compile(
    r"\b(?:reduc\w+|fewer|less|decreas\w+|lower\w*) (?:in |of |the )*(?:\w+ ){0,2}?"
    r"(?:exclusions?|offending|absences?|poverty|inequalit\w+|stigma|isolation|risks?|harm|violence|bullying|costs?|waiting)\b",
    re.IGNORECASE,
)
# An opening that points back; what follows it can stand by itself.
_OPENING = re.compile(
    r"^(?:as part of (?:this|these|the|our)|as a result(?: of (?:this|these|the|our))?|"
    r"(?:in addition|further) to (?:this|these|the|our)|alongside (?:this|these|the)|"
    r"following (?:this|these)|in response(?: to (?:this|these))?|"
    r"to (?:support|address|do|help with) (?:this|these))\b"
    r"[^,.;]{0,40}, (?=\S+ \S+ \S+)",
    re.IGNORECASE,
)
# "The site", "this": which one, the sentence before has said.
_WHICH_ONE = re.compile(
    r"\b(?:the (?:site|website|programme|project|scheme|workshops?|toolkit|resources?|pilot|initiative|"
    r"pathway|model|packs?|course)(?=[.,]|$| (?:is|was|are|were|has|have|had|will|to|in|at|and|so)\b)|"
    r"(?:with|of|from|about|for|to) (?:this|these|those)(?=[.,]|$))",
    re.IGNORECASE,
)
_THIS_THING = re.compile(
    r"\b(?:these|those|this|the new(?= (?:service|approach|model|system|process|project)\b)) "
    r"(?P<thing>[a-z]{4,})\b(?<!year)(?<!time)",
    re.IGNORECASE,
)
_ADVERBS = word_set("also includes only then when will")
_ALWAYS_KNOWN = word_set("year report summer winter spring autumn week month area day")
_EVERYONE_KNOWS = frozenset(
    {"the", "council", "councils", "partnership", "police", "government", "report", "plan"}
)


def leans(line: str) -> bool:
    """Tell whether a line leans on the one before it: "It is for all families."."""
    return bool(_LEANS.match(line))


def is_weighty(sentence: str) -> bool:
    """Tell whether a sentence may not be passed over: it has bad news, a limit or "but"."""
    return bool(_IS_WEIGHTY.search(_GOOD_LESS.sub("", sentence)))


def without_opening(sentence: str) -> str:
    """Give a sentence without an opening that points back: "As part of this plan, two schools …"."""
    return capital(_OPENING.sub("", sentence))


def leaning(lines: Sequence[str], gap: bool) -> str:
    """Say so when lines lean on words that are not told; `gap`: the sentence before them is not told."""
    near = (lines[0], *(line for line in lines if TAIL.match(line)))
    first = leans(lines[0]) or _GOES_ON.search(lines[0]) or _is_known_thing(lines[0])
    loose = gap and (first or any(_POINTS.search(line) for line in near) or _WHICH_ONE.search(lines[0]))
    return _LEANS_BACK if loose else ""


def points_past(lines: Sequence[str], before: Sequence[str]) -> str:
    """Say so when a line says "these requests" and no told line before it has said which."""
    every = [*before, *lines]
    for place, line in enumerate(lines, start=len(before)):
        said = " ".join(every[:place]).lower()
        for match in _THIS_THING.finditer(line):
            thing = match["thing"].lower().rstrip("s")
            known = thing in said or thing in line[: match.start()].lower() or thing in _ALWAYS_KNOWN
            if not known and match["thing"].lower() not in _verb_forms():
                return _LEANS_BACK
    return ""


@cache
def _verb_forms() -> frozenset[str]:
    return past_forms() | third_person_forms() | base_forms() | MODALS | _ADVERBS


def _is_known_thing(line: str) -> bool:
    """Tell whether a line is about "the toolkit", "each session": its own words do not say which."""
    parts = tokens(line)
    if parts[0].text not in {"The", "Each", "Both"} or (verb := first_finite(parts, 1)) is None:
        return False
    about = {part.word for part in parts[:verb]}
    named = any(part.bare[:1].isupper() for part in parts[1:verb])
    clear = named or about & (PREPOSITIONS | {"who", "that"} | PLURAL_PEOPLE)
    return not clear and not about <= _EVERYONE_KNOWS
