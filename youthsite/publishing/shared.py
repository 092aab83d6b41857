"""A page both editions share: the listening page."""

from .pages import SitePage

LISTEN = "listen.md"


def listen_page() -> SitePage:
    """Give the listening page; its template lists every page that has audio or is signed."""
    return SitePage(uri=LISTEN, title="Listen", role="listen", markdown="# Listen\n")
