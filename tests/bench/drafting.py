"""Drafting in words a second against splitting the same words into sentences."""

import time
from importlib import import_module
from pathlib import Path

from tests.sites import copy_example
from youthsite.language import sentences, words
from youthsite.progress import quiet
from youthsite.writing import draft_report
from youthsite.writing.parsing import can_parse
from youthsite.writing.parsing.reader import MODEL, parse


def drafting(folder: Path) -> list[tuple[str, str, str]]:
    """Give drafting's speed as a share of tokenising alone, after one run to warm up."""
    project = copy_example(folder)
    report = project.report(project.slugs[0])
    draft_report(report, project.settings, quiet)
    text = [passage.text for passage in report.passages]
    start = time.process_time()
    count = sum(len(words(sentence)) for passage in text for sentence in sentences(passage))
    tokenised = time.process_time()
    parse.cache_clear()  # The run to warm up has read these very sentences.
    draft_report(report, project.settings, quiet)
    drafted = time.process_time()
    speed = count / (drafted - tokenised)
    share = (tokenised - start) / (drafted - tokenised)
    row = ("drafting", f"{share:.3f} x", f"tokenising alone; {speed:,.0f} words a second")
    return [row, *_against_the_parser(text, count, speed)]


def _against_the_parser(text: list[str], count: int, speed: float) -> list[tuple[str, str, str]]:
    """Give the same speed as a share of spaCy's whole pipeline over the same text, where it is installed."""
    if not can_parse():
        return []
    pipeline = import_module(MODEL).load()
    pipeline(text[0])
    start = time.process_time()
    for passage in text:
        pipeline(passage)
    bare = count / (time.process_time() - start)
    return [("drafting", f"{speed / bare:.3f} x", f"spaCy's whole pipeline; {bare:,.0f} words a second")]
