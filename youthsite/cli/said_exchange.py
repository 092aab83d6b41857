"""What the command line says about Word files: what was made, what came back, what was proposed."""

from collections.abc import Iterator
from pathlib import Path

from ..exchange import EasyDocument, Proposal, Proposals, inner_lines
from ..exchanging import TakenFile
from ..model import Block, Page

_WHATS = {
    "change": "Somebody proposed other words in Word (tracked changes).",
    "both": "Its words were changed in Word and here. Here they stayed.",
    "unsure": "It was found by its words only, so the new words are only proposed.",
    "add": "New words, not yet in any block",
    "remove": "It is not in the Word file any more.",
    "title": "Another title",
    "comment": "A comment",
}


def easy_text(path: Path, made: EasyDocument) -> str:
    """Say what a Word file holds."""
    lines = [f"{_blocks(made.blocks)} written to {path}. Read it back with `youthsite take {path}`."]
    if made.held:
        lines.append(
            f"Not in it, since they tell what is held back: {', '.join(f'#{id}' for id in made.held)}."
        )
    return "\n".join(lines)


def taken_text(done: TakenFile, *, dry_run: bool) -> str:
    """Say what came back from a Word file."""
    taken = done.taken
    changed = [pair for pairs in taken.changed.values() for pair in pairs]
    lines = [
        f"{_blocks(taken.found)} found" + (f", {taken.by_words} by their words" * bool(taken.by_words)) + "."
    ]
    lines.append(
        f"Same words as here: {taken.unchanged}. New words: {len(changed)}. New proposals: {done.added}."
    )
    for before, after in changed:
        lines += ["", f"#{before.id}", *_difference(before, after)]
    for where, proposals in taken.proposals.items():
        lines += ["", f"Proposed for {where[1]} (see `youthsite proposals {where[1]}`):"]
        lines += [f"  {_head(each)}" for each in proposals]
    if taken.remarks:
        lines += ["", "Please look at:", *(f"  {remark}" for remark in taken.remarks)]
    if dry_run:
        lines += ["", "Nothing was written, for this was a dry run."]
    elif changed:
        lines += ["", "The blocks with new words are drafts now."]
    return "\n".join(lines)


def proposals_text(name: str, page: Page, known: Proposals) -> str:
    """List the open proposals for a page with their numbers."""
    if not known.open:
        return f"There are no open proposals for {page.path.name}."
    lines = []
    for number, each in enumerate(known.open, start=1):
        lines += [f"{number}. {_head(each)}", *(f"     {line}" for line in _shown(each)), ""]
    ways = f"Accept one with `youthsite proposals {name} --accept NUMBER`, or --reject NUMBER --reason …"
    return "\n".join([*lines, ways])


def settled_text(proposal: Proposal, *, accepted: bool) -> str:
    """Say what became of a proposal."""
    where = f"#{proposal.block}" if proposal.block else "the page"
    if not accepted:
        return f"Rejected, for {where}; the reason is kept."
    if proposal.what == "comment":
        return f"The comment on {where} is off the list."
    return f"Done, for {where}. What changed is a draft now."


def _head(each: Proposal) -> str:
    where = f"#{each.block}: " if each.block and each.what != "add" else ""
    behind = f", behind #{each.block}." if each.block and each.what == "add" else ""
    beside = f" on “{each.about}”" if each.about else ""
    return f"{where}{_WHATS[each.what]}{behind}{beside}"


def _shown(each: Proposal) -> Iterator[str]:
    if each.what in ("comment", "add"):
        yield from each.new
    else:
        yield from _lines_changed(each.old, each.new)


def _difference(before: Block, after: Block) -> Iterator[str]:
    return (f"  {line}" for line in _lines_changed(inner_lines(before), inner_lines(after)))


def _lines_changed(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[str]:
    yield from (f"- {line}" for line in old if line.strip() and line not in new)
    yield from (f"+ {line}" for line in new if line.strip() and line not in old)


def _blocks(number: int) -> str:
    return "1 block" if number == 1 else f"{number} blocks"
