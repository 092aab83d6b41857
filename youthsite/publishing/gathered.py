"""What the reports tell of one thing, gathered from all easy pages: links to blocks, report by report."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from ..markdown import KIND_NAMES
from ..model import Block, Page
from ..wellbeing import INDICATORS, icon_svg
from .pages import SitePage, easy_uri, link, url_of
from .tellings import Tellings
from .words import plain_title

FINDER = "Find what you care about"


@dataclass(frozen=True, slots=True)
class Gathered:
    """The blocks of one report that are about one thing, in reading order."""

    tellings: Tellings
    blocks: tuple[tuple[Page, Block], ...]


def gathered(editions: Iterable[Tellings], about: Callable[[Block], bool]) -> list[Gathered]:
    """Gather the published blocks about one thing, report by report; a report without any is not there."""
    found = [
        Gathered(
            tellings,
            tuple((page, block) for page in tellings.pages for block in page.blocks if about(block)),
        )
        for tellings in editions
    ]
    return [each for each in found if each.blocks]


def by_report(found: Sequence[Gathered], uri: str) -> list[str]:
    """Give Markdown: a heading and a list for each report; with several, first a list to choose one from."""
    parts = []
    if len(found) > 1:
        ways = (f"- [{_title(each)} ({len(each.blocks)})](#{each.tellings.report.slug})" for each in found)
        parts += ["Choose a report, or read on.", "\n".join(ways)]
    for each in found:
        slug = each.tellings.report.slug
        parts += [f'<h2 id="{escape(slug)}">{escape(_title(each), quote=False)}</h2>', lines(each, uri)]
    return parts


def lines(found: Gathered, uri: str) -> str:
    """Give the list of links from one page of the site to the blocks, each with its kind, as HTML."""
    items = (_line(page, block, found.tellings.report.slug, uri) for page, block in found.blocks)
    return "\n".join(['<ul class="gathered">', *items, "</ul>"])


def headings(found: Iterable[Gathered]) -> Iterator[str]:
    """Give the words that `lines` shows of the blocks."""
    return (block.heading or page.title for each in found for page, block in each.blocks)


def with_finder(page: SitePage, tellings: Tellings) -> SitePage:
    """Let readers of a report's easy front page choose by wellbeing word; nothing where no block has one."""
    if page.role != "easy-index":
        return page
    counts = {
        sign.id: sum(sign.id in block.wellbeing for each in tellings.pages for block in each.blocks)
        for sign in INDICATORS
    }
    chips = [
        f'<li><a href="{url_of(link(page.uri, f"wellbeing/{sign.id}.md"))}#{escape(tellings.report.slug)}">'
        f"{icon_svg(sign.id)} {sign.name} <span>({counts[sign.id]})</span></a></li>"
        for sign in INDICATORS
        if counts[sign.id]
    ]
    if not chips:
        return page
    listed = "".join(" ".join(chip.split()) for chip in chips)
    part = f'\n\n## {FINDER}\n\n<ul class="block__wellbeing">{listed}</ul>\n'
    return replace(page, markdown=page.markdown.rstrip("\n") + part)


def _title(found: Gathered) -> str:
    return plain_title(found.tellings.report.title)


def _line(page: Page, block: Block, slug: str, uri: str) -> str:
    title = " ".join(plain_title(block.heading or page.title).split())
    way = f"{url_of(link(uri, easy_uri(slug, page.stem)))}#{block.id}"
    return (
        f'<li class="block--{block.kind}"><a href="{escape(way)}">{escape(title, quote=False)}</a> '
        f'<span class="block__kind">{KIND_NAMES[block.kind]}</span></li>'
    )
