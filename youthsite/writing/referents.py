"""Words that point at something which the lines before them have not told: "it", "they", "the project".

A line is read as it stands in its block: what it points at must be named in it, or in a told line before it.
"""

import re
from collections.abc import Sequence
from functools import cache

from ..language import word_set, words
from .lexicon import PLURAL_PEOPLE, data_lines

_NOT_SAID = "it leans on words before it that are not told"
_OPEN = "it leaves open what it is about"
_NEAR = 2  # Told lines in which a reader still looks for what "they" are.
# "It is easier to …", "makes it easier", "it costs", "it takes": nothing is meant by this "it".
_NOTHING_MEANT = re.compile(
    r"\bit (?:(?:is|was|will be|can be|may be|became|becomes) (?:not |more |very |so |too |also )*"
    r"(?:important|easy|easier|hard|harder|clear|(?:good|better|best)(?= (?:to|that|if|when|for)\b)|"
    r"difficult|right|time|likely|vital|possible|"
    r"safe|safer|hoped|thought|agreed|said|known|expected|up to)|takes?|took|costs? [^.]*\bto|seems?)\b|"
    r"\b(?:makes?|made|making|finds?|found|finding) it (?:[a-z]+er|more|less|easy|hard|"
    r"clear|possible|difficult)\b",
    re.IGNORECASE,
)
# One more of what was told: "in a third school".
_ANOTHER = re.compile(
    r"\b(?:in|at|to|for|by|with) an? (?:second|third|fourth|fifth|further) (?!language|"
    r"level|year|stage|home|time)[a-z]+\b|"
    r"^An? (?:second|third|fourth|fifth) (?!of\b)[a-z]+\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\bits?\b(?!['’])", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)
# One thing: a noun after "a", "this" or "the" that is not a plural, or a name, or what is done ("training").
_ONE_THING = re.compile(
    r"\b(?i:an?|this|that|our|your|each|every|one|another|the|their|no|any)\s(?:[a-z-]+ ){0,3}?"
    r"(?!\d)(?:[A-Z]?[a-z-]*[a-rt-z]|[a-z]*(?:ss|us|is))\b"
)
_NAME = re.compile(
    r"(?<=[a-z,] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b)[A-Z][a-z]+|^(?:The |Our )?[A-Z][\w’'-]+ [A-Z][\w’'-]+"
)
_MASS = re.compile(
    r"\b(?:[a-z]{3,}ing|[a-z]{3,}ment|[a-z]{3,}tion|money|help|support|work|food|advice|care|health|bullying|play|"
    r"information|poverty|violence|transport|housing|music|art|sport|drama|time|school|college|council)\b",
    re.IGNORECASE,
)
_MANY = word_set(
    "child person parent pupil carer someone everyone anyone nobody adult they them their mum dad learner "
    "reader women men boys girls babies police"
)
# What says which one, after it: "the number of …", "the fund for …".
_SAYS_WHICH = (
    r"(?! (?:of|for|that|which|who|whose|with|in|from|about|on|between|where|called|by|at|against|into)\b)"
)
# "2 of the clubs": the lines before it have to say which clubs there are.
_SOME_OF = re.compile(rf"\b(?:\d+|one|two|some|most|many|half) of the (?P<thing>[a-z]{{3,}}s)\b{_SAYS_WHICH}")
_COUNT = re.compile(r"\b(?!20\d\d\b)\d|\b(?:number|half|third|quarter)\b")
_NUMBER = word_set("figure number total rate roll percentage proportion average")


def unsaid(lines: Sequence[str], before: Sequence[str] = (), *, gap: bool = False) -> str:
    """Say why lines leave a reader asking "which?", if they do; `before` are lines told above.

    With a `gap`, what stands between is not told, so that "they" are no people of the lines above.
    """
    every = [*before, *lines]
    for place, line in enumerate(lines, start=len(before)):
        if reason := unsaid_in(line, every[:place], len(before) if gap else 0):
            return reason
    return ""


def unsaid_in_list(lines: Sequence[str]) -> str:
    """Say why a list leaves a reader asking "which?": each bullet stands right under its lead-in."""
    above = [line for line in lines if not line.startswith("- ")]
    under = ((*above[-1:], line) for line in lines if line.startswith("- "))
    return unsaid(above) or next((why for each in under if (why := unsaid(each))), "")


def unsaid_in(line: str, before: Sequence[str], near_from: int = 0) -> str:
    """Say why one line leaves a reader asking "which?", if it does, after the told lines `before` it.

    Of these, "they" and "it" can stand only for what the lines from `near_from` on say.
    """
    if any(pattern.search(line) for pattern in _open()):
        return _OPEN
    near = " ".join(before[near_from:][-_NEAR:])
    if not near and _ANOTHER.search(line):
        return _NOT_SAID
    return _NOT_SAID if _lone_it(line, near) or _lone_they(line, near) or _lone_thing(line, before) else ""


def means_nothing(line: str) -> bool:
    """Tell whether the first "it" of a line stands for nothing: "It is easy to swim."."""
    match, it = _NOTHING_MEANT.search(line), _IT.search(line)
    return bool(match and it and match.start() <= it.start() < match.end())


def _lone_it(line: str, near: str) -> bool:
    clear = _NOTHING_MEANT.sub(lambda match: " " * len(match.group()), line)
    match = _IT.search(clear)
    if not match or (match.start() == 0 and near):
        return False
    said = f"{near} {line[: match.start()]}"
    return not any(pattern.search(said) for pattern in (_ONE_THING, _NAME, _MASS))


def _lone_they(line: str, near: str) -> bool:
    match = _THEY.search(line)
    if not match:
        return False
    said = words(f"{near} {line[: match.start()]}".lower())
    return not any(_is_many(word) for word in said)


def _is_many(word: str) -> bool:
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    return word in PLURAL_PEOPLE or word in _MANY or plural


def _lone_thing(line: str, before: Sequence[str]) -> bool:
    for match in (*_things().finditer(line), *_SOME_OF.finditer(line)):
        thing = match["thing"].lower()
        said = f"{' '.join(before)} {line[: match.start()]}".lower()
        counted = thing in _NUMBER and any(_COUNT.search(each) for each in before)
        if thing[:-1] not in said and not counted:
            return True
    return False


@cache
def _things() -> re.Pattern[str]:
    nouns = "|".join(word for line in data_lines("named_things.txt") for word in line.split())
    between = "(?:(?:new|same|whole|current|final|original|online|national|main|two|three|four|latest) )?"
    return re.compile(
        rf"\b(?:[Tt]he|[Ee]very|[Ee]ach) {between}(?P<thing>(?:{nouns})(?:s|es)?)\b(?![-’']){_SAYS_WHICH}"
    )


@cache
def _open() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(line, re.IGNORECASE) for line in data_lines("open_lines.txt"))
