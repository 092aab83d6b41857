"""Who said it? "Young people said" only where the report says so."""

import re
from collections.abc import Sequence
from functools import lru_cache

from .actors import Actor, actors, fits
from .aligning import aligned, content
from .phrases import says_the_same
from .problem import FactProblem, wrong
from .telling import Sentence, Telling
from .tokens import Token, tokens

_SAYS = (
    r"said|says?|told|tells?|felt|feels?|think|thinks|thought|believed?s?|report(?:s|ed)?|comment(?:s|ed)?"
    r"|highlight(?:s|ed)?|express(?:es|ed)?|asked (?:for|to|that|us|if|about|most)|agreed? that"
    r"|want(?:s|ed)|explained"
    r"|suggest(?:s|ed)?|identified|shared|stated?|described?|noted|raised|liked?|enjoy(?:s|ed)?|praised?|complained"
)
_SAYING = re.compile(
    rf"^(?:(?:who|that|also|have|has|had|both|all|often|clearly|then|would|would like"
    rf"|[a-z]+ly) )*(?:{_SAYS})\b(?! (?:yes|no)\b)"
)
_YOU_SAID = re.compile(
    r"\b(?:you|they|we|people|children|pupils|parents|families|carers) (?:\w+ )?(?:said|say|told|asked"
    r"|think|heard)\b"
)
# What in a passage shows that somebody's voice is told.
_VOICES = re.compile(
    rf"\b(?:{_SAYS}|asked|feedback|views?|voices?|opinions?|quotes?|surveys?|surveyed|respon\w+|consult\w*|replie[ds]"
    r"|reply|answer\w*|questionnaires?|interview\w*|listen\w*|heard|according to|indicat\w+|request(?:s|ed)?"
    r"|wish\w*|prefer\w*|discuss\w*|focus groups?|census|testimon\w+|confirm\w*"
    r"|recommend\w*|conversations?)\b|\"|\bi\b|\bmy\b"
)


_OPINION = re.compile(
    r"^(?:[A-Z]?[\w' -]{0,40}?)\b(?:[Yy]oung people|[Cc]hildren|[Pp]upils|[Ll]earners|[Pp]arents"
    r"|[Ff]amilies|[Cc]arers|[Ss]taff"
    r"|[Tt]eachers|[Rr]espondents|[Pp]articipants)(?: (?:have|has|also|involved|who \w+|all|often"
    r"|with [\w ]{1,30}))*"
    r" (?:said|told us|felt|feel|think|thought|believed?|commented|suggested|complained|reported feeling"
    r"|would like|wanted|would prefer)\b"
)
_YOU = re.compile(r"\b(?:you|tell us)\b")
_FEWEST = 3
_ENOUGH = 0.6


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find people who say something in the easy words that nobody, or somebody else, says in the passage."""
    found = []
    for place, sentence in enumerate(easy.sentences):
        speakers = _speakers(sentence.text)
        voices = _voices(sentence, source) if speakers else []
        for speaker in speakers:
            if any(_may_speak(speaker, each) for each in voices):
                continue
            if not says_the_same("speaker", speaker.said, sentence, source):
                found.append(_wrong(speaker, voices, place))
                break
    return found or _left_out(easy, source)


@lru_cache(maxsize=4_000)
def _speakers(text: str) -> tuple[Actor, ...]:
    """Give the people right before a verb of saying or feeling."""
    words = tokens(text)
    found = []
    for actor in actors(text):
        after = " ".join(token.word for token in words[actor.last + 1 : actor.last + 7])
        if (actor.is_human or actor.group == "schools") and _SAYING.match(after):
            found.append(actor)
            found += [each for each in actors(text) if _is_joined(words[each.last + 1 : actor.first])]
    return tuple(found)


def _is_joined(between: Sequence[Token]) -> bool:
    """Whether two are named together: "17% of families and 9% of schools"."""
    words = {token.word for token in between if not token.text[0].isdecimal()}
    return bool(words & {"and", ","}) and words <= {
        "and",
        ",",
        "%",
        "of",
        "the",
        "our",
        "all",
        "some",
        "many",
    }


@lru_cache(maxsize=2_000)
def _names_speaker(heading: str) -> bool:
    """Whether a heading or the top of a column says whose words follow: "You said"."""
    return bool(_YOU_SAID.search(heading.lower()))


@lru_cache(maxsize=2_000)
def _has_voice(text: str) -> bool:
    return bool(_VOICES.search(text.lower()))


def _voices(easy: Sentence, source: Telling) -> list[Sentence]:
    """Give the sentences with a voice among those that are told, and those beside them."""
    there = aligned(easy, source)
    places = [place for place, each in enumerate(source.sentences) if each in there]
    near = {each for place in places for each in (place - 1, place, place + 1)}
    return [
        each
        for place, each in enumerate(source.sentences)
        if (_names_speaker(each.text) if each.context else place in near and _has_voice(each.text))
    ]


def _may_speak(speaker: Actor, sentence: Sentence) -> bool:
    """Whether these people may be the voice of a sentence: they speak in it, or it names no other speaker."""
    speaking = _speakers(sentence.text)
    if any(fits(speaker, each) for each in speaking):
        return True
    if speaking and not _other_voice(sentence.text):
        return False
    there = [each for each in actors(sentence.text) if each.is_human]
    return not there or any(fits(speaker, each) for each in there)


@lru_cache(maxsize=2_000)
def _other_voice(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:feedback|views?|voices?|survey\w*|consult\w*|listen\w*|according)\b|\"", text.lower()
        )
    )


def _wrong(speaker: Actor, voices: list[Sentence], place: int) -> FactProblem:
    others = [each.said for sentence in voices for each in _speakers(sentence.text)]
    said = f"The full report does not say that “{speaker.said}” said or felt this."
    if others:
        said += f" It names “{others[0]}”."
    return wrong("speaker", speaker.said, said, place)


def _left_out(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find an opinion told as a fact: "It was long" for "Parents said that it was long"."""
    if any(_has_voice(sentence.text) or _YOU.search(sentence.text.lower()) for sentence in easy.sentences):
        return []
    for place, sentence in enumerate(easy.sentences):
        there, wanted = aligned(sentence, source), content(sentence)
        views = [_OPINION.match(each.text) for each in there]
        if not views or not all(views) or len(wanted) < _FEWEST:
            continue
        given = frozenset().union(*map(content, there))
        if len(wanted & given) >= _ENOUGH * len(wanted):
            said = views[0].group().strip() if views[0] else ""
            message = f"In the full report, people say this (“{said}”). The easy words must say so too."
            return [wrong("speaker", said, message, place)]
    return []
