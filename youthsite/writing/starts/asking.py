"""What easy words must not lose of a passage: who, how many and when, as far as no line says it yet."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ...checks.facts.amounts import amounts
from ...checks.facts.names import name_words
from ..vocabulary import hard_words, long_words

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d\b)?"
_WHEN = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_MONTHS})(?: \d{{1,2}}(?:st|nd|rd|th)?)?,?(?: {_YEAR})?\b(?! \d)"
    rf"|\b(?:(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter) )?{_YEAR}\b"
)
_MONTH_ALONE = re.compile(r"^(?:March|May)$")
_PEOPLE = re.compile(
    r"\b(?:children and young people|(?:looked after |care[- ]experienced )?(?:children|young people)|"
    r"young carers|care leavers|families|parents|carers|kinship carers|pupils|learners|students|babies|"
    r"teachers|staff|volunteers|foster carers|adopters)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"^ ?(?:%|per cent)?(?: (?:of )?[a-z]+){0,3}")
_ENDS = re.compile(
    r" (?:and|or|but|which|who|that|to|in|on|by|with|for|from|at|of|were|was|are|is|have|has)\b.*$"
)
_FIGURES = re.compile(r"£?\d[\d,]*(?:\.\d+)?")
_MOST = 8


def asked(
    texts: Sequence[str], lines: Sequence[str], acronyms: Mapping[str, str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the facts of texts that no line says yet, a kind each: who, how many, when; and hard words.

    The hard words are those of the lines; without lines, those of the texts.
    """
    said = _plain(" ".join(lines))
    facts = ("Who", _who), ("How many", _how_many), ("When", _when)
    found = [
        (kind, [each for text in texts for each in find(text) if not _is_said(each, said, acronyms)])
        for kind, find in facts
    ]
    found.append(("Words to say more simply", list(_hard(lines or texts))))
    listed = ((kind, tuple(dict.fromkeys(some))[:_MOST]) for kind, some in found)
    return tuple((kind, some) for kind, some in listed if some)


def _hard(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from hard_words(line)
        yield from long_words(line)


def _who(text: str) -> Iterator[str]:
    yield from (match.group().lower() for match in _PEOPLE.finditer(text))
    yield from name_words(text)


def _how_many(text: str) -> Iterator[str]:
    """Give each amount but years, with the words behind it that say of what."""
    for amount in amounts(text):
        if amount.kind == "year" or not any(sign.isdecimal() for sign in amount.text):
            continue
        behind = _BEHIND.match(text[amount.where + len(amount.text) :])
        yield amount.text + (_ENDS.sub("", behind.group()) if behind else "")


def _when(text: str) -> Iterator[str]:
    yield from (each for each in _WHEN.findall(text) if not _MONTH_ALONE.match(each))


def _is_said(fact: str, said: str, acronyms: Mapping[str, str]) -> bool:
    """Tell whether lines hold a fact: of an amount its figures, of years the first, of letters their name."""
    if fact in acronyms and _plain(acronyms[fact]) in said:
        return True
    figures = _FIGURES.match(fact)
    wanted = _plain(figures.group() if figures else fact)
    return (
        re.search(rf"(?<![\w,.]){re.escape(wanted)}(?!{'[0-9]' if figures else '[a-z0-9]'})", said)
        is not None
    )


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())
