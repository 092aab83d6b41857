"""What is right with an easy edition, and what a person should look at."""

from .as_json import to_json
from .as_text import has_errors, report_text
from .measures import Measures, mean_grade, measure
from .report_check import ReportCheck, check_report, formal_sections

__all__ = [
    "Measures",
    "ReportCheck",
    "check_report",
    "formal_sections",
    "has_errors",
    "mean_grade",
    "measure",
    "report_text",
    "to_json",
]
