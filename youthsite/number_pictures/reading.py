"""Which number of a sentence could be drawn, read with the fact guard's own eyes."""

import re
from dataclasses import dataclass
from fractions import Fraction

from ..checks.facts.actors import actors
from ..checks.facts.amounts import Amount, amounts
from ..checks.facts.counted import counted
from ..language import word_set
from .refusals import refused_by_words

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?= (?:{_MONTHS})\b)")
_AGES = re.compile(
    r"\b(?:aged? |under |over )\d+(?: (?:to|and|or) (?:\d+|over|under))?|\b\d+(?: to \d+)? years? old\b"
)
_NAMES = re.compile(
    r"\b(?:Primary|Article|Part|Phase|Priority|Theme|Section|Act|Year|Stage|Level|priority|aim) \d+",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"%?(?: of)?(?: (?:the|our|all|these|those))*\b")
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "year"})
_WORD = re.compile(r"[\s-]+([a-z#][a-z’'#-]*)", re.IGNORECASE)
_NO_NOUN = word_set(
    """a an and are as at before but by can could did do does each every for from had has have if in is it
    its may me more must no not now of off on one or out per said say should so than that their them then
    there these they this those to us was were when who will with would you your got get gets went made"""
)
_GROUPS = word_set("people children men women staff young")
_KNOWN_BY = word_set(
    """names cases referrals registrations members apprentices siblings mums dads residents ambassadors
    champions placements offences incidents births deaths pregnancies removals leavers survivors victims
    families households"""
)
"""Words that count people, or things that stand for one person each."""
_DRAWN = frozenset({"count", "share", "money"})
"""The kinds of amounts that can be drawn."""
FEW = 10
"""People below this number are not drawn, so that nobody is known by a picture."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The one number of a sentence: `part` of `whole` (None for a count or money), and what it counts.

    `said` is how the words give it; `of_people` whether people are counted one by one, `of_few` whether
    things that stand for a person each; `rate` whether it is a share of many ("9 in 10") and not of that very
    number. `refused` is the id of a rule, empty when it may be drawn.
    """

    place: int
    kind: str
    said: str
    part: Fraction
    whole: Fraction | None = None
    unit: str = ""
    of_people: bool = False
    of_few: bool = False
    rate: bool = False
    refused: str = ""

    @property
    def is_time(self) -> bool:
        """Whether it is a length of time."""
        return self.unit.removesuffix("s") in _TIMES

    @property
    def could_be_known(self) -> bool:
        """Whether somebody could be known by it when it is small."""
        return self.of_people or self.of_few


def read(text: str, place: int) -> Reading | None:
    """Read the number of a sentence, the `place`-th of its block; None when it has none to speak of."""
    plain = _blanked(text)
    found = [each for each in amounts(plain) if each.kind in _DRAWN and not _is_one(each)]
    telling = [each for each in found if each.unit not in _TIMES] or found
    if not telling:
        return None
    if len(telling) > 1:
        refused = "range" if refused_by_words(plain) == "range" else "several-numbers"
        return Reading(place, telling[0].kind, telling[0].text, telling[0].value, refused=refused)
    return _reading(plain, telling[0], place)


def _reading(text: str, amount: Amount, place: int) -> Reading:
    what = counted(text, amount)
    part, whole, rate = _shares(text, amount)
    noun = _noun(text, amount)
    return Reading(
        place,
        amount.kind,
        _said(amount, part, whole),
        part,
        whole,
        unit=f"{amount.unit}s" if amount.unit in _TIMES else noun,
        of_people=(what.who is not None and what.who.is_human) or _names_people(noun),
        of_few=noun.split(" ")[-1].lower() in _KNOWN_BY,
        rate=rate,
        refused=refused_by_words(text) or ("near" if amount.bound else ""),
    )


def _shares(text: str, amount: Amount) -> tuple[Fraction, Fraction | None, bool]:
    """The part, the whole, and whether the whole stands for many more."""
    if amount.kind != "share":
        return amount.value, None, False
    if amount.out_of is None:
        return amount.value * 100, Fraction(100), True
    stands_for_many = amount.out_of in (10, 100) or " in " in amount.text
    return amount.value, amount.out_of, stands_for_many and not re.search(r"of the \d|of all", amount.text)


def _said(amount: Amount, part: Fraction, whole: Fraction | None) -> str:
    if amount.kind == "count":
        return plain_figure(part)
    if whole is None or (
        amount.out_of is not None and re.fullmatch(r"[\d,]+ (?:in|out of) [\d,]+", amount.text)
    ):
        return amount.text
    return f"{plain_figure(part)} out of {plain_figure(whole)}"


def _noun(text: str, amount: Amount) -> str:
    """The words that say what is counted, to the first in the plural; empty when there are none."""
    place, words = amount.where + len(amount.text), list[str]()
    of = _OF_ALL.match(text, place) if amount.kind == "share" else None
    place = of.end() if of else place
    while len(words) < 4 and (found := _WORD.match(text, place)):
        word, place = found[1], found.end()
        if word.lower() in _NO_NOUN:
            break
        words += [] if "#" in word else [word]
        if word.lower() in _GROUPS - {"young"} or (word.endswith("s") and not word.endswith("ss")):
            return " ".join(words)
    return ""


def _names_people(noun: str) -> bool:
    """Whether the last words of a noun are people: "care experienced dedicated teachers"."""
    return any(each.is_human and each.last >= noun.count(" ") for each in actors(noun.lower()))


def _blanked(text: str) -> str:
    """Days, ages and numbers in names are no amounts to draw; their place stays."""
    for pattern in (_DAY, _AGES, _NAMES):
        text = pattern.sub(lambda found: re.sub(r"\d", "#", found[0]), text)
    return text


def _is_one(amount: Amount) -> bool:
    return amount.kind == "count" and (
        amount.value == 1 or (not amount.text[0].isdecimal() and amount.value <= 1)
    )


def plain_figure(value: Fraction) -> str:
    """Give a number as words write it: 1,250 or 2.5."""
    return f"{int(value):,}" if value.denominator == 1 else f"{round(float(value), 3):,}"
