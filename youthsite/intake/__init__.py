"""From a report as it was published to formal Markdown, with an account of every word."""

from .answers import AnswersFile, open_answers, read_answers
from .asking import Asked, Asking, ask_anew
from .importing import Imported, import_report
from .preparing import slug_for

__all__ = [
    "AnswersFile",
    "Asked",
    "Asking",
    "Imported",
    "ask_anew",
    "import_report",
    "open_answers",
    "read_answers",
    "slug_for",
]
