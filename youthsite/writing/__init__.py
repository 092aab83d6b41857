"""First drafts by fixed rules: choose what to tell, say it simply, and leave to people what rules cannot do."""

from .drafts import Drafted, DraftedPage, draft_more, draft_report

__all__ = ["Drafted", "DraftedPage", "draft_more", "draft_report"]
