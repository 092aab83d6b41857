"""Which pages the web may list, and the list of their addresses (https://www.sitemaps.org/protocol.html)."""

from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape

from ..settings import Settings
from .pages import Role, SitePage

SITEMAP = "sitemap.xml"
MOVED: Final = "moved"
MISSING: Final = "missing"
_FOR_NOBODY_ELSE: tuple[Role, ...] = ("check", MOVED, MISSING)


def is_listed(page: SitePage, settings: Settings) -> bool:
    """Whether search engines may list a page: none of a preview, none for its makers, none that moved."""
    return settings.publish == "approved" and page.role not in _FOR_NOBODY_ELSE


def sitemap(addresses: Iterable[str]) -> str:
    """Write the list of whole addresses, sorted; without dates, which nobody keeps for a page."""
    rows = [f"<url><loc>{escape(address)}</loc></url>" for address in sorted(addresses)]
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *rows,
            "</urlset>\n",
        )
    )
