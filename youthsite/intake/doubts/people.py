"""Words by which a reader could find or know a person: counts below five, phone numbers, e-mail addresses."""

import re
from collections.abc import Iterator

from ..draft import Draft, texts

_BETWEEN = r"(?: (?:further|more|new|looked after|care[ -]experienced|local|other))*"
_WHO = (
    r"young people|young person|young carers?|children|child|pupils?|families|family|parents?|carers?|"
    r"girls?|boys?|babies|baby"
)
_NO_PERSON = r"(?! (?:support|carer|care|group|service|friendly|person|people))"  # "3 carer support groups"
_FEW = re.compile(
    rf"(?<![\w.,£%/-])(?:(?P<one>one|1)|two|three|four|[2-4]){_BETWEEN} (?P<who>{_WHO}){_NO_PERSON}\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:people|children|families|babies|s)$", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\d/])0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,100}\w")


def small_counts(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find people counted below five, the number under which statisticians hold figures back."""
    for line, text in texts(draft):
        for found in _FEW.finditer(text):
            if bool(found["one"]) != bool(_PLURAL.search(found["who"])):
                yield line, f"“{found[0]}” is a count below five. Could anyone tell who they are?"


def phones(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find the first British phone number of a passage."""
    for line, text in texts(draft):
        if found := _PHONE.search(text):
            yield line, f"A phone number: {found[0]}. Is it still right, and may it be on the site?"


def emails(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find the first e-mail address of a passage."""
    for line, text in texts(draft):
        if found := _EMAIL.search(text):
            yield line, f"An e-mail address: {found[0]}. Is it still right, and may it be on the site?"
