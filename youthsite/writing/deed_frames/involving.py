"""Sentences about involving people: said as what these people helped to do."""

import re

from ..figures import Framed
from ..text import lower_first
from .people import WHO, rests

_DO = {
    "designing": "design", "design": "design", "planning": "plan", "creating": "make", "creation": "make",
    "producing": "make", "production": "make", "establishing": "set up", "choosing": "choose",
    "selecting": "choose", "selection": "choose", "writing": "write", "setting up": "set up",
    "testing": "test", "making": "make", "running": "run", "organising": "organise", "leading": "lead",
}  # fmt: skip
_DOING = "|".join(sorted(_DO, key=len, reverse=True))
_THING = r"(?P<thing>(?!this|these|it\b|them\b)[^,;()]+?)"
_OF = rf"(?:the )?(?P<doing>{_DOING})(?P<also>(?:, [a-z-]+)* and [a-z-]+)?(?: of)? {_THING}"
_REST = r"(?P<rest>,? (?:to|so that|through|by|including|from|which|that) .+)?"
_INVOLVED = re.compile(
    rf"^(?P<start>(?:in response|following|as part|through|to) ?[^,]*, )?we (?P<have>have )?involved "
    rf"(?P<who>{WHO}) in {_OF}{_REST}$",
    re.IGNORECASE,
)
_INVOLVING = re.compile(
    rf"^(?P<start>(?:one|an|for) (?:[a-z]+ )?(?:example|instance)(?: (?:is|was))?,? )?involving "
    rf"(?P<who>{WHO}) in {_OF} (?P<rest>included .+)$",
    re.IGNORECASE,
)
_WERE_INVOLVED = re.compile(
    rf"^(?P<start>)(?P<who>{WHO}) (?P<have>have been|were) "
    rf"(?:(?:directly|fully|actively|closely) )?involved in {_OF}{_REST}$",
    re.IGNORECASE,
)
_HARD_TO_GET = re.compile(
    rf"^in response to (?P<who>{WHO}) (?:identifying|highlighting|raising|reporting|telling us about) "
    r"(?:an? |the )?(?:difficult(?:y|ies)|problems?|barriers?) (?:in|with|to) (?:accessing|getting|finding) "
    rf"(?P<what>[^,;()]+), we (?P<have>have )?involved them in {_OF}{_REST}$",
    re.IGNORECASE,
)
_CHOSEN = r"priorities|aims|goals|themes|topics|outcomes|actions"
_PLANNED = r"plans?|strategy|services?|approach|work|programme|project"
_SHAPED = re.compile(
    rf"^(?P<what>(?:the|our|these) (?:[a-z]+ ){{0,2}}?(?:(?P<chosen>{_CHOSEN})|(?:{_PLANNED}))"
    r"(?: (?:in|of|for) (?:our|the|this) [a-z ]+?)?) "
    rf"(?:has been|have been|was|were|is|are) (?:shaped|informed|influenced) by (?P<who>{WHO})"
    r"(?P<rest> through .+)?$",
    re.IGNORECASE,
)


def _shaped(text: str) -> Framed | None:
    """Say “the aims in our plan were shaped by pupils” as “pupils helped to choose the aims in our plan”."""
    match = _SHAPED.search(text)
    if not match:
        return None
    did = "choose" if match["chosen"] else "plan"
    did = "make" if re.search(r"\bplans?$", match["what"]) and not match["chosen"] else did
    return Framed((f"{match['who']} helped to {did} {lower_first(match['what'])}",), rests(match["rest"]))


def _helped(text: str) -> Framed | None:
    """Say “we involved pupils in designing a room” as “pupils helped to design a room”."""
    for pattern in (_INVOLVED, _INVOLVING, _WERE_INVOLVED):
        if match := pattern.search(text):
            have = "have " if (match.groupdict().get("have") or "").startswith("have") else ""
            line = f"{match['who']} {have}helped to {_deed(match)}"
            return Framed((line,), rests(match["start"], match["also"], match["rest"]))
    return None


def _hard_to_get(text: str) -> Framed | None:
    """Part “in response to pupils raising difficulties in getting help, we involved them in …”."""
    match = _HARD_TO_GET.search(text)
    if not match:
        return None
    have = "have " if match["have"] else ""
    what = re.sub(
        r" that (?:is|are) flexible enough to meet their needs$", " that fits their needs", match["what"]
    )
    lines = (f"{match['who']} found it hard to get {what}", f"so they {have}helped us to {_deed(match)}")
    return Framed(lines, rests(match["also"], match["rest"]))


def _deed(match: re.Match[str]) -> str:
    thing = re.sub(r"\b(an?) (?:dedicated|bespoke|tailored) ", r"\1 ", match["thing"])
    return f"{_DO[match['doing'].lower()]} {thing}"


FRAMES = (_hard_to_get, _helped, _shaped)
