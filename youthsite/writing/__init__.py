"""First drafts by fixed rules: choose what to tell, say it simply, leave the rest to people."""

from .drafts import Drafted, DraftedPage, draft_more, draft_report

__all__ = ["Drafted", "DraftedPage", "draft_more", "draft_report"]
