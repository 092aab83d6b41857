"""Is a promise told as a promise, a duty as a duty, a "may" as a "may"?"""

import re
from collections.abc import Iterator

from ...language import word_set
from .due import PLANNED_DUE
from .phrases import says_the_same
from .problem import FactProblem, untold, wrong
from .telling import Sentence, Telling, stem

_MARKS: dict[str, re.Pattern[str]] = {
    "must": re.compile(
        r"\b(?:must|shall|(?<!not )ha(?:ve|s) to|(?:is|are|was|were) (?:legally )?(?:required|obliged"
        r"|expected) to|(?<!may )(?<!might )(?<!could )(?<!not )be (?:legally )?(?:required|obliged) to"
        r"|(?<!not )need(?:s|ed)? to|requires? "
        r"(?!(?:[a-z]+ ){0,2}(?:support|help|care|advice|information) )(?:\w+ ){1,6}?to)\b"
    ),
    "may": re.compile(r"\b(?:may|might|could)\b"),
    "should": re.compile(r"\b(?:should|ought to)\b"),
    "will": re.compile(
        r"\b(?:will|won't|'ll|(?:is|are) to be|going to|(?:agreed?|looking|continue|plan(?:s|ned|ning)?"
        r"|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|want(?:s|ed)?|propos(?:e|es|ed|ing)"
        rf"|commit(?:s|ted)?|expect(?:s|ed)?) to|{PLANNED_DUE})\b"
    ),
}
_LICENCES: dict[str, frozenset[str]] = {
    "must": word_set(
        "must shall duty duties require requires required requirement requirements statutory "
        "obligation obligations obliged compulsory mandatory law legal legally should need needs "
        "needed essential ensure expected responsibility responsible legislation act"
    ),
    "may": word_set(
        "unable able may might could can possible possibly potential potentially likely perhaps some "
        "sometimes option options available offered offer offers anticipated anticipate subject "
        "proposed hope hopes intend intended if would risk unclear unsure whether often range including"
    ),
    "should": word_set(
        "should ought must need needs needed recommend recommends recommended recommendation "
        "recommendations important expect expected duty required shall best right rights ensure want "
        "aim would"
    ),
    "will": word_set(
        "will shall plan plans planned planning intend intends intended aim aims aimed agreed agree "
        "due future next upcoming propose proposed proposal commit committed commitment hope want "
        "wants would expected expect develop developing ongoing continue forward future action "
        "actions priority priorities ahead pledge promise anticipated scheduled by must target "
        "targets seek"
    ),
}
_SAID = {
    "must": "a duty (“must”)",
    "may": "“may”",
    "should": "“should”",
    "will": "a promise or a plan (“will”)",
}
_HAD = re.compile(r"\bhad to\b")
_WAS = re.compile(r"(?:was|were) (?:legally )?(?:required|obliged) to")
_FILLERS = word_set("be been have also not now then soon to all each both further continue")
# Stems too frequent, or too often a noun, to be followed from the passage into the easy words.
_COMMON = word_set(
    "b hav do mak tak us work need support help plan includ and for the that this with from but not more "
    "most all any our your they"
)


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find marks ("must", "may", "should", "will") that were added, and ones lost from a verb still told."""
    added = _added(easy, source)
    return added or _lost(easy, source)


def _added(easy: Telling, source: Telling) -> list[FactProblem]:
    return [
        wrong(_rule(mark), match.group(), f"The full report does not say “{match.group()}” here.", place)
        for mark, pattern in _MARKS.items()
        if _LICENCES[mark].isdisjoint(source.words) and not _has_mark(mark, source)
        for place, sentence in enumerate(easy.sentences)
        if (match := _first_mark(mark, pattern, sentence, source)) and not _to_reader(sentence)
    ]


def _first_mark(mark: str, pattern: re.Pattern[str], easy: Sentence, source: Telling) -> re.Match[str] | None:
    """Find a mark that does not only say a set phrase of the passage ("wants to" for "is keen to")."""
    found = pattern.finditer(_speech(easy))
    return next((each for each in found if not says_the_same(_rule(mark), each[0], easy, source)), None)


def _lost(easy: Telling, source: Telling) -> list[FactProblem]:
    found: list[FactProblem] = []
    for mark in ("must", "may", "will"):
        verbs = [verb for verb in _verbs(source, mark) if _always_marked(verb, mark, source)]
        hits = [(n, verb) for n, each in enumerate(easy.sentences) for verb in verbs if verb in each.stems]
        bare = [
            (n, verb)
            for n, verb in hits
            if not (_is_marked(verb, mark, easy.sentences[n]) or _is_able(verb, easy.sentences[n]))
            if not (mark == "must" and _had_to(verb, easy.sentences[n], source))
        ]
        if bare and len(bare) == len(hits):
            place, verb = bare[0]
            message = f"The full report tells {_SAID[mark]} here. The easy words must too."
            found.append(wrong(_rule(mark), verb, message, place))
        elif (
            mark == "must"
            and verbs
            and not hits
            and not _has_mark(mark, easy)
            and not _HAD.search(easy.lower)
        ):
            found += untold("duty", "a duty", ["must"])
    return found


def _always_marked(verb: str, mark: str, source: Telling) -> bool:
    """Say whether the passage never has the verb without its mark; else the easy words may tell that."""
    return all(_is_marked(verb, mark, sentence) for sentence in source.sentences if verb in sentence.stems)


def _is_marked(verb: str, mark: str, sentence: Sentence) -> bool:
    """Say whether the mark stands before the verb, however far."""
    match = _MARKS[mark].search(_speech(sentence))
    last = len(sentence.stems) - 1 - sentence.stems[::-1].index(verb)
    return match is not None and len(match.string[: match.start()].split()) < last


def _had_to(verb: str, easy: Sentence, source: Telling) -> bool:
    """Whether "had to" tells of a duty that was one: "were required to", never "must"."""
    had = any(_verb_after(match) == verb for match in _HAD.finditer(_speech(easy)))
    was = [match for each in source.to_tell for match in _MARKS["must"].finditer(_speech(each))]
    return had and all(_WAS.match(match.group()) for match in was if _verb_after(match) == verb)


def _is_able(verb: str, sentence: Sentence) -> bool:
    """Whether the easy words have the verb after "can", which tells of something else."""
    return any(
        each == verb and set(sentence.words[max(0, place - 2) : place]) & {"can", "could"}
        for place, each in enumerate(sentence.stems)
    )


def _has_mark(mark: str, telling: Telling) -> bool:
    return any(_MARKS[mark].search(_speech(sentence)) for sentence in telling.sentences)


def _rule(mark: str) -> str:
    return "promise" if mark == "will" else "duty"


def _speech(sentence: Sentence) -> str:
    return re.sub(r"\b(?:may|might) (?:19|20)\d\d", "", " ".join(sentence.words))


def _to_reader(sentence: Sentence) -> bool:
    return sentence.text.lower().startswith(("if you", "you can", "you may", "you might"))


def _verbs(source: Telling, mark: str) -> Iterator[str]:
    """Give the stem of the verb after each mark."""
    for sentence in source.to_tell:
        for match in _MARKS[mark].finditer(_speech(sentence)):
            after = _verb_after(match)
            if mark == "must" and match.group() == "shall":
                continue  # "shall" may be told as "will"
            if len(after) > 2 and after not in _COMMON:
                yield after


def _verb_after(match: re.Match[str]) -> str:
    for word in match.string[match.end() :].split()[:4]:
        if word not in _FILLERS and not word.endswith("ly"):
            return stem(word)
    return ""
