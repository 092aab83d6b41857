"""What no telling may lose: numbers, limits, "not", bad news, and who is meant."""

import re

from ...language import word_set
from .tree import PEOPLE, Token

NEVER_LOST = re.compile(
    r"\d|%|\b(?:not|no|never|none|nobody|without|only|except|unless|if|least|most|more|less|few|fewer|half|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|until|despite|although|though|but|however|"
    r"instead|rather|than|may|might|could|must|should|first|last|once|when|every|each|all|any|challeng\w*|barrier\w*|difficult\w*|"
    r"worse\w*|fell|decreas\w*|declin\w*|drop\w*|lower\w*|concern\w*|delay\w*|cancel\w*|fail\w*|lack\w*|unable|still|yet|"
    r"rarely|some|many|particularly|especially|mainly|mostly|planned|proposed|draft|pilot\w*|potential\w*)\b",
    re.IGNORECASE,
)
_WHOLE = word_set("all every each any most the those these no more fewer both only")


def sorts(noun: Token) -> bool:
    """Tell whether what hangs on a noun may say which of them are meant: "all pupils who …", "91% of …"."""
    if noun.lower_ in PEOPLE or noun.dep_ in {"nsubj", "nsubjpass"}:
        return True
    return any(child.dep_ == "nummod" or child.lower_ in _WHOLE for child in noun.lefts)


def is_unnamed(noun: Token) -> bool:
    """Tell whether a noun brings in things not spoken of before: "pupils", "a film", "new films"."""
    if noun.dep_ in {"nsubj", "nsubjpass"} or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    lefts = list(noun.lefts)
    if any(child.lower_ in _WHOLE or child.dep_ == "poss" for child in lefts):
        return False
    first = next(iter(lefts), None)
    return (
        first is None
        or first.lower_ in {"a", "an", "some", "several"}
        or first.dep_ in {"nummod", "amod", "compound"}
    )
