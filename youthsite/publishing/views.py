"""Making what a page template is given."""

from dataclasses import dataclass
from functools import partial

from ..safeguarding import helplines_for_anything
from ..settings import ColourSettings, Settings
from ..wellbeing import INDICATORS, icon_svg
from ..years.chain import period_of
from . import words
from .accessibility_page import URI as ACCESSIBILITY
from .all_pages import URI as ALL_PAGES
from .archive import URI as ARCHIVE
from .ask_pages import ASK_US, TELL_US
from .check_page import ROLE as CHECK
from .describing import description_of
from .follow_up_page import TITLE as FOLLOW_UP
from .heard import Heard
from .help import URI as HELP
from .keeping import keep_uri
from .listed import is_listed
from .looks import letters_to_choose
from .pages import Assembly, PublishedReport, SitePage, url_of
from .policy import POLICY
from .print_page import print_uri
from .rights import RIGHTS
from .safe_pages import PRIVACY, STAYING_SAFE
from .said import ROLE as SAID
from .shared import LISTEN
from .statement import statement_uri
from .view import IndicatorView, Link, PageFacts, PageView, ReportLinks, Told
from .wellbeing import WELLBEING

FOOTER = (STAYING_SAFE, PRIVACY, TELL_US, ASK_US, ACCESSIBILITY, ALL_PAGES)
"""The pages to which every page's foot leads."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Makes the view of each page; `audio_note` says why a page without sound has none."""

    settings: Settings
    assembly: Assembly
    heard: Heard
    audio_note: str
    wellbeing: bool
    serving: bool = False

    def view(self, page: SitePage) -> PageView:
        """Give what the template of one page is given."""
        siblings = self.assembly.of_edition(page.slug, page.edition) if page.edition else ()
        links = tuple(
            Link(other.title, url_of(other.uri), current=other.uri == page.uri) for other in siblings
        )
        codes, codes_note = self.heard.codes(self.assembly, page)
        here = next((place for place, link in enumerate(links) if link.current), 0)
        return PageView(
            page=self._facts(page),
            partnership=self.settings.partnership,
            area=self.settings.area,
            contact=self.settings.contact,
            home="index.html",
            listen=self._listen(),
            help=url_of(HELP),
            wellbeing=url_of(WELLBEING) if self.wellbeing else "",
            rights=url_of(RIGHTS) if self.wellbeing else "",
            said=self._url_of_role(SAID),
            reports=tuple(map(self._report_links, self.assembly.reports)),
            pages=links,
            previous=links[here - 1] if here else None,
            next=links[here + 1] if here + 1 < len(links) else None,
            twin=_twin(page),
            twin_note=page.twin_note,
            audio=(audio := self.heard.audio(self.assembly, page)),
            audio_note=self.audio_note if page.edition == "easy" and audio is None else "",
            told=Told(*page.told, url_of(page.twin), page.others, page.private) if page.told else None,
            search="search/formal.js" if page.edition == "formal" else "search/easy.js",
            indicators=_indicators() if self.wellbeing else (),
            listing=self.heard.listing(self.assembly, self.settings) if page.role == "listen" else (),
            checks=tuple(
                Link(other.title, url_of(other.uri), current=other.uri == page.uri)
                for other in self.assembly.pages
                if other.role == CHECK
            ),
            bsl=self.heard.bsl(page),
            bsl_door=self._bsl_door(),
            ask=self._ask(),
            signed=self.heard.signed(self.assembly) if page.role == "listen" else (),
            code=self.heard.code(page),
            codes=codes,
            codes_note=codes_note,
            archive=url_of(ARCHIVE) if len(self.assembly.reports) > 1 else "",
            newer=self._newer(page),
            follow_up=self._follow_up(page),
            untold=page.untold,
            exit=self._exit(page),
            staying_safe=url_of(STAYING_SAFE),
            footer=self._footer(page),
            policy="" if self.serving else POLICY,
            keep=keep_uri(page.slug) if page.role == "easy-index" else "",
            letters=letters_to_choose(),
            colours=self.settings.colours != ColourSettings(),
            helplines=_helplines(),
            quote=self.assembly.quote if page.role == "home" else None,
        )

    def _exit(self, page: SitePage) -> str:
        """Where the quick way off the page leads: on pages of hard topics and those about getting help."""
        risky = page.sensitive or page.uri in (HELP, STAYING_SAFE)
        return self.settings.care.exit_to if risky else ""

    def _listen(self) -> str:
        """Where the listening page is; empty while nothing can be heard there."""
        return url_of(LISTEN) if self.heard.sounds.pages else ""

    def _bsl_door(self) -> str:
        """Where videos in British Sign Language are, or how to ask for one; empty without both."""
        contact = self.settings.contact
        asked = contact.email or contact.phone or self._ask()
        return url_of(LISTEN) if asked or self.heard.signed(self.assembly) else ""

    def _ask(self) -> str:
        """Where a site without an address to write to or to call says whom to ask."""
        return next((url_of(ASK_US) for page in self.assembly.pages if page.uri == ASK_US), "")

    def _footer(self, page: SitePage) -> tuple[Link, ...]:
        titles = {other.uri: other.title for other in self.assembly.pages}
        return tuple(
            Link(titles[uri], url_of(uri), current=uri == page.uri) for uri in FOOTER if uri in titles
        )

    def _url_of_role(self, role: str) -> str:
        """Where the one page of a role stands; empty when the site has none."""
        return next((url_of(other.uri) for other in self.assembly.pages if other.role == role), "")

    def _report_links(self, report: PublishedReport) -> ReportLinks:
        uri = statement_uri(report.slug)
        statement = url_of(uri) if any(page.uri == uri for page in self.assembly.pages) else ""
        follow_up = url_of(report.follow_up) if report.follow_up else ""
        ways = (url_of(report.easy), url_of(report.formal), self._listen(), statement)
        paper = url_of(print_uri(report.slug))
        return ReportLinks(report.title, report.slug, *ways, paper, newer=report.newer, follow_up=follow_up)

    def _facts(self, page: SitePage) -> PageFacts:
        preview = self.settings.publish == "preview"
        return PageFacts(
            kind=page.role,
            edition=page.edition,
            title=page.title,
            banner=self._banner(page) if preview else "",
            noindex=not is_listed(page, self.settings),
            description=description_of(page, self.settings),
            sensitive=page.sensitive,
            lang=page.lang,
        )

    def _banner(self, page: SitePage) -> str:
        if page.edition == "formal":
            return words.FULL_REPORT_DRAFT
        return self._report(page.slug).notice if page.edition == "easy" else words.PREVIEW

    def _newer(self, page: SitePage) -> Link | None:
        """The way from a page of an older report to the newest one, in the same edition."""
        if not page.slug or page.role == CHECK or not (newer := self._report(page.slug).newer):
            return None
        report = self._report(newer)
        uri = report.formal if page.edition == "formal" else report.easy
        return Link(words.plain_title(report.title), url_of(uri), label=period_of(newer))

    def _follow_up(self, page: SitePage) -> Link | None:
        if page.edition != "easy" or not (uri := self._report(page.slug).follow_up):
            return None
        return Link(FOLLOW_UP, url_of(uri))

    def _report(self, slug: str) -> PublishedReport:
        return next(report for report in self.assembly.reports if report.slug == slug)


def _twin(page: SitePage) -> Link | None:
    if not page.twin:
        return None
    label = "Read the full report" if page.edition == "easy" else "Read this in easy words"
    return Link(title=label, url=url_of(page.twin), label=label)


def _helplines() -> tuple[Link, ...]:
    """Who can be called from the foot of every page."""
    return tuple(
        Link(f"Call {line.name}: {line.phone}", f"tel:{line.phone.replace(' ', '')}")
        for line in helplines_for_anything()
        if line.phone
    )


def _indicators() -> tuple[IndicatorView, ...]:
    url = partial("wellbeing/{}.html".format)
    return tuple(IndicatorView(it.id, it.name, it.meaning, url(it.id), icon_svg(it.id)) for it in INDICATORS)
