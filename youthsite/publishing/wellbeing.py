"""The pages of the eight wellbeing words: one with the wheel, and one for each with what the reports tell."""

from collections.abc import Iterable

from ..settings import CareSettings
from ..wellbeing import INDICATORS, Indicator
from ..wellbeing.wheel import wheel_svg
from .days import day_in_words
from .gathered import by_report, gathered, headings
from .pages import SearchEntry, SitePage, url_of
from .safeguarding import NO_CARE, leading_with_care
from .tellings import Tellings

WELLBEING = "wellbeing/index.md"
TITLE = "What helps you to be well"


def wellbeing_pages(editions: Iterable[Tellings], care: CareSettings = NO_CARE) -> list[SitePage]:
    """Give the index of the eight indicators and a page for each that gathers what the reports tell."""
    editions = list(editions)
    return [_index(), *(_page(indicator, editions, care) for indicator in INDICATORS)]


def _index() -> SitePage:
    text = (
        f"# {TITLE}\n\n"
        "In Scotland, eight words say what every child and young person needs. "
        "They belong together, like the parts of a wheel. "
        "Choose a word to read what our reports say about it.\n\n"
        f'<div class="wheel-box">{wheel_svg()}</div>\n\n'
        f"{_official(INDICATORS[0])}\n"
    )
    return SitePage(uri=WELLBEING, title=TITLE, role="wellbeing-index", markdown=text)


def _page(indicator: Indicator, editions: list[Tellings], care: CareSettings) -> SitePage:
    uri = f"wellbeing/{indicator.id}.md"
    found = gathered(editions, lambda block: indicator.id in block.wellbeing)
    told = by_report(found, uri) or [
        "Our reports do not tell of this word yet.\n\n"
        "That does not mean that nothing happens. The other seven words may have what you look for."
    ]
    parts = [
        f"# {indicator.name}",
        indicator.meaning,
        f"A question you can ask: **{indicator.question}**",
        *told,
        _official(indicator),
    ]
    entry = SearchEntry(indicator.name, url_of(uri), indicator.meaning)
    made = SitePage(
        uri=uri, title=indicator.name, role="wellbeing", markdown="\n\n".join(parts) + "\n", entries=(entry,)
    )
    return leading_with_care(made, headings(found), care)


def _official(indicator: Indicator) -> str:
    """Where the words come from, and when that was read: our meanings are plain words for it."""
    return (
        '<p class="quiet">The eight words are in a law of Scotland. We say what they mean in our own words. '
        f'<a href="{indicator.link}">Read what the Scottish Government says</a>. Our words follow '
        f'<a href="{indicator.source}">its guidance</a>, '
        f"which we read on {day_in_words(indicator.read.isoformat())}.</p>"
    )
