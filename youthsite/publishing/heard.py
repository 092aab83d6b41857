"""What a template is given of sound and signing: a page's voices, the listening page, codes, videos."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from ..narration import PageAudio
from ..settings import Settings
from . import words
from .bsl import signed_video
from .listening import Sounds, code_path, heard_pages, whole_path
from .pages import Assembly, PublishedReport, SitePage, url_of
from .podcast import feed_path, why_no_podcast
from .print_page import ROLE as PRINT
from .print_page import code_mark
from .sizes import megabytes, minutes
from .sounds import Lines, audio_path, cues_json, lines_of, read_by, voices_of
from .view import AudioView, BslView, Link, Listing, ReportListing, SheetCode
from .words import plain_title


@dataclass(frozen=True, slots=True)
class Heard:
    """The sound of a site, its address on the web if it has one, and the folder with its own files."""

    sounds: Sounds = field(default_factory=Sounds)
    site_url: str = ""
    theme: Path = Path()

    def audio(self, assembly: Assembly, page: SitePage) -> AudioView | None:
        """Give a page's sound in its first voice, with the others; None where nobody spoke it."""
        audio = self.sounds.pages.get(page.uri)
        if audio is None:
            return None
        lines = lines_of(assembly, page)
        names = self.sounds.voices(audio)
        first, *others = (
            _voice(path, voice, lines, name)
            for (path, voice), name in zip(voices_of(page, audio), names or ("",), strict=True)
        )
        return replace(first, voices=tuple(others), read_by=self._read_by(page, audio))

    def _read_by(self, page: SitePage, audio: PageAudio) -> str:
        """Say whose voices are heard; empty where only a computer's is."""
        return read_by(self.sounds.readers[page.uri], audio) if page.uri in self.sounds.readers else ""

    def listing(self, assembly: Assembly, settings: Settings) -> tuple[ReportListing, ...]:
        """Give the reports of which something can be heard."""
        listed = (self._report(assembly, report, settings) for report in assembly.reports)
        return tuple(report for report in listed if report.tracks)

    def _report(self, assembly: Assembly, report: PublishedReport, settings: Settings) -> ReportListing:
        pages = heard_pages(assembly, self.sounds.pages, report.slug)
        fed = not why_no_podcast(settings, self.site_url)
        return ReportListing(
            title=plain_title(report.title),
            slug=report.slug,
            minutes=minutes(sum(audio.seconds for _, audio in pages)),
            megabytes=megabytes(sum(audio.bytes for _, audio in pages)),
            tracks=tuple(self._track(page, audio) for page, audio in pages),
            whole=self._whole(report),
            feed=feed_path(report) if fed else "",
            voices=tuple(dict.fromkeys(name for _, audio in pages for name in self.sounds.voices(audio))),
        )

    def _track(self, page: SitePage, audio: PageAudio) -> Listing:
        sizes = minutes(audio.seconds), megabytes(audio.bytes)
        return Listing(
            page.title,
            url_of(page.uri),
            audio_path(page),
            *sizes,
            code=self.code(page),
            lang=page.lang,
            read_by=self._read_by(page, audio),
        )

    def _whole(self, report: PublishedReport) -> Listing | None:
        whole = self.sounds.whole.get(report.slug)
        if whole is None:
            return None
        sizes = minutes(whole.seconds), megabytes(len(whole.mp3))
        return Listing(plain_title(report.title), url_of(report.easy), whole_path(report.slug), *sizes)

    def code(self, page: SitePage) -> str:
        """Give where the QR code of a page's sound is; empty without sound or without an address."""
        return code_path(page) if self.site_url and page.uri in self.sounds.pages else ""

    def codes(self, assembly: Assembly, page: SitePage) -> tuple[tuple[SheetCode, ...], str]:
        """Give the codes on a page to print, and why there are none where a code could lead to sound."""
        heard = heard_pages(assembly, self.sounds.pages, page.slug) if page.role == PRINT else []
        if not self.site_url:
            return (), words.NO_CODES if heard else ""
        sheets = [SheetCode(code_mark(each.stem), each.title, self.code(each)) for each, _ in heard]
        return tuple(sheets), ""

    def signed(self, assembly: Assembly) -> tuple[Link, ...]:
        """Give the pages with a video in British Sign Language."""
        return tuple(Link(page.title, url_of(page.uri)) for page in assembly.pages if self.bsl(page))

    def bsl(self, page: SitePage) -> BslView | None:
        """Give a page's video in British Sign Language; None where nobody made one."""
        found = signed_video(self.theme, page.slug, page.stem) if page.edition == "easy" else None
        return BslView(found.src, megabytes(found.bytes), found.captions) if found else None


def _voice(path: str, audio: PageAudio, lines: Lines, name: str) -> AudioView:
    sizes = minutes(audio.seconds), megabytes(audio.bytes)
    front = path.removesuffix(".mp3")
    files = tuple((file.shown, f"{front}.{file.kind}", megabytes(file.bytes)) for file in audio.files)
    return AudioView(path, *sizes, cues_json(audio, lines), name, files=files)
