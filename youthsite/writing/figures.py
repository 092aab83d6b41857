"""Sentences made round a number: each frame parts one kind of them into short sentences that say the same.

A frame knows how such sentences are built, never what one report says: "an increase in X, up from A to B",
"N people are getting Y", "N% of X did Y, compared with M% in Z". The old value comes first and the new one
second, what is counted is said beside its number, and a change keeps its percentage.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..language import words
from .grammar import is_clause
from .lexicon import NUMBER_WORDS, ing_forms, participles
from .text import capital

_WORD = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_BOUND = r"(?:(?:over|nearly|almost|around|about|more than|less than|at least|up to) )?"
COUNT = rf"{_BOUND}(?:\d[\d,.]*|{_WORD})"
_VALUE = rf"{_BOUND}£?\d[\d,.]* ?(?:%|per cent|percent)?"
_UP = r"increase|rise|growth|uplift"
_DOWN = r"reduction|decrease|fall|drop|decline"
_TIME = (
    r"(?:in|at|by|for|during|since) (?:(?! [-–] )[^,.;])+|"
    r"(?:in |from )?(?:the )?(?:last|previous|past) (?:school |academic )?(?:year|month|term)|"
    r"the year before|last year|this year"
)
_LONG_SHARE = 11  # Words of a share with its group and what they do.
_LONGEST = 14
_OPENING = re.compile(
    r"^(?:as a result(?: of [^,]{3,40})?|in addition(?: to [^,]{3,40})?|to date|overall|positively|"
    r"furthermore|also|as well as this|this year we know that), ",
    re.IGNORECASE,
)
_DO = "are|were|have|had|is|was|said|felt|reported|agreed|took|found|achieved|answered|completed|attended|got"
_SCHOOLS = re.compile(r"\b(Primary|Secondary)(?= (?:schools?|pupils?)\b)")
_BY_WHOM = re.compile(
    r" (?:delivered|provided|run|offered|led|funded) by (?:[A-Z][\w']*(?: (?:of|for|and) )? ?)+"
)


@dataclass(frozen=True, slots=True)
class Framed:
    """The short sentences of a frame in order, and the words of the sentence that none of them tells."""

    lines: tuple[str, ...]
    untold: tuple[str, ...] = ()


_Frame = Callable[[re.Match[str]], Framed | None]


def framed(sentence: str) -> Framed | None:
    """Part a sentence by the first frame that fits it wholly; nothing when none does."""
    text = _OPENING.sub("", sentence.strip()).rstrip(".")
    for pattern, frame in _FRAMES:
        if (match := pattern.search(text)) and (found := frame(match)):
            return Framed(tuple(as_sentence(line) for line in found.lines), found.untold)
    return None


def as_sentence(line: str) -> str:
    """Write a line of a frame as a sentence, a lead-in or an item."""
    line = _SCHOOLS.sub(lambda match: match[1].lower(), re.sub(r"(\d) %", r"\1%", " ".join(line.split())))
    return line if line.startswith("- ") else capital(line) if line.endswith(":") else f"{capital(line)}."


def _share(value: str, counted: str) -> str:
    """Say a share of people or things that can be counted as "n out of 100"; a change is never given here."""
    whole = re.fullmatch(rf"({_BOUND})(\d{{1,2}}) ?(?:%|per cent|percent)", value.strip())
    plural = re.search(r"(?:s|people|children|staff)\b(?:$| (?:in|at|of|from|who|with|aged) )", counted)
    return f"{whole[1]}{whole[2]} out of 100" if whole and plural else value.strip()


def _went(direction: str) -> str:
    return "went up" if re.search(_UP, direction, re.IGNORECASE) else "went down"


def _there_are(match: re.Match[str]) -> Framed | None:
    """Move the verb of “There are currently 40 pupils getting help”: “40 pupils are getting help”."""
    doing = match["doing"]
    if doing not in ing_forms() and doing != "benefitting":
        return None
    what = match["what"]
    what, *items = re.split(r",? (?:such as|including) ", what, maxsplit=1)
    if doing in {"benefitting", "benefiting"} and re.match(
        r"from (?:support|help|mentoring|advice|training)\b", what
    ):
        doing, what = "getting", what.removeprefix("from ")
    be = "are" if match["be"].lower() == "are" else "were"
    examples = re.split(r", | and ", items[0]) if items else []
    listed = ("some examples are:", *(f"- {item}" for item in examples)) if len(examples) > 1 else ()
    return Framed((f"{match['who']} {be} {doing} {what}", *listed))


def _there_have_been(match: re.Match[str]) -> Framed | None:
    if match["done"] not in participles():
        return None
    return Framed((f"{match['what']} have been {match['done']}{match['rest']}",))


def _up_from(match: re.Match[str]) -> Framed:
    """Part “an increase in X, up from 22 in 2020 to 39 last year”: X, then both values, the old one first."""
    what, direction = _BY_WHOM.sub("", match["what"]), _went(match["direction"])
    untold = (match["rest"].strip(" ,-–"),) if match["rest"] else ()
    return Framed(
        (f"{what} {direction}", f"It {direction} from {match['old'].strip()} to {match['new'].strip()}"),
        untold,
    )


def _by_percent(match: re.Match[str]) -> Framed:
    """Say “a 30% reduction in exclusions” as “exclusions went down by 30%”."""
    when = f"{match['when'].strip(' ,')}, " if match["when"] else ""
    return Framed((f"{when}{match['what']} {_went(match['direction'])} by {match['value']}",))


def _number_of(match: re.Match[str]) -> Framed:
    """Say “an increase in the number of X” as “the number of X has gone up”."""
    gone = _went(match["direction"]).replace("went", "has gone")
    return Framed((f"the number of {match['what']} {gone}{match['when'] or ''}",))


def _share_reached(match: re.Match[str]) -> Framed:
    """Part “a 20% increase to 94% in pupils being well”: 94 out of 100 are well, then the change."""
    who = match["who"]
    lines = [
        f"{_share(match['new'], who)} of {who} are {match['what']}".replace(" out of 100 of ", " out of 100 ")
    ]
    lines.append(f"this {_went(match['direction'])} by {match['value']}")
    return Framed((*lines, *((f"this was {match['when'].strip(' ,').lower()}",) if match["when"] else ())))


def _compared(match: re.Match[str]) -> Framed | None:
    """Part “88% of leavers found work, up from 71% in 2020”: what it is now, then what it was."""
    left, how, old = match["left"].strip(" ,"), match["how"].lower(), match["old"]
    if not is_clause(left):
        return None
    share = re.search(rf"(?:^|, ){_VALUE} ?of (?P<who>[^,]+?) (?=(?:{_DO})\b)", left)
    old = _share(old, share["who"]) if share and "%" in old else old.strip()
    when = match["when"].strip()
    up, down = re.search(rf"\bup\b|{_UP}", how), re.search(rf"\bdown\b|{_DOWN}", how)
    untold = (match["rest"].strip(" ,-–"),) if match["rest"] else ()
    if share and up and when.startswith("at the") and len(words(left)) > _LONG_SHARE:
        return Framed(_group_first(left, share["who"], old, when), untold)
    start = "this went up from" if up else "this went down from" if down else "it was"
    return Framed((left, f"{start} {old}{' ' if when else ''}{when}"), untold)


def _group_first(left: str, who: str, old: str, when: str) -> tuple[str, ...]:
    """Say who is counted in a sentence of its own, then the old share, then the new one."""
    new, _, rest = left.partition(f" of {who} ")
    be, what = rest.split(" ", 1)
    past = {"are": "were", "is": "was", "have": "had", "has": "had"}.get(be, be)
    was = f"{when}, {old} {past} {what}"
    parts = (was,) if len(words(was)) <= _LONGEST else (f"{old} {past} {what}", f"this was {when}")
    return (f"this is about {who}", *parts, f"later it was {_share(new, who)}")


def _out_of(match: re.Match[str]) -> Framed:
    """Part “22 out of 2602 people supported were sent on”: all who are counted first, then the part."""
    be = "were" if match["be"] in {"were", "was", "had"} else "have been"
    lines = [f"{match['all']} {match['who']} {be} {match['done']}"]
    lines.append(f"{match['part']} of them {match['be']} {match['what']}")
    return Framed((*lines, *((f"this is {match['share']}",) if match["share"] else ())))


def _representing(match: re.Match[str]) -> Framed | None:
    if not is_clause(match["left"]):
        return None
    who = match["who"]
    told = f"{_share(match['value'], who)} of {who}".replace(" out of 100 of ", " out of 100 ")
    return Framed((match["left"], f"this is {told}{match['where'] or ''}"))


def _second_count(match: re.Match[str]) -> Framed:
    """Part “300 staff completed a survey and over 100 joined a group”: both numbers count the staff."""
    untold = (match["rest"].strip(),) if match["rest"] else ()
    who = match["who"]
    return Framed(
        (f"{match['first']} {who} {match['did']}", f"{match['second']} {who} {match['also']}"), untold
    )


_SEEN = r"(?:there (?:has been|have been|was|were|is)|we (?:have seen|saw|achieved|had))"
_FRAMES: tuple[tuple[re.Pattern[str], _Frame], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), frame)
    for pattern, frame in (
        (
            rf"^there (?P<be>are|were) (?:currently |now )?(?P<who>{COUNT} [^,;]+?) "
            r"(?P<doing>(?!during|including|learning|being)[a-z]+ing) "
            r"(?P<what>(?:from|with|in|at|to|a|an|the|[a-z]+s) .+)$",
            _there_are,
        ),
        (
            rf"^there have been (?P<what>{COUNT} [^,;]+?) (?P<done>[a-z]+ed)"
            r"(?P<rest>(?: [^,;]+)?(?:,? including .+)?)$",
            _there_have_been,
        ),
        (
            rf"^(?:over [^,]+ )?{_SEEN} an? (?P<direction>{_UP}|{_DOWN}) in (?P<what>[^,]+?),? "
            rf"(?:up |down )?from (?P<old>{_VALUE}[^,;]{{0,40}}?) to (?P<new>{_VALUE}(?: [^,;]{{0,30}}?)?)"
            r"(?P<rest>,? (?:as a result|due|because|which|[-–]) .+)?$",
            _up_from,
        ),
        (
            rf"^(?P<when>(?:over|in|since|between|during) [^,]{{3,40}}?,? )?{_SEEN} an? (?P<value>{_VALUE}) "
            rf"(?P<direction>{_UP}|{_DOWN}) to (?P<new>{_VALUE}) in (?P<who>[^,]+?) being (?P<what>[^,]+)$",
            _share_reached,
        ),
        (
            rf"^(?P<when>(?:over|in|since|between|during) [^,]{{3,40}}?,? )?{_SEEN} an? (?P<value>{_VALUE}) "
            rf"(?P<direction>{_UP}|{_DOWN}) in (?P<what>(?:(?!\band\b)[^,])+)$",
            _by_percent,
        ),
        (
            rf"^{_SEEN} an? (?:(?P<direction>{_UP}|{_DOWN})|increased trend) in the (?:number|volume) of "
            r"(?P<what>[^,]+?)(?P<when>(?: over| in| since) the (?:last|past) [^,]+)?$",
            lambda match: _number_of(match) if match["direction"] else None,
        ),
        (
            rf"^(?P<left>[^()]*\d[^()]*?)(?:, | \()"
            rf"(?P<how>(?:which is |this is )?(?:up|down) from|compared (?:to|with)|"
            rf"an? (?:{_UP}|{_DOWN}) (?:from|on)|) ?"
            rf"(?P<old>{_VALUE}) ?(?P<when>(?:{_TIME})?)\)?"
            r"(?P<rest> [-–] .+)?$",
            lambda match: _compared(match) if match["how"] or match["when"] else None,
        ),
        (
            rf"(?:^|, )(?P<part>{COUNT}) (?:out )?of (?P<all>\d[\d,]*)(?: \((?P<share>{_VALUE})\))?(?: of)? "
            r"(?P<who>(?:young people|children|pupils|families|parents|learners|people|carers)) "
            r"(?P<done>supported|surveyed|asked|referred|helped|assessed|reviewed|inspected) "
            r"(?P<be>were|have|had) (?P<what>[^()]+?)(?: \([^()]*\))?$",
            _out_of,
        ),
        (
            rf"^(?P<left>[^()]+), (?:representing|which (?:is|represents)|or) (?P<value>{_VALUE}) of "
            r"(?P<who>[^,]+?)(?P<where> in [^,]+)?$",
            _representing,
        ),
        (
            rf"^(?P<first>{COUNT}) (?P<who>[a-z]+(?: [a-z]+)?) (?P<did>[a-z]+ed [^,;]+?) "
            rf"and (?P<second>{COUNT}) (?P<also>[a-z]+ed [^,;]+?)"
            r"(?P<rest> to (?:help|support|improve|increase) .+)?$",
            _second_count,
        ),
    )
)
