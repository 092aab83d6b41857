"""How amounts are said: percentages, ranges, fractions, ratios, ages, plain numbers."""

import re

from ...language.number_words import cardinal, ordinal, plural, quantity
from .figures import DASH, NUMBER
from .money import many_of
from .rule import Rule, rule

PARTS = {
    (1, 2): "one half",
    (1, 4): "one quarter",
    (3, 4): "three quarters",
    (1, 3): "one third",
    (2, 3): "two thirds",
    (50, 50): "fifty fifty",
}
SIGNS = {"½": "a half", "¼": "a quarter", "¾": "three quarters", "⅓": "one third", "⅔": "two thirds"}
COMPARED = {
    ">": "more than", "<": "less than", "≥": "at least", "≤": "at most", "±": "plus or minus",
    "~": "about", "≈": "about", "c.": "about", "#": "number", "-": "minus", "−": "minus",
}  # fmt: skip


def _percent(found: re.Match[str]) -> str:
    first = f"{quantity(found['first'])} to " if found["first"] else ""
    return f"{first}{quantity(found['last'])} per cent"


def _ordinals(found: re.Match[str]) -> str:
    join = " and " if found["join"] == "/" else " to "
    return join.join(ordinal(int(number)) for number in (found["first"], found["last"]) if number)


def _fraction(found: re.Match[str]) -> str:
    top, bottom = int(found["top"]), int(found["bottom"])
    part = PARTS.get((top, bottom), f"{cardinal(top)} out of {cardinal(bottom)}")
    if found["of"] is not None and (top, bottom) not in PARTS and 2 < bottom <= 10:
        part = f"{cardinal(top)} {plural(ordinal(bottom)) if top > 1 else ordinal(bottom)}"
    whole = found["whole"]
    return f"{cardinal(int(whole))} and {part.replace('one ', 'a ')}" if whole else part


def _mixed(found: re.Match[str]) -> str:
    said = SIGNS[found["sign"]]
    return f"{cardinal(int(found['whole']))} and {said}" if found["whole"] else said


def _range(found: re.Match[str]) -> str:
    return f"{quantity(found['first'])} to {quantity(found['last'])}"


def _ratio(found: re.Match[str]) -> str:
    fifty = (found["first"], found["last"]) == ("50", "50")
    return "fifty fifty" if fifty else _range(found)


def _row(found: re.Match[str]) -> str:
    """A row of numbers: "1-2-1" is how many for how many, "4-4-2" only its numbers."""
    numbers = re.split("[-/]", found[0])
    if numbers == ["1", "2", "1"]:
        return "one to one"
    return " ".join(cardinal(int(number)) for number in numbers)


def _many(found: re.Match[str]) -> str:
    first = f"{cardinal(int(found['first']))} to " if found["first"] else ""
    return first + many_of(found["last"])


def _section(found: re.Match[str]) -> str:
    return " point ".join(cardinal(int(part)) for part in found[0].split("."))


RULES: tuple[Rule, ...] = (
    rule(
        "percent",
        rf"(?:\b(?P<first>{NUMBER})\s?%?{DASH})?(?<![\w.])(?P<last>{NUMBER})\s?(?:%|per\s?cent\b)",
        _percent,
    ),
    rule(
        "ordinals",
        rf"\b(?:(?P<first>\d{{1,6}})(?:st|nd|rd|th)?(?:{DASH}|(?P<join>/)))?(?P<last>\d{{1,6}})(?:st|nd|rd|th)\b",
        _ordinals,
    ),
    rule("mixed", rf"(?P<whole>(?<!\d)\d{{1,4}})?\s?(?P<sign>[{''.join(SIGNS)}])", _mixed),
    rule("section", r"\b\d{1,3}(?:\.\d{1,3}){2,}\b", _section),
    rule("flat", r"(?<=\bFlat\s)\d{1,2}/\d{1,2}\b", _row),
    rule(
        "fraction",
        r"(?:\b(?P<whole>\d{1,3})\s(?=[1-3]/[2-4]\b))?\b(?P<top>\d{1,4})/(?P<bottom>[1-9]\d{0,3})\b(?!/)(?P<of>(?=\sof\b))?",
        _fraction,
    ),
    rule("comma", r"(?<=\d),(?=\d)", lambda found: ", "),
    rule("ratio", r"\b(?P<first>\d{1,3})\s?:\s?(?P<last>\d{1,3})\b", _ratio),
    rule("spaced", r"\b[1-9]\d{0,2}(?:[ ]000)+\b(?!,)", lambda found: quantity(found[0].replace(" ", ""))),
    rule("row", r"(?<![\w-])\d{1,2}(?:-\d{1,2}){2,}\b(?!-)", _row),
    rule("range", rf"\b(?P<first>{NUMBER}){DASH}(?P<last>{NUMBER})\b", _range),
    rule("and over", r"\b(\d{1,3}|\d{1,3}(?:,\d{3})+)\+", lambda found: f"{quantity(found[1])} plus"),
    rule(
        "compared",
        r"(?:(?<![\w)])(?P<less>[-−])|(?<!\w)(?P<sign>\#(?=\d)|[<>≥≤±~≈]|c\.)\s?)(?=[£$€]?\d)",
        lambda found: COMPARED[found["less"] or found["sign"]] + " ",
    ),
    rule(
        "many",
        rf"(?<!\d)(?:(?P<first>\d{{1,3}}){DASH})?(?P<last>\d{{1,3}}|1,?000|10{{1,2}},?000)['’]?s\b",
        _many,
    ),
    rule(
        "suspended",
        rf"\b(?P<first>{NUMBER})[-–](?=\s(?:to|or|and)\s\d)",
        lambda found: quantity(found["first"]),
    ),
    rule("times", r"(?<=\d)\s[x×]\s?(?=[£$€]?\d)", lambda found: " times "),
    rule("by", r"(?<=\d)[x×]\s?(?=\d)", lambda found: " by "),
    rule("so often", r"(?<=\d)x\b|\bx(?=\d)", lambda found: " times "),
    rule("bracket", r"(?<=\d)\((?=\w{1,2}\))", lambda found: ", "),
    rule("open end", r"(?<=\d)[-–](?=\s|$|[).,;])", lambda found: ""),
    rule("part", r"(?<![\w.])\.(\d+)\b", lambda found: quantity(f"0.{found[1]}")),
    rule("number", NUMBER, lambda found: quantity(found[0])),
)  # fmt: skip
"""`many` is for people and years by their number: "under 18s", "16-18s", "the 90s"; `suspended` for "11- to
16-year-olds"."""
