"""Reading built pages in tests: ids, links, sources and words."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ASKING = dict.fromkeys(("img", "script", "audio", "source", "iframe", "track", "video"), "src")


@dataclass
class WebPage:
    path: Path
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    asked_for: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: str = ""

    def resolve(self, link: str) -> tuple[Path, str]:
        parts = urlsplit(link)
        target = self.path if not parts.path else (self.path.parent / unquote(parts.path)).resolve()
        return target, unquote(parts.fragment)

    def having(self, tag: str, **wanted: str) -> list[dict[str, str | None]]:
        wanted = {name.removesuffix("_"): value for name, value in wanted.items()}
        return [
            found
            for name, found in self.tags
            if name == tag and all(found.get(key) == value for key, value in wanted.items())
        ]


class _Reader(HTMLParser):
    def __init__(self, page: WebPage) -> None:
        super().__init__()
        self.page = page
        self.silent = 0
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.page.tags.append((tag, values))
        if "id" in values:
            self.page.ids.append(values["id"] or "")
        if tag == "a" and values.get("href"):
            self.page.links.append(values["href"] or "")
        if tag in ASKING and values.get(ASKING[tag]):
            self.page.asked_for.append(values[ASKING[tag]] or "")
        if tag == "link" and values.get("rel") in {"stylesheet", "icon", "preload", "manifest"}:
            self.page.asked_for.append(values.get("href") or "")
        if tag in {"script", "style"}:
            self.silent += 1

    def handle_endtag(self, tag):
        if tag in {"script", "style"}:
            self.silent -= 1

    def handle_data(self, data):
        if not self.silent:
            self.words.append(data)


@cache
def read_page(path: Path) -> WebPage:
    page = WebPage(path)
    reader = _Reader(page)
    reader.feed(path.read_text(encoding="utf-8"))
    page.text = " ".join(" ".join(reader.words).split())
    return page


def pages_of(site: Path) -> list[WebPage]:
    return [read_page(path.resolve()) for path in sorted(site.rglob("*.html")) if path.name != "404.html"]


def broken_links(site: Path) -> list[str]:
    """Every link and source of a site that leads nowhere, as `page -> link`."""
    broken = []
    for page in pages_of(site):
        for link in page.links + page.asked_for:
            if urlsplit(link).scheme:
                continue
            target, anchor = page.resolve(link)
            if not target.exists() or (
                anchor and target.suffix == ".html" and anchor not in read_page(target).ids
            ):
                broken.append(f"{page.path.relative_to(site.resolve())} -> {link}")
    return broken


def outside_requests(site: Path) -> list[str]:
    """Everything that a browser would ask another computer for when it opens the site's pages."""
    return [
        f"{page.path.name}: {source}"
        for page in pages_of(site)
        for source in page.asked_for
        if urlsplit(source).scheme not in {"", "data"} or source.startswith("//")
    ]


def everything_readable(site: Path) -> str:
    """The text of every page, script and feed of a site, in one."""
    files = (
        path for path in sorted(site.rglob("*")) if path.suffix in {".html", ".js", ".xml", ".vtt", ".json"}
    )
    return "\n".join(path.read_text(encoding="utf-8") for path in files)
