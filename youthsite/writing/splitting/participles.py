"""Part before ", giving …", ", helping …" and the like, where the whole clause before does the giving."""

import re

from ...language import words
from ..context import Context
from ..grammar import first_finite, has_subordinator, is_clause, tokens
from .tenses import is_past

# Each with its present and its past form.
_EVENTS = {
    "allowing": ("allows", "allowed"),
    "enabling": ("enables", "enabled"),
    "ensuring": ("ensures", "ensured"),
    "giving": ("gives", "gave"),
    "helping": ("helps", "helped"),
    "improving": ("improves", "improved"),
    "leading to": ("leads to", "led to"),
    "making": ("makes", "made"),
    "meaning": ("means", "meant"),
    "offering": ("offers", "offered"),
    "providing": ("provides", "provided"),
    "reducing": ("reduces", "reduced"),
    "representing": ("represents", "represents"),
    "resulting in": ("resulted in", "resulted in"),
    "showing": ("shows", "showed"),
    "starting with": ("starts with", "started with"),
    "supporting": ("supports", "supported"),
}
_EVENT = re.compile(rf", (?:thereby |thus )?(?P<event>{'|'.join(_EVENTS)}) (?=\S)")


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part a sentence that is too long at the last such place, if what follows is one simple thing."""
    matches = list(_EVENT.finditer(text))
    if len(words(text)) <= context.max_words or len(matches) != 1:
        return None
    left, right = text[: matches[0].start()], text[matches[0].end() :]
    rest = tokens(right)
    if not is_clause(left) or "," in left or has_subordinator(tokens(left)):
        return None
    if first_finite(rest) is not None and matches[0]["event"] not in {"ensuring", "meaning", "showing"}:
        return None
    present, past = _EVENTS[matches[0]["event"]]
    return left, f"This {past if is_past(left) else present} {right}"
