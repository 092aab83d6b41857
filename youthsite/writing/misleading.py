"""Lines that are true by themselves and still give a wrong picture of who, how many or from what."""

import re
from collections.abc import Sequence

from .lexicon import PLURAL_PEOPLE

_CHANGE = re.compile(
    r"\b(?:went|gone|go|goes|rose|risen|fell|fallen|dropped|increased?|decreased?|improved|grew) "
    r"(?:up |down )?by (?:over |about |nearly |almost )?\d[\d.]*\s?(?:%|per ?cent|percent|points)|"
    r"\b\d[\d.]*\s?(?:%|per ?cent) (?:increase|rise|more|fewer|less|drop|fall|reduction|improvement)\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\bfrom \d[^.]*\bto \d|\b(?:up|down) from \d", re.IGNORECASE)
_SHARE = re.compile(r"\bout of 100\b|\d\s?%|\bper ?cent\b", re.IGNORECASE)
_PEOPLE = "|".join(sorted(PLURAL_PEOPLE, key=len, reverse=True))
_COUNTED = (
    rf"(?:(?!years?|months?|weeks?|days?|hours?|minutes?|out|of|per|and|to|or)[a-z-]+ ){{0,4}}?"
    rf"(?:{_PEOPLE}|homes|tenancies|houses|schools|nurseries|babies|pupils|parents|families)\b"
)
_FEW = re.compile(rf"(?<![\d.,£])[1-9]\d? {_COUNTED}", re.IGNORECASE)
_COUNT = re.compile(rf"(?<![\d.,£])\d[\d,]* {_COUNTED}", re.IGNORECASE)
_RATE = re.compile(r"\d\s?(?:%|per ?cent\b)", re.IGNORECASE)
_FIRST_COUNT = re.compile(rf"\d[\d,]* (?:of the )?(?:{_PEOPLE})\b", re.IGNORECASE)
_ANYONE = re.compile(rf"\b(?:{_PEOPLE}|person|child|family|pupils|parents|families)\b", re.IGNORECASE)
# Whom a report is about, and the words of which an easy line needs one to be about them still.
_WHOSE = (
    (
        r"\bcare[- ]experience|\bcare leavers?\b|\blooked[- ]after\b",
        r"\bcare\b|\bcared for\b|\blooked after\b|\bkinship|\bfoster",
    ),
    (r"\byoung carers?\b", r"\byoung carers?\b"),
    (r"\bdisabilit|\bdisabled\b", r"\bdisab"),
    (r"\bLGBT", r"\bLGBT|\bgay\b"),
    (r"\bunaccompanied\b|\brefugee|\basylum", r"\bunaccompanied\b|\brefugee|\basylum|\bcountr"),
)
_HELPED = re.compile(
    r"\b(?:get|gets|got|getting|given|gave|had|have) (?:more |some )?(?:help|support)(?:\.| from\b)",
    re.IGNORECASE,
)
_MIND = re.compile(r"\bmental\b", re.IGNORECASE)
_OF_MIND = re.compile(r"\bmental|\bfeel|\bwellbeing\b|\bworr|\banxi", re.IGNORECASE)


def misleading(lines: Sequence[str], text: str, around: Sequence[str] = ()) -> str:
    """Say what picture the lines of a passage would give wrongly; empty if none.

    `around` are the headings above it: the last stands over the block, so that it may say whom it is about.
    """
    return _shares(lines) or _lost(lines, text, around)


def of_others(lines: Sequence[str], before: Sequence[str], around: Sequence[str] = ()) -> str:
    """Say so when lines begin with a count of people whom the passage before them named more closely."""
    counted = _FIRST_COUNT.match(lines[0])
    return _lost(lines, before[-1], around) if counted and before else ""


def without_result(sentence: str, before: Sequence[str]) -> bool:
    """Tell whether an untold sentence gives the rate of the people whom the lines right before it count."""
    return bool(_RATE.search(sentence)) and any(_COUNT.search(line) for line in before)


def _shares(lines: Sequence[str]) -> str:
    every = " ".join(lines)
    without = _CHANGE.sub("", every)
    if _CHANGE.search(every) and _SHARE.search(without) and not _FROM_TO.search(every):
        return "it gives a rise or fall in per cent beside a share, and not from what"
    if any(_SHARE.search(line) for line in lines) and any(
        _FEW.search(line) for line in lines if not _SHARE.search(line)
    ):
        return "it says a share of 100 of fewer than 100"
    return ""


def _lost(lines: Sequence[str], text: str, around: Sequence[str]) -> str:
    told = " ".join(lines)
    over = " ".join(around[-1:])
    if _HELPED.search(" ".join(lines)) and _MIND.search(text) and not _OF_MIND.search(f"{told} {over}"):
        return "it would lose that the help is for mental health"
    if not _ANYONE.search(told):
        return ""
    for named, kept in _WHOSE:
        said = re.search(kept, told, re.IGNORECASE) or re.search(named, over, re.IGNORECASE)
        if (match := re.search(named, text, re.IGNORECASE)) and not said:
            return f"it would lose whom it is about (“{match.group()}”)"
    return ""
