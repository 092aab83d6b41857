"""Put the noun back for "they", "them", "it" and "the service" where only one thing can be meant."""

import re
from collections.abc import Sequence

from ..language import sentences
from ..model import Edit, Passage
from .leaning import without_opening
from .numbering import without_number
from .text import lower_first

NAMED_AGAIN = "name again"
_KINDS = (
    r"(?:children and young people|young people|young carers|kinship carers|foster carers|children|pupils|"
    r"learners|parents|families|carers|staff)"
)
_PEOPLE = re.compile(
    rf"\b(?:care[- ]experienced )?{_KINDS}(?: with care experience)?\b(?!['’])", re.IGNORECASE
)
_SUBJECT = re.compile(
    rf"^(?:the |our |other )?(?P<who>(?:care[- ]experienced )?{_KINDS})\b(?!['’]| and\b|,)", re.IGNORECASE
)
_THEY = re.compile(r"^They (?:also )?(?=\w)")
_THEY_LATER = re.compile(r"^(?:although|when|while|as|if|but)\b[^,]*, they ", re.IGNORECASE)
# "Glen Pathways is a programme that …": a name of one thing, and nothing else before its verb.
_NAMED = re.compile(
    r"^(?P<name>(?!This |It |There |We |Our |A |An |Each |One )(?:The )?[A-Z][\w’'&-]*"
    r"(?: (?:[A-Z][\w’'&-]*|of|the|for|\d+))*) "
    r"(?:is|was|has|helps|supports|gives|offers|provides|aims|started|began)\b"
)
_IT = re.compile(r"^It (?=(?:is|was|has|helps|supports|gives|offers|provides|aims|also)\b)")
# "The Glen Music Service is for pupils.", then "They …" or "The service …".
_SERVICE = r"(?:Service|Team|Hub|Programme|Project|Club|Centre|Forum|Network|Group)"
_ABOUT_SERVICE = re.compile(
    rf"^(?:The |Our )?(?P<name>(?:[A-Z][\w’'-]+ (?:(?:and|of|for|to) )?)+{_SERVICE}) "
    r"(?:has|have|is|was|are|were|had|continues?|provides?|offers?|gives?|supports?|helps?|grew|began)\b"
)
_POINTS_TO_IT = re.compile(
    r"^(?P<when>(?:(?:In|Over|During|Since|Between|From) [^,;]{3,40}|To date|So far),? )?"
    r"(?i:they|it|the (?:service|team|hub|programme|project|club|centre|forum|network|group)) "
    r"(?=(?:has|have|is|was|were|are|will|had|now|also|worked|helped|supported|gave|provides?|offers?|ran|[a-z]+ed)\b)"
)
_TOOL = re.compile(
    r"^(?:The |Our )?(?:online |digital |new )*(?:platform|website|site|app|service) (?P<name>[A-Z][a-z]+) "
    r"(?:has|is|was|gives|offers|helps)\b"
)
_USED = re.compile(r"\buse (?:the|this) (?:platform|website|site|app|service)\b")
_THEM = re.compile(r"\b(?:them|they)\b")
_NEAREST = 4  # Passages.
_FARTHEST = 6  # Sentences back.


def by_itself(
    sentence: str, gap: bool, before: Sequence[str]
) -> tuple[str, tuple[Edit, ...], tuple[Edit, ...]]:
    """Give a sentence as it reads without what is untold before it, how it was cut, what it names again."""
    cut = without_number(sentence)
    cut = named_again(without_opening(cut), before) if gap else cut
    clear = service_again(cut, before[-1] if before else "") if gap else cut
    rule = "cut-details" if sentence.endswith((clear, lower_first(clear))) else "say who"
    shortened = (Edit(rule, sentence, clear),) if clear != sentence else ()
    return clear, shortened, (Edit(NAMED_AGAIN, cut, clear),) if clear != cut else ()


def named_again(sentence: str, before: Sequence[str]) -> str:
    """Give a sentence with the noun that its "They" or "It" stands for; the same where that is not certain.

    `before` are the texts before it under its heading, in order. "They" is looked for in sentences that begin
    with people, past others that begin with "They"; "It" only in the sentence right before.
    """
    earlier = [each for text in before for each in sentences(text)][-_FARTHEST:]
    if _THEY.match(sentence):
        return _people_again(sentence, earlier)
    named = _NAMED.match(earlier[-1]) if earlier else None
    if named and _IT.match(sentence):
        return f"{named['name']} {sentence.removeprefix('It ')}"
    return sentence


def _people_again(sentence: str, earlier: Sequence[str]) -> str:
    for text in reversed(earlier):
        if _THEY.match(text) or _THEY_LATER.match(text):
            continue
        who = _SUBJECT.match(text)
        if not who:
            return sentence
        name = who["who"]
        return f"{name[:1].upper()}{name[1:].lower()} {_THEY.sub('', sentence)}"
    return sentence


def service_again(sentence: str, before: str) -> str:
    """Give a sentence with the name of the service that the sentence before it is about, where it has one."""
    if tool := _TOOL.match(before):
        return _USED.sub(f"use {tool['name']}", sentence)
    about, points = _ABOUT_SERVICE.match(before), _POINTS_TO_IT.match(sentence)
    if not about or not points:
        return sentence
    when = points["when"] or ""
    rest = sentence[points.end() :]
    return f"{when}{'the' if when else 'The'} {about['name']} {rest}"


def people_put_back(line: str, opening: str) -> str:
    """Give a line with the people of an opening that was cut for its one "them"; the same if in doubt."""
    people = {match.group().lower(): match.group() for match in _PEOPLE.finditer(opening)}
    if len(people) != 1 or len(_THEM.findall(line)) != 1 or _PEOPLE.search(line):
        return line
    (name,) = people.values()
    return re.sub(r"\bthem\b", name, line)


def texts_before(passage: Passage, every: Sequence[Passage]) -> list[str]:
    """Give the texts right before a passage under its heading, up to a held one or a table's cell."""
    near: list[str] = []
    for each in reversed(every[: every.index(passage)]):
        if each.held or each.heading != passage.heading or each.kind == "cell":
            break
        near.insert(0, each.text)
    return near[-_NEAREST:]
