"""Part a long sentence that opens with what it is for, part of or when: "As part of the plan, we …"."""

import re

from ...language import words
from ..context import Context
from ..grammar import first_finite, is_clause, tokens
from ..lexicon import DETERMINERS, PLURAL_PEOPLE, SUBJECT_PRONOUNS, base_forms
from ..text import lower_first
from .tails import MONTH, SPAN
from .tenses import being

_OPENING = re.compile(
    r"^(?P<how>To|In order to|As part of|As a result of|Because of|In response to|Following|After|Through|"
    r"During|Across|Within|Between|From) (?P<what>.+?)(?:, | (?=(?:we|they) ))(?P<main>.+)$"
)
# What the opening becomes, where it is not said with its own word.
_LINKS = {
    "to": "to",
    "in order to": "to",
    "as a result of": "because of",
    "following": "after",
    "as part of": "part of",
}
_TIME = re.compile(
    rf"^(?P<how>In|During|Over|Since|By) (?P<what>(?:early |late )?(?:{MONTH} )?\d{{4}}(?: to \d{{4}})?"
    rf"(?: and (?:{MONTH} )?\d{{4}})?|{SPAN}),? (?P<main>.+)$"
)
_DOER = re.compile(
    r"^(?P<what>(?:Directed|Led|Supported|Funded|Run|Developed|Guided) by [^,;:]+), (?P<main>[^;:]+)$"
)
_LEANS = re.compile(
    r"^(?:this|these|that|those|it|them|both|do this|address this|help with this|achieve this)\b"
)


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Put the main clause first, and what it is for, part of or when it was second."""
    if len(words(text)) <= context.max_words:
        return None
    if (time := _TIME.match(text)) and is_clause(time["main"]) and _is_sure(time["main"]):
        when = f"{time['how'].lower()} {time['what']}"
        return time["main"], f"This {being(time['main'], when=when)} {when}."
    if (doer := _DOER.match(text)) and _is_main(doer["main"]):
        return doer["main"], f"This {being(doer['main'])} {lower_first(doer['what'])}."
    match = _OPENING.match(text)
    if not match or not _is_main(match["main"]) or _LEANS.match(match["what"]) or "," in match["what"]:
        return None
    how = match["how"].lower()
    link = _LINKS.get(how, how)
    if link == "to" and not _is_aim(match["what"]):
        return None
    if link != "to" and first_finite(tokens(match["what"])) is not None:
        return None
    return match["main"], f"This {being(match['main'])} {link} {match['what']}."


def _is_aim(what: str) -> bool:
    first, *_ = tokens(what)
    return first.word in base_forms() or bool(re.match(r"(?:better|further|also) \w+", what))


def _is_sure(main: str) -> bool:
    """Tell whether the time can stand behind: not where the sentence denies, limits or compares."""
    return not re.search(r"\b(?:not|no|never|none|only|than|before|after|planned|due|agreed)\b", main)


def _is_main(text: str) -> bool:
    first = tokens(text)[0]
    known = (
        first.word in DETERMINERS | SUBJECT_PRONOUNS | PLURAL_PEOPLE
        or first.bare[:1].isupper()
        or first.word == "young"
    )
    return is_clause(text) and (known or first.bare[:1].isdecimal())
