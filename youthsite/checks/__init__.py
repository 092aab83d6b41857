"""What is right with an easy edition, and what a person should look at."""

from .accepting import Accepted
from .accessibility import with_statement
from .advice import Advice, advice_of
from .as_annotations import github_text, gitlab_report
from .as_json import to_json
from .as_text import HEADS, Paint, has_errors, plain, report_text
from .block_pictures import PictureFault, with_block_pictures
from .concerns import CONCERN_NAMES, CONCERNS, LEVELS, Concern
from .feedback import ACCEPTABLE_FEEDBACK, with_log
from .findings import Finding
from .helplines import with_helplines
from .measures import Measures, mean_grade, measure
from .page_measures import PageMeasures, SectionMeasures
from .pictures import with_pictures
from .release import for_release
from .report_check import ReportCheck, check_report, formal_sections
from .starts import Start
from .voices import with_voices

__all__ = [
    "ACCEPTABLE_FEEDBACK",
    "CONCERNS",
    "CONCERN_NAMES",
    "HEADS",
    "LEVELS",
    "Accepted",
    "Advice",
    "Concern",
    "Finding",
    "Measures",
    "PageMeasures",
    "Paint",
    "PictureFault",
    "ReportCheck",
    "SectionMeasures",
    "Start",
    "advice_of",
    "check_report",
    "for_release",
    "formal_sections",
    "github_text",
    "gitlab_report",
    "has_errors",
    "mean_grade",
    "measure",
    "plain",
    "report_text",
    "to_json",
    "with_block_pictures",
    "with_helplines",
    "with_log",
    "with_pictures",
    "with_statement",
    "with_voices",
]
