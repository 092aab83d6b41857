"""Sentences about work with a number of people, and about what people made or looked at."""

import re

from ..figures import COUNT, Framed
from .people import WHO, rests

_MONTH = r"[A-Z][a-z]+ \d\d(?:\d\d)?"
_WITH = re.compile(
    rf"^(?P<start>(?i:between|from) {_MONTH} (?:and|to|[-–]) {_MONTH},? )?"
    r"(?P<who>(?i:we|they)|[Tt]he (?:[A-Z][\w’'-]+ (?:(?:and|of|for) )?)+) ?(?P<have>have |has )?"
    rf"(?P<did>worked with|supported|helped) (?P<count>{COUNT}) (?:whole )?(?P<whom>{WHO})"
    r"(?P<rest>, (?!to )[^,]+)?(?P<aim>,? to (?:offer|give|provide) .+)?$"
)
_FROM_A_GROUP = re.compile(
    r"^(?P<start>(?:progressing|following|building|leading|moving)(?: on)? from [^,;]+?),? "
    rf"(?P<core>a group of {WHO} [a-z]+ed .+)$",
    re.IGNORECASE,
)
_AND_SO_WE = re.compile(
    rf"^(?P<core>(?:a group of )?{WHO} (?:have |has )?"
    r"(?:made|wrote|created|designed|asked for|produced) [^;]+?)"
    r"(?P<rest>,? and in response,? we .+)$",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"^(?:e\.g\.|for example,?|for instance,?) ", re.IGNORECASE)


def _worked_with(text: str) -> Framed | None:
    """Say how many people a service worked with, then what for; "July 23" may be a day: untold."""
    match = _WITH.search(text)
    if not match:
        return None
    lines = [f"{match['who'].strip()} {match['have'] or ''}{match['did']} {match['count']} {match['whom']}"]
    if match["aim"]:
        aim = re.sub(r"^,? to (?:offer|give|provide) ", "", match["aim"])
        lines.append(f"this was to give them {aim}")
    return Framed(tuple(lines), rests(match["start"], match["rest"]))


def _core(text: str) -> Framed | None:
    """Leave what came before or after what people did to a person."""
    if match := _FROM_A_GROUP.search(text):
        core = re.sub(r" reviewed (?=[a-zA-Z]+ )", " looked at ", match["core"])
        return Framed((core,), rests(match["start"]))
    if match := _AND_SO_WE.search(_EXAMPLE.sub("", text)):
        return Framed(_made(match["core"]), rests(match["rest"]))
    return None


def _made(core: str) -> tuple[str, ...]:
    """Part “pupils made a film about X” where X is long."""
    made, about, topic = core.partition(" about ")
    topic = re.sub(r"\bservices to support (?=mental|health)", "services for ", topic)
    return (made, f"it was about {topic}") if about and re.search(r" an? [a-z]+$", made) else (core,)


FRAMES = (_worked_with, _core)
