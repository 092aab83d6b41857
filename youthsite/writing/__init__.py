"""First drafts by fixed rules: choose what to tell, say it simply, leave the rest to people."""

from .blocks import Told, make_blocks
from .drafted import Drafted, DraftedPage
from .drafts import draft_more, draft_report
from .kinds import kind_of
from .parsing import parser_note
from .starts import starts_of

__all__ = [
    "Drafted",
    "DraftedPage",
    "Told",
    "draft_more",
    "draft_report",
    "kind_of",
    "make_blocks",
    "parser_note",
    "starts_of",
]
