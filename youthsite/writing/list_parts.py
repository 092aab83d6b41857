"""A lead-in and its items told apart: the lead-in with a plain word in their place, each item as a bullet."""

import re
from dataclasses import dataclass, replace

from ..model import Edit, Passage
from .context import Context
from .guard import problem_of
from .leaning import leans
from .nearness import all_plain
from .open_leads import Way, without_also
from .telling import tell_next
from .text import capital, lower_first

# How a lead-in ends, a plain end for it, and a plain start for its items.
_ENDS = (
    (re.compile(r"\bby$"), "playing music", "We helped children by"),
    (re.compile(r"\bto$"), "play music", "We want children to"),
    (re.compile(r"\b(?:for|about|on|with|of|want|wanted)$"), "more music", "We want"),
)
_POINTS = re.compile(r"\b(?:they|them|their|theirs|its?|this|these|those)\b", re.IGNORECASE)
_EXAMPLES = re.compile(r"^(?:For example|Some examples are|These include|They include|Among them are)$")


@dataclass(frozen=True, slots=True)
class Bullet:
    """An item as a bullet under its lead-in."""

    item: Passage
    line: str
    edits: tuple[Edit, ...]


def opening_of(way: Way, context: Context) -> str:
    """Give a lead-in that a bullet can finish, in easy words; empty where it has none."""
    for end, plain, _ in _ENDS:
        if end.search(way.said):
            line = _one(f"{way.said} {plain}.", context)
            return line.removesuffix(f" {plain}.") if line.endswith(f" {plain}.") else ""
    return ""


def before_examples(bare: str, earlier: str, context: Context) -> str:
    """Give the sentence that examples are given of ("We made a promise. For example:"); empty if none."""
    return _one(without_also(earlier), context) if earlier and _EXAMPLES.match(bare) else ""


def bullet(way: Way, item: Passage, shaped: str, context: Context) -> Bullet | None:
    """Give an item as a bullet: said anew, or as it stands where all of it is plain."""
    start = next((start for end, _, start in _ENDS if end.search(way.said)), "")
    line = _one(f"{start} {shaped}." if start else capital(f"{shaped}."), context)
    said = line.removeprefix(start).strip(" .") if line.startswith(start) else ""
    said = lower_first(said) if said else (shaped if all_plain(shaped) else "")
    if not said or leans(capital(said)) or _POINTS.match(said) or problem_of(f"- {said}", context.max_words):
        return None
    edits = (
        (Edit("list item", item.text, said),) if said.casefold() != item.text.rstrip(";,.").casefold() else ()
    )
    return Bullet(item, said, edits)


def _one(sentence: str, context: Context) -> str:
    plain = replace(context, plain_stays=True)
    for each in (replace(plain, composes=False), plain):
        telling = tell_next(sentence, "", gap=True, context=each, before=())
        partial = any(edit.rule.startswith("to do: ") for edit in telling.edits)
        if len(telling.lines) == 1 and not partial:
            return telling.lines[0]
    return ""
