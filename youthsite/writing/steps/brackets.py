"""Take out brackets that hold only letters or a name, such as "(ABC)", or an example: "(e.g. a choir)"."""

import re

from ..context import Context
from ..text import tidy

_LETTERS = re.compile(r"\s*\([A-Z][A-Za-z&+-]*[A-Z][A-Za-z]*s?\)")
_NAME = re.compile(r"\s*\((?:[A-Z][\w'’]*|of|and|for|the|\s){1,40}\)(?=[.,]?$|[,.])|\s*\([A-Z]+\d+\)")
_EXAMPLE = re.compile(r"\s*\((?:e\.g\.?|eg|for example|such as)[^()]*\)")


def step(sentence: str, context: Context) -> list[str]:
    """Cut such brackets; any other stays, and the guard will stop the sentence."""
    shorter = _EXAMPLE.sub("", _NAME.sub("", _LETTERS.sub("", sentence)))
    return [tidy(shorter)] if shorter != sentence else [sentence]
