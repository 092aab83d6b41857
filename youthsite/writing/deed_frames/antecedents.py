"""Who "they" are: the service that the sentence before is about, where that sentence is not told."""

import re

_KIND = r"(?:Service|Team|Hub|Programme|Project|Club|Centre|Forum|Network|Group)"
_ABOUT = re.compile(
    rf"^(?:The |Our )?(?P<name>(?:[A-Z][\w’'-]+ (?:(?:and|of|for|to) )?)+{_KIND}) "
    r"(?:has|have|is|was|are|were|had|continues?|provides?|offers?|gives?|supports?|helps?|grew|began)\b"
)
_POINTS = re.compile(
    r"^(?P<when>(?:(?:In|Over|During|Since|Between|From) [^,;]{3,40}|To date|So far),? )?"
    r"(?i:they|it|the (?:service|team|hub|programme|project|club|centre|forum|network|group)) "
    r"(?=(?:has|have|is|was|were|are|will|had|now|also|worked|helped|supported|gave|provides?|offers?|ran|[a-z]+ed)\b)"
)


_TOOL = re.compile(
    r"^(?:The |Our )?(?:online |digital |new )*(?:platform|website|site|app|service) (?P<name>[A-Z][a-z]+) "
    r"(?:has|is|was|gives|offers|helps)\b"
)
_USED = re.compile(r"\buse (?:the|this) (?:platform|website|site|app|service)\b")


def named(sentence: str, before: str) -> str:
    """Give a sentence with the name of the service that the sentence before it is about, where it has one."""
    if tool := _TOOL.match(before):
        return _USED.sub(f"use {tool['name']}", sentence)
    about, points = _ABOUT.match(before), _POINTS.match(sentence)
    if not about or not points:
        return sentence
    when = points["when"] or ""
    rest = sentence[points.end() :]
    return f"{when}{'the' if when else 'The'} {about['name']} {rest}"
