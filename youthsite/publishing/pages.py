"""A page of the site as Markdown, before anything renders it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import dirname, relpath
from typing import Literal

from ..checks import ReportCheck
from ..model import Edition

Role = Literal[
    "home",
    "easy",
    "easy-index",
    "formal",
    "formal-index",
    "wellbeing",
    "wellbeing-index",
    "rights",
    "listen",
    "help",
    "said",
    "statement",
    "check",
    "print",
    "moved",
    "missing",
    "other",
]


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One thing that search can find: `url` is the site's own path with its anchor.

    `weight` is how much a hit counts beside one in a report. The one that says where to get help is in the
    search of both editions, and first where somebody may need it.
    """

    title: str
    url: str
    text: str
    weight: float = 1.0
    is_help: bool = False


@dataclass(frozen=True, slots=True)
class Other:
    """A part of the full report that an easy page does not tell: its name, its url, and why."""

    title: str
    url: str
    why: str


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page: `uri` is its Markdown path in the site, `source` the file a person edits.

    `twin` is the uri of the same part in the other edition; `told` counts passages
    told, passages in all, and of those told the ones told in part; `others` are those not told,
    without the `private` ones, which are only counted. `sensitive` are the ids of the topics that its note
    names. `untold` are, on the first easy page, the pages of the full report without an easy page. `lang` is
    set where the words are not in the site's language.
    """

    uri: str
    title: str
    role: Role
    markdown: str
    edition: Literal["easy", "formal", ""] = ""
    slug: str = ""
    source: Path | None = None
    twin: str = ""
    twin_note: str = ""
    told: tuple[int, int, int] | None = None
    entries: tuple[SearchEntry, ...] = ()
    others: tuple[Other, ...] = ()
    private: int = 0
    lang: str = ""
    sensitive: tuple[str, ...] = ()
    untold: tuple[Other, ...] = ()

    @property
    def stem(self) -> str:
        """The file name without folder and ending."""
        return self.uri.rsplit("/", 1)[-1].removesuffix(".md")


@dataclass(frozen=True, slots=True)
class Quote:
    """One thing that young people said and what came of it, in plain text, with the url of its entry."""

    said: str
    who: str
    answer: str
    reply: str
    url: str


@dataclass(frozen=True, slots=True)
class PublishedReport:
    """One report of the site: the uris of its two front pages, and its easy edition as it is published.

    `notice` says of a preview how far the easy edition has come; it is empty on a live site. `newer` is the
    short name of the newest report after it, empty for the newest; `follow_up` the uri of its page "What we
    said, and what we did", empty without one.
    """

    slug: str
    title: str
    easy: str
    formal: str
    edition: Edition
    notice: str
    newer: str = ""
    follow_up: str = ""


@dataclass(frozen=True, slots=True)
class Assembly:
    """The whole site, in reading order; `pictures` are the files of full reports by their uri.

    `checks` are those that the check pages were made from, so that nobody needs to check again. `quote` is
    what the home page shows of “You said, we did”.
    """

    reports: tuple[PublishedReport, ...]
    pages: tuple[SitePage, ...]
    pictures: Mapping[str, Path] = field(default_factory=dict)
    checks: tuple[ReportCheck, ...] = ()
    quote: Quote | None = None

    def of_edition(self, slug: str, edition: str) -> tuple[SitePage, ...]:
        """Give the pages of one edition of one report, in reading order."""
        return tuple(page for page in self.pages if page.slug == slug and page.edition == edition)


def formal_uri(slug: str, stem: str) -> str:
    """Where a formal page stands."""
    return f"{slug}/{stem}.md"


def easy_uri(slug: str, stem: str) -> str:
    """Where an easy page stands."""
    return f"easy/{slug}/{stem}.md"


def url_of(uri: str) -> str:
    """The path a browser asks for (`use_directory_urls: false`, so that the site runs from a USB stick)."""
    return f"{uri.removesuffix('.md')}.html"


def link(from_uri: str, to_uri: str) -> str:
    """A relative path from one page to another."""
    return relpath(to_uri, dirname(from_uri) or ".")
