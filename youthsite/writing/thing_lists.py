"""Lists of short plain things under a lead-in that names them: "The top three worries of pupils were:"."""

import re

from ..language import sentences, words
from ..model import Edit, Passage
from .composed import compose
from .context import Context
from .deeds import begins_with_verb
from .grammar import first_finite, is_clause, tokens
from .guard import facts_problem, problem_of
from .lexicon import NUMBER_WORDS, PLURAL_PEOPLE, PREPOSITIONS, base_forms
from .list_leads import COUNTED, miscounts, some_of
from .listing import ListTelling
from .named_leads import opening_and_kind
from .nearness import is_abstract
from .one_sentence import Telling
from .referents import unsaid_in_list
from .text import lower_first
from .vocabulary import is_known, weight

_END = re.compile(r"[;,.]?(?: and)?[;,.]*$")
_MOST, _LONGEST = 12, 8  # Items of a list; words of an item.
_ODD = re.compile(r"[:()?!“”\"&/]| or$|\d{4}| (?:and|or)/")
_SMALL = frozenset({"a", "an", "the", "and", "or", "our", "your", "more", "not", "less", "what", "how"})


def tell_things(lead: Passage, items: tuple[Passage, ...], context: Context) -> ListTelling:
    """Tell plain things under their lead-in; nothing where they cannot be told so.

    All are told, or some where the lead-in neither counts nor means all of them.
    """
    *earlier, last = sentences(lead.text.strip()) or [""]
    opening, kind = opening_and_kind(last.rstrip(" :-–"), context)
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
