"""You said, we did: the page of what young people asked for and what came of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from ..feedback import (
    Counts,
    Entry,
    Exchange,
    count_lundy,
    is_overdue,
    is_released,
    published_exchange,
    state_of_entry,
    why_held,
)
from ..language.topics import spoken_of
from ..settings import CareSettings
from .ask_pages import TELL_US
from .days import day_in_words, month_in_words
from .pages import Quote, SearchEntry, SitePage, easy_uri, formal_uri, link, url_of
from .safeguarding import NO_CARE, cared_for
from .tellings import Tellings
from .words import plain_title

URI = "you-said.md"
TITLE = "You said, we did"
ROLE: Final = "said"
_INTRODUCTION = (
    "Here is what children and young people asked us for. Here is also what came of it. "
    "When we said no, we tell you why."
)
_ANSWERS = {"did": "We did it.", "not yet": "Not yet.", "no": "We said no.", "": "We have not answered yet."}
_DRAFT = "This part is a draft. Nobody has checked it yet."
_IN_REVIEW = "This part is a draft. People are still checking it."


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry with the words that the site shows, and whether these are a draft."""

    entry: Entry
    exchange: Exchange
    note: str = ""


@dataclass(frozen=True, slots=True)
class Log:
    """What a site shows of one report's log: the entries, how many more there are, and the four counts.

    `today` is the day of the build, as an ISO day.
    """

    tellings: Tellings
    shown: tuple[Shown, ...]
    more: int
    counts: Counts
    today: str


def log_of(
    tellings: Tellings,
    entries: Sequence[Entry],
    known: Iterable[str],
    months: int,
    today: str,
    *,
    approved_only: bool,
) -> Log:
    """Choose what is shown: never what is held, and with `approved_only` nothing that nobody approved.

    `today` is an ISO day.
    """
    shown = tuple(
        Shown(entry, exchange, "" if approved_only else _note(entry))
        for entry in entries
        if (exchange := published_exchange(entry, approved_only=approved_only)) is not None
        and (is_released(entry, exchange) or not why_held(exchange, known))
    )
    return Log(tellings, shown, len(entries) - len(shown), count_lundy(entries, months, today), today)


def _note(entry: Entry) -> str:
    state = state_of_entry(entry)
    return "" if state == "approved" else _DRAFT if state == "draft" else _IN_REVIEW


def said_pages(logs: Iterable[Log], care: CareSettings = NO_CARE) -> list[SitePage]:
    """Give the page; none while there is nothing to show."""
    shown = [log for log in logs if log.shown]
    if not shown:
        return []
    parts = [f"# {TITLE}", _INTRODUCTION, *(_section(log) for log in shown)]
    entries = tuple(
        SearchEntry(TITLE, f"{url_of(URI)}#{_anchor(one.entry)}", f"{one.exchange.said} {one.exchange.reply}")
        for log in shown
        for one in log.shown
    )
    page = SitePage(uri=URI, title=TITLE, role=ROLE, markdown="\n\n".join(parts) + "\n", entries=entries)
    return [cared_for(page, _texts(shown), care)]


def _texts(logs: Iterable[Log]) -> Iterator[str]:
    for log in logs:
        for one in log.shown:
            exchange = one.exchange
            yield from (exchange.said, exchange.reply, exchange.reason, exchange.since)


def quote_of(logs: Iterable[Log]) -> Quote | None:
    """Give the newest thing that was done because somebody asked, for the home page; no hard things."""
    logs = list(logs)
    for one in (one for log in logs for one in reversed(log.shown) if one.exchange.answer == "did"):
        exchange = one.exchange
        if not spoken_of((exchange.said, exchange.reply)):
            url = f"{url_of(URI)}#{_anchor(one.entry)}"
            return Quote(exchange.said, exchange.who, _ANSWERS["did"], exchange.reply, url)
    return None


def _section(log: Log) -> str:
    title = escape(plain_title(log.tellings.report.title), quote=False)
    slug = log.tellings.report.slug
    lines = [f'<section class="log" aria-labelledby="log-{slug}">', f'<h2 id="log-{slug}">{title}</h2>']
    lines += [_article(one, log) for one in reversed(log.shown)]
    return "\n".join([*lines, _how_well(log), "</section>"])


