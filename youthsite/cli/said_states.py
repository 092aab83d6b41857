"""What the command line says about states: what was decided, and how far each page is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..approving import DecidedPage
from ..editions import Approved, approved_page, state_of
from ..following_up import FollowUpCounts
from ..model import STATES, Dismissal, Edition, Page, Report, State

_DONE: dict[State, str] = {
    "draft": "sent back",
    "in review": "in review",
    "agreed": "agreed",
    "approved": "approved",
}


def decided_text(pages: Sequence[DecidedPage], state: State) -> str:
    """Say which blocks took a step and which did not, page by page."""
    return "\n".join(line for page in pages for line in _decided(page, state)) or "There are no blocks here."


def _decided(done: DecidedPage, state: State) -> Iterator[str]:
    many = _blocks(len(done.blocks))
    yield f"{done.page.path.name}: {many} {_DONE[state]}."
    if done.title:
        yield f"  Its title is approved: “{done.title}”."
    for refused in done.refused:
        yield f"  Not #{refused.block}: {refused.reason}"


def dismissed_text(place: str, made: Sequence[Dismissal]) -> str:
    """Say what was dismissed."""
    passages = ", ".join(each.passage for each in made)
    return f"{place}: the change of {passages} does not matter now. It will be shown if that changes again."


def status_text(report: Report, edition: Edition) -> str:
    """Say of each page how far its blocks are, and what of it an approved site would show."""
    lines = [f"{report.title} ({report.slug})"]
    for page in edition.pages:
        lines.append(f"  {page.path.name}: {_states(page, report)}")
        lines += [f"    {line}" for line in _live(approved_page(page, report), page.title)]
    return "\n".join(lines)


def waiting_text(slug: str, proposals: Mapping[str, int], follow_ups: FollowUpCounts | None) -> Iterator[str]:
    """Say what of a report waits for somebody to decide, a line each."""
    for stem, count in proposals.items():
        many = "1 proposal from Word waits" if count == 1 else f"{count} proposals from Word wait"
        yield f"{stem}: {many} (`youthsite proposals {slug}/{stem}`)"
    if follow_ups is None or follow_ups == FollowUpCounts(follow_ups.promises, 0, 0, 0):
        return
    counts = [
        f"{follow_ups.unanswered} of {follow_ups.promises} promises have no answer yet",
        f"{follow_ups.to_approve} kept but not approved yet",
        f"{follow_ups.lapsed} lapsed, since the words changed",
    ]
    numbers = (follow_ups.unanswered, follow_ups.to_approve, follow_ups.lapsed)
    said = ", ".join(text for text, number in zip(counts, numbers, strict=True) if number)
    yield f"last year's report: {said} (`youthsite follow-up {slug}`)"


def _states(page: Page, report: Report) -> str:
    given = [state_of(block, report) for block in page.blocks]
    return ", ".join(f"{given.count(state)} {state}" for state in STATES if state in given) or "no blocks"


def _live(approved: Approved, title: str) -> Iterator[str]:
    if approved.stale:
        yield f"the full report changed: {_named(sorted(approved.stale))}"
    if approved.older:
        yield f"shown as approved before, newer words wait: {_named(sorted(approved.older))}"
    if approved.waiting and approved.page.blocks:
        yield f"not on the site until approved: {_named(approved.waiting)}"
    if approved.page.blocks and approved.page.title != title:
        yield f"the title on the site, until the whole page is approved: “{approved.page.title}”"
    if approved.loose and approved.page.blocks:
        yield f"{approved.loose} lines between blocks are not shown: only blocks can be approved"


def _named(ids: Iterable[str]) -> str:
    return ", ".join(f"#{id}" for id in ids)


def _blocks(number: int) -> str:
    return "1 block" if number == 1 else f"{number} blocks"
