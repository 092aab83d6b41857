"""From a report as it was published to formal Markdown, with an account of every word."""

from .importing import Imported, import_report
from .preparing import slug_for

__all__ = ["Imported", "import_report", "slug_for"]
