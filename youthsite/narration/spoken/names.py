"""How names are said: web and post addresses, telephone numbers, school years, letters."""

import re

from ...language.number_words import cardinal, digits, plural
from .figures import COUNTED, DASH
from .rule import Rule, rule

LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
ENDINGS = r"(?:org|com|net|scot|info|gov|ac|co|nhs|sch|uk|eu|tv)"
HOST = rf"(?:{LABEL}\.){{1,6}}{ENDINGS}"
SPELLED = {"uk", "ac", "co", "nhs", "eu", "tv"}
WORDS_IN_CAPITALS = frozenset(
    {
        "ALL", "AND", "ANY", "ARE", "ASK", "BUT", "CAN", "DID", "DO", "FOR", "GET", "GO", "HAS", "HOW",
        "IF", "IN", "IS", "IT", "ME", "MY", "NEW", "NO", "NOT", "NOW", "OF", "OFF", "ON", "ONE", "OR",
        "OUR", "OUT", "SAY", "SEE", "THE", "TO", "TOO", "TWO", "UP", "US", "WAS", "WE", "WHO", "WHY", "YES",
        "YOU",
    }
)  # fmt: skip
"""Words of two or three letters that may stand in capitals for weight, and are not spelled."""


def letters(word: str) -> str:
    """Spell a word so that voices say its letters: "A.S.N", and "U-K" as they would say "dot" in "U.K"."""
    return ".".join(word) if len(word) > 2 else "-".join(word)


def _label(label: str) -> str:
    return " ".join(map(_label_part, re.findall(r"\d+|[A-Za-z]+|-", label)))


def _label_part(part: str) -> str:
    if part.isdecimal():
        return cardinal(int(part))
    return "dash" if part == "-" else letters(part.upper()) if part.lower() in SPELLED else part


def host(name: str) -> str:
    """Say a web host: "www.youngscot.org" is "youngscot dot org"."""
    labels = [label for label in name.split(".") if label and label.lower() != "www"]
    return " dot ".join(_label(label) for label in labels)


def _email(found: re.Match[str]) -> str:
    who = " ".join(
        {".": "dot", "_": "underscore", "+": "plus"}.get(part) or _label(part)
        for part in re.findall(r"[._+]|[^._+]+", found["who"])
    )
    return f"{who} at {host(found['where'])}"


def _phone(found: re.Match[str]) -> str:
    groups = [digits(group) for group in re.findall(r"\d+", found[0])]
    return ("plus " if found[0].startswith("+") else "") + ", ".join(groups)


def _school_years(found: re.Match[str]) -> str:
    stage, first, other, last = (
        found["stage"],
        found["first"],
        found["other"] or found["stage"],
        found["last"],
    )
    said, more = f"{stage} {cardinal(int(first))}", found["more"]
    if not last:
        return f"{stage} {plural(cardinal(int(first)))}" if more else said
    join = " and" if found["join"].strip() == "/" else " to"
    return f"{said}{join} {other} {plural(cardinal(int(last))) if more else cardinal(int(last))}"


def _lettered(found: re.Match[str]) -> str:
    letter = found["letter"]
    return f"{letter} {cardinal(int(found['first']))} to {letter} {cardinal(int(found['last']))}"


def _capitals(found: re.Match[str]) -> str:
    word, more = found["word"], "'s" if found["more"] else ""
    plain = len(word) > 3 and re.search("[AEIOU]", word)
    return found[0] if plain or word in WORDS_IN_CAPITALS else letters(word) + more


EMAIL = rule(
    "email", rf"(?<![\w.+-])(?P<who>[\w.+-]{{0,63}}\w)@(?P<where>(?:{LABEL}\.){{1,6}}{LABEL})", _email
)
WEB = rule(
    "web",
    rf"\bhttps?://(?P<host>(?:{LABEL}\.){{0,6}}{LABEL})(?:[:/?\#][^\s<>()]*[\w/])?"
    rf"|\b(?P<plain>www\.(?:{LABEL}\.){{0,6}}{LABEL}|{HOST})\b(?:/[^\s<>()]*[\w/])?",
    lambda found: host(found["host"] or found["plain"]),
)
PHONE = rule(
    "phone", r"(?<![\w.,£/])(?:\+44[ ]?\(?\d|\(?0\d)\d{1,3}\)?(?:[ -]?\d{2,6}){1,3}\b(?![/,]\d)", _phone
)
HELPLINE = rule(
    "helpline",
    r"\b116[ ](?:123|111|000)\b"
    r"|(?i:(?<=\bon\s)|(?<=\bcall\s)|(?<=\bdial\s)|(?<=\bring\s)|(?<=\bphone\s))(?:999|112|111|101|105|119)\b"
    rf"|\b999\b(?!\s(?:{COUNTED})\b)"
    r"|(?i:(?<=\btext\s)|(?<=\bto\s)|(?<=\bon\s))[678]\d{4}\b",
    _phone,
)
"""Numbers short enough to be taken for a count: known ones after "call" or "on", and British text numbers."""
SCHOOL_YEARS = rule(
    "school years",
    rf"\b(?P<stage>[PS])(?P<first>[1-7])(?:(?P<join>{DASH}|\s?/\s?|\sto\s)(?P<other>[PS])?(?P<last>[1-7]))?(?P<more>['’]?s)?\b",
    _school_years,
)
LETTERED = rule(
    "lettered",
    rf"\b(?P<letter>[A-Z])(?P<first>\d{{1,2}}){DASH}(?P=letter)?(?P<last>\d{{1,2}})\b",
    _lettered,
)
CAPITALS = rule("capitals", r"(?<![^\W\d])(?P<word>[A-Z]{2,6})(?P<more>['’]?s)?(?![^\W\d])", _capitals)

RULES: tuple[Rule, ...] = (EMAIL, WEB, PHONE, HELPLINE, SCHOOL_YEARS, LETTERED)
