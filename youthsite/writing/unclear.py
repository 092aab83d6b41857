"""Lines that hang, that put a phrase on the wrong word, or that say a thing by itself: a named test each."""

import re
from collections.abc import Callable

from ..glossary import explained

_HANGS = re.compile(
    r"\b(?:in (?:a|such a|the) (?:way|manner)|in ways|to (?:the|an) extent|what (?:had |has )?happened)\.$",
    re.IGNORECASE,
)
_PUT_WRONG = re.compile(
    r"['’]s? (?:rights|needs|views|voices|lives) (?:who |aged |with (?:care|an? |additional|disab|complex))",
    re.IGNORECASE,
)
_STARTED_AS = re.compile(r"\b(?:started|began|opened|starts|begins) as\b", re.IGNORECASE)
_CHAMPION = re.compile(r"(?<!world )\bchampions?\b(?! (?:of the|in) [a-z]* ?(?:league|cup|games)\b)")
_LEADERS = re.compile(r"^(?:The |All |Some |\d+ )?[Ll]eaders (?!of |in |from |at |who |for )")
_IS_ITSELF = re.compile(
    r"\b(?P<noun>[a-z]{3,}?)s?\b[^.,]* (?:is|are|was|were) (?:the|a|an) (?:[a-z]+ ){0,3}?(?P=noun)s?\.$",
    re.IGNORECASE,
)
# "Swimming is held": what is done has no beginning and no end, as a meeting has.
_HELD = re.compile(
    r"\b(?!meeting|training|wedding|gathering|hearing|briefing|reading|sing|viewing|evening|opening)"
    r"[a-z]{2,}ing (?:is|was|will be|has been) held\b",
    re.IGNORECASE,
)
_THINK_ON = re.compile(
    r"\bwhat (?:they|[a-z ]+) think (?:on|of how|into|for|in)\b|\bviews? of [a-z ]+? tell\b"
)
# "have left last year": what is over with the verb of what lasts.
_HAVE_LAST = re.compile(
    r"\b(?:has|have) (?!to\b)(?:been )?[a-z]+\b(?:(?!since)[^.,])*"
    r"\b(?:last (?:year|month|week|summer|winter|spring|autumn)|"
    r"(?:years?|months?|weeks?) ago|in (?:19|20)\d\d)\b(?! to\b)",
    re.IGNORECASE,
)
# "Awards called Rivers are …": of one name many things were made.
_CALLED = re.compile(r"^(?:[A-Z][a-z]*|[A-Z][a-z]+ [a-z]+)s called (?-i:[A-Z])")
_A_MEAL = re.compile(
    r"\ban? (?:breakfast|lunch|dinner|supper|tea) (?:at|in|every|each|before|after|for|with)\b", re.IGNORECASE
)


# "has been got", "there were 9 who are": words that do not fit beside each other.
_CLASH = re.compile(
    r"\b(?:is|are|was|were|been|be) got\b|\bkeeps? being\b|\b(?:close to|near) a home\b|"
    r"\bacross \d+ (?:sessions|meetings|events|days)\b|\bthere (?:was|were)\b[^.,]*\bwho (?:is|are)\b",
    re.IGNORECASE,
)
# What an award is given for, its name seldom says; these the composer explains.
_EXPLAINED_AWARD = re.compile(r"\b(?:Duke of Edinburgh|John Muir|Saltire)\b")
_AWARD = re.compile(r"\b[A-Z][\w’'-]+ Awards?\b|\bawards? called\b|£[^.]*\bawards?\b")


def hangs(line: str, max_words: int) -> str:
    """Find a line that ends on a phrase needing more: "in a way"."""
    return "it seems to be cut off" if _HANGS.search(line) else ""


def put_wrong(line: str, max_words: int) -> str:
    """Find a phrase behind the wrong noun: "children's rights with a disability"."""
    return "a phrase may be put on the wrong word" if _PUT_WRONG.search(line) else ""


def started_as(line: str, max_words: int) -> str:
    """Find "started as", which says more than "was set up as"."""
    return "“started as” sounds as if it were something else now" if _STARTED_AS.search(line) else ""


def champion(line: str, max_words: int) -> str:
    """Find a champion who has won nothing, where the block does not say what one is."""
    unsaid = _CHAMPION.search(line) and not explained(line) & {"champion", "champions"}
    return "“champion” needs other words" if unsaid else ""


def what_award(line: str, max_words: int) -> str:
    """Find an award by a name that does not say what it is for, where the glossary does not either."""
    unsaid = _AWARD.search(line) and not _EXPLAINED_AWARD.search(line)
    return "it does not say what an award is for" if unsaid else ""


def whose_leaders(line: str, max_words: int) -> str:
    """Find leaders of nothing."""
    return "it does not say whose leaders" if _LEADERS.search(line) else ""


def says_itself(line: str, max_words: int) -> str:
    """Find a line that says a thing by itself: "Problems were the problem."."""
    return "it says a thing by itself" if _IS_ITSELF.search(line) else ""


def ill_matched(line: str, max_words: int) -> str:
    """Find words that do not go together: "Awards called Rivers", "have a breakfast", "has been got"."""
    found = _CALLED.search(line) or _A_MEAL.search(line) or _HELD.search(line)
    found = found or _THINK_ON.search(line) or _HAVE_LAST.search(line) or _CLASH.search(line)
    return f"“{found.group()}” may be wrong English" if found else ""


UNCLEAR: tuple[Callable[[str, int], str], ...] = (
    hangs,
    put_wrong,
    started_as,
    champion,
    what_award,
    whose_leaders,
    says_itself,
    ill_matched,
)
