"""Lines that hang, that ask "of whom?" or that use sayings that young readers take at their word."""

import re
from collections.abc import Sequence

from ..glossary import explained
from ..model import Edit
from .lexicon import PLURAL_PEOPLE

_HANGS = re.compile(
    r"\b(?:in (?:a|such a|the) (?:way|manner)|in ways|to (?:the|an) extent)\.$", re.IGNORECASE
)
_PUT_WRONG = re.compile(
    r"['’]s? (?:rights|needs|views|voices|lives) (?:who |aged |with (?:care|an? |additional|disab|complex))",
    re.IGNORECASE,
)
_STARTED_AS = re.compile(r"\b(?:started|began|opened|starts|begins) as\b", re.IGNORECASE)
_SAYINGS = re.compile(
    r"\b(?:to account|root and branch|having (?:been|had)|decreas\w+|"
    r"(?:over|during|in|for) (?:the|this|that) (?:same )?period(?! (?:of|from|to|between)\b))\b",
    re.IGNORECASE,
)
_CHAMPION = re.compile(r"(?<!world )\bchampions?\b(?! (?:of the|in) [a-z]* ?(?:league|cup|games)\b)")
_LEADERS = re.compile(r"^(?:The |All |Some |\d+ )?[Ll]eaders (?!of |in |from |at |who |for )")
_IS_ITSELF = re.compile(
    r"\b(?P<noun>[a-z]{3,}?)s?\b[^.,]* (?:is|are|was|were) (?:the|a|an) (?:[a-z]+ ){0,3}?(?P=noun)s?\.$",
    re.IGNORECASE,
)
_PROBLEMS = re.compile(
    r"\b(?:poverty|bullying|racism|stigma|violence|abuse|neglect|crime|debt|drugs|alcohol|vaping|smoking|"
    r"homeless\w*|lonel\w+|inequalit\w+|unemployment|mental health|climate)\b",
    re.IGNORECASE,
)
_AIMS = re.compile(r"\baims?\b", re.IGNORECASE)
_SAME = re.compile(
    r"\b(?:stay|remain|kept|is|was|were|are)\w* (?:at )?(?:the same|unchanged)\b", re.IGNORECASE
)
_FIGURE = re.compile(r"(?<![\d.,/-])(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?!\d|[-/]\d)")
_NUMBER = r"\d[\d,.]*(?:\s?%| per ?cent| percent| out of 100)?"
# A number with no noun: "87% were older", "all 17 said yes".
_BARE_NUMBER = re.compile(
    rf"(?:^|, |\b(?:and|but|while|that) )(?:all|both|about|over|around|nearly|almost|more than|only|just| )*"
    rf"(?<![\d.,£]){_NUMBER} (?:(?:also|then|now|still) )?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|said|felt|went|did|got|left|took|gave|came|met|"
    r"chose|thought|knew|made|told|live|lived|[a-z]{3,}(?<!hundr)ed(?! after (?:young|children)))\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    rf"\b(?:{'|'.join(sorted(PLURAL_PEOPLE, key=len, reverse=True))}|"
    r"leavers|schools|councils|nurseries|services)\b",
    re.IGNORECASE,
)
_HOW_OR_WHERE = re.compile(
    r"\b(?:(?:is|are|was|were|been|be|being) (?:[a-z]+ly |also |now )?"
    r"(?:supported|helped|involved|included|engaged|reached|placed|moved|seen)|returned|moved)\.$",
    re.IGNORECASE,
)
_CUT = frozenset({"cut-details", "cut-extra", "tell the core", "to do: what else the sentence says"})
_THIS = re.compile(
    r"^(?:This|That) (?:is|was|has|had|will|means?|meant|can|could|makes?|made|gives?|gave|shows?)\b"
)
_LEAST_CUT = 3  # Words that went from a sentence before "This" may point elsewhere.


def unclear(line: str, max_words: int) -> str:
    """Say what in a line hangs, is put on the wrong word or would be taken at its word."""
    if _HANGS.search(line):
        return "it seems to be cut off"
    if _PUT_WRONG.search(line):
        return "a phrase may be put on the wrong word"
    if _STARTED_AS.search(line):
        return "“started as” sounds as if it were something else now"
    if said := _SAYINGS.search(line):
        return f"“{said.group()}” needs other words"
    if _CHAMPION.search(line) and not explained(line) & {"champion", "champions"}:
        return "“champion” needs other words"
    if _LEADERS.search(line):
        return "it does not say whose leaders"
    return "it says a thing by itself" if _IS_ITSELF.search(line) else ""


def unclear_telling(
    lines: Sequence[str], edits: Sequence[Edit], sentence: str, before: Sequence[str] = ()
) -> str:
    """Say what a sentence's lines leave unclear; `before` are the lines told right before it."""
    cut = any(edit.rule in _CUT for edit in edits)
    for place, line in enumerate(lines):
        above = [*before, *lines[:place]][-1:]
        if _BARE_NUMBER.search(line) and not _of_whom(line, above):
            return "it does not say of whom"
        if "priorit" in sentence.lower() and _AIMS.search(line) and _PROBLEMS.search(line):
            return "it would say that a problem is an aim"
        if _SAME.search(line) and len(set(_FIGURE.findall(sentence))) > 1:
            return "it says that two different figures are the same"
        hangs = _HOW_OR_WHERE.search(line)
        if cut and hangs and not sentence.endswith(line.split()[-1]):
            return "it would lose how or where"
    return ""


def this_leans(sentence: str, edits: Sequence[Edit]) -> bool:
    """Tell whether "This …" follows a sentence of which so much was cut that it may point elsewhere."""
    gone = (edit for edit in edits if edit.rule in _CUT and not edit.rule.startswith("tell"))
    return bool(_THIS.match(sentence)) and any(len(edit.before.split()) >= _LEAST_CUT for edit in gone)


def _of_whom(line: str, above: Sequence[str]) -> bool:
    match = _BARE_NUMBER.search(line)
    before = line[: match.start()] if match else line
    return any(_PEOPLE.search(text) for text in (before, *above))
