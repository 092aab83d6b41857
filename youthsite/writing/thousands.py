"""Big numbers with commas, as readers know them: "3481 pupils" becomes "3,481 pupils".

Only numbers that count: never years, numbers to ring or to text, references, names ("1000 Voices") or codes.
"""

import re
from collections.abc import Sequence

from ..model import Edit

_NUMBER = re.compile(r"(?<![\w.,/:=?&#@+–-])(?P<money>£\s?)?(?P<digits>[1-9]\d{3,})(?![\w/:=&#@–-]|[.,]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
# An older year is one by the words before it: "the Act of 1845", "March 1700", or "in 1872", nothing counted.
_OF_YEAR = re.compile(
    r"\b(?:year|act(?: of)?|dated|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\s$",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(r"\b(?:in|since|until|till)\s$", re.IGNORECASE)
_OLDEST_YEAR, _NOT_YET = 1100, 2100
_RINGING = re.compile(
    r"\b(?:text|texts|texting|call|ring|phone|telephone|tel|dial|fax|sms|helpline|freephone)\b", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\s(?!(?:to|or|and|for|if|at|by|on|in|any|when|from|with|now|free|is|are)\b)[a-z]{3,}", re.ASCII
)
_REFERENCE = re.compile(
    r"\b(?:no\.?|nr|number|ref\.?|reference|code|box|room|form|page|paragraph|line|case|charity|id|iso|bs|unit|"
    r"version|class|type|model|route|bus|figure|table|item|account|policy)\s(?:(?:number|no\.?|code|is)\s)?$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:- )?(?:about|over|nearly|almost|some|around|another|all|only|more than|fewer than|less than|up to|"
    r"at least|the|these|our|a|in all|in|for|with|to|by|now|then|we|they|of)\s$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?:^|[\s(“])[A-Z][\w’'-]*\s$")
_GROUP_BEFORE, _GROUP_AFTER = re.compile(r"\d[ -]$"), re.compile(r"[ -]\d")
_NAME_AFTER = re.compile(r"\s[A-Z]")


def with_commas(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[Edit, ...]]:
    """Give lines with their big numbers grouped, and an edit for each line that changed."""
    grouped = tuple(_NUMBER.sub(_grouped, line) for line in lines)
    changed = zip(lines, grouped, strict=True)
    return grouped, tuple(Edit("thousands", before, after) for before, after in changed if after != before)


def _grouped(match: re.Match[str]) -> str:
    if not match["money"] and not _counts(match):
        return match.group()
    return f"{match['money'] or ''}{int(match['digits']):,}"


def _counts(match: re.Match[str]) -> bool:
    before, after = match.string[: match.start()], match.string[match.end() :]
    if _is_year(match["digits"], before, after) or _REFERENCE.search(before) or _NAME_AFTER.match(after):
        return False
    if _GROUP_BEFORE.search(before) or _GROUP_AFTER.match(after):
        return False
    if _NAME_BEFORE.search(before) and not _OPENING.match(before):
        return False
    return bool(not _RINGING.search(match.string) or _COUNTED.match(after))


def _is_year(digits: str, before: str, after: str) -> bool:
    if _YEAR.fullmatch(digits):
        return True
    if not _OLDEST_YEAR <= int(digits) < _NOT_YET:
        return False
    return bool(_OF_YEAR.search(before) or (_IN_YEAR.search(before) and not _COUNTED.match(after)))
