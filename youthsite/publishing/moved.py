"""Former addresses: a kind page where a page was, and a way where a block was; plain links, no script."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..years.addresses import Addresses, Former, former_easy, former_full
from .listed import MOVED
from .pages import SitePage, easy_uri, formal_uri, link
from .tellings import Tellings
from .words import plain_title

TITLE = "This page has moved"
_GONE = "This page is not here any more"
_PARTS = "Parts that have moved"


def with_former(pages: Sequence[SitePage], tellings: Tellings, addresses: Addresses) -> list[SitePage]:
    """Give the pages of a report with what keeps its former addresses leading somewhere."""
    former = former_easy(addresses, tellings.pages)
    here = {page.stem for page in tellings.pages}
    kept = [
        replace(page, markdown=_with_parts(page, former, tellings)) if page.edition == "easy" else page
        for page in pages
    ]
    gone = [_easy(one, former, tellings) for one in former if not one.block and one.page not in here]
    return kept + gone + [_full(one, tellings) for one in former_full(addresses, tellings.report)]


def _with_parts(page: SitePage, former: Iterable[Former], tellings: Tellings) -> str:
    parts = _parts(page.uri, [one for one in former if one.page == page.stem], tellings)
    return page.markdown.rstrip("\n") + f"\n\n## {_PARTS}\n\n{parts}\n" if parts else page.markdown


def _easy(one: Former, former: Iterable[Former], tellings: Tellings) -> SitePage:
    slug = tellings.report.slug
    uri = easy_uri(slug, one.page)
    titles = {page.stem: page.title for page in tellings.pages}
    stem = one.target.partition("#")[0]
    way = _way(uri, easy_uri(slug, stem or "index"), one.target, titles.get(stem, "All pages"))
    parts = _parts(uri, [each for each in former if each.page == one.page], tellings)
    return _page(uri, slug, way, parts, found=bool(stem))


def _full(one: Former, tellings: Tellings) -> SitePage:
    slug = tellings.report.slug
    uri = formal_uri(slug, one.page)
    titles = {page.stem: page.title for page in tellings.report.pages}
    way = _way(uri, formal_uri(slug, one.target or "index"), "", titles.get(one.target, "All pages"))
    return _page(uri, slug, way, "", found=bool(one.target))


def _page(uri: str, slug: str, way: str, parts: str, *, found: bool) -> SitePage:
    title = TITLE if found else _GONE
    lead = "You can find it here now:" if found else "You can look here:"
    more = f"\n\n## {_PARTS}\n\n{parts}" if parts else ""
    stem = uri.rsplit("/", 1)[-1].removesuffix(".md")
    named = f"{title}: {' '.join(stem.split('-'))}"
    return SitePage(uri, named, MOVED, f"# {title}\n\n{lead} {way}{more}\n", slug=slug)


def _parts(uri: str, former: Iterable[Former], tellings: Tellings) -> str:
    """One line for each block that moved, where its anchor stays."""
    slug = tellings.report.slug
    names = {
        f"{page.stem}#{block.id}": block.heading or page.title
        for page in tellings.pages
        for block in page.blocks
    } | {page.stem: page.title for page in tellings.pages}
    return "\n".join(
        f'- <a class="passage" id="{one.block}"></a>'
        + _way(uri, easy_uri(slug, one.target.partition("#")[0]), one.target, names[one.target])
        for one in former
        if one.block and one.target
    )


def _way(from_uri: str, to_uri: str, target: str, words: str) -> str:
    anchor = target.partition("#")[2]
    return f"[{plain_title(words)}]({link(from_uri, to_uri)}{f'#{anchor}' if anchor else ''})"
