"""Is every number of the easy words a number of the passage, with the same unit and the same bound?"""

import re
from collections.abc import Iterable
from fractions import Fraction

from .amounts import Amount, amounts
from .problem import FactProblem, untold, wrong
from .rates import repeats
from .said_numbers import said_in_words
from .telling import Telling

_MONTHS_IN = {"year": 12, "month": 1}
_DAYS_IN = {"week": 7, "day": 1}
_NEAR = Fraction(1, 10)
_FROM_TO = re.compile(
    r"\bfrom\s+(?:\w+\s+){0,3}?£?(\d+(?:[,.]\d+)*)%?[^.;]{0,40}?\bto\s+(?:\w+\s+){0,3}?£?(\d+(?:[,.]\d+)*)",
    re.IGNORECASE,
)


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Compare counts, shares and money; years belong to the dates."""
    given = [amount for sentence in source.sentences for amount in amounts(sentence.text)]
    found = [
        problem
        for place, sentence in enumerate(easy.sentences)
        for amount in amounts(sentence.text)
        if amount.kind != "year" and not _is_one(amount)
        for problem in _judge(amount, given, source, place)
        if problem.rule != "fact-number" or not repeats(amount.where, sentence, source)
    ]
    return found + _turned(easy, source) + untold("number", "numbers", _untold(easy, source))


def _judge(amount: Amount, given: list[Amount], source: Telling, place: int) -> list[FactProblem]:
    if (
        any(_same(amount, each) for each in given)
        or said_in_words(amount, source)
        or _is_of_two(amount, source)
    ):
        return []
    close = next((each for each in given if _same_value(amount, each)), None)
    if close is None:
        return [wrong("number", amount.text, f"“{amount.text}” is not in the full report.", place)]
    if not _units_agree(amount, close):
        told = f"The full report counts {close.text} in another way, not as “{amount.unit}”."
        return [wrong("number-unit", amount.text, told, place)]
    if amount.bound:
        return [
            wrong("number-bound", amount.text, f"The full report does not say “{amount.bound}” here.", place)
        ]
    said = f"The full report says “{close.bound}” {close.text}. Say that too."
    return [FactProblem("fact-number-bound", "warning", amount.text, said, place)]


def _same(amount: Amount, given: Amount) -> bool:
    if not _units_agree(amount, given):
        return False
    if _same_value(amount, given):
        return amount.bound == given.bound or (amount.bound == "about" and (not given.bound or given.near))
    return _rounded(amount, given)


def _same_value(amount: Amount, given: Amount) -> bool:
    if amount.share is not None:
        return given.share == amount.share
    if given.kind == "share":
        return given.out_of is not None and amount.value in (given.value, given.out_of)
    if "money" in (amount.kind, given.kind) and amount.kind != given.kind:
        return False
    return amount.value == given.value or _in_other_units(amount, given)


def _in_other_units(amount: Amount, given: Amount) -> bool:
    for size in (_MONTHS_IN, _DAYS_IN):
        if amount.unit in size and given.unit in size:
            return amount.value * size[amount.unit] == given.value * size[given.unit]
    return False


def _units_agree(amount: Amount, given: Amount) -> bool:
    if not amount.unit or amount.unit == given.unit or _in_other_units(amount, given):
        return True
    if amount.unit == "times":
        return given.unit == ""
    return False


def _rounded(amount: Amount, given: Amount) -> bool:
    """Is this a fair rounding: "about 9 in 10" for 91%, "more than 36,000" for 36,294?"""
    if not amount.bound or given.bound not in ("", amount.bound, "about"):
        return False
    if (amount.share is None) != (given.share is None) or (amount.kind == "money") != (given.kind == "money"):
        return False
    shown, exact = amount.share or amount.value, given.share or given.value
    if (amount.bound == "over" and exact <= shown) or (amount.bound == "under" and exact >= shown):
        return False
    if amount.share is not None:
        return abs(shown - exact) <= (Fraction(1, 2) / amount.out_of if amount.out_of else _NEAR / 2)
    return abs(shown - exact) <= exact * _NEAR and abs(shown - exact) <= _step(amount.value)


def _step(value: Fraction) -> Fraction:
    """The size of the last digit that is not 0: 36,000 is exact to 1,000."""
    step = Fraction(1)
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def _is_of_two(amount: Amount, source: Telling) -> bool:
    """Whether a part and its whole are two counts of one sentence: "Of the 340 asked, 289 came"."""
    if amount.out_of is None:
        return False
    for sentence in source.sentences:
        counts = [each.value for each in amounts(sentence.text) if each.kind == "count"]
        if {amount.value, amount.out_of} <= set(counts):
            return bool(re.search(r"\b(?:of|from|out of|among) ", sentence.text.lower()))
    return False


def _is_one(amount: Amount) -> bool:
    return amount.kind == "count" and amount.value == 1


def _turned(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find "from 39 to 22" where the passage goes from 22 to 39."""
    given = {pair for sentence in source.sentences for pair in _FROM_TO.findall(sentence.text)}
    return [
        wrong("number-order", f"from {old} to {new}", f"The full report goes from {new} to {old}.", place)
        for place, sentence in enumerate(easy.sentences)
        for old, new in _FROM_TO.findall(sentence.text)
        if (new, old) in given and (old, new) not in given
    ]


def _untold(easy: Telling, source: Telling) -> Iterable[str]:
    given = [amount for sentence in source.to_tell for amount in amounts(sentence.text)]
    told = [amount for sentence in easy.sentences for amount in amounts(sentence.text)]
    for amount in given:
        if amount.kind != "year" and not _is_one(amount) and not any(_tells(each, amount) for each in told):
            yield amount.text


def _tells(told: Amount, given: Amount) -> bool:
    if _same_value(told, given) or _rounded(told, given):
        return True
    return given.kind == "share" and given.out_of is not None and told.value == given.value
