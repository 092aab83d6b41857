"""From a project to the pages of its site: both editions, their ties, and the pages they share.

Nothing here knows MkDocs: the plugins give it these pages, and `youthsite assemble` writes them to a folder.
"""

from .assembly import assemble
from .pages import Assembly, PublishedReport, SearchEntry, SitePage

__all__ = ["Assembly", "PublishedReport", "SearchEntry", "SitePage", "assemble"]
