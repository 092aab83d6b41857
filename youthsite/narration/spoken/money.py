"""How money is said: pounds and pence, other money, and what it is for each time or each person."""

import re

from ...language.number_words import cardinal, plural, quantity
from .figures import DASH, NUMBER, SCALE, scale
from .rule import Rule, rule

MONEY = {"£": ("pound", "pounds"), "$": ("dollar", "dollars"), "€": ("euro", "euros")}
SIGN = "[£$€]"
ROUND = {
    "10": "tens",
    "100": "hundreds",
    "1000": "thousands",
    "10000": "tens of thousands",
    "100000": "hundreds of thousands",
    "1000000": "millions",
}
"""Numbers that mean "very many" with an s: "100s of people"."""
BEFORE = "voucher|note|fee|grant|prize|card|ticket|fund|budget"
"""Words before which it is "pound": "a twenty pound voucher"."""
EACH = "week|month|year|term|day|night|session|hour|person|child|pupil|family|head|km|mile"


def _money(found: re.Match[str]) -> str:
    first, last = found["first"], found["last"]
    below = "minus " if found["below"] or found["below_too"] else ""
    one, many = MONEY[found["sign"]]
    if found["thing"] is not None and "." not in (last or first):
        many = one
    each = _each(found)
    if last:
        lower = quantity(first) + scale(found["scale"] or (found["last_scale"] if _fits(found) else None))
        lower += "" if found["scale"] or _fits(found) else f" {many}"
        return f"{below}{lower} to {quantity(last)}{scale(found['last_scale'])} {many}{each}"
    if found["scale"]:
        return f"{below}{quantity(first)}{scale(found['scale'])} {many}{each}"
    pence = found["sign"] == "£" and many != one
    return below + (_pounds(first) if pence else f"{quantity(first)} {_one(first, one, many)}") + each


def _fits(found: re.Match[str]) -> bool:
    """Whether the scale of the second number is meant for the first one too: "£5-10m", but not "£500-£3m"."""
    return float(found["first"].replace(",", "")) < float(found["last"].replace(",", ""))


def _each(found: re.Match[str]) -> str:
    if found["person"]:
        return " for each person"
    if not (each := found["each"]):
        return ""
    return f" an {each}" if each == "hour" else f" a {each.replace('km', 'kilometre')}"


def _one(number: str, one: str, many: str) -> str:
    return one if number == "1" else many


def _pounds(amount: str) -> str:
    pounds, _, pence = amount.replace(",", "").partition(".")
    if len(pence) not in (0, 2):
        return f"{quantity(amount)} pounds"
    said = f"{quantity(pounds)} {_one(pounds, *MONEY['£'])}"
    if pence in ("", "00"):
        return said
    return _pence(int(pence)) if pounds == "0" else f"{said} {cardinal(int(pence))}"


def _pence(number: int) -> str:
    return f"{cardinal(number)} {'penny' if number == 1 else 'pence'}"


def many_of(number: str) -> str:
    """Say a number with an s: "tens", "hundreds", "nineties", "fives"."""
    bare = number.replace(",", "")
    return ROUND.get(bare) or plural(quantity(bare))


def _moneys(found: re.Match[str]) -> str:
    kind = MONEY[found["sign"]][1]
    return f"{found['word'] or many_of(found['number'])} of {kind}"


RULES: tuple[Rule, ...] = (
    rule(
        "moneys",
        rf"(?P<sign>{SIGN})\s?(?:(?P<number>\d[\d,]*0)['’]?s|(?P<word>hundreds|thousands|millions|billions))\b",
        _moneys,
    ),
    rule(
        "money",
        rf"(?:(?<![\w)])(?P<below>[-−]))?(?P<sign>{SIGN})\s?(?P<below_too>[-−])?(?P<first>{NUMBER})"
        rf"(?:\s?(?P<scale>{SCALE})\b)?"
        rf"(?:(?:{DASH}|\sto\s(?=(?P=sign)?{NUMBER}\s?(?:{SCALE})\b))"
        rf"(?P=sign)?(?P<last>{NUMBER})(?:\s?(?P<last_scale>{SCALE})\b)?)?"
        rf"(?:\s?(?P<person>pp|p\.p\.)(?!\w)|\s?/\s?(?P<each>{EACH})\b)?"
        rf"(?P<thing>(?=[\s-](?:{BEFORE})\b))?",
        _money,
    ),
    rule(
        "money after",
        rf"\b(?P<number>{NUMBER})\s?(?P<sign>[$€])",
        lambda found: f"{quantity(found['number'])} {_one(found['number'], *MONEY[found['sign']])}",
    ),
    rule("pence", r"\b(\d{1,2})p\b", lambda found: _pence(int(found[1]))),
)
