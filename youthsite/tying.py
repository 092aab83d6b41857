"""Saying which passages an easy block tells, without typing a hash."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .editions import (
    Proposal,
    Proposer,
    is_fresh,
    origin_of,
    recorded,
    replace_blocks,
    save_page,
    save_pages,
    tie_comments,
    tie_to,
    without_comments,
)
from .errors import YouthsiteError
from .model import Block, Page, Passage, Report, Tie
from .places import block_at, named, pages_of
from .project import Project


@dataclass(frozen=True, slots=True)
class Tied:
    """A block with the passages that it tells now."""

    page: Page
    block: Block
    passages: tuple[Passage, ...]


def propose(project: Project, place: str, most: int = 5) -> tuple[Tied, tuple[Proposal, ...]]:
    """Give a block, given as PAGE#BLOCK, with what it tells, and the passages that it may tell too."""
    report, page, block = block_at(project, place)
    proposals = Proposer(report).propose(block, page.stem, most)
    return Tied(page, block, _passages(block, report)), proposals


def tie(project: Project, place: str, ids: Sequence[str]) -> Tied:
    """Tie a block to more passages; it is a draft by that, since what it tells has changed.

    Raises YouthsiteError, with nothing changed, for an unknown or held passage.
    """
    report, page, block = block_at(project, place)
    return _saved(report, page, _with_ties(block, _more(block, _known(report, ids))))


def untie(project: Project, place: str, ids: Sequence[str]) -> Tied:
    """Take ties off a block; raises YouthsiteError when it has no such tie."""
    report, page, block = block_at(project, place)
    wanted = {_bare(id) for id in ids}
    missing = wanted - {each.passage for each in block.record.ties}
    if missing:
        known = ", ".join(each.passage for each in block.record.ties) or "none"
        raise YouthsiteError(
            f"`{block.id}` is not tied to {', '.join(sorted(missing))}.", fix=f"Its ties are: {known}."
        )
    kept = [each for each in block.record.ties if each.passage not in wanted]
    return _saved(report, page, _with_ties(block, kept))


def tie_by_comments(project: Project, place: str) -> list[Tied]:
    """Make ties of the comments that people wrote into pages (`<!-- tells: … -->`) and take these out.

    Raises YouthsiteError, with nothing changed, for words that stand in no passage or in several.
    """
    made: list[tuple[Page, Page, list[Tied]]] = []
    for report, page, blocks in pages_of(project, place):
        tied = [found for block in blocks if (found := _by_comments(report, page, block)) is not None]
        if tied:
            changed = replace_blocks(named(page), [each.block for each in tied])
            made.append((page, changed, tied))
    save_pages((changed, page) for page, changed, _ in made)
    return [each for _, _, tied in made for each in tied]


def _by_comments(report: Report, page: Page, block: Block) -> Tied | None:
    comments = tie_comments(block, report)
    if not comments:
        return None
    for comment in comments:
        if len(comment.passages) != 1:
            raise _unclear(page, block, comment.said, comment.passages)
    new = _known(report, [comment.passages[0].id for comment in comments])
    tied = _with_ties(without_comments(block), _more(block, new))
    return Tied(page, tied, _passages(tied, report))


def _unclear(page: Page, block: Block, said: str, passages: Sequence[Passage]) -> YouthsiteError:
    where = f"It stands in {', '.join(each.id for each in passages[:5])}." if passages else ""
    problem = "stand in several passages" if passages else "stand in no passage"
    return YouthsiteError(
        f"The words “{said}” {problem} of the full report.",
        fix=f"{where} Write more words of the passage, or its id.".strip(),
        file=page.path,
        line=block.line,
    )


def _more(block: Block, passages: Iterable[Passage]) -> tuple[Tie, ...]:
    """The block's ties and those to more passages; one that it has already stays in its place."""
    new = {each.passage: each for each in tie_to(passages)}
    return (*(new.pop(each.passage, each) for each in block.record.ties), *new.values())


def _with_ties(block: Block, ties: Iterable[Tie]) -> Block:
    """The block with other ties: a draft, unless the ties are as they were."""
    new = tuple(ties)
    if new == block.record.ties:
        return block
    return recorded(block, "draft", origin_of(block), new, block.record.edits)


def _saved(report: Report, page: Page, block: Block) -> Tied:
    now = named(page)
    blocks = tuple(block if each.id == block.id else each for each in now.blocks)
    save_page(replace(now, blocks=blocks), before=page)
    return Tied(page, block, _passages(block, report))


def _known(report: Report, ids: Sequence[str]) -> list[Passage]:
    known = {passage.id: passage for passage in report.passages}
    wanted = list(dict.fromkeys(_bare(id) for id in ids))
    unknown = [id for id in wanted if id not in known]
    held = [id for id in wanted if id in known and known[id].held]
    if unknown:
        fix = "`youthsite tie PAGE#BLOCK` proposes passages; an id ends a part's address on the site."
        raise YouthsiteError(f"The full report has no passage {', '.join(unknown)}.", fix=fix)
    if held:
        fix = "Release it first, if it may be public (`youthsite release`)."
        raise YouthsiteError(f"{', '.join(held)} is held back and cannot be told.", fix=fix)
    return [known[id] for id in wanted]


def _passages(block: Block, report: Report) -> tuple[Passage, ...]:
    ties = {each.passage: each for each in block.record.ties}
    return tuple(each for each in report.passages if each.id in ties and is_fresh(ties[each.id], each))


def _bare(id: str) -> str:
    return id.strip().removeprefix("#").lower()
