"""Causes, praise and whole things told that the passage says nothing about."""

import re
from functools import cache
from pathlib import Path

from ...language import word_set
from .aligning import aligned, content, meanings
from .amounts import amounts
from .problem import FactProblem, wrong
from .telling import COMMON, Sentence, Telling, stem

_DATA = Path(__file__).with_name("data")
_REASON = re.compile(r"\b(?:because|due to|thanks to|as a result|that is why)\b")
_HAS_REASON = re.compile(
    r"\b(?:because|due (?:(?:in (?:large |great |good )?part|primarily|largely|mainly|mostly|principally"
    r"|predominantly|partly) )?to"
    r"|on the (?:grounds?|basis) that|on (?:the )?grounds? of|in (?:the )?light of|in view of"
    r"|in direct response|in (?:recognition|consideration) of|results?|resulted|resulting|so|therefore|thus"
    r"|hence|consequen\w+|led to"
    r"|lead(?:s|ing)? to|enabl\w+"
    r"|allow\w*|meaning|means|meant|following|in response|accordingly|contribut\w+|since|reason\w*"
    r"|caus\w+|account|attribut\w*"
    r"|owing|impact\w*|effects?|driven|affect\w*|as (?:it|they|the|we|this|there|many|some|a|an))\b"
)
# "Given the rain, they left", but not "They were given the prize" or "all the help given that year".
_GIVEN = re.compile(
    r"(?:^|[,;(] |\b(?:particularly|especially) )given (?:that|the|this|these|how)\b"
    r"(?! (?:day|week|month|term|year|time|session)\b)"
    r"|(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\bbeing )(?<!\bare )(?<!\bis )(?<!\bhas )"
    r"(?<!\bhave )(?<!\bhad )(?<!\balso )(?<!ly )"
    r"given that (?:it|they|we|there|he|she|the|this|these|some|many|all|most)\b"
)
# What a telling may praise or feel only if a word of the same line stands in the passage.
_FEELINGS = tuple(
    word_set(line)
    for line in (
        "success successful successfully great excellent brilliant amazing fantastic outstanding effective "
        "effectively positive positively achievement achievements",
        "happy happier happily enjoy enjoyed enjoys enjoying enjoyment fun love loved loves like liked "
        "likes popular pleased "
        "positive positively satisfied satisfaction cheerful praise praised appreciate appreciated",
        "worried worry worries anxious anxiety stress stressed calm calmer",
        "confident confidence believe",
        "proud pride proudly",
        "prize prizes award awards awarded won win winner medal",
        "easier easy simple simpler accessible quicker smoother straightforward",
        "safer safe safety protect protected protection protective safeguard",
        "calm calmer calming relax relaxed regulated regulation",
    )
)
_CLAIMED = tuple(
    word_set(line)
    for line in (
        "success successful successfully great excellent brilliant amazing fantastic outstanding",
        "happy happier enjoy enjoyed enjoys fun love loved popular",
        "worried anxious",
        "confident",
        "proud",
        "prize prizes award awards won winner",
        "easier",
        "safer",
        "calmer",
    )
)
_EXPLAINS = re.compile(
    r"^(?:an?|the|this|that|these|those|it|they|being|on|to)?\b.{0,50}\b(?:is|are|means?) (?:when|where"
    r"|someone|people who|a person|"
    r"a way|an?|the|that|how|what|kept|called)\b|^\w+ (?:\w+ )?means?\b|^you (?:can|have|may|could|will"
    r"|should)\b|^(?:if|when|for) you\b"
    r"|^an? [\w -]{3,40} (?:is|are)\b|\?$|\b(?:see|look at|find out|read) "
)
_BY = re.compile(r"\b(?:by|through)\b")
# "Neurodevelopmental is about how a brain grows": a hard word explained.
_DEFINES = re.compile(
    r"^(?!(?:the|this|that|these|those|it|they|we|our|he|she|there|all|some|many|most|more)\b)"
    r"[a-z' -]{3,45}? "
    r"(?:is|are|means?|helps?|says?|lets?|gives?|brings?|makes?) (?!more|less|better|worse|now|not|very)"
)
_LEAST = 2
_LONGEST_MEANING = 15


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find a cause, a feeling or praise that the passage does not give, and what it knows nothing of."""
    known = frozenset(meanings(source.stems)) | source.stems
    starts = frozenset(each[:5] for each in known if len(each) >= 5)
    found: list[FactProblem] = []
    for place, sentence in enumerate(easy.sentences):
        low = sentence.text.lower()
        if _DEFINES.search(low):
            continue
        if (cause := _REASON.search(low)) and not _has_reason(sentence, source):
            said = f"The full report does not give a reason (“{cause.group()}”) here."
            found.append(wrong("cause", cause.group(), said, place))
        explains = bool(_EXPLAINS.search(low))
        if not explains or len(sentence.words) > _LONGEST_MEANING:
            found += _things(sentence, source, place)
        if explains:
            continue
        found += _feelings(sentence, source, place)
        if sentence.text.rstrip("\"'”’").endswith("."):
            found += _unknown_parts(sentence, known, starts, easy, place)
    return found


def _has_reason(sentence: Sentence, source: Telling) -> bool:
    """Whether the passage gives any reason, or has "by" or "through" at what is told."""
    texts = [each.text.lower() for each in source.sentences]
    if any(_HAS_REASON.search(text) or _GIVEN.search(text) for text in texts):
        return True
    there = source.to_tell if len(source.to_tell) == 1 else aligned(sentence, source)
    return any(
        _BY.search(each.text) for each in there if len(there) == 1 or content(each) & content(sentence)
    )


def _feelings(sentence: Sentence, source: Telling, place: int) -> list[FactProblem]:
    for claimed, allowed in zip(_CLAIMED, _FEELINGS, strict=True):
        word = next((word for word in sentence.words if word in claimed), None)
        if word and source.words.isdisjoint(allowed) and source.stems.isdisjoint(map(stem, allowed)):
            return [wrong("praise", word, f"The full report does not say “{word}” here.", place)]
    return []


def _things(sentence: Sentence, source: Telling, place: int) -> list[FactProblem]:
    """Find a thing that readers would picture, and nothing like it stands in the passage."""
    lines = _lines_of_things()
    for word in sentence.words:
        near = lines.get(word)
        if near is not None and source.words.isdisjoint(near) and stem(word) not in source.stems:
            return [wrong("invented", word, f"The full report does not speak of “{word}” here.", place)]
    return []


def _unknown_parts(
    sentence: Sentence, known: frozenset[str], starts: frozenset[str], easy: Telling, place: int
) -> list[FactProblem]:
    """Find a part of a sentence of which no word, and nothing like it, stands in the passage."""
    for part in re.split(r"[,;:]|\b(?:and|so|which|because|but|while)\b", sentence.text):
        if amounts(part):
            continue
        # Names and numbers have their own guards.
        words = [word for word in re.findall(r"(?<![\w'])[a-z']+", part) if word not in _plain_words()]
        stems = [each for each in meanings(map(stem, words)) if each not in COMMON]
        if len(stems) >= _LEAST and not any(each in known or each[:5] in starts for each in stems):
            said = f"The full report does not seem to say anything of “{part.strip(' .')}”."
            return [wrong("invented", part.strip(" ."), said, place)]
    return []


@cache
def _lines_of_things() -> dict[str, frozenset[str]]:
    """Give all words that may stand for each thing."""
    found: dict[str, frozenset[str]] = {}
    for line in (_DATA / "things.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            words = word_set(line.replace("|", " "))
            things = line.partition("|")[0].split()
            found |= {word: words | found.get(word, frozenset()) for word in things}
    return found


@cache
def _plain_words() -> frozenset[str]:
    lines = (_DATA / "plain_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
