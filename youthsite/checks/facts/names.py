"""Is every name of the easy words a whole name of the passage?"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...language import word_set
from .problem import FactProblem, untold, wrong
from .telling import Sentence, Telling, without_brackets

_JOINERS = r"(?:of|and|the|for|on|in|&|at|de)"
_CAPITAL = r"[A-Z][\w'-]*[\w]|[A-Z]\b"
_NAME = re.compile(rf"(?<![\w/.=£-])(?:{_CAPITAL})\??(?:\s(?:{_JOINERS}\s){{0,2}}(?:{_CAPITAL}))*")
_NOT_NAMES = word_set(
    "i a january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday christmas easter ok"
)
# Words that open sentences. A capital there says nothing, so they never begin a name by themselves.
OPENERS = word_set(
    "a about after all also an and another any are as at because before being between both but by can "
    "children did do does during each every everyone families few fewer find for from further get go "
    "had has have he help her here his how however i if in is it its last less local look many more "
    "most my new no not now of on one only or other our out over parents people pupils read schools "
    "see she since so some staff teachers tell than that the their them then there these they this "
    "those three through to two under until up was we well were what when where which while who why "
    "will with work workers you young your"
)
# What a partnership calls itself, and what "we" tells.
_OURSELVES = frozenset({"partnership", "council", "board"})
# Words of names that many names share: without them a name is known too.
_COMMON_IN_NAMES = word_set(
    "isle island of the and for in at school academy primary high group team project programme service "
    "services centre crew club council forum partnership"
)
# Known to every reader of these sites, so no invention wherever they stand.
_EVERYWHERE = frozenset({"scotland", "scottish", "uk", "nhs", "english", "internet", "british"})


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Compare whole names: "NHS Scotland" is not in a passage that has both words apart."""
    found = [
        wrong("name", name, f"“{name}” is not in the full report.", place)
        for place, sentence in enumerate(easy.sentences)
        for name in dict.fromkeys(_names(sentence.text))
        if not _is_in(name, source)
    ]
    return found + untold("name", "names", _untold(easy, source), "hint")


def name_words(text: str) -> tuple[str, ...]:
    """Give every name of a text as the guard sees them, in order."""
    return _names(text)


@lru_cache(maxsize=2_000)
def _names(text: str) -> tuple[str, ...]:
    return tuple(_find(text))


def _find(text: str) -> Iterator[str]:
    for match in _NAME.finditer(text):
        name = match.group().rstrip("?")
        opens = _opens(text, match.start())
        while opens and name.split()[0].lower().removesuffix("'s") in OPENERS and " " in name:
            name, opens = re.sub(rf"^\S+\s(?:{_JOINERS}\s)*", "", name), name.split()[1][0].islower()
        words = name.split()
        lone = len(words) == 1
        if lone and (
            (opens and not _is_acronym(name)) or name.lower().removesuffix("'s") in _NOT_NAMES | OPENERS
        ):
            continue
        if all(word.lower() in _NOT_NAMES for word in words):
            continue
        yield name.removesuffix("'s").removesuffix("'")


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"'([*-•\t")
    return not before or before[-1] in ".!?:;|"


def _is_acronym(name: str) -> bool:
    return len(name) > 1 and name[1].isupper()


def _is_in(name: str, source: Telling) -> bool:
    wanted = _plain(name)
    if wanted in _EVERYWHERE or f" {wanted} " in _running(source) or f" {wanted}s " in _running(source):
        return True
    if f" {wanted.removesuffix('s')} " in _running(source):
        return True
    return _stands_for(name, source)


def _plain(name: str) -> str:
    return re.sub(r"[^\w&]+", " ", name.lower().replace("'s", "").replace("'", "")).strip()


@lru_cache(maxsize=256)
def _running_text(sentences: tuple[Sentence, ...]) -> str:
    texts = [sentence.text for sentence in sentences]
    bare = [without_brackets(text) for text in texts if "(" in text]
    return f" {' | '.join(_plain(text) for text in (*texts, *bare))} "


def _running(source: Telling) -> str:
    return _running_text(source.sentences)


def _stands_for(name: str, source: Telling) -> bool:
    """Is it an acronym of a name there, or a name whose acronym is there?"""
    initials = "".join(word[0] for word in name.split() if word[0].isupper()).lower()
    if (later := _without_opener(name)) and f" {_plain(later)} " in _running(source):
        return True
    if name.lower().startswith("covid") and not source.words.isdisjoint(("pandemic", "coronavirus", "covid")):
        return True
    if " " in name:
        if len(initials) > 2 and any(word.endswith(initials) for word in source.words):
            return True
        return (len(initials) > 1 and initials in source.words) or _is_partly_spelt(name, source)
    return _is_acronym(name) and any(name.lower() == _initials(each) for each in _all_names(source.sentences))


def _without_opener(name: str) -> str:
    """Give a name without a verb that opens its sentence: "Supporting Green Week" names Green Week."""
    first, _, rest = name.partition(" ")
    return rest if " " in rest and first.endswith("ing") else ""


def _is_partly_spelt(name: str, source: Telling) -> bool:
    """Whether the passage has some words of the name as letters: "CS Partnership"."""
    words = name.split()
    halves = [(words[:place], words[place:]) for place in range(1, len(words))]
    shorter = [(_initials(" ".join(first)), " ".join(last)) for first, last in halves if len(first) > 1]
    shorter += [(" ".join(first), _initials(" ".join(last))) for first, last in halves if len(last) > 1]
    return any(
        len(min(pair, key=len)) > 1 and f" {_plain(' '.join(pair))} " in _running(source) for pair in shorter
    )


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower()


def _all_names(sentences: tuple[Sentence, ...]) -> Iterator[str]:
    for sentence in sentences:
        yield from _names(sentence.text)


def _untold(easy: Telling, source: Telling) -> Iterator[str]:
    told = _running(easy)
    names = list(_all_names(source.to_tell))
    spelt = {_initials(name) for name in names if " " in name}
    for name in names:
        short = _is_acronym(name) and name.lower() in spelt
        if f" {_plain(name)} " in told or short or _is_told_shorter(name, told) or _stands_for(name, easy):
            continue
        yield name


def _is_told_shorter(name: str, told: str) -> bool:
    """Whether "Hestray" tells "Isle of Hestray", or "we" tells "the Partnership"."""
    words = _plain(name).split()
    if words[-1] in _OURSELVES and any(f" {each} " in told for each in ("we", "our", "us")):
        return len(words) == 1
    own = [word for word in words if word not in _COMMON_IN_NAMES]
    return bool(own) and len(own) < len(words) and all(f" {word} " in told for word in own)
