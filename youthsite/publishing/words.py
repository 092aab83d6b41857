"""What the site itself says to its readers."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from ..model import State

NOT_CHECKED = "This is a draft. Nobody has checked it yet."
BY_A_MACHINE = "A computer program wrote this part. Nobody has checked it yet."
BEING_CHECKED = "This is a draft. People are still checking it."
FULL_REPORT_DRAFT = "This is a preview. A computer copied this report. Nobody has checked the copy yet."
PREVIEW = "This is a preview. It is not finished."
ONE_PART_IS_PRIVATE = "One part is private."
TOLD_ELSEWHERE = "Some of it is told on other pages."
ALL_IS_PRIVATE = "All of it is private."
PRIVATE_HEADING = "Private part"
ONE_PICTURE_IS_NOT_SHOWN = "There is a picture here in the full report. It is not shown."
NOT_READY = "This part is not ready yet."
STALE = "The full report has changed since we wrote this part. We are checking if it is still right."
ONE_WAITS = "1 more part of this page is not ready yet."
MANY_WAIT = "{number} more parts of this page are not ready yet."
NOTHING_TOLD = "This part of the full report is not in easy words yet."
NO_CODES = "There are no codes to listen on this paper, for this website has no address on the web yet."
NO_FULL_PAGE = "This page has no page of its own in the full report."


def notice(states: Iterable[State]) -> str:
    """Say of an easy edition in preview how far it has come; `states` are those of its blocks."""
    return BEING_CHECKED if set(states) - {"draft"} else NOT_CHECKED


def waiting(number: int) -> str:
    """Say how many parts of a page are not there until they are approved."""
    return ONE_WAITS if number == 1 else MANY_WAIT.format(number=number)


def names_in_words(names: Sequence[str]) -> str:
    """Give names as a sentence has them: "Robin", "Robin and Skye", "Robin, Skye and Ash"."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def plain_title(title: str) -> str:
    """A title on one line, without marks that Markdown would read."""
    return " ".join(title.replace("[", "(").replace("]", ")").split())


def only_words(text: str) -> str:
    """Words of the settings on one line; no sign in them is read as Markdown or HTML."""
    return re.sub(r"([\\`*_\[\]#])", r"\\\1", escape(" ".join(text.split()), quote=False))
