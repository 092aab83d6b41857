"""Who or what is counted, and out of what? 281 times are not 281 children."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ...language import word_set
from .actors import Actor, actors, fits
from .amounts import Amount, amounts
from .deeds import deed_of
from .problem import FactProblem, wrong
from .telling import COMMON, Telling
from .tokens import Token, tokens

_THINGS = {
    "times": word_set(
        "times occasions visits sessions referrals requests contacts enquiries calls appointments "
        "events meetings "
        "swims downloads hits views incidents offences moves episodes workshops classes courses "
        "questions emails "
        "messages texts trips lessons activities"
    ),
    "plans": word_set("plans reports strategies"),
    "homes": word_set("homes houses flats tenancies placements beds"),
    "places": word_set("centres clubs areas localities towns settings sites parks libraries rooms villages"),
    "resources": word_set(
        "books bikes bicycles tablets laptops grants awards packs parcels meals devices computers"
    ),
}
_STOPS = word_set(
    "is are was were has have had will would can could may must who that which in for at with by from "
    "to on said "
    "felt and or but while when as than through during since after before across per took got get had "
    "made were do did "
    "about into over under"
)
_ARTICLES = word_set("the a an our their his her its my your")
SORTS = tuple(
    tuple(re.compile(rf"\b(?:{each})\b") for each in line)
    for line in (
        ("primary", "secondary|high school", "nursery|early years|pre-school"),
        ("boys?|males?", "girls?|females?"),
        ("mothers?|mums?", "fathers?|dads?"),
        ("foster", "kinship"),
        ("at home", "away from home"),
        ("younger", "older"),
    )
)
_SORTS = word_set("looked aged experienced based related named affected skilled funded registered")
_REACH = 160


Given = list[tuple[Amount, str]]


@dataclass(frozen=True, slots=True)
class Counted:
    """What an amount counts: people or bodies, or things of a group; both empty when the words do not say."""

    who: Actor | None = None
    things: str = ""
    said: str = ""


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Compare what each number counts, and of which of two sorts ("boys", "girls") it is said."""
    given = [(amount, sentence.text) for sentence in source.sentences for amount in amounts(sentence.text)]
    found = []
    for place, sentence in enumerate(easy.sentences):
        for amount in amounts(sentence.text):
            if (
                amount.kind in ("count", "share")
                and amount.value not in (0, 1)
                and amount.unit in ("", "times")
            ):
                problem = _judge(amount, sentence.text, given, place)
                found += [problem] if problem else []
    return found


def _judge(amount: Amount, text: str, given: Given, place: int) -> FactProblem | None:
    same = [(each, where) for each, where in given if _same_size(amount, each)]
    if not same:
        return None
    return (
        _other_counted(amount, text, same, place)
        or _other_share(amount, text, same, given, place)
        or _other_sort(amount, text, same, place)
    )


def _other_counted(amount: Amount, text: str, same: Given, place: int) -> FactProblem | None:
    told = counted(text, amount)
    theirs = [counted(where, each) for each, where in same]
    if any(_may_count(told, each, where) for each, (_, where) in zip(theirs, same, strict=True)):
        return None
    other = next((each.said for each in theirs if each.said), "")
    said = f"The full report does not count “{told.said}” with {amount.text}"
    return wrong("counted", told.said, f"{said}{f', but “{other}”' if other else ''}.", place)


def _other_share(amount: Amount, text: str, same: Given, given: Given, place: int) -> FactProblem | None:
    """Find "a 91% increase" where the passage has 91% of something else and a 19% increase."""
    word = next(iter(_after(text, amount)), "")
    if amount.kind != "share" or not word:
        return None
    if not all(_after(where, each) and word not in _after(where, each) for each, where in same):
        return None
    for each, where in given:
        if each.kind == "share" and word in _after(where, each) and not _same_size(amount, each):
            return wrong(
                "number", amount.text, f"The full report has {each.text} here, not {amount.text}.", place
            )
    return None


def _other_sort(amount: Amount, text: str, same: Given, place: int) -> FactProblem | None:
    for sorts in SORTS:
        mine = _nearest(text, amount, sorts)
        yours = [_nearest(where, each, sorts) for each, where in same]
        if mine and yours and all(each and each != mine for each in yours):
            said = f"In the full report, {amount.text} is said of “{yours[0]}”, not of “{mine}”."
            return wrong("counted", mine, said, place)
    return None


