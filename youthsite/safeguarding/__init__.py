"""What may upset a reader, and who can help: topics of a page, helplines, and confirmed services."""

from .helplines import (
    Helpline,
    all_helplines,
    helplines,
    helplines_for,
    helplines_for_anything,
    old_helplines,
    sign_language,
    unconfirmed_services,
)
from .noting import topics_of

__all__ = [
    "Helpline",
    "all_helplines",
    "helplines",
    "helplines_for",
    "helplines_for_anything",
    "old_helplines",
    "sign_language",
    "topics_of",
    "unconfirmed_services",
]
