"""What a line must pass beside its own sentence and the lines told right above it.

A line may be good by itself and still say of nobody whom it counts, or something else than its sentence says.
Each test gives a reason in plain words, or nothing. The table at the end is their order.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..checks.facts.telling import stem
from ..glossary import explained
from ..language import word_set, words
from ..model import Edit
from .composed import meanings
from .lexicon import NUMBER_WORDS, PLURAL_PEOPLE, PREPOSITIONS
from .referents import means_nothing

CUTTING = frozenset({"cut-details", "cut-extra", "tell the core", "to do: what else the sentence says"})
_PROBLEMS = re.compile(
    r"\b(?:poverty|bullying|racism|stigma|violence|abuse|neglect|crime|debt|drugs|alcohol|vaping|smoking|"
    r"homeless\w*|lonel\w+|inequalit\w+|unemployment|mental health|climate)\b",
    re.IGNORECASE,
)
_AIMS = re.compile(r"\baims?\b", re.IGNORECASE)
_SAME = re.compile(
    r"\b(?:stay|remain|kept|is|was|were|are)\w* (?:at )?(?:the same|unchanged)\b", re.IGNORECASE
)
_FIGURE = re.compile(r"(?<![\d.,/-])(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?!\d|[-/]\d)")
_NUMBER = (
    rf"(?:\d[\d,.]*(?:\s?%| per ?cent| percent| out of (?:100|10))?|(?:{'|'.join(sorted(NUMBER_WORDS))})"
    r"(?: (?:in|out of) (?:\d+|[a-z]+))?|half|a third|two thirds|a quarter|three quarters)"
)
# A number with no noun: "87% were older", "all 17 said yes", "Twelve went to college".
_BARE_NUMBER = re.compile(
    rf"(?:^|, |\b(?:and|but|while|that) )(?:all|both|about|over|around|nearly|almost|more than|only|just| )*"
    rf"(?<![\d.,£]){_NUMBER} (?:(?:also|then|now|still) )?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|said|felt|went|did|got|left|took|gave|came|met|"
    r"chose|thought|knew|made|told|live|lived|found|won|ran|sang|swam|read|paid|saw|kept|held|lost|sent|"
    r"spent|stood|wrote|began|grew|built|bought|heard|led|put|set|spoke|sat|get|go|use|need|want|like|think|"
    r"feel|say|know|take|come|work|[a-z]{3,}(?<!hundr)ed(?! after (?:young|children)))\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    rf"\b(?:{'|'.join(sorted(PLURAL_PEOPLE, key=len, reverse=True))}|"
    r"leavers|nurseries|child|person|pupil|carer|parent|family|adults|girls|boys|mothers|fathers|women|men|"
    r"babies|volunteers|mentors|visitors|helpers)\b",
    re.IGNORECASE,
)
_HOW_OR_WHERE = re.compile(
    r"\b(?:(?:is|are|was|were|been|be|being) (?:[a-z]+ly |also |now )?"
    r"(?:supported|helped|involved|included|engaged|reached|placed|moved|seen)|returned|moved)\.$",
    re.IGNORECASE,
)
_IT = re.compile(r"It (?!(?:is|was) (?:about |over |nearly )?\d)")  # A figure leans on the figure above it.
# What a line above gives "it": one thing that it brings in or is about, or a name.
_ONE_THING = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|new|[Ee]ach|[Ee]very|first) [a-z]|"
    r"^(?:Our|This|That|Its|It|Their|Your|My) |"
    r"^The (?!(?:[a-z’'-]+ ){1,4}(?:are|were|have)\b)|^[A-Z][a-z]+(?:ing|ment|tion)\b|[‘“\"]|"
    r"(?<=[a-z] )[A-Z][a-z]"
)
_LISTED = re.compile(
    r"(?P<before>[\w’'-]+)(?P<joint>,| and| or) (?:the |our |their |a |an )?(?P<after>[\w’'-]+)"
)
# Words that a line may well say twice.
_ANY_TIMES = word_set(
    "young care school schools year years time times work help family more than with from that they this "
    "their them what about"
)
_LITTLE = 3  # Words of a line from which something was cut.
# Of these words the parts stand by themselves, too: "after school", "long term".
_HYPHENED = re.compile(
    r"\b(?!after-|in-|on-|up-|to-|long-|short-|full-|part-|care-|well-|\d)[a-z]+-[a-z]+\b", re.IGNORECASE
)
_TWO_AGES = re.compile(r"\baged \d+ and \d+\b(?! respectively)")
_SHORTEST = 4  # Letters of a word that counts.
_MOVING = re.compile(r"^This [a-z]+(?:ed|oke|ave|ook|ade|ent) ")
_LISTS = re.compile(r"\b(?:about|on|such as|like|including|of|for|with) [^,.]+, [a-z]+ing\b")


@dataclass(frozen=True, slots=True)
class InPlace:
    """A line, the sentence that it tells, the told line right above it (if any), and whether much was cut."""

    line: str
    sentence: str
    above: str = ""
    is_cut: bool = False


def of_whom(place: InPlace) -> str:
    """Find a count or share of nobody: "87% were older."."""
    match = _BARE_NUMBER.search(place.line)
    said = match and any(_PEOPLE.search(text) for text in (place.line[: match.start()], place.above))
    return "it does not say of whom" if match and not said else ""


def problem_as_aim(place: InPlace) -> str:
    """Find a problem told as what somebody aims for."""
    wrong = "priorit" in place.sentence.lower() and _AIMS.search(place.line) and _PROBLEMS.search(place.line)
    return "it would say that a problem is an aim" if wrong else ""


def same_of_two(place: InPlace) -> str:
    """Find "the same" of two figures that differ."""
    two = len(set(_FIGURE.findall(place.sentence))) > 1
    return "it says that two different figures are the same" if two and _SAME.search(place.line) else ""


def how_or_where(place: InPlace) -> str:
    """Find a deed whose how or where was cut away: "40 families were supported."."""
    lost = place.is_cut and _HOW_OR_WHERE.search(place.line)
    return (
        "it would lose how or where" if lost and not place.sentence.endswith(place.line.split()[-1]) else ""
    )


def what_it_is(place: InPlace) -> str:
    """Find "It …" under a line that brings in no one thing."""
    lone = place.above and _IT.match(place.line) and not means_nothing(place.line)
    return "“it” may be read as something else" if lone and not _ONE_THING.search(place.above) else ""


def said_twice(place: InPlace) -> str:
    """Find a word that was put in where the line has it already: "The problems were a problem."."""
    if place.line in meanings():
        return ""
    ours, theirs = _counted(place.line), _counted(place.sentence)
    twice = next((word for word, times in ours.items() if times > max(theirs.get(word, 0), 1)), "")
    return f"it says “{twice}” twice, and the report does not" if twice else ""


def list_parted(place: InPlace) -> str:
    """Find a list whose first thing was moved: "staff of schools and clubs" as "school staff and clubs"."""
    theirs = {match["after"].lower(): match["before"].lower() for match in _LISTED.finditer(place.sentence)}
    sentence = [word.lower() for word in words(place.sentence)]
    for match in _LISTED.finditer(place.line):
        before, after = match["before"].lower(), match["after"].lower()
        first = theirs.get(after, before)
        if first == before or before not in sentence or after not in sentence:
            continue
        between = sentence[sentence.index(before) + 1 : sentence.index(after)]
        if first in between and set(between) & PREPOSITIONS:
            return "a list would lose its first part"
    return ""


def list_as_deed(place: InPlace) -> str:
    """Find a thing of a list told as a deed: "asked about lunch, walking home" as "This walked home"."""
    return (
        "a part of a list would be told as a deed"
        if _MOVING.match(place.line) and _LISTS.search(place.sentence)
        else ""
    )


def little_left(place: InPlace) -> str:
    """Find a sentence of which all was cut that says something: "It is run."."""
    little = place.is_cut and len(words(place.line)) <= _LITTLE and place.sentence.rstrip() != place.line
    return "what is left of it says too little" if little else ""


def torn_hyphen(place: InPlace) -> str:
    """Find a word that lost its hyphen: "check ins" of "check-ins"."""
    line = place.line.lower()
    torn = (match.group() for match in _HYPHENED.finditer(place.sentence))
    torn = (word for word in torn if not explained(place.line) >= set(word.lower().split("-")))
    found = next((word for word in torn if f" {word.lower().replace('-', ' ')}" in f" {line}"), "")
    return f"“{found}” would lose its hyphen" if found else ""


def two_ages(place: InPlace) -> str:
    """Find "aged 8 and 15", which a report writes for all the ages between them, told as two ages."""
    found = _TWO_AGES.search(place.sentence)
    return "the report may have a slip of the pen here" if found and " or " in place.line else ""


IN_PLACE: tuple[Callable[[InPlace], str], ...] = (
    of_whom,
    problem_as_aim,
    same_of_two,
    how_or_where,
    what_it_is,
    said_twice,
    list_parted,
    list_as_deed,
    little_left,
    torn_hyphen,
    two_ages,
)


def problem_in_place(
    lines: Sequence[str], edits: Sequence[Edit], sentence: str, before: Sequence[str] = ()
) -> str:
    """Say why the lines of a sentence may not stand; `before` are the lines told right before it."""
    is_cut = any(edit.rule in CUTTING for edit in edits)
    for number, line in enumerate(lines):
        above = [*before, *lines[:number]][-1:]
        place = InPlace(line, sentence, "".join(above), is_cut)
        if reason := next((why for test in IN_PLACE if (why := test(place))), ""):
            return reason
    return ""


_THIS = re.compile(
    r"^(?:This|That) (?:is|was|has|had|will|means?|meant|can|could|makes?|made|gives?|gave|shows?)\b"
)
_LEAST_CUT = 3  # Words that went from a sentence before "This" may point elsewhere.


def this_leans(sentence: str, edits: Sequence[Edit]) -> bool:
    """Tell whether "This …" follows a sentence of which so much was cut that it may point elsewhere."""
    gone = (edit for edit in edits if edit.rule in CUTTING and not edit.rule.startswith("tell"))
    return bool(_THIS.match(sentence)) and any(len(edit.before.split()) >= _LEAST_CUT for edit in gone)


def _counted(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in (each.lower() for each in words(text)):
        if len(word) < _SHORTEST or word[0].isdecimal() or word in PLURAL_PEOPLE or word in _ANY_TIMES:
            continue
        found[stem(word)] = found.get(stem(word), 0) + 1
    return found
