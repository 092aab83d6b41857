"""The formal edition's pages: the full text, each passage findable and linked to the block that tells it."""

import re
from html import escape

from ..model import FormalPage, Passage
from ..report import insert_marks
from ..settings import CareSettings
from . import words
from .pages import SearchEntry, SitePage, easy_uri, formal_uri, link, url_of
from .pictures import without_unseen
from .private_headings import without_private_headings
from .safeguarding import NO_CARE, cared_for
from .tellings import Telling, Tellings

HELD = f'<em class="held">{words.ONE_PART_IS_PRIVATE}</em>'
_REPEATED = re.compile(rf"{re.escape(HELD)}(?:\n\n(?:<a [^>]*></a>)?{re.escape(HELD)})+")
"""Held paragraphs in a row, of which readers need to hear only once."""


def formal_page(page: FormalPage, tellings: Tellings, care: CareSettings = NO_CARE) -> SitePage:
    """Give one page of the full report; held passages are not in it."""
    slug = tellings.report.slug
    uri = formal_uri(slug, page.stem)
    shown = [passage for passage in page.passages if not passage.held]
    twins = {easy.stem for easy in tellings.pages}
    made = SitePage(
        uri=uri,
        title=page.title,
        role="formal-index" if page.stem == "index" else "formal",
        edition="formal",
        slug=slug,
        source=page.path,
        twin=easy_uri(slug, page.stem if page.stem in twins else "index"),
        twin_note="" if page.stem in twins else words.NOTHING_TOLD,
        markdown=_markdown(page, uri, tellings),
        entries=tuple(_entry(passage, page, uri) for passage in shown),
    )
    return cared_for(made, (text for one in shown for text in (one.text, *one.heading)), care)


def _markdown(page: FormalPage, uri: str, tellings: Tellings) -> str:
    neutral = without_private_headings(page)
    marked = insert_marks(neutral, _anchor, lambda passage: _to_easy(passage, uri, tellings), HELD)
    return without_unseen(_REPEATED.sub(HELD, marked), page.path.parent)


def _anchor(passage: Passage) -> str:
    return f'<a class="passage" id="{passage.id}"></a>'


def _to_easy(passage: Passage, uri: str, tellings: Tellings) -> str:
    told = tellings.by_passage.get(passage.id, ())
    names = ["Easy words"] if len(told) == 1 else [f"Easy words {number + 1}" for number in range(len(told))]
    return "".join(
        f' <a class="to-easy" href="{_href(telling, uri, tellings)}"'
        f' aria-label="{name}: {_label(telling.block.heading or telling.block.id)}">{name}</a>'
        for name, telling in zip(names, told, strict=True)
    )


def _href(telling: Telling, uri: str, tellings: Tellings) -> str:
    return f"{url_of(link(uri, easy_uri(tellings.report.slug, telling.stem)))}#{telling.block.id}"


def _label(text: str) -> str:
    """Text for an attribute in Markdown: no quote, and no bar that would end a table cell."""
    return escape(words.plain_title(text), quote=True).replace("|", "&#124;")


def _entry(passage: Passage, page: FormalPage, uri: str) -> SearchEntry:
    title = passage.heading[-1] if passage.heading else page.title
    return SearchEntry(title=title, url=f"{url_of(uri)}#{passage.id}", text=passage.text)
