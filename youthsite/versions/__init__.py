"""A report's next version: a corrected file in its place, or the next year's beside it."""

from .as_text import summary
from .bringing import Brought, follow_report, replace_report
from .compare import Change, Changes, compare

__all__ = ["Brought", "Change", "Changes", "compare", "follow_report", "replace_report", "summary"]
