"""Phone numbers, e-mail addresses and postal addresses: of a service, or of a private person?"""

import re
from collections.abc import Iterator

from ..draft import Draft, texts

_PHONE = re.compile(
    r"(?<![\d/.£])(?:\+44 ?(?:\(0\) ?)?\d{2,5}|\(0\d{2,4}\)|0\d{2,4})[ -]?\d{2,4}[ -]?\d{2,4}(?:[ "
    r"-]?\d{2,3})?(?!\d)"
)
_MIN_DIGITS, _MAX_DIGITS = 9, 12
_MOBILE = re.compile(r"(?:\+44 ?(?:\(0\) ?)?|0)7[1-9]")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,100}\w")
_TWO_WORDS = re.compile(r"[a-z]+[._][a-z]+\d*@", re.IGNORECASE)
_OWN = re.compile(r"[^@]*@(?:gmail|hotmail|outlook|yahoo|icloud|btinternet)\.", re.IGNORECASE)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_STREET = re.compile(
    r"\b(?:flat \w+,? )?\d{1,4}[A-Za-z]?,? (?:[A-Z][\w'’]+ ){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Drive|Dr|Lane|Terrace|Crescent|Place|Gardens|Close|Court|Way|"
    r"Wynd|View|Brae|"
    r"Grove|Row|Square|Loan|Park)\b"
)
_OFFICE = re.compile(
    r"\b(?:council|floor|office|centre|center|hub|school|academy|college|university|hospital|clinic|"
    r"health|nhs|"
    r"department|resources|headquarters|house|hall|library|police|partnership|service|services|team|"
    r"building|suite|"
    r"trust|charity|scotland)\b",
    re.IGNORECASE,
)
_NEAR = 120


def phones(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find British phone numbers, each once a passage; a mobile one is more likely somebody's own."""
    for line, text in texts(draft):
        numbers = (found[0].strip() for found in _PHONE.finditer(text))
        for number in dict.fromkeys(number for number in numbers if _is_phone(number)):
            if _MOBILE.match(number):
                yield line, f"A mobile number: {number}. Is it a person's own? May it be on the site?"
            else:
                yield line, f"A phone number: {number}. Is it still right, and may it be on the site?"


def _is_phone(number: str) -> bool:
    return _MIN_DIGITS <= len(re.sub(r"\D", "", number)) <= _MAX_DIGITS


def emails(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find e-mail addresses, each once a passage, and say when one may name a person."""
    for line, text in texts(draft):
        for address in dict.fromkeys(found[0] for found in _EMAIL.finditer(text)):
            yield line, f"An e-mail address: {address}. {_question(address)}"


def _question(address: str) -> str:
    if _OWN.match(address):
        return "It is a person's own. May it be on the site?"
    if _TWO_WORDS.match(address):
        return "Is it a service's, or does it name a person? May it be on the site?"
    return "Is it still right, and may it be on the site?"


def addresses(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find postal addresses, by postcode or by house number and street; no office near means a home."""
    before = ""
    for line, text in texts(draft):
        for found in list(_POSTCODE.finditer(text)) or list(_STREET.finditer(text)):
            near = f"{before[-_NEAR:]} {text[max(0, found.start() - _NEAR) : found.end() + _NEAR]}"
            if _OFFICE.search(near):
                yield line, f"An address: “{found[0]}”. Is it still right, and may it be on the site?"
            else:
                yield line, f"“{found[0]}” may be where a person lives. May it be on the site?"
        before = text
