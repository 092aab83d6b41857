"""What a page template is given, as one object; every path is from the front of the site."""

from dataclasses import dataclass

from ..settings import ContactSettings
from .pages import Other, Quote


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page."""

    title: str
    url: str
    current: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a template asks about the page itself."""

    kind: str
    edition: str
    title: str
    banner: str
    noindex: bool
    description: str
    sensitive: tuple[str, ...] = ()
    lang: str = ""


@dataclass(frozen=True, slots=True)
class ReportLinks:
    """The two editions of one report."""

    title: str
    slug: str
    easy: str
    formal: str
    listen: str
    statement: str = ""
    paper: str = ""
    newer: str = ""
    follow_up: str = ""


@dataclass(frozen=True, slots=True)
class AudioView:
    """A page's audio: its path, its length and size in words, and its cues as JSON.

    `name` is how readers know the voice, empty for the one voice of the site; `voices` are the other voices.
    `read_by` names the young people who are heard; empty where nobody is. `files` are other kinds of file of
    the same sound: what each is called, its path and its size in words.
    """

    src: str
    minutes: str
    megabytes: str
    cues: str
    name: str = ""
    voices: tuple["AudioView", ...] = ()
    read_by: str = ""
    files: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """One page to hear; `code` is the path of its QR code, empty where the site has no address yet.

    `read_by` names the young people who are heard; it is empty where nobody is.
    """

    title: str
    url: str
    src: str
    minutes: str
    megabytes: str
    code: str = ""
    lang: str = ""
    read_by: str = ""


@dataclass(frozen=True, slots=True)
class ReportListing:
    """All that can be heard of a report: its pages, all of them in one file, and the podcast's address.

    `voices` are the names of those that can be chosen on its pages.
    """

    title: str
    slug: str
    minutes: str
    megabytes: str
    tracks: tuple[Listing, ...]
    whole: Listing | None = None
    feed: str = ""
    voices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetCode:
    """The code of a page's sound on the page to print: the mark it goes in the place of, and its path."""

    mark: str
    title: str
    src: str


@dataclass(frozen=True, slots=True)
class BslView:
    """A page's video in British Sign Language: its path, its size in words, and its captions as JSON."""

    src: str
    megabytes: str
    captions: str


@dataclass(frozen=True, slots=True)
class Told:
    """How much of the full report's page an easy page tells; `partly` of what is told is so only in part."""

    told: int
    of: int
    partly: int
    others_url: str
    others: tuple[Other, ...] = ()
    private: int = 0


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One wellbeing indicator with its icon's markup."""

    id: str
    name: str
    meaning: str
    url: str
    icon: str


@dataclass(frozen=True, slots=True)
class PageView:
    """Everything a template may show."""

    page: PageFacts
    partnership: str
    area: str
    contact: ContactSettings
    home: str
    listen: str
    help: str
    wellbeing: str
    said: str
    reports: tuple[ReportLinks, ...]
    pages: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    twin: Link | None
    twin_note: str
    audio: AudioView | None
    audio_note: str
    told: Told | None
    search: str
    indicators: tuple[IndicatorView, ...]
    listing: tuple[ReportListing, ...]
    checks: tuple[Link, ...]
    archive: str = ""
    bsl: BslView | None = None
    bsl_door: str = ""
    ask: str = ""
    signed: tuple[Link, ...] = ()
    code: str = ""
    codes: tuple[SheetCode, ...] = ()
    codes_note: str = ""
    newer: Link | None = None
    rights: str = ""
    follow_up: Link | None = None
    untold: tuple[Other, ...] = ()
    exit: str = ""
    staying_safe: str = ""
    footer: tuple[Link, ...] = ()
    policy: str = ""
    keep: str = ""
    letters: tuple[tuple[str, str], ...] = ()
    colours: bool = False
    helplines: tuple[Link, ...] = ()
    quote: Quote | None = None
