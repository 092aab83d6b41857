"""What the command line says about two years of a report."""

from collections.abc import Iterator, Sequence

from ..following_up import Decided, Open
from ..years.addresses import FILE as ADDRESSES
from ..years.addresses import Former
from ..years.follow_ups import PROMISES, Pair, Placed
from ..years.proposals import PairProposal

_WIDTH = 150


def open_text(slug: str, found: Sequence[Open]) -> str:
    """List the promises of last year's report, what people decided, and what may have come of the others."""
    promises = [each for each in found if each.said.block.kind in PROMISES]
    counts = [each for each in found if each.said.block.kind not in PROMISES]
    lines = [
        "What last year's report said would happen:" if promises else "Last year's report promised nothing."
    ]
    lines += [line for each in promises for line in _open(slug, each)]
    if counts:
        lines += ["", "What both reports count:"]
        lines += [line for each in counts for line in _open(slug, each)]
    answered = sum(any(_counts(one) for one in each.decided) for each in promises)
    lines += [
        "",
        f"{answered} of {len(promises)} promises have an answer. Of the others, those of the kind `next` are "
        "listed on the site as open.",
    ]
    return "\n".join(lines)


def question(each: Open) -> str:
    """Ask what came of one block, with numbers to choose from."""
    lines = ["", f"{each.said.place}: {_words(each.said)}"]
    return "\n".join([*lines, *(f"  {n}. {_proposed(one)}" for n, one in enumerate(each.proposals, start=1))])


def decided_text(pair: Pair, *, taken_back: bool = False) -> str:
    """Say what is kept now."""
    if taken_back:
        return f"Taken back: {pair.said} and {pair.now}."
    if pair.state == "refused":
        return f"Kept: {pair.now} does not answer to {pair.said}. It will not be proposed again."
    what = "came of" if pair.kind == "promise" else "counts the same as"
    return f"Kept: {pair.now} {what} {pair.said}. An officer approves it with --approve."


def approved_text(done: Sequence[Pair], waiting: Sequence[str]) -> str:
    """Say which pairs are approved, and which are not and why."""
    many = "1 pair" if len(done) == 1 else f"{len(done)} pairs"
    return "\n".join([f"{many} approved.", *(f"  Not {each}" for each in waiting)])


def _open(slug: str, each: Open) -> Iterator[str]:
    yield f"  {each.said.place}: {_words(each.said)}"
    for one in each.decided:
        yield f"    {_state(one)}: {one.pair.now}"
    if not any(_counts(one) for one in each.decided):
        for proposal in each.proposals:
            yield f"    maybe {_proposed(proposal)}"
        if each.proposals:
            first = each.proposals[0]
            yield f"    To keep it: youthsite follow-up {slug} {first.said.place} {first.now.place} --by ROLE"


def _state(one: Decided) -> str:
    return "was decided, but the words changed" if one.lapsed else one.pair.state


def _counts(one: Decided) -> bool:
    return not one.lapsed and one.pair.state != "refused"


def _proposed(one: PairProposal) -> str:
    if one.measures:
        first = one.measures[0]
        return f"{one.now.place}: “{first.before}” → “{first.now}”"
    return f"{one.now.place} ({', '.join(one.shared[:6])}): {_words(one.now)}"


def _words(placed: Placed) -> str:
    text = " ".join(f"{placed.block.heading} {placed.block.body}".split())
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH].rsplit(' ', 1)[0]} …"


def kept_text(slugs: Sequence[str]) -> str:
    """Say of which reports new addresses are kept."""
    if not slugs:
        return "Every address was kept already."
    return f"Kept the addresses of {', '.join(slugs)} (easyread/REPORT/{ADDRESSES})."


def former_text(slug: str, easy: Sequence[Former], full: Sequence[Former]) -> str:
    """List the addresses that are gone, and where they lead."""
    lines = [f"{slug}: {len(easy) + len(full)} addresses are not there any more."]
    for name, former in (("easy words", easy), ("full report", full)):
        lines += [
            f"  {name}: {one.address} leads to {one.target or 'nothing (say where it went)'}"
            for one in former
        ]
    return "\n".join(lines)
