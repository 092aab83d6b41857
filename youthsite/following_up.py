"""What people decide about two years: that this came of that promise, or that two counts are the same."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from .approving import named_role
from .editions import repair_ids, state_of, tells_held, words_fingerprint
from .errors import YouthsiteError
from .model import Edition, Report
from .project import Project
from .versions import predecessor_of
from .years.chain import predecessors
from .years.follow_up_file import FILE, read_follow_ups, save_follow_ups
from .years.follow_ups import (
    PROMISES,
    FollowUps,
    Pair,
    PairKind,
    PairState,
    Placed,
    find_place,
    holds,
    placed_blocks,
)
from .years.proposals import PairProposal, PairProposer, Year
from .years.same_measures import same_measures


@dataclass(frozen=True, slots=True)
class Followed:
    """A report and the one that it follows, with what people decided about both; `path` is where that is."""

    before: Year
    now: Year
    follow_ups: FollowUps
    path: Path
    proposer: PairProposer


@dataclass(frozen=True, slots=True)
class Decided:
    """A pair with its two blocks; `lapsed` when the words of one changed since, or it is gone."""

    pair: Pair
    said: Placed | None
    now: Placed | None

    @property
    def lapsed(self) -> bool:
        """Whether the pair counts no more."""
        return self.said is None or self.now is None or not holds(self.pair, self.said, self.now)


@dataclass(frozen=True, slots=True)
class Open:
    """A block of last year's report with what people decided about it, and what may answer to it."""

    said: Placed
    decided: tuple[Decided, ...]
    proposals: tuple[PairProposal, ...]


@dataclass(frozen=True, slots=True)
class FollowUpCounts:
    """Last year's promises, those without an answer, pairs that no officer approved yet, and lapsed ones."""

    promises: int
    unanswered: int
    to_approve: int
    lapsed: int


def open_years(project: Project, slug: str) -> Followed:
    """Open a report beside the one that it follows; raises YouthsiteError when it follows none."""
    earlier = predecessor_of(project, slug)
    if earlier is None:
        raise YouthsiteError(
            f"The report {slug} follows no other report of this site.",
            fix="Bring next year's report in with `youthsite add REPORT --follows NAME`.",
        )
    before = Year(earlier.report, _public(project.edition(earlier.report.slug), earlier.report))
    report = project.report(slug)
    now = Year(report, _public(project.edition(slug), report))
    path = project.easyread / slug / FILE
    known = read_follow_ups(path) or FollowUps(earlier.report.slug)
    if known.follows != earlier.report.slug:
        raise YouthsiteError(
            f"This is about the report {known.follows}, but {slug} follows {earlier.report.slug}.",
            fix=f"Write `follows: {earlier.report.slug}`, or delete the file.",
            file=path,
            line=2,
        )
    return Followed(before, now, known, path, PairProposer(before, now, earlier.pairs))


def open_pairs(project: Project, slug: str) -> tuple[Open, ...]:
    """Give every promise of last year's report, and every count that stands in both, with what is decided."""
    years = open_years(project, slug)
    found = []
    for said in placed_blocks(years.before.edition):
        decided = _decided(years, said)
        known = {(each.now.place if each.now else each.pair.now) for each in decided if not each.lapsed}
        proposals = tuple(each for each in years.proposer.propose(said) if each.now.place not in known)
        if said.block.kind in PROMISES or decided or proposals:
            found.append(Open(said, decided, proposals))
    return tuple(found)


def decide_pair(
    project: Project, slug: str, said: str, now: str, state: PairState, by: str, date: str, reason: str = ""
) -> Pair:
    """Keep that two blocks belong together (`accepted`), or that they do not (`refused`, with a reason).

    Raises YouthsiteError, with nothing changed, for an unknown block, and for two counts that do not count
    the same in the same unit.
    """
    years = open_years(project, slug)
    one = _place(said, years.before.edition, years.before.report.slug)
    other = _place(now, years.now.edition, slug)
    kind: PairKind = "promise" if one.block.kind in PROMISES else "measure"
    if state == "refused" and not reason.strip():
        fix = 'Say why they do not belong together, as in --reason "another place".'
        raise YouthsiteError("A reason is needed.", fix=fix)
    if kind == "measure" and state != "refused" and not same_measures(one.block, other.block):
        raise YouthsiteError(
            f"{one.place} is no promise, and it does not count the same as {other.place}.",
            fix="A promise is a block of the kind `next` or `wanted`. Two counts must have the same words "
            "and the same unit, and only other numbers.",
        )
    pair = Pair(
        kind,
        one.place,
        other.place,
        state,
        words_fingerprint(one.block),
        words_fingerprint(other.block),
        named_role(by),
        date,
        " ".join(reason.split()),
    )
    save_follow_ups(years.path, years.follow_ups.with_pair(pair))
    return pair


