"""What a start is put together from: the sentences of a passage, and list items as bullets."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...checks.cells import around_cell
from ...language import sentences
from ...model import Edit, FormalPage, Passage
from ..choose import reason_to_skip
from ..context import Context
from ..deeds import begins_with_past, opened, opening_for
from ..grammar import is_clause
from ..items import read_item
from ..kinds import label_kind
from ..labels import column_label
from ..telling import label_of
from ..text import lower_first
from ..text import sentence as whole
from .sentence import Begun, begin

_HAS_VERB = re.compile(r"\b(?:is|are|has|have|was|were|includes?|will)\b")
_LISTED = "Our work included "


def bullet(item: Passage, context: Context) -> Begun:
    """Begin a list item as a bullet below its lead-in."""
    read = read_item(item, context)
    if read.line and not read.reason:
        return Begun((read.line,), read.edits, own=item.text)
    found = begin(item.text, context)
    if not found.lines:
        return replace(found, own=item.text)
    said = " ".join(found.lines).rstrip(".;, ")
    line = f"- {said if is_clause(whole(said)) else lowered(said)}"
    return replace(found, lines=(line,), own=item.text)


def lowered(text: str) -> str:
    """Begin with a small letter, unless a name may begin there: "Mind of My Own"."""
    named = any(word[:1].isupper() for word in text.split()[1:4])
    return text if named else lower_first(text)


def begun_sentences(passage: Passage, page: FormalPage, context: Context) -> list[Begun]:
    """Begin each sentence of a passage."""
    if passage.kind == "quote":  # What somebody said stays as it was said.
        return [Begun(own=each) for each in sentences(passage.text)]
    label = column_label(passage, page) or label_of(passage.text)
    opening = opening_for(label_kind(label, passage.heading), label) or _deed_of_item(passage)
    around = (*passage.heading, *around_cell(passage, page))
    return [_begun(each, opening, context, around) for each in sentences(passage.text)]


def _deed_of_item(passage: Passage) -> str:
    """Say "We" of an item that begins with what was done, under whatever heading: "Trained 29 staff"."""
    deed = passage.kind == "item" and begins_with_past(passage.text)
    return "We" if deed else ""


def _begun(sentence: str, opening: str, context: Context, around: Sequence[str]) -> Begun:
    if reason_to_skip(sentence):
        return Begun(edits=(Edit(f"left out: {reason_to_skip(sentence)}", sentence, ""),), rest=(sentence,))
    full = opened(sentence, opening)
    if full.startswith(_LISTED) or _HAS_VERB.search(sentence):
        full = ""  # It may be a name that begins so, or a sentence with a doer of its own.
    found = begin(full or sentence, context, around)
    if full:
        lines, edits = found.lines or (full,), (Edit("say who", sentence, full), *found.edits)
        return replace(found, lines=lines, edits=edits, own=sentence)
    return replace(found, own=sentence)
