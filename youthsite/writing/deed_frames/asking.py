"""Sentences about asking people: who was asked about what, and what they asked for."""

import re

from ..figures import Framed
from .people import WHO, rests

_VIEWS = r"(?:views|voices|opinions|experiences|ideas|feedback)"
_TALKS = r"(?:consultations?|engagement|discussions?|focus groups?|conversations?|surveys?|interviews?)"
_HELD = (
    r"(?P<be>has taken place|have taken place|took place|"
    r"(?:was|were|has been|have been) (?:held|carried out|completed|undertaken|done))"
)
_CONSULTED = re.compile(
    rf"^(?P<start>[^,]{{3,80}}, )?{_TALKS} with (?P<who>{WHO}) {_HELD} to "
    rf"(?:gather|hear|get|seek|find out|understand|collect) (?:their )?{_VIEWS}(?: and {_VIEWS})? "
    r"(?:on|about|of) (?P<what>[^,;()]+)$",
    re.IGNORECASE,
)
_WILL_GATHER = re.compile(
    rf"^{_VIEWS} from (?P<who>{WHO}) (?:about|on) (?P<what>their experiences)(?P<also> and outcomes)?"
    r"(?P<why> as a result of [^,;]+?)? will be (?:gathered|sought|collected|asked for)"
    r"(?P<rest>,? and .+)?$",
    re.IGNORECASE,
)
_KEEP_ASKING = re.compile(
    rf"^(?P<start>(?:as|when|while) we [^,]+?,? )?we will (?P<keep>continue to )?"
    rf"(?:seek|gather|ask for|collect) (?:the )?{_VIEWS} (?:from|of) (?P<who>{WHO})"
    r"(?P<rest>,? (?:and|to|on|so that|which) .+)?$",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(
    rf"^(?P<who>{WHO}) (?P<did>requested|asked for|called for) (?P<what>[^,;()]+?)"
    r"(?P<why> to (?:highlight|show|explain) the work of (?:the )?[^,;]*?partnership)?"
    r"(?P<rest>(?: to highlight| to show| in order to) [^;]+?)?"
    r"(?: and (?P<be>have been|were) (?P<how>(?:directly|fully|actively) )?involved in "
    r"(?P<doing>producing|making|creating|designing|planning) (?P<thing>[^,;]+?)"
    r"(?P<of> from [^,;]+)?)?$",
    re.IGNORECASE,
)
_DO = {"producing": "make", "making": "make", "creating": "make", "designing": "design", "planning": "plan"}
_ONE_STOP = re.compile(
    r"an? [‘'“]?one[- ]stop[- ]shop[’'”]? for information (?:about|on) (?P<what>.+?)"
    r"(?P<rest> and entitlements.*)?$",
    re.IGNORECASE,
)


def _consulted(text: str) -> Framed | None:
    """Say “consultation with pupils took place to gather their views on X”: pupils were asked about X."""
    match = _CONSULTED.search(text)
    if not match:
        return None
    have = "have been" if match["be"].startswith("ha") else "were"
    return Framed((f"{match['who']} {have} asked about {match['what']}",), rests(match["start"]))


def _will_gather(text: str) -> Framed | None:
    match = _WILL_GATHER.search(text)
    if not match:
        return None
    left = rests(match["also"], match["why"], match["rest"])
    return Framed((f"we will ask {match['who']} about {match['what']}",), left)


def _keep_asking(text: str) -> Framed | None:
    match = _KEEP_ASKING.search(text)
    if not match:
        return None
    ask = "keep asking" if match["keep"] else "ask"
    return Framed((f"we will {ask} {match['who']} what they think",), rests(match["start"], match["rest"]))


def _asked_for(text: str) -> Framed | None:
    """Part “pupils asked for X and were involved in making Y”: what for, then what they made."""
    match = _ASKED_FOR.search(text)
    if not match:
        return None
    one_place = _ONE_STOP.match(match["what"])
    what = f"one place to find out about {one_place['what']}" if one_place else match["what"]
    lines = [f"{match['who']} asked for {what}"]
    if match["why"]:
        lines.append("this was to show what services do")
    if match["doing"]:
        helped = "have helped" if match["be"] == "have been" else "helped"
        lines.append(f"they {helped} to {_DO[match['doing'].lower()]} {match['thing']}")
    return Framed(tuple(lines), rests(one_place and one_place["rest"], match["rest"], match["of"]))


FRAMES = (_consulted, _will_gather, _keep_asking, _asked_for)