def approve_pairs(
    project: Project, slug: str, by: str, date: str
) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
    """Approve every accepted pair whose two blocks are approved; give these, and why others are not."""
    years = open_years(project, slug)
    role = named_role(by)
    done: list[Pair] = []
    waiting: list[str] = []
    changed = years.follow_ups
    for each in _all(years):
        if each.pair.state != "accepted":
            continue
        reason = _not_yet(each, years)
        if reason:
            waiting.append(f"{each.pair.said} and {each.pair.now}: {reason}")
        else:
            done.append(replace(each.pair, state="approved", by=role, date=date))
            changed = changed.with_pair(done[-1])
    if done:
        save_follow_ups(years.path, changed)
    return tuple(done), tuple(waiting)


def count_follow_ups(project: Project, slug: str) -> FollowUpCounts | None:
    """Count what waits between a report and the one that it follows; None when it follows none."""
    before = predecessors(project.imports, project.slugs).get(slug)
    if before is None:
        return None
    known = read_follow_ups(project.easyread / slug / FILE)
    pairs = known.pairs if known is not None and known.follows == before else ()
    old, new = (_public(project.edition(each), project.report(each)) for each in (before, slug))
    decided = [each for each in _with_blocks(pairs, old, new) if each.pair.state != "refused"]
    holding = [each for each in decided if not each.lapsed]
    answered = {each.said.place for each in holding if each.said and each.pair.kind == "promise"}
    promises = [each.place for each in placed_blocks(old) if each.block.kind in PROMISES]
    return FollowUpCounts(
        promises=len(promises),
        unanswered=sum(place not in answered for place in promises),
        to_approve=sum(each.pair.state == "accepted" for each in holding),
        lapsed=len(decided) - len(holding),
    )


def take_back(project: Project, slug: str, said: str, now: str) -> Pair:
    """Forget what was decided about two blocks; raises YouthsiteError when nothing was."""
    years = open_years(project, slug)
    found = [each for each in years.follow_ups.pairs if (each.said, each.now) == (said, now)]
    if not found:
        known = ", ".join(f"{each.said} {each.now}" for each in years.follow_ups.pairs) or "none"
        raise YouthsiteError(
            f"Nothing is decided about {said} and {now}.", fix=f"The pairs are: {known}.", file=years.path
        )
    save_follow_ups(years.path, years.follow_ups.without(found[0]))
    return found[0]


def _decided(years: Followed, said: Placed) -> tuple[Decided, ...]:
    return tuple(each for each in _all(years) if each.said is not None and each.said.place == said.place)


def _all(years: Followed) -> Iterable[Decided]:
    return _with_blocks(years.follow_ups.pairs, years.before.edition, years.now.edition)


def _with_blocks(pairs: Iterable[Pair], before: Edition, now: Edition) -> list[Decided]:
    old, new = list(placed_blocks(before)), list(placed_blocks(now))
    return [Decided(pair, find_place(pair.said, old), find_place(pair.now, new)) for pair in pairs]


def _not_yet(each: Decided, years: Followed) -> str:
    if each.said is None or each.now is None:
        return "one of them is gone."
    if each.lapsed:
        return "the words of one changed. Decide again."
    for placed, year in ((each.said, years.before), (each.now, years.now)):
        if state_of(placed.block, year.report) != "approved":
            return f"{placed.place} is not approved yet."
    return ""


def _place(place: str, edition: Edition, slug: str) -> Placed:
    blocks = list(placed_blocks(edition))
    found = find_place(place, blocks)
    if found is not None and "#" in place:
        return found
    names = [each.place for each in blocks]
    close = get_close_matches(place, names, n=1, cutoff=0.6)
    fix = (
        f"Did you mean {close[0]}?" if close else "Write it as PAGE#BLOCK; `youthsite follow-up` lists them."
    )
    raise YouthsiteError(f"The report {slug} has no easy block {place}.", fix=fix)


def _public(edition: Edition, report: Report) -> Edition:
    """The edition without blocks that tell something held, with an id for every block."""
    pages = (repair_ids(page)[0] for page in edition.pages)
    return replace(
        edition,
        pages=tuple(
            replace(page, blocks=tuple(each for each in page.blocks if not tells_held(each, report)))
            for page in pages
        ),
    )
