"""Sentences about a change for a group of people, what they have, and elections."""

import re

from ..figures import Framed
from .people import WHO, rests

_UP, _DOWN = r"increase|rise|growth|improvement", r"reduction|decrease|fall|drop|decline"
_AMONG = re.compile(
    rf"^(?:between (?P<start>[^,]{{3,20}}?) (?:and|[-–]|to) (?P<end>[^,]{{3,20}}?),? )?"
    rf"(?:amongst?|for|with) (?P<who>{WHO}),? "
    rf"there (?:has|have|was|were)(?: been)? an? (?P<value>\d[\d.]*%) (?P<way>{_UP}|{_DOWN}) in "
    r"(?P<what>[a-z ]+?)(?P<rest>,? and (?:over|nearly|more than|\d).+)?$",
    re.IGNORECASE,
)
_OUTCOMES = re.compile(
    rf"^(?:other )?(?:improved |better |positive )?(?:outcomes|results|improvements) "
    rf"for (?P<who>{WHO}) "
    rf"include an? (?P<one>{_UP}|{_DOWN}) in (?P<first>[a-z ]+?) and (?:an? )?(?P<two>{_UP}|{_DOWN}) in "
    r"(?P<second>[a-z ]+?)(?P<rest>, .+)?$",
    re.IGNORECASE,
)
_HAVE_WHO = re.compile(
    r"^(?P<source>[^,;%\d]*?\b(?:data|survey|census|results|figures|questionnaire)\b[^,;%\d]*?)"
    r"(?: \((?P<when>[A-Z][a-z]+ (?:19|20)\d\d)\))? (?:shows?|indicates?|showed|indicated|found) that "
    r"(?P<value>\d{1,2})% of "
    r"(?P<who>(?:both )?[a-z ]*?(?:pupils|children|young people|learners|parents|staff)) "
    r"have (?P<what>an? [a-z]+)(?: in their li(?:fe|ves))? (?:who|that|whom) they can (?P<can>[a-z]+) "
    r"and (?P<also>[a-z]+ [^,;()]+)$",
    re.IGNORECASE,
)
_ELECTIONS = re.compile(
    r"^(?P<when>In [A-Z][a-z]+ (?:19|20)\d\d),? (?:the )?elections (?:took place|were held) "
    r"to (?:elect|choose) (?P<who>[^,;()]+)$"
)
_ELECTIONS_OF = re.compile(
    r"^(?:the )?(?P<name>(?:[A-Z][\w’'-]+ )+(?:Parliament|Council|Forum)) elections (?:took place|were held) "
    r"(?P<when>in [A-Z][a-z]+ (?:19|20)\d\d)(?P<rest>,? (?:and|to|with) .+)?$"
)


def _went(way: str) -> str:
    return "went up" if re.fullmatch(_UP, way, re.IGNORECASE) else "went down"


def _bare(measured: str) -> str:
    return re.sub(
        r"\bexclusion rates?\b", "exclusions", re.sub(r"\battendance rates?\b", "attendance", measured)
    )


def _among(text: str) -> Framed | None:
    """Say “among pupils there has been a 12% fall in exclusions”: exclusions of pupils went down by 12%."""
    match = _AMONG.search(text)
    if not match:
        return None
    what = _bare(match["what"])
    link = "of" if what.startswith("exclusion") else "for"
    lines = [f"{what} {link} {match['who']} {_went(match['way'])} by {match['value']}"]
    if match["start"]:
        lines.append(f"this was from {match['start']} to {match['end']}")
    return Framed(tuple(lines), rests(match["rest"]))


def _outcomes(text: str) -> Framed | None:
    """Part “outcomes for pupils include an increase in X and a fall in Y”: one sentence each."""
    match = _OUTCOMES.search(text)
    if not match:
        return None
    first, second = _bare(match["first"]), _bare(match["second"])
    lines = (f"{first} {_went(match['one'])} for {match['who']}", f"{second} {_went(match['two'])} for them")
    return Framed(lines, rests(match["rest"]))


def _have_who(text: str) -> Framed | None:
    """Part “91% of pupils have an adult who they can trust and talk to” in two."""
    match = _HAVE_WHO.search(text)
    if not match:
        return None
    who = re.sub(r"^both | aged\b", "", match["who"])
    thing = match["what"].split()[-1]
    lines = [f"{match['value']} out of 100 {who} have {match['what']} they can {match['can']}"]
    lines.append(_talk(match["also"], thing))
    if match["when"]:
        lines.append(f"these figures are from {match['when']}")
    return Framed(tuple(lines))


def _talk(also: str, thing: str) -> str:
    verb, _, rest = also.partition(" ")
    if rest.startswith(("to about", "to on")):
        return f"they can {verb} to this {thing} {rest.removeprefix('to ').replace('about any ', 'about ')}"
    return f"they can {verb} {rest}"


def _elections(text: str) -> Framed | None:
    match = _ELECTIONS.search(text)
    if not match:
        return None
    return Framed((f"{match['when']}, there were elections", f"people voted to choose {match['who']}"))


def _elections_of(text: str) -> Framed | None:
    """Say “Glen Youth Council elections were held in May 2021” as “there were elections for the …”."""
    match = _ELECTIONS_OF.search(text)
    if not match:
        return None
    return Framed((f"{match['when']}, there were elections for the {match['name']}",), rests(match["rest"]))


FRAMES = (_among, _outcomes, _have_who, _elections, _elections_of)
