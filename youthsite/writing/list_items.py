"""Items of a list as sentences that stand by themselves, where the words above them only introduce them."""

import re
from collections.abc import Sequence

from ..model import Passage
from .grammar import is_clause
from .list_leads import goes_badly, may_stand
from .listing import generic_kind
from .text import capital, sentence

_JOINS = re.compile(r"[,;]?\s*(?:\band/or|\bor)[;,.]*$|:$", re.IGNORECASE)
_AND = re.compile(r"[;,]?(?: and)?[;,]*$")
_SAYS_WHAT_IT_IS = re.compile(
    r"We (?:will|plan to|want|aim to|hope to) "
)  # A plan or a wish, whatever leads in.
_FOUND = re.compile(r"\bthat:?$")
_LABELLED = re.compile(r"^[^.]{1,60}: ")


def as_sentence(item: Passage, lead: Passage | None, label: str = "", others: Sequence[Passage] = ()) -> str:
    """Give an item as a sentence of its own; empty where it goes on from what stands above it.

    What stands under the label "Aims" is told as a wish. `lead` is what stands above the list; it may be a
    sentence of its own that does not lead in. `others` are all items: of what was found none stands alone
    where one of them says what goes badly.
    """
    text = item.text.strip()
    if item.kind != "item" or _JOINS.search(text) or _LABELLED.match(text):
        return ""
    leads = lead.text if lead and not lead.text.rstrip().endswith((".", "?", "!")) else None
    if leads and _FOUND.search(leads) and any(goes_badly(each.text) for each in others):
        return ""
    said = sentence(capital(_AND.sub("", text)))
    stands = _SAYS_WHAT_IT_IS.match(said) or label == "Aims" or may_stand(leads, item.heading)
    if stands and is_clause(said):
        return said
    return said if lead and leads and generic_kind(lead) == "did" and text[:1].islower() else ""


def is_nested(items: Sequence[Passage], markdown: str) -> bool:
    """Tell whether some items of a list stand under others: what they say belongs to those."""
    before = (markdown[markdown.rfind("\n", 0, item.start) + 1 : item.start] for item in items)
    return len({len(start) - len(start.lstrip()) for start in before}) > 1
