"""Do links to what a report had still lead somewhere, and do answers to last year's promises still count?"""

from collections.abc import Iterator
from pathlib import Path

from ..editions import read_edition
from ..files import seen_from
from ..model import Edition, Level, Problem, Report
from ..years.addresses import FILE as ADDRESSES
from ..years.addresses import Former, former_easy, former_full, read_addresses
from ..years.follow_up_file import FILE as FOLLOW_UP
from ..years.follow_up_file import read_follow_ups
from ..years.follow_ups import find_place, holds, placed_blocks

YEAR_RULES: dict[str, tuple[Level, str]] = {
    "lost-address": ("warning", "an address that was public once and leads nowhere now"),
    "stale-follow-up": (
        "warning",
        "an answer to a promise of last year's report whose words, or those of the promise, changed since",
    ),
}
"""Level and what each looks for, by rule id."""


def year_problems(report: Report, edition: Edition, root: Path) -> Iterator[Problem]:
    """Find the addresses of a report that are lost, and the pairs with last year's that count no more."""
    folder = root / "easyread" / report.slug
    addresses = read_addresses(folder / ADDRESSES)
    file, lines = seen_from(folder / ADDRESSES, root), (addresses.source or "").splitlines()
    for former in (*former_easy(addresses, edition.pages), *former_full(addresses, report)):
        if not former.target:
            yield _problem("lost-address", file, _line(former.address, lines), _lost(former, report.slug))
    yield from _follow_ups(folder / FOLLOW_UP, edition, root)


def _follow_ups(path: Path, edition: Edition, root: Path) -> Iterator[Problem]:
    follow_ups = read_follow_ups(path)
    if follow_ups is None:
        return
    old = list(placed_blocks(read_edition(root / "easyread" / follow_ups.follows)))
    new = list(placed_blocks(edition))
    for pair in follow_ups.pairs:
        said, now = find_place(pair.said, old), find_place(pair.now, new)
        if pair.state == "refused" or (said and now and holds(pair, said, now)):
            continue
        gone = pair.said if said is None else pair.now if now is None else ""
        what = f"`{gone}` is gone" if gone else "the words of one changed since"
        message = (
            f"`{pair.now}` was kept as what came of `{pair.said}`, but {what}. It is not shown. "
            f"Look at both, and decide again with `youthsite follow-up {edition.slug}`."
        )
        lines = (follow_ups.source or "").splitlines()
        yield _problem("stale-follow-up", seen_from(path, root), _line(pair.said, lines), message)


def _lost(former: Former, slug: str) -> str:
    return (
        f"`{former.address}` was public, and links to it lead nowhere now. Bring it back, or say where it "
        f"went: `youthsite addresses {slug} {former.address} NEW`."
    )


def _problem(rule: str, file: str, line: int, message: str) -> Problem:
    return Problem(rule, YEAR_RULES[rule][0], file, line, message)


def _line(key: str, lines: list[str]) -> int:
    return next((n for n, line in enumerate(lines, 1) if line.strip().startswith(f'"{key}":')), 1)
