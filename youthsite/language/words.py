"""Words as a reader would count them."""

import re

_SPOKEN_SIGNS = frozenset("&%+=")
_EDGES = re.compile(r"^[^\w£$€#@&%+=]+|[^\w%+]+$")
_LINK = re.compile(r"^(?:https?://|www\.)|@[\w-]+\.|^[\w-]+(?:\.[\w-]+)+/")
_DASHES = re.compile(r"[—…]+|\.{2,}|(?<=[^\W\d])–(?=[^\W\d])")
# A slash parts two words ("parents/carers") but not two years, a date or two letters ("a/b").
_SLASH = re.compile(r"(?<=[^\W\d]{2})/(?=[^\W\d]{2})")


def words(text: str) -> list[str]:
    """List the words of a text in order, without the marks around them.

    "children's", "S1-S6", "£200K", "2021/22", a link and a lone "&" are one word each; "1 to 1" is three and
    "parents/carers" two.
    """
    return [word for token in text.split() for part in _parts(token) if (word := _bare(part))]


def _parts(token: str) -> list[str]:
    if token.isalnum():
        return [token]
    if _LINK.search(token):
        return [token]
    return [part for piece in _DASHES.split(token) for part in _SLASH.split(piece)]


def _bare(token: str) -> str:
    if token in _SPOKEN_SIGNS or token.isalnum():
        return token
    word = _EDGES.sub("", token)
    return word if any(letter.isalnum() for letter in word) else ""
