"""What may upset a reader, and who can help: topics of a page, helplines, and confirmed services."""

from .choosing import all_helplines, helplines_for
from .confirmed import old_helplines, unconfirmed_services, unsure_helplines
from .danger import danger_words
from .helplines import Helpline, helplines, helplines_for_anything, sign_language
from .noting import topics_of
from .words import BOX_OPENING, BOX_TITLE, IN_DANGER, box_on_paper, helpline_words, note_words

__all__ = [
    "BOX_OPENING",
    "BOX_TITLE",
    "IN_DANGER",
    "Helpline",
    "all_helplines",
    "box_on_paper",
    "danger_words",
    "helpline_words",
    "helplines",
    "helplines_for",
    "helplines_for_anything",
    "note_words",
    "old_helplines",
    "sign_language",
    "topics_of",
    "unconfirmed_services",
    "unsure_helplines",
]