def _article(one: Shown, log: Log) -> str:
    exchange, id = one.exchange, _anchor(one.entry)
    tone = {"did": "did", "not yet": "wanted", "no": "no"}.get(exchange.answer, "wait")
    lines = [
        f'<p class="log__who">You said <span class="quiet">({_line(exchange.who)}, '
        f"{month_in_words(exchange.asked)})</span></p>",
        f'<h3 id="{id}">“{_line(exchange.said)}”</h3>',
        f'<p class="log__draft">{one.note}</p>' if one.note else "",
        f'<p class="log__answer"><strong>{_ANSWERS[exchange.answer]}</strong> {_line(exchange.reply)}</p>',
        f"<p><b>Why?</b> {_line(exchange.reason)}</p>" if exchange.reason else "",
        _after(exchange, log.today),
        _ways(exchange, log.tellings),
    ]
    return "\n".join(
        [
            f'<article class="log__entry log__entry--{tone}" aria-labelledby="{id}">',
            *filter(None, lines),
            "</article>",
        ]
    )


def _after(exchange: Exchange, today: str) -> str:
    parts = []
    if exchange.since:
        seen = f' <span class="quiet">({month_in_words(exchange.looked)})</span>' if exchange.looked else ""
        parts.append(f"<p><b>What happened then?</b> {_line(exchange.since)}{seen}</p>")
    day = day_in_words(exchange.next_look) if exchange.next_look else ""
    if is_overdue(exchange, today):
        parts.append(f"<p><b>Did we look at it again?</b> This was planned for {day}.</p>")
    elif day and exchange.next_look >= today:
        parts.append(f"<p><b>When do we look at it again?</b> On {day}.</p>")
    return "\n".join(parts)


def _ways(exchange: Exchange, tellings: Tellings) -> str:
    slug = tellings.report.slug
    pages = {page.stem: {block.id: block for block in page.blocks} for page in tellings.pages}
    links = []
    for name in exchange.tells:
        stem, _, id = name.partition("#")
        block = pages.get(stem, {}).get(id)
        if block is not None:
            way = f"{url_of(link(URI, easy_uri(slug, stem)))}#{id}"
            links.append(f'<a href="{way}">{_line(block.heading or id)}</a>')
        elif name in tellings.places:
            page, passage, number = tellings.places[name]
            way = f"{url_of(link(URI, formal_uri(slug, page.stem)))}#{name}"
            heading = passage.heading[-1] if passage.heading else page.title
            links.append(f'<a href="{way}">The full report: {_line(heading)}, part {number}</a>')
    return f'<p class="log__ways">Read more: {", ".join(links)}</p>' if links else ""


def _how_well(log: Log) -> str:
    """The small honest line: full, fast, followed up; whether it is friendly only readers can say."""
    counts = log.counts
    lines = [
        f"Young people asked for {_things(counts.asked)}. We answered {_of(counts.answered, counts.asked)}.",
        f"We answered {counts.in_time} of them in time.",
        f"We looked again at what we did, or will look again, for {counts.followed} of them.",
    ]
    if log.more:
        lines.append(f"{log.more} more {'is' if log.more == 1 else 'are'} not shown here yet.")
    items = "".join(f"<li>{line}</li>" for line in lines)
    ask = f'Is something here hard to read? <a href="{url_of(link(URI, TELL_US))}">Tell us</a>.'
    return (
        f'<aside class="log__well" aria-label="How well did we answer?"><ul>{items}</ul><p>{ask}</p></aside>'
    )


def _things(number: int) -> str:
    return "1 thing" if number == 1 else f"{number} things"


def _of(number: int, total: int) -> str:
    return "it" if number == total == 1 else f"all {total}" if number == total else f"{number} of {total}"


def _anchor(entry: Entry) -> str:
    return f"said-{entry.id}"


def _line(words: str) -> str:
    """Words for HTML on one line: an empty line would end it in Markdown."""
    return escape(" ".join(words.split()), quote=False)
