"""Say a share as a count: "91% of pupils" becomes "91 out of 100 pupils", "80% of schools" "8 in 10 schools".

Only shares of people or things that can be counted, and only whole numbers below 100. Of things there may be
few, and "80 out of 100 schools" would sound like a hundred schools: their share is told in tens, or stays. A
change ("went up by 12%") and a decimal stay as they are, for there "out of 100" would mislead.
"""

import re

from ...language import word_set, words
from ..context import Context
from ..lexicon import PLURAL_PEOPLE

_SHARE = re.compile(
    r"(?<![\d.,])(\d{1,2})(?:\s?%| per ?cent| percent) of (?P<the>(?:the|these|those|our|all) )?"
)
_CHANGE = re.compile(
    r"\b(?:increas|decreas|reduc|improv|ris(?:e|es|en|ing)\b|rose|fell|fall|drop|declin|grew|grown|"
    r"growth|higher|"
    r"lower|more than|less than|fewer|up from|down from|compared|change|difference|average)",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:Over |About |Around |Nearly |Almost |More than )?\d{1,2}\s?(?:%|per ?cent|percent) of "
)
_NUMBER = re.compile(r"\d[\d,.]*")
_PEOPLE = (
    PLURAL_PEOPLE
    | word_set("leavers residents visitors voters mentors volunteers babies women men girls boys students")
) - word_set("schools councils services groups partners")
# Many in form only: "3 in 10 costs" is no English.
_MONEY = word_set("costs savings funds earnings resources proceeds takings expenses arrears benefits goods")
_SINGULAR = re.compile(r"(?:ss|us|is)$")


def step(sentence: str, context: Context) -> list[str]:
    """Reword each such share in a sentence that tells of no change."""
    if _CHANGE.search(sentence) and not _only_share(sentence):
        return [sentence]
    counted = _SHARE.sub(_reword, sentence)
    short = len(words(counted)) <= context.max_words or len(words(sentence)) > context.max_words
    return [counted if short else sentence]


def _only_share(sentence: str) -> bool:
    """Tell whether a share of people opens a sentence and is its only number: it is no change itself."""
    return bool(_OPENS.match(sentence)) and len(_NUMBER.findall(sentence)) == 1


def _reword(match: re.Match[str]) -> str:
    following = re.findall(r"[\w'-]+", match.string[match.end() :])[:3]
    if not any(_is_plural(word) for word in following):
        return match.group()
    people = any(word.lower() in _PEOPLE for word in following)
    if not people and (int(match[1]) % 10 or _MONEY & {word.lower() for word in following}):
        return match.group()
    of_the = f" of {match['the'].strip()}" if match["the"] and match["the"] != "all " else ""
    share = f"{match[1]} out of 100" if people else f"{int(match[1]) // 10} in 10"
    return f"{share}{of_the} "


def _is_plural(word: str) -> bool:
    word = word.lower()
    return word in PLURAL_PEOPLE or (word.endswith("s") and not _SINGULAR.search(word))
