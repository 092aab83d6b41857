"""`youthsite/alttext`: no picture goes out without words for those who cannot see it."""

from html.parser import HTMLParser

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ..pictures import judge_alt
from .site import NoOptions


class AltTextPlugin(BasePlugin[NoOptions]):
    """Stops a build at the first picture whose alt text is missing or says nothing."""

    @event_priority(-50)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Look at every picture of a page, after the other plugins are done with it."""
        images = _Images()
        images.feed(html)
        for source, alt in images.found:
            problem = judge_alt(alt, source)
            if problem is not None:
                raise PluginError(f"{page.file.src_uri}: the picture {source}: {problem}")
        return html


class _Images(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            values = dict(attrs)
            decorative = values.get("role") == "presentation" and values.get("alt") == ""
            if not decorative:
                self.found.append((values.get("src") or "", values.get("alt") or ""))
