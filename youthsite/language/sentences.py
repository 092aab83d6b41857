"""Where one sentence ends and the next begins, in the plain English of public reports."""

import re

from .wordsets import word_set

_CLOSERS = "\"'”’)]*_"
_OPENERS = "\"'“‘([*_"
_ENDS = re.compile(r"[.!?…]+$")
_MARKER = re.compile(r"^(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]$")
_BULLETS = frozenset("•●▪◦○–-*")
_LINK = re.compile(r"^(?:https?://|www\.)|^[\w.+-]+@[\w-]+\.")
_INITIAL = re.compile(r"^(?:[A-Z]\.)+$")

# After these a full stop never ends the sentence: a name or an example follows.
_BEFORE_NAMES = word_set("dr mr mrs ms mx prof rev hon cllr sir e.g eg i.e ie vs cf viz approx incl")
# After these a full stop does not end the sentence when a number follows.
_BEFORE_NUMBERS = word_set(
    "No Nos nos p pp para paras Para Paras fig Fig Art sec Sec vol Vol ch Ch ref Ref tel Tel ext Ext "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
)
# These end a sentence only when the next word can hardly be part of a name or a time.
_EITHER = word_set("st ave rd ltd co inc plc a.m p.m jr sr dept")
_STARTERS = word_set(
    "a after all also although an and as at because before between both but by children during each every "
    "families for from further going he her his how however i if in it its many most much my no of on one "
    "our over people plans she since so some staff that the their then there therefore these they this "
    "those through to training two under until we what when where which while who why with work you young "
    "your"
)
# Names that carry a mark inside: the words before the space, and the word after it.
_NAMES_WITH_MARKS = frozenset({("cares?", "scotland")})


def sentences(text: str) -> list[str]:
    """Split text into sentences, with white space folded.

    Joined by single spaces the sentences give the folded text again: nothing but white space is lost.
    Abbreviations, initials, list numbers, links and names such as "Who Cares? Scotland" do not end one.
    """
    tokens = text.split()
    found: list[str] = []
    start = 0
    for place in range(1, len(tokens)):
        if _ends_between(tokens, start, place):
            found.append(" ".join(tokens[start:place]))
            start = place
    if start < len(tokens):
        found.append(" ".join(tokens[start:]))
    return found


def _ends_between(tokens: list[str], start: int, place: int) -> bool:
    following = tokens[place]
    if following in _BULLETS and following in "•●▪◦○":
        return True
    token = tokens[place - 1].rstrip(_CLOSERS)
    if not _ENDS.search(token) or not _can_start(following):
        return False
    if place - 1 == start and _is_marker(tokens[start]):
        return False
    if place - 2 == start and tokens[start] in _BULLETS and _is_marker(token):
        return False
    return _is_end(token, following)


def _is_marker(token: str) -> bool:
    return bool(_MARKER.match(token))


def _can_start(token: str) -> bool:
    first = token.lstrip(_OPENERS)[:1]
    return first.isupper() or first.isdecimal() or first in {"£", "#"} or bool(_LINK.match(token))


def _is_end(token: str, following: str) -> bool:
    bare = token.lstrip(_OPENERS).lower()
    word = following.strip(_OPENERS + _CLOSERS + ".,;:!?").lower()
    if (bare, word) in _NAMES_WITH_MARKS or not any(letter.isalnum() for letter in bare):
        return False
    if not bare.endswith(".") or bare.endswith(".."):
        return True
    stem = bare[:-1]
    if stem in _BEFORE_NAMES:
        return False
    if token.lstrip(_OPENERS)[:-1] in _BEFORE_NUMBERS and word[:1].isdecimal():
        return False
    if stem in _EITHER or _INITIAL.match(token.lstrip(_OPENERS)):
        return word in _STARTERS
    return True
