"""The example site's own easy edition beside its report: honest tellings by people."""

from functools import lru_cache
from pathlib import Path

from youthsite.checks.block_facts import compared_blocks
from youthsite.checks.placing import placed_lines
from youthsite.project import open_project

from .pair import Pair

_ROOT = Path(__file__).resolve().parents[3]


@lru_cache
def example() -> tuple[Pair, ...]:
    """Give every tied block of the example site with its passages."""
    project = open_project(_ROOT)
    report = project.report("glen-orra-2024-25")
    around = (report.title, project.settings.partnership, project.settings.area)
    return tuple(
        Pair("people", each.source, tuple(line.said.text for line in each.said), True, each.context)
        for page in project.edition(report.slug).pages
        for each in compared_blocks(placed_lines(page), report, around)
    )
