"""Lead-ins that name what their items are, and how they are said: "The top three worries of pupils were:"."""

import re
from dataclasses import dataclass

from ..model import BlockKind
from .context import Context
from .leaning import leaning
from .list_leads import denies
from .steps.number_words import step as in_digits
from .text import capital

_WHO = (
    r"(?:(?:[Tt]he |[Oo]ur |[Ss]ome |[Mm]any |[Mm]ost )?(?:[Cc]hildren and young people|[Yy]oung people|"
    r"[Cc]hildren|[Pp]upils|[Ss]tudents|[Yy]oung carers|[Pp]arents and carers|[Pp]arents|[Cc]arers|"
    r"[Ff]amilies|[Pp]eople)(?: (?:in|from|at|of) (?:the |our |this )?[\w’' -]{2,30})?|We|You)"
)
_DID = (
    r"(?:also )?(?:asked for|talked about|spoke about|talked to us about|told us about|wanted|would like|"
    r"like|liked|enjoyed|learn(?:ed|t)? about|heard about|(?:were )?asked about|wrote about|worried about|"
    r"worry (?:most )?about|(?:are|were) (?:most )?worried about|can try|tried|have tried)"
)
_CAME_UP = r"(?:identified|raised|reported|mentioned|highlighted|named|chosen|discussed|expressed|given)"
_TOP = r"(?P<top>(?:(?:top|main|biggest|most common|key) )?)(?P<count>(?:[a-z]+ |\d+ )?)"
_WHAT = r"(?P<what>concerns|worries|issues|themes|topics|problems|reasons)"
_ACTIVITY = r"(?:activities|topics|workshops|clubs|courses|trips|events|sports|subjects)"
_WHICH = r"(?: (?:on offer|for [a-z ]+|this year|in [a-z ]+))?"


@dataclass(frozen=True, slots=True)
class _Way:
    """A lead-in, how it is said (`{}` are groups of the pattern, put through `_WORDS`), its kind if sure."""

    found: re.Pattern[str]
    said: str
    kind: BlockKind | None = None


_WAYS = (
    _Way(
        re.compile(
            rf"^The {_TOP}{_WHAT}(?: {_CAME_UP})?"
            r"(?P<rest>(?: (?:[^,;:]|(?<=\d),(?=\d))+)?) (?P<be>were|are)$"
        ),
        "The {top}{count}{what}{rest} {be}",
        "found-out",
    ),
    _Way(
        re.compile(
            r"^(?P<count>[A-Z][a-z]+|\d+) (?:types|kinds|groups) of (?P<who>family|families|people|children|"
            r"young people) are (?:at (?:the )?(?:highest|greatest|most) risk of|most at risk of) poverty"
            r"(?:,? and are (?:known as|called) the priority (?:families|groups))?$"
        ),
        "{count} kinds of {who} are most at risk of poverty",
        "about",
    ),
    _Way(
        re.compile(
            r"^(?:(?:In|Over) the (?:next|coming) (?:few )?(?:years?|months),? |Next year,? )?"
            r"[Ww]e (?:will|plan to) (?:(?:now|also) )?(?:focus|concentrate|work) on$"
        ),
        "We plan to work on",
        "next",
    ),
    _Way(
        re.compile(
            r"^(?:The |Some |Our )?(?:main |biggest |key )?(?:barriers|challenges|difficulties|problems) "
            rf"(?:for|facing|faced by) (?P<who>{_WHO}) (?P<be>were|are|included?)$",
            re.IGNORECASE,
        ),
        "Problems for {who} {be}",
        "found-out",
    ),
    _Way(
        re.compile(
            r"^(?P<start>[A-Z][^,;:]{3,50} (?:must|should|have to|need to) [a-z]+ "
            r"(?:at least one|one or more) of) (?:the following|these)$"
        ),
        "{start} these",
    ),
    _Way(re.compile(rf"^(?P<who>{_WHO}) (?P<did>{_DID})$"), "{who} {did}"),
    _Way(
        re.compile(
            rf"^(?P<who>{_WHO}) (?P<did>chose|picked|talked about|discussed|looked at) (?P<count>[a-z]+|\d+) "
            r"(?:(?:main|key|different) )?(?P<what>topics|themes|issues|things|ideas|projects)$"
        ),
        "{who} {did} {count} {what}",
    ),
    _Way(
        re.compile(
            rf"^(?P<what>(?:(?:The|Our|Other) )?{_ACTIVITY}{_WHICH}) (?P<be>include|included|were|are)$",
            re.IGNORECASE,
        ),
        "{what} {be}",
    ),
)
_BY = re.compile(r"^ by (?=young|children|pupils|parents|famil)")
_WORDS = {
    "concerns": "worries",
    "issues": "topics",
    "themes": "topics",
    "discussed": "talked about",
    "key ": "main ",
}


def opening_and_kind(last: str, context: Context) -> tuple[str, BlockKind | None]:
    """Give the last sentence of a lead-in as it is said, and the kind of its list, if that is sure."""
    for way in _WAYS:
        if (match := way.found.match(last)) and not denies(last):
            groups = {name: _WORDS.get(said, said) for name, said in match.groupdict().items()}
            if "rest" in groups:
                groups["rest"] = re.sub(
                    r"^ by (?=young|children|pupils|parents|famil)", " of ", groups["rest"]
                )
            said = in_digits(f"{way.said.format(**groups)} music.", context)[0].removesuffix(" music.")
            points = leaning([f"{said.removesuffix(' these')} music."], gap=True)
            return ("" if points else capital(said)), way.kind
    return "", None
