"""Tellings that leave a reader asking "which?", "what for?" or "so what?"."""

import re
from collections.abc import Sequence
from functools import cache

from .lexicon import data_lines

_SERVICES = (
    r"(?:services?|supports?|opportunities|experiences|provision|offers?|ways|systems?|work|lives|outcomes)"
)
_VERBS = r"(?:improv|develop|work|build|gather|look|strengthen|support|grow|rais|promot|provid|close)"
_PEOPLE = (
    r"(?:children|young people|young person|pupils?|learners?|students?|teenagers?|babies|toddlers?|"
    r"famil(?:y|ies)|parents?|mums?|dads?|carers?|care leavers?|school leavers?|people|youth|you|child|"
    r"girls?|boys?)"
)
_OTHERS = r"(?:partners|staff(?: across public services)?|schools?|groups|others)"
# What needs a reason or more in the next sentence: to have met somebody, to have a plan.
_NEEDS_MORE = re.compile(
    r"\b(?:talk(?:s|ed|ing)?|met|meet(?:ing)?|speak(?:ing)?|spoke|work(?:s|ed|ing)?|"
    r"listen(?:ed|ing)?(?! to \d)|reach(?:ed|ing)? out) (?:to |with )?"
    r"(?:(?:the|our|some|many|more|local|other|an?|secondary|primary|social work|\d+) )*"
    rf"(?:{_PEOPLE}|{_OTHERS})(?:(?:,| and|, and) (?:{_PEOPLE}|{_OTHERS}))*\.$"
    r"|(?:^|\b(?:have|has|had|made|make|wrote|write|set up|produced?|created?|"
    r"start(?:ed)?|published|held|hold|agreed|finish(?:ed)?|pay for|paid for|fund(?:ed)?|employ(?:ed)?|"
    r"appoint(?:ed)?|recruit(?:ed)?|brought in|introduced?|developed|designed|launched|"
    r"begin|began|opened|complete[d]?|join(?:ed)?) )"
    r"(?:an?|the|our|new|their|this) (?:\w+ ){0,2}(?:plan|report|group|survey|review|training|project|"
    r"programme|meeting|resource|toolkit|guide|team|service|event|campaign|video|film|animation|leaflet|pack|"
    r"officer|worker|post|role|scheme|course|pilot|fund|tool|network|panel|forum|partnership|package|offer|approach)"
    r"(?: (?:is|was|has been|will be|were) (?:now )?\w+(?: (?:up|out|together|in place))?)?\.$"
    # Something was made ready, and no more: "This course has been designed."
    r"|^(?:(?:an?|the|our|this|these|some|new|no|many|more) )*(?:\w+ ){1,3}(?:is|are|was|"
    r"were|has been|have been|"
    r"will be|is being|are being) (?:now |also |already )?(?:designed|developed|created|set up|put in place|"
    r"introduced|brought in|established|produced|launched|published|provided|offered|arranged|agreed|started|"
    r"completed|finished|made|held|pursued|appointed|employed|identified|reviewed|updated|"
    r"carried out|planned|"
    r"prepared|written|delivered|supported|funded|organised|tested|tried out)\.$"
    r"|^\d[\d,]* (?:staff|teachers|workers|people) answered (?:a|the) (?:\w+ )?survey\.$"
    r"|^There (?:is|are|was|were) (?:now )?(?:an?|the|some|\d+|new) (?:\w+ )?"
    r"(?:plans?|reports?|groups?|teams?|links?)\b",
    re.IGNORECASE,
)
# A name with its kind, which says nothing to who does not know it: "the Columba 1400 experience".
_NAMED = re.compile(
    r"\b[A-Z][\w-]+ (?:\d+ )?"
    r"(?:[Ee]xperience|[Pp]rogramme|[Aa]pproach|[Mm]odel|[Tt]oolkit|[Mm]ethod|[Ii]nitiative)\b"
)
_ONLY_BEGAN = re.compile(
    r"^(?:Our )?[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|of|the|for|and))+ (?:began|started|was set up) "
    r"(?:in|on) [^,]*\.$"
)  # A name with a year.
# That people were asked, and not what they answered.
_ONLY_ASKED = re.compile(
    r"^(?!\d[\d,]* staff\b).*\b(?:surveys?|questionnaires?|evaluation|check by|consultation)\b"
    r"(?!.*\b(?:that|said|found|show\w*|agreed|out of)\b)"
)
_SAYS_MORE = re.compile(
    r"^(?:- |(?:In|At) (?:this|these)\b|Some examples\b|"
    r"(?:This|These|It) (?:is|was|will be) (?!in |at |on |during |over |through|across |within )|"
    r"(?:This|These|It|They) (?:are|helps?|helped|gives?|shows?|teach\w*|says?|means?|"
    r"includes?|included)\b)"
)
# What children themselves do is told for its own sake: "Pupils have made a film.".
_THEY_DID = re.compile(
    r"(?:(?:the|some|our|many|most|\d+) )*(?:children|young people|pupils|young carers)\b|"
    r"Inspectors (?:listened|talked|spoke) to (?:the views of )?\d",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\bbegin (?:an?|the) [a-z]+\.$")
# "In May, we met 40 families.": how many and when is told for its own sake.
_COUNTED_IN_TIME = re.compile(
    r"(?:In|On|During|Over) [^,]+, (?:we|they|[a-z ]+) met (?:with )?(?:over |about )?\d|"
    r"(?:Nearly |Over |About |Around |Almost |More than )?\d[\d,]* "
)
_FOR_PEOPLE = re.compile(
    rf"\b{_PEOPLE}\b(?!['’]s services)|\b(?:schools?|nurser(?:y|ies)|nurses?|teachers?|"
    r"social work\w*|health visitors?|clubs?|apps?|food|meals?|homes?|hous\w+|games?|sports?|parks?|"
    r"bus(?:es)?|playgrounds?|money|"
    r"(?:year|month)[ -]olds?|aged \d+|"
    r"hospitals?|doctors?|dentists?|colleges?|bull\w+|attendance|exclusions?|leavers|exams?)\b",
    re.IGNORECASE,
)


# What happens to children; of a heading it would not say whom the lines below are about.
_OF_CHILDHOOD = re.compile(r"\b(?:trauma|neglect|bullying)\b", re.IGNORECASE)


def vague_words(line: str) -> str:
    """Give the words of a line that say next to nothing in any sentence ("raise awareness"); else nothing."""
    found = (match for pattern in _vague() if (match := pattern.search(line)))
    return next((match.group().strip(" .") for match in found), "")


def empty_problem(lines: Sequence[str], around: Sequence[str] = ()) -> str:
    """Say why the lines of a passage tell a young reader nothing; `around` are the headings above it."""
    if reason := asks_for_more(lines):
        return reason
    if len(lines) == 1 and _ONLY_ASKED.search(lines[0]):
        return "it does not say what people answered"
    if any(_OF_CHILDHOOD.search(line) for line in lines):
        return ""
    if not any(_FOR_PEOPLE.search(text) for text in (*lines, *around[-1:])):
        return "it says nothing about children, young people or families"
    return ""


def asks_for_more(lines: Sequence[str], following: Sequence[str] = ()) -> str:
    """Say what a line leaves open, if the line after it (at last `following`) says no more of it."""
    every = (*lines, *following)
    for place, line in enumerate(lines):
        more = any(_SAYS_MORE.match(after) for after in every[place + 1 : place + 2])
        done = _THEY_DID.match(line) and not _BEGINS.search(line)
        needs = _NEEDS_MORE.search(line) and not (done or _COUNTED_IN_TIME.match(line))
        if not more and (needs or _NAMED.search(line) or _ONLY_BEGAN.match(line)):
            return "it does not say what for"
    return ""


@cache
def _vague() -> tuple[re.Pattern[str], ...]:
    lines = data_lines("vague_phrases.txt")
    written = (line.replace("{services}", _SERVICES).replace("{verbs}", _VERBS) for line in lines)
    return tuple(re.compile(line, re.IGNORECASE) for line in written)
