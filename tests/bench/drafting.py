"""Drafting in words a second against splitting the same words into sentences."""

import time
from pathlib import Path

from youthsite.language import sentences, words
from youthsite.progress import quiet
from youthsite.writing import draft_report

from .example import example_site


def drafting(folder: Path) -> list[tuple[str, str, str]]:
    """Give drafting's speed as a share of tokenising alone."""
    project = example_site(folder)
    report = project.report(project.slugs[0])
    text = [passage.text for passage in report.passages]
    start = time.process_time()
    count = sum(len(words(sentence)) for passage in text for sentence in sentences(passage))
    tokenised = time.process_time()
    draft_report(report, project.settings, quiet)
    drafted = time.process_time()
    speed = count / (drafted - tokenised)
    share = (tokenised - start) / (drafted - tokenised)
    return [("drafting", f"{share:.2f} x", f"tokenising alone ({speed:,.0f} words a second)")]
