"""The pages both editions share: one for each wellbeing indicator, and the listening page."""

from collections.abc import Iterable

from ..model import Block, Page
from ..wellbeing import INDICATORS, Indicator
from .pages import SearchEntry, SitePage, easy_uri, link, url_of
from .tellings import Tellings
from .words import plain_title

LISTEN = "listen.md"
WELLBEING = "wellbeing/index.md"


def wellbeing_pages(editions: Iterable[Tellings]) -> list[SitePage]:
    """Give the index of the eight indicators and a page for each that gathers what the reports tell."""
    editions = list(editions)
    return [_wellbeing_index(), *(_wellbeing_page(indicator, editions) for indicator in INDICATORS)]


def _wellbeing_index() -> SitePage:
    text = (
        "# What helps you to be well\n\n"
        "In Scotland, eight words say what every child and young person needs. "
        "Choose a word to read what our reports say about it.\n"
    )
    return SitePage(uri=WELLBEING, title="What helps you to be well", role="wellbeing-index", markdown=text)


def _wellbeing_page(indicator: Indicator, editions: list[Tellings]) -> SitePage:
    uri = f"wellbeing/{indicator.id}.md"
    parts = [f"# {indicator.name}", indicator.meaning]
    for tellings in editions:
        found = [
            (page, block)
            for page in tellings.pages
            for block in page.blocks
            if indicator.id in block.wellbeing
        ]
        if found:
            parts += [
                f"## {tellings.report.title}",
                "\n".join(_line(page, block, uri, tellings) for page, block in found),
            ]
    if len(parts) == 2:
        parts.append("No part of our reports has this word yet.")
    entry = SearchEntry(indicator.name, url_of(uri), indicator.meaning)
    return SitePage(
        uri=uri, title=indicator.name, role="wellbeing", markdown="\n\n".join(parts) + "\n", entries=(entry,)
    )


def _line(page: Page, block: Block, uri: str, tellings: Tellings) -> str:
    title = plain_title(block.heading or page.title)
    return f"- [{title}]({link(uri, easy_uri(tellings.report.slug, page.stem))}#{block.id})"


def listen_page() -> SitePage:
    """Give the listening page; its template lists every page that has audio."""
    return SitePage(
        uri=LISTEN, title="Listen", role="listen", markdown="# Listen\n\nChoose a page to hear.\n"
    )
