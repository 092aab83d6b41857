"""Compose: read a whole sentence by the entries and speak a new one, or leave it."""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from .bare import is_bare
from .chart import Grammar, read
from .clauses import ADVERBS, GOALS, clause_rules
from .deed_sorts import slot_unions
from .doing import deed_rules
from .nouns import name_rules
from .parting import part_rules, part_seeds
from .plain import plain_rules
from .plain_deeds import plain_deed_rules
from .plain_words import plain_seeds
from .speaking import clause_extra, speak
from .times import seeds, time_rules
from .tokens import Token, tokens, without_letters
from .values import Clause, Name
from .wider import wider_rules

_MOST = 45  # Words of a sentence beyond which nothing short could tell it.
_MOST_IN_PART = 60  # Of one of which a part may be told.
_NUMBERED = re.compile(
    r"^(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?) (?=[A-Z])"
)  # "37. Improve …", "2.1 We …": the number of an item.
_HYPHENED = re.compile(r"\b[A-Za-z]+-(?:led|run|based|wide|friendly|free)\b")
_TORN = re.compile(r"\b(?:a|an|the|of|and) (?:led|run|based|wide|friendly|free) [a-z]")  # Of "school-based".
_WE = Name("we", many=True, known=True, sort="we")


@dataclass(frozen=True, slots=True)
class Composed:
    """The easy lines of a sentence, the words let go, and whether "the" leans on a sentence before.

    `untold` are its words that are left for a person, as they stand in it; none where all of it is told.
    """

    lines: tuple[str, ...]
    dropped: tuple[str, ...] = ()
    leans: bool = False
    untold: tuple[str, ...] = ()


@cache
def grammar(*, by_entries: bool = False) -> Grammar:
    """Give all rules, made once; `by_entries` leaves out verbs that stay as they are."""
    names, deeds = (name_rules(), time_rules()), (deed_rules(), slot_unions())
    plain = iter(()) if by_entries else plain_deed_rules()
    return Grammar(
        chain(*names, *deeds, plain, clause_rules(), plain_rules(), wider_rules(), part_rules(GOALS))
    )


def compose(
    sentence: str,
    mode: str | None = None,
    longest: int = 15,
    *,
    in_part: bool = False,
    by_entries: bool = False,
) -> Composed | None:
    """Say a sentence anew if every word of it is covered; else nothing, or, if asked, a safe part of it.

    `mode` is for items and notes, which may have no subject: "did", "next" or "want" by their heading, ""
    where none says; None is for sentences. `by_entries` takes no verb but those of the entries.
    """
    whole = _NUMBERED.sub("", sentence)
    text, letters = without_letters(whole)
    words = tokens(text)
    if not 1 < len(words) <= (_MOST_IN_PART if in_part else _MOST) or words[0].word == "where":
        return None  # "Where a pupil did not come, …" means "if".
    found = _compose(words, mode, longest, whole if in_part else "", grammar(by_entries=by_entries))
    if not found or (_HYPHENED.search(sentence) and any(map(_TORN.search, found.lines))):
        return None
    said = set(re.findall(r"[a-z]+", " ".join(found.lines).lower()))
    gone = (each.word for each in words if each.word in ADVERBS - said and each.word not in found.dropped)
    return replace(
        found, lines=_hyphens_kept(found.lines, sentence), dropped=(*letters, *found.dropped, *gone)
    )


def _hyphens_kept(lines: tuple[str, ...], sentence: str) -> tuple[str, ...]:
    """Put back the hyphen of "youth-led", which the entries read as a space."""
    for joined in set(_HYPHENED.findall(sentence)):
        loose = re.compile(rf"\b{joined.replace('-', ' ')}\b", re.IGNORECASE)
        lines = tuple(loose.sub(lambda match: match.group().replace(" ", "-"), line) for line in lines)
    return lines


def _compose(
    words: list[Token], mode: str | None, longest: int, text: str, rules: Grammar
) -> Composed | None:
    every = chain(seeds(words), plain_seeds(words), part_seeds(words) if text else ())
    told: list[Composed] = []

    def accept(value: object) -> bool:
        if isinstance(value, Clause) and (composed := _told(_with_doer(value, mode), words, longest, text)):
            told.append(composed)
        return bool(told)

    goal = "<sentence>" if mode is None else f"<item:{mode}>"
    read(rules, every, len(words), goal, accept)
    return told[0] if told else None


def _told(clause: Clause, words: list[Token], longest: int, text: str) -> Composed | None:
    lines = speak(clause, longest)
    extra = clause_extra(clause)
    spans = sorted(set(extra.untold))
    untold = tuple(text[words[start].start : words[end - 1].end] for start, end in spans)
    if not lines or (untold and is_bare(lines)):
        return None
    return Composed(lines, extra.dropped, extra.leans, untold)


def _with_doer(clause: Clause, mode: str | None) -> Clause:
    """Say who: "we", where a heading says that it is about what we did or plan, and nobody else is named."""
    if clause.subject or clause.passive or not mode:
        return clause
    more = tuple(replace(each, subject=_WE) for each in clause.more)
    return replace(clause, subject=_WE, more=more)
