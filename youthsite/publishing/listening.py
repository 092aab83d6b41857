"""All that can be heard of a report, in order: its pages, all of them in one file, and the podcast."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..narration import PageAudio, Tags, names_of_voices, whole_report
from ..settings import Settings
from .codes import LISTEN_HERE, code_for
from .pages import Assembly, PublishedReport, SitePage, url_of
from .podcast import COVER, Episode, chapters_json, cover, feed, feed_path, why_no_podcast
from .sounds import audio_path, lines_of, sound_files
from .words import plain_title

File = tuple[str, Path | str | bytes]
"""A path in the site, and the file to copy there or what is in it."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole report as one MP3."""

    seconds: float
    mp3: bytes


@dataclass(frozen=True, slots=True)
class Sounds:
    """The sound of a site: of its pages by their uri, and of whole reports by their short names.

    `fed` is what the podcast gets in the place of pages that hold a voice which podcasts may not have.
    `readers` are the shown names of the young people who are heard on a page, `names` what readers are told
    about voices.
    """

    pages: Mapping[str, PageAudio] = field(default_factory=dict)
    whole: Mapping[str, Whole] = field(default_factory=dict)
    fed: Mapping[str, PageAudio] = field(default_factory=dict)
    readers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def voices(self, audio: PageAudio) -> tuple[str, ...]:
        """Give the names of a page's voices, the first voice first; none where there is nothing to choose."""
        voices = [each.voice for each in (audio, *audio.others) if each.voice]
        return names_of_voices(voices, self.names) if len(voices) > 1 else ()


def heard_pages(
    assembly: Assembly, sounds: Mapping[str, PageAudio], slug: str
) -> list[tuple[SitePage, PageAudio]]:
    """Give the pages of a report that can be heard, in reading order."""
    pages = (page for page in assembly.of_edition(slug, "easy") if page.uri in sounds)
    return [(page, sounds[page.uri]) for page in pages]


def wholes(assembly: Assembly, sounds: Mapping[str, PageAudio], settings: Settings) -> dict[str, Whole]:
    """Join the pages of each report; a report of one page needs no joining."""
    made = {}
    for report in assembly.reports:
        pages = heard_pages(assembly, sounds, report.slug)
        if len(pages) > 1:
            title = plain_title(report.title)
            data = whole_report(
                Tags(title, settings.partnership, title),
                [(plain_title(page.title), audio) for page, audio in pages],
            )
            made[report.slug] = Whole(sum(audio.seconds for _, audio in pages), data)
    return made


def whole_path(slug: str) -> str:
    """Where the MP3 of a whole report stands: not among those of its pages, whose names may be any."""
    return f"audio/{slug}.mp3"


def code_path(page: SitePage) -> str:
    """Where the QR code of a page's sound stands."""
    return audio_path(page).removesuffix(".mp3") + ".qr.svg"


def listening_files(assembly: Assembly, sounds: Sounds, settings: Settings, site_url: str) -> Iterator[File]:
    """Give every file of the site that has to do with sound."""
    for report in assembly.reports:
        for page, audio in heard_pages(assembly, sounds.pages, report.slug):
            yield from sound_files(page, audio, lines_of(assembly, page))
            yield audio_path(page).removesuffix(".mp3") + ".chapters.json", chapters_json(audio)
            if site_url:
                yield code_path(page), code_for(f"{site_url.rstrip('/')}/{url_of(page.uri)}#{LISTEN_HERE}")
        if report.slug in sounds.whole:
            yield whole_path(report.slug), sounds.whole[report.slug].mp3
    if not why_no_podcast(settings, site_url):
        yield from _podcasts(assembly, sounds, settings, site_url)


def _podcasts(assembly: Assembly, sounds: Sounds, settings: Settings, site_url: str) -> Iterator[File]:
    yield COVER, cover()
    for report in assembly.reports:
        yield from _fed_files(assembly, sounds, report)
        episodes = [
            Episode(page, sounds.fed.get(page.uri, audio), _episode_path(page, sounds), _heard(page, sounds))
            for page, audio in heard_pages(assembly, sounds.pages, report.slug)
        ]
        yield feed_path(report), feed(report, episodes, settings, site_url)


def _fed_files(assembly: Assembly, sounds: Sounds, report: PublishedReport) -> Iterator[File]:
    """The narrator's own version of pages whose voices podcasts may not have."""
    for page, _ in heard_pages(assembly, sounds.pages, report.slug):
        if page.uri in sounds.fed:
            audio, path = sounds.fed[page.uri], _episode_path(page, sounds)
            yield path, audio.path
            yield f"{path.removesuffix('.mp3')}.vtt", audio.vtt
            yield f"{path.removesuffix('.mp3')}.chapters.json", chapters_json(audio)


def _heard(page: SitePage, sounds: Sounds) -> tuple[str, ...]:
    """Who is heard in an episode; nobody where podcasts may not have the voice."""
    return () if page.uri in sounds.fed else sounds.readers.get(page.uri, ())


def _episode_path(page: SitePage, sounds: Sounds) -> str:
    return f"podcast/{page.slug}/{page.stem}.mp3" if page.uri in sounds.fed else audio_path(page)
