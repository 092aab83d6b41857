"""Name who did it first: "The film was made by pupils." says "Pupils made the film"."""

import re

from ..context import Context
from ..lexicon import DETERMINERS, PLURAL_PEOPLE
from ..text import capital, lower_first

# The participles this step may turn, each with its past form.
_TURNS = {
    "agreed": "agreed",
    "chosen": "chose",
    "created": "created",
    "designed": "designed",
    "developed": "developed",
    "funded": "paid for",
    "led": "led",
    "made": "made",
    "organised": "organised",
    "produced": "produced",
    "run": "ran",
    "set up": "set up",
    "written": "wrote",
    "carried out": "carried out",
}
_VERBS = "|".join(_TURNS)
_PASSIVE = re.compile(
    r"^(?P<what>(?:[\w'’-]+ ){1,6})(?:was|were) "
    rf"(?P<verb>{_VERBS}) by "
    r"(?P<who>(?:[\w'’&-]+ ?){1,5})\.?$"
)
_NOT_A_DOER = re.compile(
    r"\b(?:[a-z]+ing|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|spring|summer|autumn|winter|19\d\d|20\d\d|phone|telephone|email|post|end|end of|"
    r"through|using)\b"
)


def step(sentence: str, context: Context) -> list[str]:
    """Turn a short past passive round, when all of it is plain: a thing, a safe verb, and who did it."""
    match = _PASSIVE.match(sentence)
    if not match or _NOT_A_DOER.search(match["who"]) or not _is_doer(match["who"]):
        return [sentence]
    if match["what"].split()[0].lower() in {
        "it",
        "they",
        "we",
        "he",
        "she",
        "there",
        "this",
        "these",
        "in",
        "on",
    }:
        return [sentence]
    return [f"{capital(match['who'].strip())} {_TURNS[match['verb']]} {lower_first(match['what'].strip())}."]


def _is_doer(who: str) -> bool:
    first = who.split()[0]
    return first.lower() in DETERMINERS | PLURAL_PEOPLE or first == "young" or first[0].isupper()
