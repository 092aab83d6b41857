"""Is what is planned told as planned, what goes on as going on, and what is done as done?"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...language import word_set
from .actors import Actor, actors
from .aligning import aligned, content
from .deeds import deed_of
from .due import PLANNED_DUE
from .problem import FactProblem, wrong
from .telling import Sentence, Telling, stem
from .tokens import Token, tokens

_BE = word_set("is are was were be been being am")
_HAVE = word_set("has have had")
_HELPERS = _BE | _HAVE | word_set("will shall would can could may might must should do does did")
_SUBJECTS = word_set("we they i he she it you who which that this")
_PLANS = re.compile(
    r"\b(?:will|shall|going to|(?:plan|aim|hope|intend|want|agree|wish|propose|seek|look|commit|expect"
    r"|need)"
    r"(?:s|d|ed|ned|ning|ing|ted|es)? (?:\w+ )?(?:to|that)|plans? (?:are in place|for|is)|agreement to"
    r"|(?:the|our|a) planned"
    r"|proposals? for|working to"
    r"(?:wards)?|work to|are to be|is to be|(?<!remains )(?<!remain )to be"
    rf"|{PLANNED_DUE})\b"
)
_FUTURE = word_set(
    "will shall plan plans planned aim aims aimed agreed agree due expected intend intends hope "
    "hopes "
                   "want wants looking propose proposed committed working work going")  # fmt: skip
_PLANNED_DUE = re.compile(PLANNED_DUE)
_HANGS_ON = re.compile(r",? subject to [^,.;]*,?")
_ENOUGH = 0.5
_WISHES = re.compile(
    r"^(?:priority \w+: .*)?(?:we|our (?:aim|vision|ambition|wish|goal)|the (?:aim|vision|ambition"
    r"|goal))\b[^,.;]{0,40}?"
    r"\b(?:want|wish|hope|aspire|aim|is (?:that|for|to))\b"
)
_WISHED = re.compile(
    r"\b(?:want|wish|hope|aim|aspire|vision|goal|should|will|would|can|could|may|to be|plan|need|right"
    r"|must|try|work)\w*\b"
)
_HOLDS = re.compile(
    r"^(?:all|every|each|most|our|the|these|children|young people|families|parents|pupils|staff"
    r"|schools)\b.*\b(?:are|is|have|has|get|gets|feel|live|lives)\b"
)


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find a verb whose time is another in the passage, and a plan told as if it were there."""
    found = []
    for place, sentence in enumerate(easy.sentences):
        there = aligned(sentence, source)
        problem = _verb(sentence, there, place) or _plan(sentence, there, place)
        problem = problem or _wish(sentence, there, place)
        found += [problem] if problem else []
    return found


def _verb(easy: Sentence, there: Sequence[Sentence], place: int) -> FactProblem | None:
    for verb, mode, said in _modes(easy.text):
        given = {theirs for sentence in there for other, theirs, _ in _modes(sentence.text) if other == verb}
        if mode == "done" and given and given <= {"planned", "going on"}:
            how = "planned" if "planned" in given else "still going on"
            return wrong(
                "promise", said, f"The full report says that this is {how}, not done (“{said}”).", place
            )
        if mode == "planned" and "done" in given and not given & {"planned", "going on", "now"}:
            return wrong(
                "promise", said, f"The full report says that this is done (“{said}”), not planned.", place
            )
    return None


def _plan(easy: Sentence, there: Sequence[Sentence], place: int) -> FactProblem | None:
    """Find "There is a second centre" for "There are plans for a second centre"."""
    low = easy.text.lower()
    claims = re.match(r"there (?:is|are|was|were)\b", low) or any(
        mode == "done" for _, mode, _ in _modes(easy.text)
    )
    if not claims or _PLANS.search(low) or re.search(r"\bplan|\bagree|\baim", low):
        return None
    if not all(_is_only_planned(sentence.text) for sentence in there):
        return None
    wanted = content(easy)
    if len(wanted & frozenset().union(*map(content, there))) < _ENOUGH * len(wanted):
        return None
    message = "The full report tells a promise or a plan (“will”) here. The easy words must too."
    return wrong("promise", easy.text, message, place)


