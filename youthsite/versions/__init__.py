"""A report's next version: a corrected file in its place, or the next year's beside it."""

from .as_text import summary
from .bringing import Brought, follow_report, replace_report
from .compare import Change, Changes, compare
from .predecessor import Predecessor, predecessor_of

__all__ = [
    "Brought",
    "Change",
    "Changes",
    "Predecessor",
    "compare",
    "follow_report",
    "predecessor_of",
    "replace_report",
    "summary",
]
