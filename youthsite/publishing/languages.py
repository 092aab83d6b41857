"""In which language a page is: what its `lang` says, and so the `lang` of its HTML and its voice."""

from ..model import Page
from ..narration import language_of

OURS = "en-GB"


def lang_of(page: Page) -> str:
    """Give the language of an easy page as HTML names it; empty for the language of the site."""
    language = language_of(page)
    return "" if language == OURS else language
