"""Reading the amounts of a text: counts, shares, money, years, each with its bound ("over") and its unit."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from ...language.number_words import SCALES, VALUES, read_number

Kind = Literal["count", "share", "money", "year", "ordinal"]
Bound = Literal["", "about", "over", "under"]

_SCALES = {**SCALES, "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000}
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_UNITS = {
    "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year",
    "time": "times", "occasion": "times", "mile": "mile", "kilometre": "kilometre", "point": "point",
}  # fmt: skip

_SPELT = "|".join(VALUES)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDS = rf"(?:{_SPELT})(?:[\s-]+(?:(?:and|hundred|thousand|million|billion|{_SPELT})\b))*"
_NUMBER = rf"(?:(?:{_DIGITS})(?:\s?(?:hundred|thousand|million|billion)\b)?|\b{_WORDS}\b)"
# Every number word begins so: a look at two letters spares the long search at most words.
_STARTS = "on|tw|th|fo|fi|si|se|ei|ni|te|el|ze|ha|a\\b"
# Digits of a code ("S1", "COVID-19") are no amount.
# The number of a clause, of a code, or of a paper's paragraph: "S1", "COVID-19", "4.1 Grants were paid.".
_CODE = re.compile(
    r"(?<=[A-Za-z])\d+(?:[-–/]\d+)*|(?<=[A-Za-z])(?<!mid)(?<!under)(?<!over)-\d+(?![\d,])|"
    r"^\d{1,2}(?:\.\d{1,2}){1,3}\.?(?= +[A-Z])"
)
_YEAR = r"(?:19|20)\d\d"
_ALL_OF = r"(?:(?:every|all|the|our|these|those|a|total)\s)*"
_WHOLES = r"10{1,3}|[2-9]|20|50|two|three|four|five|ten|twenty|hundred"
_PART = rf"""\b(?:a|one|two|three|four|{_DIGITS})[\s-](?:half|halves|thirds?|quarters?|fifths?|tenths?)
    (?=\sof\b|\s(?:the|all)\b|[.,;]|$)|\bhalf(?=\s(?:of|the|all|our)\b)"""
_FIND = re.compile(
    rf"""
    (?=[£\d]|\b(?:{_STARTS}))(?:
    (?P<years>\b{_YEAR}(?:\s?(?:\bto\b|\band\b)\s?{_YEAR}|\s?(?:/|-|–)\s?(?:{_YEAR}|\d\d))\b(?!,\d|%|\.\d))
  | £\s?(?P<money>{_DIGITS})\s?(?P<scale>k|mn?|bn|hundred|thousand|million|billion)?\b
  | (?P<percent>{_NUMBER})\s?(?:%|per\s?cent\b)
  | (?P<of>{_NUMBER})\s(?:(?:\w+\s){{0,3}}?out\sof|(?:[a-z]+\s)?of)\s{_ALL_OF}(?!{_YEAR}\b)(?P<all>{_NUMBER})
  | (?P<in>{_NUMBER})\sin\s(?:every\s)?(?P<every>{_WHOLES})\b(?![,.]\d)
  | (?P<part>{_PART})
  | (?P<year>\b{_YEAR}\b(?!,\d|%|\.\d))
  | (?P<ordinal>\b\d+)(?:st|nd|rd|th)\b
  | (?P<count>{_NUMBER})(?P<more>\s?\+|\s(?:or|and)\s(?:more|over|fewer|less|under)\b)?
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:(?P<over>more than|over(?: the age of)?|above|at least|upwards of|exceeding|in excess of"
    r"|minimum of|no (?:fewer|less) than|not less than)"
    r"|(?P<under>less than|fewer than|under(?: the age of)?|below|up to|at most|maximum of|nearly|almost"
    r"|(?:no|not) more than)"
    r"|(?P<about>about|around|roughly|approximately|approx\.?|circa|some|close to))\s*(?:the\s|an?\s|£)?$",
    re.IGNORECASE,
)
_NEARLY = re.compile(
    r"\b(?:nearly|almost"
    r"|(?:just|slightly|a little|a bit) (?:over|above|under|below|(?:more|less|fewer) than))"
    r"\s*(?:the\s|an?\s|£)?$",
    re.IGNORECASE,
)
_RATES = frozenset({"each", "every", "per", "a", "an", "the", "this", "that", "last"})
_NEXT = re.compile(r"[\s-]+([a-z]+)(?!')(?:[\s-]+([a-z]+)(?!'))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount. `out_of` is the whole of a share given as two numbers; `where` its offset in the text.

    It is `near` where its bound says that little is missing ("nearly", "just over"): it is "about" as many.
    """

    kind: Kind
    value: Fraction
    text: str
    where: int
    bound: Bound = ""
    unit: str = ""
    out_of: Fraction | None = None
    near: bool = False

    @property
    def share(self) -> Fraction | None:
        """The part of the whole, from 0 to 1, when the amount is a share."""
        if self.kind != "share":
            return None
        return self.value if self.out_of is None else self.value / self.out_of


@lru_cache(maxsize=2_000)
def amounts(text: str) -> tuple[Amount, ...]:
    """Read every amount of a text in order.

    "91%", "9 out of 10" and "half of" are shares; "2021/22" is two years; "S1" and "COVID-19" are none.
    """
    text = _CODE.sub(lambda code: "#" * len(code.group()), text)
    found = (amount for match in _FIND.finditer(text) for amount in _read(match, text))
    return tuple(
        replace(one, near=True) if one.bound and _NEARLY.search(text[: one.where]) else one for one in found
    )


def _read(match: re.Match[str], text: str) -> list[Amount]:
    group, start = match.groupdict(), match.start()
    if group["years"]:
        return _years(match)
    bound = _bound(text[:start], group["more"] or "")
    shown = match.group().strip()
    if group["year"]:
        return [Amount("year", Fraction(group["year"]), shown, start)]
    if group["money"]:
        value = read_number(group["money"]) * _SCALES.get((group["scale"] or "").lower(), 1)
        return [Amount("money", value, shown, start, bound)]
    if group["ordinal"]:
        return [Amount("ordinal", Fraction(group["ordinal"]), shown, start)]
    if group["percent"]:
        return [Amount("share", read_number(group["percent"]) / 100, shown, start, bound)]
    if group["part"]:
        return [Amount("share", _part(group["part"]), shown, start, bound)]
    if group["all"]:
        return _ratio(group["of"], group["all"], shown, start, bound)
    if group["every"]:
        return _ratio(group["in"], group["every"], shown, start, bound)
    return [_count(match, text, bound)]


def _years(match: re.Match[str]) -> list[Amount]:
    first, last = match.group()[:4], re.findall(r"\d+", match.group())[-1]
    second = last if len(last) == 4 else first[:2] + last
    return [Amount("year", Fraction(year), match.group(), match.start()) for year in (first, second)]


def _part(words: str) -> Fraction:
    first, _, name = words.lower().replace("-", " ").rpartition(" ")
    top = read_number(first) if first not in ("", "a") else Fraction(1)
    return top / _PARTS.get(name, _PARTS.get(name.removesuffix("s"), 1))


def _ratio(part: str, whole: str, shown: str, start: int, bound: Bound) -> list[Amount]:
    top, bottom = read_number(part), read_number(whole)
    if bottom > 0 and top <= bottom:
        return [Amount("share", top, shown, start, bound, out_of=bottom)]
    return [Amount("count", top, part, start, bound), Amount("count", bottom, whole, start)]


def _count(match: re.Match[str], text: str, bound: Bound) -> Amount:
    following = _NEXT.match(text, match.end())
    words = [word.lower() for word in following.groups() if word] if following else []
    if words and words[0] in _RATES:
        words = []  # "25 each week" counts no weeks, and "25 last week" none
    if words and match.string[match.end()] == "-":
        words[0] = words[0].removesuffix("ly")  # "six-monthly", but not "six weekly talks"
    nouns = [word.removesuffix("s") for word in words]
    unit = next((_UNITS[noun] for noun in nouns if noun in _UNITS), "")
    if unit not in ("", "times", "point", "people", "children", "adults") and bound == "over":
        bound = ""  # "over two years" mostly means during them
    return Amount("count", read_number(match["count"]), match["count"].strip(), match.start(), bound, unit)


def _bound(before: str, after: str) -> Bound:
    if after:
        return "under" if re.search("fewer|less|under", after) else "over"
    found = _BOUND.search(before[-24:])
    return found.lastgroup if found else ""  # type: ignore[return-value]
