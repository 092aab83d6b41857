"""Plans and deeds without a subject: "Launch of a club", "Met a group", "Open a room"; and who did them."""

import re

from ..model import BlockKind
from .grammar import first_finite, is_clause, tokens
from .lexicon import DETERMINERS, NUMBER_WORDS, PREPOSITIONS, base_forms, ing_forms, past_forms, sure_verbs
from .noted import noted
from .text import lower_first

# Deeds named by a noun: "Launch of a new club"; each with its past and its base form.
_DEEDS = {
    "addition": ("added", "add"),
    "appointment": ("chose", "choose"),
    "completion": ("finished", "finish"),
    "creation": ("made", "make"),
    "development": ("developed", "develop"),
    "introduction": ("brought in", "bring in"),
    "launch": ("started", "start"),
    "publication": ("published", "publish"),
    "recruitment": ("recruited", "recruit"),
}
# These name a thing before "to", "with" or "for": "Support to parents", "Access to advice".
_NAMED = frozenset({"support", "access", "help", "contact", "advice", "care", "study", "research", "visit"})
_COUNTED = frozenset(
    {
        "service",
        "programme",
        "project",
        "group",
        "club",
        "team",
        "app",
        "website",
        "guide",
        "course",
        "centre",
        "hub",
    }
    | {
        "room",
        "scheme",
        "fund",
        "plan",
        "survey",
        "campaign",
        "film",
        "video",
        "leaflet",
        "toolkit",
        "network",
    }
)
# Openings of a thing that is wanted: "Improved health".
_BETTER = frozenset({"improved", "increased", "better", "more", "fewer", "reduced", "stronger", "earlier"})
# Deeds of which only the work is sure, not what came of it.
_BETTERING = frozenset({"enhancing", "improving", "strengthening", "increasing", "reducing"})
_NAMED_DEED = re.compile(
    rf"^(?:The )?(?P<deed>{'|'.join(_DEEDS)}) of (?=(?:an?|the|our|new|two|three|\d+) )", re.IGNORECASE
)
_FURTHER = re.compile(r"(?P<link>, (?:and )?|\band )(?P<doing>[a-z]+ing)\b(?= [a-z])")
GOING_ON = "Work that we are doing now"  # The label that stands for "Work is already taking place on …".
_WORKING = "We are working to"
_OPENINGS: dict[BlockKind, str] = {"wanted": "We want to", "next": "We plan to", "did": "We"}


def opening_for(kind: BlockKind | None, label: str) -> str:
    """Give the words that make a plan or a deed of a bare verb, by the table's label or the heading."""
    if label == GOING_ON:
        return _WORKING
    if kind == "wanted" and "said" in label.lower():
        return "We said we would"
    return _OPENINGS.get(kind, "") if kind else ""


def opened(sentence: str, opening: str) -> str:
    """Give the sentence with its opening, as its verb needs it; empty where none fits."""
    first, _, rest = sentence.partition(" ")
    if opening == _WORKING and first.lower() in _BETTER | {"further"}:
        return ""  # A bare wish: that anybody works on it is not said.
    if said := noted(sentence, opening):
        return said
    if (named := _NAMED_DEED.match(sentence)) and opening and not is_clause(sentence):
        done, base = _DEEDS[named["deed"].lower()]
        return f"{opening} {done if opening == 'We' else base} {_with_article(sentence[named.end() :])}"
    if opening == "We":
        return _done(sentence)
    if opening == _OPENINGS["wanted"] and first.lower() in _BETTER and not is_clause(sentence):
        return f"We want {lower_first(sentence)}"
    if opening and begins_with_verb(sentence):
        return f"{opening} {lower_first(sentence)}"
    doing = first.lower() in ing_forms() and first[:1].isupper() and not is_clause(sentence)
    return f"{opening} {ing_forms()[first.lower()]} {_as_bases(rest)}" if opening and doing else ""


def _with_article(rest: str) -> str:
    """Say "a new service" where notes say "new service"; plurals and what cannot be counted have none."""
    parts = tokens(rest)
    end = next(
        (
            place
            for place, part in enumerate(parts)
            if place
            and (
                part.word in PREPOSITIONS | {"that", "which", "who", "to", "and"}
                or parts[place - 1].ends_clause
            )
        ),
        len(parts),
    )
    noun = parts[end - 1].word
    return f"a {rest}" if parts[0].word == "new" and noun in _COUNTED else rest


def _as_bases(rest: str) -> str:
    """Give the further -ing forms of a list the same form: "…, building trust and listening to them"."""

    def base(match: re.Match[str]) -> str:
        return f"{match['link']}{ing_forms().get(match['doing'], match['doing'])}"

    return _FURTHER.sub(base, rest)


def _done(sentence: str) -> str:
    if begins_with_past(sentence) or _is_bare_deed(sentence):
        return f"We {lower_first(sentence)}"
    first, _, rest = sentence.partition(" ")
    if first.lower() in _BETTERING and not is_clause(sentence):
        return f"We worked to {ing_forms()[first.lower()]} {rest}"
    doing = first.lower() in ing_forms() and not is_clause(sentence)
    return f"Our work included {lower_first(sentence)}" if doing else ""


def _is_bare_deed(text: str) -> bool:
    """Tell whether a text under "What we have done" is a past verb and its objects: "Shared plans with …"."""
    parts = tokens(text)
    first = parts[0].word
    sure = first in past_forms() and first not in _BETTER | base_forms() | {
        "targeted",
        "dedicated",
        "planned",
    }
    return sure and len(parts) > 3 and parts[1].word not in PREPOSITIONS and first_finite(parts, 1) is None


def begins_with_past(text: str) -> bool:
    """Tell whether a text is something done, without its subject: "Met a group", not "Improved health"."""
    parts = tokens(text)
    if len(parts) < 3 or parts[0].word not in past_forms():
        return False
    following = parts[1].word
    return following in DETERMINERS | NUMBER_WORDS | {"with", "to", "on"} or following[:1].isdecimal()


def begins_with_verb(text: str) -> bool:
    """Tell whether a text is an order or a plan: a bare verb first, its object next, and no subject."""
    parts = tokens(text)
    if len(parts) < 2 or parts[0].word not in base_forms() or is_clause(text):
        return False
    if parts[0].word in _NAMED and parts[1].word in PREPOSITIONS | {"to"}:
        return False
    return parts[0].word in sure_verbs() or parts[1].word in DETERMINERS | {
        "with",
        "on",
        "to",
        "how",
        "together",
    }
