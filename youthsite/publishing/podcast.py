"""A podcast of each report: an RSS feed with an episode a page, its transcript and its chapters.

Sources: the RSS 2.0 specification, Apple's "A podcaster's guide to RSS", and the podcast namespace 1.0 with
its JSON chapters 1.2.0.
"""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from ..narration import PageAudio
from ..settings import Settings
from .pages import PublishedReport, SitePage, url_of
from .sounds import read_by
from .words import plain_title

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
COVER = "podcast/cover.png"
COVER_SIZE = 1400
"""Pixels; directories ask for 1,400 to 3,000, square."""


@dataclass(frozen=True, slots=True)
class Episode:
    """A page in a podcast: its sound, the path of that in the site, and the young people who are heard."""

    page: SitePage
    audio: PageAudio
    path: str
    readers: tuple[str, ...] = ()


def why_no_podcast(settings: Settings, site_url: str) -> str:
    """Say why a site has no podcast; empty where it has one."""
    if not site_url:
        return "There is no podcast, for `site_url` is not set in mkdocs.yml: apps need whole addresses."
    if settings.publish != "approved":
        return "There is no podcast while `publish` is `preview`: nobody should subscribe to drafts."
    return ""


def feed_path(report: PublishedReport) -> str:
    """Where the feed of a report stands."""
    return f"podcast/{report.slug}.xml"


def feed(report: PublishedReport, episodes: Sequence[Episode], settings: Settings, site_url: str) -> str:
    """Write the feed of a report."""
    front = site_url.rstrip("/") + "/"
    register_namespace("itunes", ITUNES)
    register_namespace("podcast", PODCAST)
    rss = Element("rss", {"version": "2.0"})
    channel = SubElement(rss, "channel")
    _head(channel, report, settings, front)
    for number, episode in enumerate(episodes, start=1):
        _episode(channel, episode, front, number)
    indent(rss)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(rss, encoding="unicode") + "\n"


def _head(channel: Element, report: PublishedReport, settings: Settings, front: str) -> None:
    title = plain_title(report.title)
    _text(channel, "title", f"{title} – in easy words")
    _text(channel, "link", front + url_of(report.easy))
    _text(channel, "language", "en-gb")
    _text(channel, "description", f"{title}, read aloud in easy words. By {settings.partnership}.")
    _text(channel, "generator", "youthsite")
    _text(channel, f"{{{ITUNES}}}author", settings.partnership)
    _text(channel, f"{{{ITUNES}}}type", "serial")
    _text(channel, f"{{{ITUNES}}}explicit", "false")
    SubElement(channel, f"{{{ITUNES}}}image", {"href": front + COVER})
    SubElement(channel, f"{{{ITUNES}}}category", {"text": "Government"})
    if settings.contact.email:
        owner = SubElement(channel, f"{{{ITUNES}}}owner")
        _text(owner, f"{{{ITUNES}}}name", settings.partnership)
        _text(owner, f"{{{ITUNES}}}email", settings.contact.email)
    guid = str(uuid5(NAMESPACE_URL, (front + feed_path(report)).partition("://")[2]))
    _text(channel, f"{{{PODCAST}}}guid", guid)
    _text(channel, f"{{{PODCAST}}}medium", "podcast")


def _episode(channel: Element, episode: Episode, front: str, number: int) -> None:
    page, audio, path = episode.page, episode.audio, episode.path
    item = SubElement(channel, "item")
    _text(item, "title", plain_title(page.title))
    _text(item, "link", front + url_of(page.uri))
    about = page.entries[0].text if page.entries else plain_title(page.title)
    _text(item, "description", f"{about.rstrip()}\n\nRead by {read_by(episode.readers, audio)}.")
    length = {"url": front + path, "length": str(audio.bytes), "type": "audio/mpeg"}
    SubElement(item, "enclosure", length)
    guid = SubElement(item, "guid", {"isPermaLink": "false"})
    guid.text = str(uuid5(NAMESPACE_URL, front + url_of(page.uri)))
    _text(item, f"{{{ITUNES}}}duration", str(round(audio.seconds)))
    _text(item, f"{{{ITUNES}}}episode", str(number))
    _text(item, f"{{{ITUNES}}}episodeType", "full")
    _text(item, f"{{{ITUNES}}}explicit", "false")
    beside = front + path.removesuffix(".mp3")
    transcript = {"url": f"{beside}.vtt", "type": "text/vtt", "language": audio.language}
    SubElement(item, f"{{{PODCAST}}}transcript", transcript)
    chapters = {"url": f"{beside}.chapters.json", "type": "application/json+chapters"}
    SubElement(item, f"{{{PODCAST}}}chapters", chapters)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def chapters_json(audio: PageAudio) -> str:
    """Write the chapters of a page as podcast apps read them."""
    chapters: list[Mapping[str, object]] = [
        {"startTime": chapter.start, "title": chapter.title} for chapter in audio.chapters
    ]
    return json.dumps({"version": "1.2.0", "chapters": chapters}, ensure_ascii=False, indent=1) + "\n"


@cache
def cover() -> bytes:
    """Draw the picture that directories ask for: three bright rounds and a speech bubble, no words."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (COVER_SIZE, COVER_SIZE), "#2b2370")
    draw = ImageDraw.Draw(image)
    for x, y, radius, colour in ((300, 1150, 420, "#8fe3b8"), (1120, 1050, 460, "#b9a8f5")):
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    draw.rounded_rectangle((260, 240, 1140, 860), radius=140, fill="#ffc93c")
    draw.polygon([(520, 840), (760, 840), (560, 1060)], fill="#ffc93c")
    for line, end in ((420, 980), (550, 860), (680, 720)):
        draw.rounded_rectangle((420, line - 32, end, line + 32), radius=32, fill="#2b2370")
    made = io.BytesIO()
    image.save(made, "PNG", optimize=False, compress_level=9)
    return made.getvalue()
