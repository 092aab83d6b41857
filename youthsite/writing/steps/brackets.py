"""Take out brackets that hold only letters or a name, such as "(ABC)", or an example: "(e.g. a choir)".

A share in brackets takes the place of the words that it makes exact: "Most parents (84%)".
"""

import re

from ..context import Context
from ..text import tidy

_LETTERS = re.compile(r"\s*\([A-Z][A-Za-z&+-]*[A-Z][A-Za-z]*s?\)")
_NAME = re.compile(r"\s*\((?:[A-Z][\w'’]*|of|and|for|the|\s){1,40}\)(?=[.,]?$|[,.])|\s*\([A-Z]+\d+\)")
_EXAMPLE = re.compile(r"\s*\((?:e\.g\.?|eg|for example|such as)[^()]*\)")
# "Most parents (84%) had …": the share says more than "most".
_SHARE = re.compile(
    r"^(?:Almost all|Nearly all|Most|Many|The (?:vast )?majority of|A (?:large |small )?majority of|"
    r"(?:Just |Well )?(?:over|under) (?:half|a third|a quarter|two thirds|three quarters)(?: of)?|"
    r"(?:Around |About |Nearly |Almost )?(?:half|a third|a quarter|two thirds|"
    r"three quarters|[a-z]+ in ten|\d+ in 10)"
    r"(?: of)?) (?P<who>(?:the )?[a-z]+(?: [a-z]+)?) \((?P<share>\d{1,2}%)\)",
    re.IGNORECASE,
)


def step(sentence: str, context: Context) -> list[str]:
    """Cut such brackets; any other stays, and the guard will stop the sentence."""
    counted = _SHARE.sub(r"\g<share> of \g<who>", sentence)
    shorter = _EXAMPLE.sub("", _NAME.sub("", _LETTERS.sub("", counted)))
    return [tidy(shorter)] if shorter != sentence else [sentence]
