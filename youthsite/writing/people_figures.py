"""Sentences that count people: each frame says first how many of whom did or got what.

They know how such sentences are built: "training was given to N staff", "we met N pupils and M parents",
"the club had N pupils join", "the survey shows that N% of …". What a frame leaves over is listed, and a
sentence with bad news, a "but" or a limit in what would be left over is not framed.
"""

import re
from collections.abc import Callable

from .figures import COUNT, Framed, as_sentence
from .leaning import is_weighty
from .text import capital, lower_first

_WHO = (
    r"(?:young people|children|pupils|learners|students|young carers|carers|kinship carers|foster carers|"
    r"families|parents|staff|practitioners|workers|teachers|nurses|people|volunteers|nurseries|schools)"
)
_MANY = (
    rf"{COUNT} (?:[a-z][\w’'-]* ){{0,3}}?{_WHO}(?: and (?:young people|carers|their families|families)\b)?"
)
_REST = (
    r"(?P<rest>,? (?:including|such as|through|by|as part of|to|so that|delivered|led|run|funded|which) .+)?"
)
_MET = (
    "listened to|spoke to|spoke with|talked to|met with|met|heard from|worked with|supported|helped|trained"
)
_PAST = {"access": "used", "attend": "went to", "take part in": "took part in", "join": "joined",
         "use": "used", "complete": "finished"}  # fmt: skip
_SHOWS = r"(?:shows?|showed|has shown|indicates?|indicated|found|tells us|told us)"
_SOURCE = (
    r"(?:(?!\b(?:early|initial|first|young|children|pupils|parents|staff)\b)[^,;()%\d])*?"
    r"\b(?:data|survey|census|results|figures|questionnaire|statistics|records)\b(?:(?!\bnot\b)[^,;()%\d])*?"
)
_MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?"
    r"(?:19|20)\d\d"
)
_BETTER = re.compile(r" and saw (?P<what>[a-z ]+?) improve(?P<whose> for [^,]+?)? by (?P<value>\d[\d.]*%)")
_WHEN = re.compile(r"^(?:In|Over|During|Since|Between) [^,;]{3,40}, ")
_REPORT = re.compile(r"\breport(?:ing)? (?:period|year)\b")
_Frame = Callable[[re.Match[str]], Framed | None]


def framed_people(sentence: str) -> Framed | None:
    """Part a sentence by the first frame that fits it wholly; nothing when none does."""
    opening = _WHEN.match(sentence.strip())
    text = capital(sentence.strip()[opening.end() if opening else 0 :].rstrip("."))
    when = "" if opening is None or _REPORT.search(opening[0]) else opening[0]
    for pattern, frame in _FRAMES:
        match = pattern.search(text)
        found = frame(match) if match else None
        if found and not any(is_weighty(rest) for rest in found.untold):
            first, *others = found.lines
            lines = (f"{when}{_lowered(first)}" if when else first, *others)
            return Framed(tuple(as_sentence(line) for line in lines), found.untold)
    return None


def _lowered(line: str) -> str:
    """Begin with a small letter behind a time, but for names."""
    return (
        lower_first(line) if line.split()[0] in {"We", "They", "Staff", "The", "Our", "Inspectors"} else line
    )


def _rest(match: re.Match[str]) -> tuple[str, ...]:
    return (match["rest"].strip(" ,"),) if match["rest"] else ()


def _had_training(match: re.Match[str]) -> Framed:
    """Say “training was given to 51 staff” as “51 staff had training”; what was offered stays an offer."""
    now = match["be"] in {"has been", "have been"}
    had = "have had" if now else "had"
    if match["done"] == "offered":
        had = "have been offered" if now else "were offered"
    line = f"{match['who']} {had} {lower_first(match['what'])}{match['where'] or ''}"
    return Framed((line,), _rest(match))


def _met(match: re.Match[str]) -> Framed:
    """Part “we met 20 pupils and 30 parents”: each number with its people in a sentence of its own."""
    who, did = match["who"], match["did"]
    again = "we" if who.lower() == "we" else "they" if who.endswith("s") or who.lower() == "staff" else who
    lines = (f"{who} {did} {match['first']}", f"{again} also {did} {match['second']}")
    return Framed(lines, _rest(match))


def _had_people(match: re.Match[str]) -> Framed:
    """Say “the club had 30 pupils take part in the trips” as “30 pupils took part in the trips”."""
    what = match["name"] if match["what"].split()[0] in {"the", "this", "these"} else match["what"]
    line = f"{match['who']} {_PAST[match['do']]} {lower_first(what) if what.startswith('The ') else what}"
    better = _BETTER.fullmatch(match["rest"] or "")
    if better:
        return Framed((line, f"{better['what']} improved by {better['value']}{better['whose'] or ''}"))
    return Framed((line,), _rest(match))


def _were_helped(match: re.Match[str]) -> Framed:
    """Say “90 children were supported by a range of groups” as “90 children got help”."""
    got = "have had" if match["be"] == "have been" else "got"
    return Framed(
        (f"{match['who']} {got} {'help' if match['done'] == 'helped' else 'support'}",), _rest(match)
    )


def _shows(match: re.Match[str]) -> Framed:
    """Say what data shows by itself: “91% of pupils like school”, then when they were asked."""
    when = (f"this was in {match['when']}",) if match["when"] else ()
    return Framed((match["what"], *when))


_FRAMES: tuple[tuple[re.Pattern[str], _Frame], ...] = tuple(
    (re.compile(pattern), frame)
    for pattern, frame in (
        (
            r"^(?P<what>(?:[A-Z][^,;()\d]*? )?[Tt]raining(?: (?:on|about|in) [^,;()\d]+?)?) "
            r"(?P<be>was|has been|have been|were) (?:developed and )?"
            r"(?P<done>provided|given|delivered|offered)"
            rf"(?P<where> (?:in|across) (?!order)[^,;]+?)? (?:for|to) (?P<who>{_MANY}){_REST}$",
            _had_training,
        ),
        (
            rf"^(?P<who>[Ww]e|[Tt]hey|(?:The |Our )?[A-Z][\w’' ]{{2,40}}?) (?P<did>{_MET}) "
            rf"(?:the (?:views|voices)(?: and experiences)? of )?(?P<first>{_MANY}) "
            rf"and (?P<second>{_MANY}){_REST}$",
            _met,
        ),
        (
            rf"^(?P<name>(?:The |Our )?[A-Z][^,;()]*?) (?:has |have )?had (?P<who>{_MANY}) "
            rf"(?P<do>{'|'.join(_PAST)}) (?P<what>[^,;()\d]+?)(?P<rest> and (?:saw|has|have) .+)?$",
            _had_people,
        ),
        (
            rf"^(?P<who>{_MANY}(?: and {_MANY})?) (?P<be>were|have been) (?P<done>supported|helped)"
            r"(?P<rest> by (?:a range of|a number of|a variety of|several|many|different|various) .+)?$",
            _were_helped,
        ),
        (
            rf"^(?i:{_SOURCE})(?: \((?P<when>{_MONTH})\))? {_SHOWS} that "
            r"(?P<what>(?:over |about |nearly )?\d[\d.]* ?(?:%|out of \d+) ?(?:of )?(?:(?! that )[^,;()])+)$",
            _shows,
        ),
    )
)