def _same_size(told: Amount, given: Amount) -> bool:
    if told.share is not None and given.share is not None:
        return told.share == given.share
    return told.value in (given.value, given.out_of)


def _may_count(told: Counted, given: Counted, text: str) -> bool:
    if not told.who and not told.things:
        return True
    if told.things or given.things:
        if told.things and given.things:
            return told.things == given.things
        return not given.who and not (given.things and told.who)
    if (
        told.who
        and given.who
        and told.who.sort == "teacher"
        and given.who.group == "staff"
        and not given.who.sort
    ):
        return bool(re.search(r"\b(?:teach|school|classroom|education)", text.lower()))
    if told.who and given.who:
        return fits(told.who, given.who) or (told.who.group == "people" and given.who.is_human)
    named = [each for each in actors(text) if each.is_human] if told.who and told.who.is_human else []
    named = named or list(actors(text))
    return told.who is None or not named or any(fits(told.who, each) for each in named)


@lru_cache(maxsize=4_000)
def counted(text: str, amount: Amount) -> Counted:
    """Read what an amount counts from the words after it: "12 primary schools", "46% of all boys"."""
    words = tokens(text)
    start = next(
        (n for n, token in enumerate(words) if token.start >= amount.where + len(amount.text)), len(words)
    )
    end = _end(words, start)
    inside = [each for each in actors(text) if start <= each.first and each.last < end]
    thing = next(
        (
            (group, n)
            for n in range(end - 1, start - 1, -1)
            for group, names in _THINGS.items()
            if words[n].word in names
        ),
        None,
    )
    head = inside[-1] if inside else None
    of = next((n for n in range(start, end) if words[n].word == "of"), end)
    if thing and (head is None or thing[1] > head.last or thing[1] < of < head.first):
        return Counted(things=thing[0], said=words[thing[1]].word)
    return Counted(who=head, said=head.said) if head else Counted()


def _is_lone_verb(words: tuple[Token, ...], place: int) -> bool:
    """Whether those counted do something right away: "12 parents lead groups"."""
    before = words[place - 1].word
    deed, form = deed_of(words[place].word)
    return (
        bool(deed)
        and form == "base"
        and before.endswith("s")
        and any(each.last == 0 for each in actors(before))
    )


def _end(words: tuple[Token, ...], start: int) -> int:
    for place in range(start, min(start + 9, len(words))):
        token = words[place]
        if token.is_break or token.word in _STOPS or token.text[0].isdecimal() or _is_done(token.word):
            return place
        if place > start and _is_lone_verb(words, place):
            return place
        if place > start and token.word in _ARTICLES and words[place - 1].word != "of":
            return place
    return min(start + 9, len(words))


@lru_cache(maxsize=4_000)
def _after(text: str, amount: Amount) -> tuple[str, ...]:
    """Give the stems of up to four words that follow an amount, to the next mark or number."""
    end = amount.where + len(amount.text)
    found = []
    for token in [each for each in tokens(text) if each.start >= end and each.text != "%"][:5]:
        if token.is_break or token.text[0].isdecimal():
            break
        found.append(token.stem)
    return tuple(each for each in found[:4] if each not in COMMON and len(each) > 3)


def _is_done(word: str) -> bool:
    """Whether a word is a verb that ends what is counted: "74 children answered our questions"."""
    return (
        word in ("plan", "us", "we")
        or (word.endswith("ed") and word not in _SORTS)
        or deed_of(word)[1] == "past"
    )


def _nearest(text: str, amount: Amount, sorts: tuple[re.Pattern[str], ...]) -> str:
    """Give the word of one of these sorts that stands nearest to an amount; marks between keep it away."""
    best, said = _REACH, ""
    low = text.lower()
    for sort in sorts:
        for match in sort.finditer(low):
            lo, hi = sorted((match.start(), amount.where))
            far = (
                hi
                - lo
                + 25 * len(re.findall(r",| and ", low[lo:hi]))
                + 150 * len(re.findall(r"[;.] | while | but ", low[lo:hi]))
            )
            far -= 20 if match.start() > amount.where and hi - lo < 30 else 0
            if far < best:
                best, said = far, match.group()
    return said