def _wish(easy: Sentence, there: Sequence[Sentence], place: int) -> FactProblem | None:
    """Find "All children have the same chances" for "We want all children to have the same chances"."""
    low = easy.text.lower()
    if _WISHED.search(low) or not all(_WISHES.search(each.text.lower()) for each in there):
        return None
    if not _HOLDS.search(low):
        return None
    wanted, given = content(easy), frozenset().union(*map(content, there))
    if len(wanted) < 2 or len(wanted & given) < _ENOUGH * len(wanted):
        return None
    said = "The full report tells this as something that is wanted, not as it is now."
    return wrong("promise", easy.text, said, place)


@lru_cache(maxsize=4_000)
def _is_only_planned(text: str) -> bool:
    text = _HANGS_ON.sub("", text)
    return bool(_PLANS.search(text.lower())) and not any(
        mode in ("done", "now", "going on") and verb not in _PLANNED_STEMS for verb, mode, _ in _modes(text)
    )


@lru_cache(maxsize=4_000)
def _modes(text: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(_find(tokens(text), actors(text)))


def _find(words: tuple[Token, ...], known: Sequence[Actor]) -> Iterator[tuple[str, str, str]]:
    """Give each verb (its deed or its stem) with its time and the words that show it."""
    alone = not any(token.word in _HELPERS for token in words)
    for place, token in enumerate(words):
        deed, form = deed_of(token.word)
        if not deed and token.word.endswith("ed") and len(token.word) > 4:
            deed, form = token.stem, "past"
        elif not deed:
            deed, form = token.stem, "ing" if token.word.endswith("ing") else "base"
        helpers = _helpers(words, place)
        mode = _mode(helpers, form, _near(words, place))
        if (
            form == "past"
            and not mode
            and not _is_reduced(words, place)
            and (alone or _has_subject(words, place, known))
        ):
            mode = "done"
        if mode:
            yield deed, mode, " ".join((*(word for word in helpers if word), token.word))


def _near(words: Sequence[Token], place: int) -> list[str]:
    """Give the words before a verb; without "due", where it gives a reason ("due to rain")."""
    near = [each.word for each in words[max(0, place - 8) : place]]
    if "due" in near and not _PLANNED_DUE.search(" ".join((*near, words[place].word))):
        near = [word for word in near if word != "due"]
    return near


def _helpers(words: Sequence[Token], place: int) -> tuple[str, ...]:
    """Give the helping verbs right before a verb, across words like "also"."""
    found: list[str] = []
    for token in reversed(words[max(0, place - 5) : place]):
        if token.word in _HELPERS or token.word in ("to", "being"):
            found.insert(0, token.word)
        elif found or not (
            token.word.endswith("ly") or token.word in ("also", "now", "then", "not", "all", "both")
        ):
            break
    return tuple(found)


def _mode(helpers: tuple[str, ...], form: str, near: Sequence[str]) -> str:
    if not helpers:
        return ""
    if form == "ing":
        return "going on" if helpers[-1] in ("is", "are", "been", "am") else ""
    if form == "past":
        if "being" in helpers:
            return "going on"
        if "be" in helpers:
            return "planned" if helpers[0] in ("will", "shall", "to") else ""
        if helpers[-1] in ("is", "are"):
            return "now"
        if helpers[0] in ("will", "shall") and helpers[-1] == "have":
            return "planned"
        return "done" if helpers[-1] in _BE | _HAVE else ""
    if helpers[-1] == "did":
        return "done"
    if helpers[-1] in ("will", "shall") or (helpers[-1] == "to" and _FUTURE & set(near[-4:])):
        return "planned"
    return ""


def _is_reduced(words: Sequence[Token], place: int) -> bool:
    """Whether a past form says by whom, without a helper: "a group chaired by the council"."""
    return place + 1 < len(words) and words[place + 1].word == "by"


def _has_subject(words: Sequence[Token], place: int, known: Sequence[Actor]) -> bool:
    before = words[place - 1].word if place else ""
    return before in _SUBJECTS or any(actor.last == place - 1 for actor in known)


_PLANNED_STEMS = frozenset(stem(word) for word in _FUTURE) | {
    "agree",
    "commit",
    "expect",
    "plan",
    "propos",
    "anticipat",
}
