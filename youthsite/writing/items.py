"""One list item as a bullet: its easy words, and the form that the others of its list must share."""

import re
from dataclasses import dataclass, replace

from ..language import words
from ..model import Edit, Passage
from .context import Context
from .deeds import begins_with_past, begins_with_verb
from .grammar import has_subordinator, is_clause, tokens
from .guard import problem_of
from .lexicon import DETERMINERS, PREPOSITIONS, base_forms, ing_forms
from .simplify import simplify
from .steps.lists import tidy_item
from .text import lower_first
from .text import sentence as whole

_TAIL = re.compile(r"[;,.]?(?: and| or)?[;,.]*$")
_EXAMPLES = re.compile(r",? (?:for example|e\.g\.?|such as|including|i\.e\.?),? [^.]+$", re.IGNORECASE)
_SLASH = re.compile(r"(?<=[a-z]{3})/(?=[a-z]{3})(?!carers)")  # "Parents/carers" are parents and carers.
_LONG, _LEAST = 12, 4  # Words of an item; of what stays of it.
_NOT_ADVERBS = frozenset({"family", "early", "monthly", "weekly", "daily", "friendly", "july"})
_BE = re.compile(r"\b(?:is|are|was|were) ")


@dataclass(frozen=True, slots=True)
class Item:
    """One bullet: its line, how it begins (verb, past, thing), and why it cannot be told, if so."""

    passage: Passage
    line: str
    form: str
    reason: str
    edits: tuple[Edit, ...]


def as_form(item: Item, form: str) -> Item:
    """Give an item the form of the others: "opening a room" beside "hold a day", or the other way."""
    first, _, rest = item.line.removeprefix("- ").partition(" ")
    if form == "verb" and item.form == "thing" and first in ing_forms():
        return _reshaped(item, f"{ing_forms()[first]} {rest}", form)
    doing = {base: ing for ing, base in ing_forms().items()}
    further = re.findall(r"(?:, | and )([a-z]+) ", item.line)
    if form == "thing" and item.form == "verb" and first in doing and not base_forms() & set(further):
        return _reshaped(item, f"{doing[first]} {rest}", form)
    return item


def _reshaped(item: Item, words: str, form: str) -> Item:
    step = Edit("same form", item.line.removeprefix("- "), words)
    return replace(item, line=f"- {words}", form=form, edits=(*item.edits, step))


def read_item(passage: Passage, context: Context) -> Item:
    """Give a list item in easy words, or the reason why it cannot be a bullet."""
    text = _TAIL.sub("", passage.text.strip())
    if not text or is_clause(whole(text)):
        return Item(passage, "", "sentence", "the list item is a sentence of its own", ())
    text, cut = _without_examples(text)
    if (either := _SLASH.sub(" or ", text)) != text:
        cut = (*cut, Edit("slashes", text, either))
    simplified = simplify(either, context)
    line = f"- {tidy_item(_lowered(simplified.lines[0].rstrip('.')))}"
    reason = problem_of(line, context.max_words) if len(simplified.lines) == 1 else "the list item is long"
    if "/" in line and not reason:
        reason = "it has signs or links in it"
    edits = (*cut, *simplified.edits, *_tidied(simplified.lines[0], line.removeprefix("- ")))
    return Item(passage, line, _form(text), reason or _verb_inside(line), edits)


def _tidied(before: str, after: str) -> tuple[Edit, ...]:
    """Keep as a step what tidying a list item changed, but for its first capital and its full stop."""
    same = before.rstrip(".").casefold() == after.rstrip(".").casefold()
    return () if same else (Edit("list item", before, after),)


def _without_examples(text: str) -> tuple[str, tuple[Edit, ...]]:
    """Leave the examples at the end of a long item out: "events with staff, e.g. seminars and talks"."""
    match = _EXAMPLES.search(text)
    if not match or len(words(text)) <= _LONG or len(words(text[: match.start()])) < _LEAST:
        return text, ()
    return text[: match.start()], (Edit("cut-details", match.group().strip(" ,"), ""),)


def _lowered(text: str) -> str:
    parts = tokens(text)
    first, rest = parts[0].word, [part.bare for part in parts[1:3]]
    verb = first in DETERMINERS or first in base_forms() | set(ing_forms())
    second = rest[0][:1].isupper() if rest else False
    title = len(rest) == 2 and rest[0] in {"of", "and", "the", "for"} and rest[1].istitle()
    return text if (second or title) and not verb else lower_first(text)


def _form(text: str) -> str:
    if begins_with_verb(text):
        return "verb"
    if begins_with_past(text):
        return "past"
    parts = tokens(text)
    following = parts[1].word if len(parts) > 1 else "ly"
    if following in PREPOSITIONS:
        return "thing"  # "Launch of …", "support towards …" name a thing, though both are verbs too.
    adverb = following.endswith("ly") and following not in _NOT_ADVERBS
    return "unsure" if parts[0].word in base_forms() or adverb else "thing"


def _verb_inside(line: str) -> str:
    text = line.removeprefix("- ")
    verb = is_clause(text) or (_BE.search(text) and not has_subordinator(tokens(text)))
    return "the list item is a sentence of its own" if verb else ""
