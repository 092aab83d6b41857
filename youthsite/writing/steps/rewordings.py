"""Say set patterns more simply where the words between them stay: "increase the number of pupils who …"."""

import re

from ..context import Context
from ..text import capital, tidy

_SINCE = r"(?P<since>(?: (?:over|in|during) the (?:last|past) [^,;.]+)?)"
_SPEAKERS = "children|young people|pupils|learners|students|parents|families|carers|staff|people|teachers"
# Each pattern holds whole words and stops at a comma, so that nothing beyond it is drawn in.
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\bto increase the number of (?P<who>(?:children|young people|people|pupils|families|"
            r"children and young people)) who (?P<do>[a-z]+)\b"
        ),
        r"so that more \g<who> \g<do>",
    ),
    (
        re.compile(
            rf"^There has been an? (?:increased?|rise) (?:trend )?in the (?:number|volume) of "
            rf"(?P<who>[^,;]+?){_SINCE}\.?$"
        ),
        r"The number of \g<who> has gone up\g<since>.",
    ),
    (
        re.compile(
            r"\bembed (?P<what>(?:the|our|a|an) [^,;.]{3,40}?|family time) (?:into|in|within|across) "
            r"(?P<where>(?:all|our|the|every|their)(?= [a-z])|practice)"
        ),
        r"make \g<what> part of \g<where>",
    ),
    (
        re.compile(rf"\b(?P<who>{_SPEAKERS}) (?:reported|indicated|stated) (?:that )?they\b"),
        r"\g<who> said they",
    ),
    (re.compile(rf"\b(?P<who>{_SPEAKERS}) reported (?:feeling|they felt)\b"), r"\g<who> said they felt"),
    (
        re.compile(
            r"\bto have more (?P<who>children|young people|children and young people|pupils|families) "
            r"who (?P<do>get|use|have)\b"
        ),
        r"so that more \g<who> \g<do>",
    ),
    (
        re.compile(
            r"^There are (?:now |currently )?(?P<who>\d[\d,]* [^,;]+?) "
            r"(?:getting|receiving|who (?:get|have)) "
            r"(?=[^,;]+$)"
        ),
        r"\g<who> get ",
    ),
    (
        re.compile(
            r"^(?:The )?(?:[Dd]elivery|[Pp]rovision) of (?P<what>[^,;]*?\b(?:training|courses?|workshops?)) "
            r"(?P<will>will be|has been|have been|was|were|is|are) (?P<done>offered|given)\b"
        ),
        r"\g<what> \g<will> \g<done>",
    ),
    (
        re.compile(r"\baged (?P<from>\d+) ?[-–] ?(?P<to>\d+)(?: years(?: old)?)?\b"),
        r"aged \g<from> to \g<to>",
    ),
    (re.compile(r"\bbetween (?P<from>[PS]\d) ?[-–] ?(?P<to>[PS]\d)\b"), r"from \g<from> to \g<to>"),
    (
        re.compile(
            rf"\b(?:[Ss]upport|[Hh]elp)(?P<ending>s|ed|ing|) "
            rf"(?P<who>[^,;.]{{0,40}}?\b(?:{_SPEAKERS}|care leavers))"
            r"(?P<more> with care experience|) into "
            r"(?P<what>(?:[a-z]+, )?(?:[a-z]+ ){0,2}(?:housing|work|jobs|homes))\b"
        ),
        r"help\g<ending> \g<who>\g<more> to get \g<what>",
    ),
    (re.compile(r"\baged (?P<age>\d+) years old\b"), r"aged \g<age>"),
    (re.compile(r"\bthe impact (?P<what>[a-z]+) ha[ds] on\b"), r"how \g<what> affected"),
    (re.compile(r"^Plans are (?:now )?(?:underway|under way|in place) to\b"), "There are plans to"),
    (re.compile(r"^It is hopeful that\b"), "We hope that"),
    (
        re.compile(r"\b(?P<do>choose|chose|chosen|choosing|use|see) (?P<what>[^,;.]{3,40}?) as an option\b"),
        r"\g<do> \g<what>",
    ),
    (
        re.compile(
            rf"^There (?:is|are|has been|have been) an? (?:increase|rise|growth) (?:of|in) "
            rf"(?:the number of )?(?P<who>(?:[a-z]+ )?(?:{_SPEAKERS}|care leavers)) (?P<do>[a-z]+ing)\b"
        ),
        r"More \g<who> are \g<do>",
    ),
    (
        re.compile(
            r"\b(?P<how>[Ii]n|[Oo]ver|[Dd]uring) an? (?P<count>\d+)[- ](?P<unit>day|week|month|year) period\b"
        ),
        r"\g<how> \g<count> \g<unit>s",
    ),
    (re.compile(r"\bpart of practice\b"), "part of our work"),
)


def step(sentence: str, context: Context) -> list[str]:
    """Put each pattern that stands in the sentence; a sentence with "not" is left as it is."""
    if re.search(r"\b(?:not|no|never|only)\b", sentence):
        return [sentence]
    easier = sentence
    for pattern, instead in _PATTERNS:
        easier = pattern.sub(instead, easier)
    return [capital(tidy(easier))] if easier != sentence else [sentence]
