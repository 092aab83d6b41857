"""Lists of short plain things under a lead-in that names them: "The top three worries of pupils were:"."""

import re
from dataclasses import dataclass

from ..language import sentences, words
from ..model import BlockKind, Edit, Passage
from .composed import compose
from .context import Context
from .deeds import begins_with_verb
from .grammar import first_finite, is_clause, tokens
from .guard import facts_problem, problem_of
from .leaning import leaning
from .lexicon import NUMBER_WORDS, PLURAL_PEOPLE, PREPOSITIONS, base_forms
from .list_leads import COUNTED, denies, miscounts, some_of
from .listing import ListTelling
from .nearness import is_abstract
from .one_sentence import Telling
from .referents import unsaid_in_list
from .steps.number_words import step as in_digits
from .text import capital, lower_first
from .vocabulary import is_known, weight

_END = re.compile(r"[;,.]?(?: and)?[;,.]*$")
_MOST, _LONGEST = 12, 8  # Items of a list; words of an item.
_ODD = re.compile(r"[:()?!“”\"&/]| or$|\d{4}| (?:and|or)/")
_SMALL = frozenset({"a", "an", "the", "and", "or", "our", "your", "more", "not", "less", "what", "how"})
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


def tell_things(lead: Passage, items: tuple[Passage, ...], context: Context) -> ListTelling:
    """Tell plain things under their lead-in; nothing where they cannot be told so.

    All are told, or some where the lead-in neither counts nor means all of them.
    """
    *earlier, last = sentences(lead.text.strip()) or [""]
    opening, kind = _opening(last.rstrip(" :-–"), context)
    things = [_thing(item.text, context) for item in items]
    told = [item for item, thing in zip(items, things, strict=True) if thing]
    if not opening or len(told) < 2 or len(told) > _MOST or miscounts(last, len(items)):
        return ListTelling(Telling())
    if len(told) < len(items):
        opening = "" if COUNTED.search(last) else some_of(opening)
    lines = (f"{opening}:", *(f"- {thing}" for thing in things if thing))
    passages = (lead, *told)
    if not opening or problem_of(lines[0], context.max_words) or unsaid_in_list(lines):
        return ListTelling(Telling())
    if facts_problem(lines, [" ".join(each.text for each in passages)], lead.heading, earlier):
        return ListTelling(Telling())
    edits = (Edit("lead-in", lead.text, lines[0]), *_said_anew(items, things))
    untold = tuple(Edit("to do: the rest of the passage", sentence, "") for sentence in earlier)
    return ListTelling(Telling(lines, (*edits, *untold)), passages, kind)


def _opening(last: str, context: Context) -> tuple[str, BlockKind | None]:
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


def _thing(text: str, context: Context) -> str:
    """Give a thing in plain words; empty where its words are not plain, or it is no thing."""
    bare = _END.sub("", text.strip())
    first = (words(bare.lower()) or [""])[0]
    if _ODD.search(bare) or not first or len(words(bare)) > _LONGEST or is_clause(bare) or is_abstract(bare):
        return ""
    if first in PREPOSITIONS or first == "be" or begins_with_verb(bare):
        return ""
    said = _plain(bare) or _composed(bare)
    return "" if not said or weight(said) > 2 or problem_of(f"- {said}", context.max_words) else said


def _composed(bare: str) -> str:
    start = "Pupils asked for "
    found = compose(f"{start}{lower_first(bare)}.")
    if not found or found.dropped or found.leans or len(found.lines) != 1:
        return ""
    line = found.lines[0]
    return line.removeprefix(start).removesuffix(".") if line.startswith(start) else ""


def _plain(bare: str) -> str:
    """Keep a thing as it is where readers know every word, and no verb and no name stands in it."""
    every = [word.lower() for word in words(bare)]
    known = all(word in PLURAL_PEOPLE | _SMALL or is_known(word) for word in every)
    numbers = NUMBER_WORDS & set(every)  # Written in digits by the composer.
    names = any(word[:1].isupper() for word in words(bare)[1:])
    verb = every[0] in base_forms() or first_finite(tokens(bare)) is not None
    return lower_first(bare) if known and not (names or verb or numbers) else ""


def _said_anew(items: tuple[Passage, ...], things: list[str]) -> tuple[Edit, ...]:
    pairs = [(_END.sub("", item.text.strip()), thing) for item, thing in zip(items, things, strict=True)]
    return tuple(
        Edit("list item", before, thing)
        for before, thing in pairs
        if thing and before.casefold() != thing.casefold()
    )
