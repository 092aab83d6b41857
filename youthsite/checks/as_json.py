"""The findings for machines: what `youthsite check --json` prints."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from .report_check import ReportCheck


def to_json(checks: Iterable[ReportCheck]) -> dict[str, Any]:
    """Give {"reports": [...]}, ready for `json.dumps`; means and grades are rounded to one decimal place."""
    return {"reports": [_report(check) for check in checks]}


def _report(check: ReportCheck) -> dict[str, Any]:
    return {
        "report": check.report,
        "passages": check.passages,
        "told": check.told,
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
        "problems": [asdict(problem) for problem in check.problems],
    }


def _rounded(grade: float | None) -> float | None:
    return None if grade is None else round(grade, 1)
