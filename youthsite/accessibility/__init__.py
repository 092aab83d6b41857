"""The accessibility statement: what the law fixes, what was tested, and what may be claimed because of it."""

from .law import SOURCE, SOURCE_ADDRESS, sentence
from .status import Gap, Status, gaps_of, status_of
from .tests_file import FILE, AutomaticTest, HumanCheck, Results, human_checks, read_tests

__all__ = [
    "FILE",
    "SOURCE",
    "SOURCE_ADDRESS",
    "AutomaticTest",
    "Gap",
    "HumanCheck",
    "Results",
    "Status",
    "gaps_of",
    "human_checks",
    "read_tests",
    "sentence",
    "status_of",
]
