"""The findings for machines: what `youthsite check --json` prints. `docs/check.schema.json` describes it."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from .findings import Finding
from .page_measures import PageMeasures
from .report_check import ReportCheck
from .starts import Start

FORMAT = 1
"""Raised when a key goes away or means something else; new keys do not raise it."""


def to_json(checks: Iterable[ReportCheck]) -> dict[str, Any]:
    """Give {"format": 1, "reports": [...]} for `json.dumps`; means and grades have one decimal place."""
    return {"format": FORMAT, "reports": [_report(check) for check in checks]}


def _report(check: ReportCheck) -> dict[str, Any]:
    return {
        "report": check.report,
        "passages": check.passages,
        "told": check.told,
        "told_in_part": check.told_in_part,
        "left_out": check.left_out,
        "to_do": check.to_do,
        "held": check.held,
        "blocks": check.blocks,
        "sentences": check.sentences,
        "words": check.words,
        "mean_words_per_sentence": round(check.mean_words_per_sentence, 1),
        "max_words_per_sentence": check.max_words_per_sentence,
        "grade": _rounded(check.grade),
        "formal_grade": _rounded(check.formal_grade),
        "states": dict(check.states),
        "problems": [_problem(finding) for finding in check.findings],
        "accepted": [
            {**_problem(one.finding), "reason": one.reason, "by": one.entry.by, "date": one.entry.date}
            for one in check.accepted
        ],
        "pages": [_page(page) for page in check.pages],
        "starts": [_start(start) for start in check.starts],
    }


def _start(start: Start) -> dict[str, Any]:
    return {
        "passage": start.passage.id,
        "label": start.label,
        "lines": list(start.lines),
        "keep": [{"what": what, "words": list(words)} for what, words in start.say],
        "cut": list(start.rest),
        "items": [item.id for item in start.items],
    }


def _page(page: PageMeasures) -> dict[str, Any]:
    whole = asdict(page.whole)
    del whole["line"], whole["block"]
    return {"file": page.file, **whole, "blocks": [asdict(block) for block in page.blocks]}


def _problem(finding: Finding) -> dict[str, Any]:
    shown = finding.block is not None and not finding.silent
    return {
        **asdict(finding.problem),
        "about": finding.concern,
        "block": finding.block.id if finding.block and shown else None,
        "sentence": finding.sentence or None,
        "passages": [passage.id for passage in finding.passages],
    }


def _rounded(grade: float | None) -> float | None:
    return None if grade is None else round(grade, 1)
