"""The page “Your rights”: every article of the UNCRC in plain words, with what the reports tell of it."""

from collections.abc import Iterable, Iterator
from functools import partial
from html import escape
from itertools import chain
from typing import Final

from ..language import sentences
from ..model import Block
from ..rights import ARTICLES, CONVENTION, GROUPS, Article
from ..settings import CareSettings
from .days import day_in_words
from .gathered import Gathered, gathered, headings, lines
from .pages import SearchEntry, SitePage, url_of
from .safeguarding import NO_CARE, leading_with_care
from .tellings import Tellings
from .words import plain_title

RIGHTS: Final = "rights/index.md"
TITLE = "Your rights"
ROLE: Final = "rights"


def rights_page(editions: Iterable[Tellings], care: CareSettings = NO_CARE) -> SitePage:
    """Give the page of all rights; under each stand the blocks with its number, report by report."""
    editions = list(editions)
    found = {article.number: gathered(editions, partial(_names, article)) for article in ARTICLES}
    parts = [f"# {TITLE}", *_opening(any(found.values()))]
    for group in GROUPS:
        parts.append(f"## {group.title}")
        for article in group.articles:
            parts += _article(article, found[article.number])
    parts.append(_official())
    made = SitePage(
        uri=RIGHTS,
        title=TITLE,
        role=ROLE,
        markdown="\n\n".join(parts) + "\n",
        entries=tuple(map(_entry, ARTICLES)),
    )
    return leading_with_care(made, headings(chain.from_iterable(found.values())), care)


def _names(article: Article, block: Block) -> bool:
    return str(article.number) in block.rights


def _opening(told: bool) -> Iterator[str]:
    yield (
        "All children and young people have rights. Nobody has to earn them, and nobody can take them away. "
        "Countries promised this to each other in a list. It is called the United Nations Convention on the "
        "Rights of the Child, or UNCRC."
    )
    since = day_in_words(CONVENTION.since.isoformat())
    yield f"Since {since} most of the list is part of the law in Scotland."
    if told:
        yield "Under a right you can see what our reports tell of it."
    else:
        yield "Our reports do not name single rights yet. You have all of them just the same."


def _article(article: Article, found: list[Gathered]) -> Iterator[str]:
    """One article; the plain name first, since the number says nothing to a child."""
    yield (
        f'<h3 id="article-{article.number}">{escape(article.name, quote=False)} '
        f'<span class="quiet">({article.label})</span></h3>'
    )
    yield "  \n".join(sentences(article.meaning))
    for each in found:
        yield f"What we tell of it in “{plain_title(each.tellings.report.title)}”:"
        yield lines(each, RIGHTS)


def _official() -> str:
    return (
        '<p class="quiet">We wrote this list in our own words. '
        f'<a href="{CONVENTION.text}">Read the official words of the UNCRC</a>, or '
        f'<a href="{CONVENTION.law}">the law of Scotland about it</a>. '
        f"We looked at them on {day_in_words(CONVENTION.read.isoformat())}.</p>"
    )


def _entry(article: Article) -> SearchEntry:
    return SearchEntry(article.name, f"{url_of(RIGHTS)}#article-{article.number}", article.meaning)
