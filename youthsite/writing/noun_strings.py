"""Strings of nouns ("support service development"): readers must guess how the nouns hang together."""

import re
from functools import cache

from ..glossary import terms_in
from ..language import word_set
from .grammar import tokens
from .lexicon import data_lines

_MOST = 2  # Nouns in a row.
_PEOPLE = word_set("staff worker workers pupil pupils leaver leavers teacher teachers children people")
_DOES = word_set(
    "help helps helped visits checks trains shows supports"
)  # A verb, where a noun stands before.
_EDGE = re.compile(r"[,;:.]$")


def noun_string(line: str) -> str:
    """Give the first run of three or more nouns of data/string_nouns.txt in a line; empty if there is none.

    A term that the block explains stands for one noun; a run may end in people ("secondary school staff").
    """
    run: list[str] = []
    for part in tokens(_terms_as_one(line)):
        small = part.bare[:1].islower()
        if run and part.word in _DOES:
            if len(run) > _MOST:
                break
            run = []
        elif small and _is_noun(part.word):
            run.append(part.word)
        elif len(run) > _MOST:
            break
        else:
            run = []
        if _EDGE.search(part.text):
            if len(run) > _MOST:
                break
            run = []
    while run and run[-1] in _PEOPLE:
        run.pop()
    return " ".join(run) if len(run) > _MOST else ""


def _terms_as_one(line: str) -> str:
    for term in terms_in(line):
        if not term.in_text and " " not in term.name:
            continue
        for form in term.forms:
            line = re.sub(rf"\b{re.escape(form)}s?\b", "it", line)
    return line


def _is_noun(word: str) -> bool:
    return any(form in _nouns() for form in (word, word.removesuffix("s"), f"{word.removesuffix('ies')}y"))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word for line in data_lines("string_nouns.txt") for word in line.split())
