"""The first block of a draft: what this is."""

from ..editions import recorded
from ..language import words
from ..model import Block, Report
from .context import Context
from .steps import dates
from .titles import page_title


def about(report: Report, longest: int) -> Block:
    """Say what the easy version is of; its lines have at most `longest` words."""
    body = ["This is the easy version of a longer report.", *_called(report.title, longest)]
    block = Block(id="about-this-report", kind="about", heading="What is this?", body="\n".join(body), line=1)
    return recorded(block, "draft", "rules")


def _called(title: str, longest: int) -> list[str]:
    """Say what the report is called, in full or up to its colon, where that is short enough."""
    plain = dates.step(page_title(title), Context())[0]
    names = (f"It is called “{name}”." for name in (plain, plain.split(":")[0]))
    return [name for name in names if len(words(name)) <= longest][:1]
