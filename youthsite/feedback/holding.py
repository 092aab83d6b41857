"""What keeps an entry off the site until an officer looks: names, contacts, accusations, private stories.

Nobody is to be named or accused unseen, so it holds too much rather than too little.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..intake.doubts.contacts import addresses, emails, phones
from ..intake.doubts.known_by import ages, birth_dates, names
from ..intake.draft import Draft
from ..intake.stories import find_stories
from ..intake.tree import Paragraph, Run
from ..language.levels import easiest_level, is_everyday, is_only_a_name
from ..language.wordsets import word_set
from ..model import Report
from .entry import Entry, Exchange, exchange_words

_DETECTORS: dict[str, Callable[[Draft], Iterator[tuple[int, str]]]] = {
    "it may name a person": names,
    "there is a phone number in it": phones,
    "there is an e-mail address in it": emails,
    "there is an address in it": addresses,
    "it tells the age of one person": ages,
    "there is a date of birth in it": birth_dates,
}
_TITLED = re.compile(r"\b(?:Mrs?|Ms|Miss|Mx|Dr|Sir|Cllr|Councillor)\.? [A-Z]\w*")
_CAPITAL = re.compile(r"(?<![-\w’'])[A-Z][^\W\d_]+")
_OPENS = re.compile(r"(?:^|[.!?:]\s|[“\"‘(])$")
_IN_PLACE = re.compile(r"\b(?:in|at|near) (?:the )?((?:[A-Z][^\W\d_]+)(?: (?:of )?[A-Z][^\W\d_]+){0,3})")
_DOES = re.compile(r" (?:is|was|has|had|does|did|said|says|told|tells|will|can|and [A-Z])\b")
_NO_PERSON = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays january february march april may june july august september october november december
    scotland scottish english gaelic british uk uncrc nhs wifi covid gp easter christmas eid ramadan
    """
)
_ONE = (
    r"(?:he|she|(?:my|our|the|a|one|that|this|his|her) (?:\w+ ){0,2}(?:teacher|head|worker|officer|nurse|"
    r"doctor|driver|coach|carer|guard|janitor|mum|mam|dad|stepdad|stepmum|uncle|aunt|brother|sister|"
    r"neighbour|manager|lady|man|woman|boy|girl|pupil|boss|leader|minister|priest|tutor|assistant|"
    r"psychologist|parent))"
)
_WRONG = (
    r"(?:hits?|hurts?|slap\w*|punch\w*|kick\w*|push\w*|grab\w*|touch\w*|shout\w*|scream\w*|yell\w*|swears?|"
    r"swore|bull(?:y|ies|ied|ying)|lied|lies|lying|steals?|stole|stealing|threaten\w*|abus\w*|neglect\w*|"
    r"insult\w*|humiliat\w*|harass\w*|assault\w*|mocks?|mocked|laugh\w* at|pick(?:s|ed)? on|ignor\w*|drunk|"
    r"racist|sexist|homophobic|violent|creepy|cruel|nasty|liar|thief|does not care|doesn['’]t care|"
    r"scares?|scared)"
)
_ACCUSED = re.compile(rf"\b{_ONE}\b[^.!?]{{0,40}}?\b{_WRONG}\b|\b{_WRONG} by {_ONE}\b", re.IGNORECASE)
_NAMED_AND_ACCUSED = re.compile(rf"\b(?!I\b)[A-Z][a-z]+(?<!s) (?i:(?:has |had |always |just )?{_WRONG})\b")


def why_held(exchange: Exchange, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Say in plain words what may name, find or accuse a person; nothing of its words is given.

    `known` are texts whose capitals are no person's: the names of the partnership, its area and its groups.
    """
    return _why_held(_texts(exchange), known)


def why_words_held(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Say the same of any words that readers see beside a report, as a reason for leaving out."""
    return _why_held([" ".join(text.split())], known)


def names_of(report: Report) -> tuple[str, ...]:
    """Give texts of a report whose words with a capital are no person's: its title and its places."""
    places = places_in(passage.text for passage in report.passages if not passage.held)
    return (report.title, *places)


def _why_held(texts: Sequence[str], known: Iterable[str]) -> tuple[str, ...]:
    draft = Draft(tuple(Paragraph(line, (Run(text),)) for line, text in enumerate(texts, start=1)))
    found = [why for why, rule in _DETECTORS.items() if any(True for _ in rule(draft))]
    if any(_lone_names(text, _words([*known])) for text in texts):
        found.append("it may name a person")
    if any(_ACCUSED.search(text) or _NAMED_AND_ACCUSED.search(text) for text in texts):
        found.append("it may accuse a person")
    if find_stories(draft.blocks):
        found.append("it may tell private things about one person")
    return tuple(dict.fromkeys(found))


def places_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the places of a report, each once: what has a capital behind "in", "at" or "near"."""
    return tuple(sorted({found[1] for text in texts for found in _IN_PLACE.finditer(text)}))


def is_released(entry: Entry, exchange: Exchange) -> bool:
    """Say whether an officer released these very words."""
    return any(one.text == exchange_words(exchange) for one in entry.released)


def _texts(exchange: Exchange) -> list[str]:
    texts = (exchange.said, exchange.who, exchange.reply, exchange.reason, exchange.since)
    return [" ".join(text.split()) for text in texts if text.strip()]


def _lone_names(text: str, known: frozenset[str]) -> bool:
    """Whether somebody is called by a title, or a word with a capital is neither everyday nor known."""
    return bool(_TITLED.search(text)) or any(
        _is_name(found[0].lower(), known, opens=_only_opens(text, found)) for found in _CAPITAL.finditer(text)
    )


def _only_opens(text: str, word: re.Match[str]) -> bool:
    """Whether a word has its capital for it opens a sentence, and no person is said to be or do something."""
    return bool(_OPENS.search(text[: word.start()])) and not _DOES.match(text, word.end())


def _is_name(word: str, known: frozenset[str], *, opens: bool) -> bool:
    """Whether a word with a capital may be a name; one that opens a sentence may be everyday as well."""
    if word in _NO_PERSON or word in known:
        return False
    return not (easiest_level(word) if opens and not is_only_a_name(word) else is_everyday(word))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in re.findall(r"[^\W\d_]+", text.lower()))
