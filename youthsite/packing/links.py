"""Every address that the files of a site name: in pages, styles, search, lists to keep, feeds."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

_ATTRIBUTES = ("href", "src", "poster", "action", "data", "data-index", "data-keep", "data-root", "data-base")
_CSS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_SEARCH = re.compile(r'"url":"([^"]*)"')
_FEED = re.compile(r'(?:url|href)="([^"]+)"|<(?:loc|link)>([^<]+)<')


@dataclass(frozen=True, slots=True)
class Named:
    """An address as it is written; `loaded` if a browser asks for it by itself.

    `rooted` if it counts from the front of the site.
    """

    address: str
    loaded: bool = False
    rooted: bool = False


def named_in(path: str, text: str) -> Iterator[Named]:
    """Give every address that a file names, by its path in the site."""
    if path.endswith(".html"):
        reader = _Reader()
        reader.feed(text)
        yield from reader.found
    elif path.endswith((".css", ".svg")):
        for found in _CSS.finditer(text):
            yield Named(found[1] or found[2], loaded=True)
    elif path.startswith("search/"):
        for found in _SEARCH.finditer(text):
            yield Named(json.loads(f'"{found[1]}"'), rooted=True)
    elif path.startswith("keep/"):
        for group in json.loads(text).values():
            for file, _ in group if isinstance(group, list) else ():
                yield Named(file, loaded=True, rooted=True)
    elif path.endswith(".xml"):
        for found in _FEED.finditer(text):
            yield Named((found[1] or found[2]).replace("&amp;", "&"))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Named] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attrs if value}
        loaded = tag not in ("a", "area") and not (tag == "link" and not _is_loaded(values.get("rel", "")))
        for name in _ATTRIBUTES:
            if name in values:
                self.found.append(Named(values[name], loaded=loaded))
        for part in values.get("srcset", "").split(","):
            if part.strip():
                self.found.append(Named(part.split()[0], loaded=True))
        if tag == "meta" and values.get("property", "") in ("og:url", "og:image"):
            self.found.append(Named(values.get("content", "")))
        if "style" in values:
            self.found += [
                Named(found[1] or found[2], loaded=True) for found in _CSS.finditer(values["style"])
            ]


def _is_loaded(rel: str) -> bool:
    return not {"canonical", "alternate", "prev", "next"} & set(rel.split())
