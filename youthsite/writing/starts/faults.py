"""What makes lines bad as a start: facts that are wrong, words that are torn, long or as in the report."""

import re
from collections.abc import Sequence

from ...language import words
from ..broken import clipped, loose_end, loose_start, slip
from ..guard import facts_error
from ..nearness import near_problem
from ..text import sentence as whole

_TORN = 12  # A line that is torn weighs as much as so many words too many.
_NEAR = 3  # One that is nearly as in the report, as so many words that were cut.
_WHO = re.compile(r"(?<!,) who(?:se)? ")  # Without a comma: "young people who smoke" are not all of them.
# Cut off; about a word that is no thing ("in place"); an aim that is half a name ("Plan to Get Well").
_MISREAD = re.compile(
    r"\b(?:and|or|the|a|of|with|by)\.$|^This (?:place|time|way)\b|^These (?:kinds|ways)\b|"
    r"^This (?:is|was|will be) to [A-Z]|^(?:For|Of|In|On|At|To|With|By|Through|From) (?:which|whom)\b|"
    r"^Whereby\b|^The \w+ of which\b|^This (?:is|was|will be) (?:in|as|to|of|for|after)\b[^,.]*\bwhich\b|"
    r"^(?:This|These|They|It) \w+\.$|^(?:\w+ of )?(?:them|It|They|\w+) having\b"
)
_WE_ARE = re.compile(r"\b(?:we (?:\w+ )?(?:are|were|have been)|we will be|we shall be)\b", re.IGNORECASE)


def weight(lines: Sequence[str], cut: Sequence[str], sentence: str, longest: int) -> int:
    """Weigh what is wrong with lines as a start: torn, as in the report, too long; words that were cut."""
    said = [line for line in lines if not line.startswith("- ")]
    torn = sum(bool(_torn(line, longest)) for line in said)
    near = sum(bool(near_problem(line, sentence)) for line in said)
    over = sum(max(len(words(line)) - longest, 0) for line in lines)
    return 2 * (_TORN * torn + over + sum(len(words(part)) for part in cut)) + _NEAR * near


def _torn(line: str, longest: int) -> str:
    return next((why for test in (slip, clipped, loose_start, loose_end) if (why := test(line, longest))), "")


def _some(text: str) -> int:
    """Count what says of which people only something is true: said of all it would be wrong."""
    return len(_WHO.findall(text))


def is_same(lines: Sequence[str], sentence: str) -> bool:
    """Tell whether lines only say a sentence as it is."""
    return " ".join(lines).rstrip(".").casefold() == whole(sentence).rstrip(".").casefold()


def is_torn_quotation(text: str) -> bool:
    """Tell whether marks of a quotation open and do not close."""
    return bool(text.count('"') % 2 or text.count("“") != text.count("”"))


def is_wrong(lines: Sequence[str], sentence: str, around: Sequence[str]) -> bool:
    """Tell whether lines may not be a start: torn, about other people, or with a fact that is not so."""
    plain = [line for line in lines if not line.startswith("- ")]
    if any(_MISREAD.search(line) or is_torn_quotation(line) for line in plain):
        return True
    if any(line.startswith("We are ") for line in plain) and not _WE_ARE.search(sentence):
        return True
    if any(line.startswith("They ") for line in plain) and _some(sentence) > sum(map(_some, lines)):
        return True
    return bool(facts_error(lines, [sentence], around))
