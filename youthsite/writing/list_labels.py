"""The label that stands for the lead-in of a list which says no more than its kind."""

import re

from ..model import Passage
from .deeds import GOING_ON
from .listing import generic_kind

_GOING_ON = re.compile(r"^work is (?:already |now )?(?:taking place|under ?way|going on)\b", re.IGNORECASE)
# What follows is what somebody wants, and not what was done: "It sets out five goals:".
_GOALS = re.compile(
    r"\b(?:goals?|aims?|aspirations?|objectives?|ambitions?|vision|priorit(?:y|ies)|intended outcomes?|"
    r"commitments?|pledges?|want(?:s|ed)?|hopes?)\b[^.]*:$",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:progress|achiev\w+|met|deliver\w+|done|did|complet\w+|work(?:ed)? (?:on|towards)|reported|against|"
    r"under|include[sd]? work|examples?)\b[^.]*:$",
    re.IGNORECASE,
)


def label_of_list(lead: Passage) -> str:
    """Give the label of a lead-in, as a table's column would have it; empty where it says more."""
    if _GOING_ON.search(lead.text):
        return GOING_ON
    if _GOALS.search(lead.text.strip()) and not _MET.search(lead.text.strip()):
        return "Aims"
    kind = generic_kind(lead)
    return {"did": "What we have done", "next": "Planned actions"}.get(kind, "") if kind else ""
