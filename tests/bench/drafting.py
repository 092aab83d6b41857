"""Drafting in words a second against splitting the same words into sentences."""

import time
from pathlib import Path

from tests.sites import copy_example
from youthsite.language import sentences, words
from youthsite.progress import quiet
from youthsite.writing import draft_report


def drafting(folder: Path) -> list[tuple[str, str, str]]:
    """Give drafting's speed as a share of tokenising alone, after one run to warm up."""
    project = copy_example(folder)
    report = project.report(project.slugs[0])
    draft_report(report, project.settings, quiet)
    text = [passage.text for passage in report.passages]
    start = time.process_time()
    count = sum(len(words(sentence)) for passage in text for sentence in sentences(passage))
    tokenised = time.process_time()
    draft_report(report, project.settings, quiet)
    drafted = time.process_time()
    speed = count / (drafted - tokenised)
    share = (tokenised - start) / (drafted - tokenised)
    return [("drafting", f"{share:.3f} x", f"tokenising alone; {speed:,.0f} words a second")]
