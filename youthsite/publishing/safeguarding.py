"""The calm note before a page that speaks of hard things, and the box with who can help after it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape

from ..language.topics import Topic
from ..safeguarding import (
    BOX_OPENING,
    BOX_TITLE,
    IN_DANGER,
    Helpline,
    helpline_words,
    helplines_for,
    note_words,
    sign_language,
    topics_of,
)
from ..settings import CareSettings
from .help import URI as HELP
from .pages import SitePage, link, url_of

ANCHOR = "who-can-help"
NO_CARE = CareSettings()
_TITLE = re.compile(r"^# .*$", re.MULTILINE)


def page_topics(texts: Iterable[str], uri: str, settings: CareSettings) -> tuple[Topic, ...]:
    """Give the topics that a page's note names; the settings call a page by its uri without the ending."""
    return topics_of(texts, uri.removesuffix(".md"), settings)


def cared_for(page: SitePage, texts: Iterable[str], settings: CareSettings) -> SitePage:
    """Give a page with its note, its box and its mark, where `texts`, what it says, speak of hard things."""
    topics = page_topics(texts, page.uri, settings)
    markdown = with_care(page.markdown, topics, page.uri, settings)
    return replace(page, markdown=markdown, sensitive=tuple(topic.id for topic in topics))


def leading_with_care(page: SitePage, texts: Iterable[str], settings: CareSettings) -> SitePage:
    """Give a page of links with a note and a box, where the words of its links speak of hard things.

    It has no mark, and so no button to leave it: it only leads there, and a child may well look at it.
    """
    topics = page_topics(texts, page.uri, settings)
    return replace(page, markdown=with_care(page.markdown, topics, page.uri, settings, leads=True))


def with_care(
    markdown: str, topics: Sequence[Topic], uri: str, settings: CareSettings, *, leads: bool = False
) -> str:
    """Put the note below the page's title and the box at its end; without a topic nothing changes."""
    if not topics:
        return markdown
    note = _note(note_words(topics, leads=leads))
    box = _box(helplines_for(topics, settings), uri)
    title = _TITLE.search(markdown)
    place = title.end() if title else 0
    return f"{markdown[:place]}\n\n{note}\n\n{markdown[place:].strip()}\n\n{box}\n".lstrip("\n")


def _note(words: str) -> str:
    said = escape(words, quote=False)
    way = f'<a href="#{ANCHOR}">Go to who can help</a>'
    return f'<aside class="care care--note" aria-label="Before you read"><p>{said}</p><p>{way}</p></aside>'


def _box(lines: Sequence[Helpline], uri: str) -> str:
    items = "".join(f"<li>{_line(line)}</li>" for line in lines)
    any_service, in_danger = (escape(words, quote=False) for words in sign_language())
    more = f'<a href="{url_of(link(uri, HELP))}">More people who can help</a>'
    return (
        f'<aside class="care care--help" id="{ANCHOR}" aria-labelledby="{ANCHOR}-0">'
        f'<h2 id="{ANCHOR}-0">{BOX_TITLE}</h2>'
        f"<p>{BOX_OPENING}</p>"
        f"<ul>{items}</ul><p>{any_service}</p>"
        f"<p>{IN_DANGER} {_call('999')}</p><p>{in_danger}</p><p>{more}</p></aside>"
    )


def _line(line: Helpline) -> str:
    name = f"<strong>{escape(line.name)}</strong>"
    call = _call(line.phone) if line.phone else ""
    web = f'<a href="{escape(line.web)}">{escape(line.web.removeprefix("https://"))}</a>' if line.web else ""
    said = escape(helpline_words(line), quote=False)
    return " ".join(part for part in (name, said, call, web) if part)


def _call(phone: str) -> str:
    return f'<a href="tel:{escape(phone.replace(" ", ""))}">Call {escape(phone)}</a>'
