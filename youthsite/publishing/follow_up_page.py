"""The page "What we said, and what we did": last year's promises beside what people say came of them."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from posixpath import dirname, normpath

from ..editions import spoken_lines, with_lines
from ..markdown import SOURCES
from ..model import Block
from ..settings import CareSettings
from ..years.chain import period_of
from ..years.follow_ups import FollowUps, Pair, Placed, find_place, holds
from ..years.same_measures import same_measures
from .help import URI as HELP
from .pages import SearchEntry, SitePage, easy_uri, link, url_of
from .safeguarding import NO_CARE, cared_for
from .tellings import Tellings
from .words import plain_title

TITLE = "What we said, and what we did"
_OPEN = "We do not say here what came of these"
_LINK = re.compile(r"\]\((?!#|/|[a-z][a-z0-9+.-]*:)(?P<to>[^()\s#]+)")


def follow_up_uri(slug: str) -> str:
    """Where the page of a report stands."""
    return f"what-we-said/{slug}.md"


def follow_up_page(
    follow_ups: FollowUps, before: Tellings, now: Tellings, care: CareSettings = NO_CARE, *, live: bool
) -> SitePage | None:
    """Give the page of a report; nothing when last year's promised nothing and no pair counts.

    Only pairs whose two blocks are published in the words that people decided about are on it; on a live
    site only approved ones. Promises without any are listed, without blame.
    """
    old, new = _placed(before), _placed(now)
    found = [
        (pair, said, then)
        for pair in follow_ups.pairs
        if pair.state == "approved" or (pair.state == "accepted" and not live)
        if (said := find_place(pair.said, old)) and (then := find_place(pair.now, new))
        if holds(pair, said, then)
    ]
    kept = {said.place for pair, said, _ in found if pair.kind == "promise"}
    unanswered = [each for each in old if each.block.kind == "next" and each.place not in kept]
    if not found and not unanswered:
        return None
    uri = follow_up_uri(now.report.slug)
    page = _Writer(uri, before, now)
    parts = [f"# {TITLE}", *page.opening(), *page.promises(found, old), *page.measures(found)]
    parts += page.open_promises(unanswered)
    entry = SearchEntry(TITLE, url_of(uri), " ".join(said.block.heading for _, said, _ in found))
    title = f"{TITLE} in {_period(before)}"
    markdown = "\n\n".join(parts) + "\n"
    made = SitePage(uri, title, "other", markdown, slug=now.report.slug, entries=(entry,))
    shown = [placed for _, said, then in found for placed in (said, then)]
    texts = (line.text for placed in shown for line in spoken_lines(placed.block))
    return cared_for(made, chain(texts, (each.block.heading for each in unanswered)), care)


class _Writer:
    def __init__(self, uri: str, before: Tellings, now: Tellings) -> None:
        self._uri, self._before, self._now = uri, before, now

    def opening(self) -> Iterator[str]:
        front = link(self._uri, easy_uri(self._before.report.slug, "index"))
        yield (
            f"In [our report for {_period(self._before)}]({front}) we said what we would do.\n"
            "Here is what came of it."
        )

    def promises(self, found: Sequence[tuple[Pair, Placed, Placed]], old: Sequence[Placed]) -> Iterator[str]:
        number = 0
        for said in old:
            answers = [now for pair, each, now in found if each == said and pair.kind == "promise"]
            if not answers:
                continue
            number += 1
            yield f"## {plain_title(said.block.heading or said.page.title)}"
            yield self._block(said, self._before, f"said-{number}", "wanted", "What we said")
            for place, now in enumerate(answers, start=1):
                yield self._block(
                    now, self._now, f"now-{number}-of-{place}", now.block.kind, now.block.heading
                )

    def measures(self, found: Sequence[tuple[Pair, Placed, Placed]]) -> Iterator[str]:
        counts = [(said, now) for pair, said, now in found if pair.kind == "measure"]
        if counts:
            yield "## What we counted in both years"
        for said, now in counts:
            yield f"### {plain_title(now.block.heading or now.page.title)}"
            lines = [
                f"- {year}: {sentence} {self._way(place, tellings)}"
                for each in same_measures(said.block, now.block)
                for year, sentence, place, tellings in (
                    (_period(self._before), each.before, said, self._before),
                    (_period(self._now), each.now, now, self._now),
                )
            ]
            yield "\n".join(lines)

    def open_promises(self, unanswered: Sequence[Placed]) -> Iterator[str]:
        if unanswered:
            yield f"## {_OPEN}"
            yield f"You can [ask us]({link(self._uri, HELP)}) about them."
            yield "\n".join(f"- {self._way(each, self._before, each.block.heading)}" for each in unanswered)

    def _block(self, placed: Placed, tellings: Tellings, id: str, kind: str, heading: str) -> str:
        picture = f' picture="{placed.block.picture}"' if placed.block.picture else ""
        title = [f"### {plain_title(heading)}"] if heading else []
        source = [SOURCES, self._way(placed, tellings)]
        lines = [f"::: {{#{id} .{kind}{picture}}}", *title, self._words(placed, tellings), "", *source, ":::"]
        return "\n".join(lines)

    def _words(self, placed: Placed, tellings: Tellings) -> str:
        """The block's words; links in them lead where they led from its own page."""
        home = easy_uri(tellings.report.slug, placed.page.stem)

        def moved(found: re.Match[str]) -> str:
            return f"]({link(self._uri, normpath(f'{dirname(home)}/{found[1]}'))}"

        return _LINK.sub(moved, with_lines(placed.block).strip())

    def _way(self, placed: Placed, tellings: Tellings, words: str = "") -> str:
        uri = easy_uri(tellings.report.slug, placed.page.stem)
        said = plain_title(words or f"Our report for {_period(tellings)}: {_name(placed.block, placed)}")
        return f"[{said}]({link(self._uri, uri)}#{placed.block.id})"


def _placed(tellings: Tellings) -> list[Placed]:
    return [Placed(page, block) for page in tellings.pages for block in page.blocks]


def _name(block: Block, placed: Placed) -> str:
    return block.heading or placed.page.title


def _period(tellings: Tellings) -> str:
    return period_of(tellings.report.slug) or plain_title(tellings.report.title)
