"""Giving easy blocks their pictures: three to choose from, one set by hand, or the best for each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .editions import (
    plain_text,
    recorded,
    repair_ids,
    replace_blocks,
    save_page,
    state_of,
    words_fingerprint,
)
from .errors import YouthsiteError
from .model import Block, Page
from .pictures import (
    LEAST,
    Candidate,
    Concept,
    all_concepts,
    candidates,
    find_picture,
    is_number_name,
    picture_names,
    share_out,
)
from .places import block_at, pages_of
from .project import Project


@dataclass(frozen=True, slots=True)
class Offer:
    """Pictures that a block's words call for, best first, without those that its page shows elsewhere."""

    page: Page
    block: Block
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Pictured:
    """A block with its new picture; `lapsed` when it was more than a draft and is one now."""

    page: Page
    block: Block
    lapsed: bool = False
    because: tuple[str, ...] = ()


def offer(project: Project, place: str, most: int = 3) -> Offer:
    """Give the pictures that a block, given as PAGE#BLOCK, may show."""
    _, page, block = block_at(project, place)
    used = {each.picture for each in page.blocks if each.id != block.id}
    found = _candidates(block, all_concepts(project.pictures))
    return Offer(page, block, tuple(each for each in found if each.name not in used)[:most])


def set_picture(project: Project, place: str, name: str) -> Pictured:
    """Give a block a picture.

    `number` stands for a picture of its own number. Raises YouthsiteError, with nothing changed, for a
    picture that does not exist or that stands beside another idea of the same page.
    """
    _, page, block = block_at(project, place)
    if is_number_name(name):
        return _saved(project, place, name)
    find_picture(name, project.pictures)
    other = next((each for each in page.blocks if each.picture == name and each.id != block.id), None)
    if other is not None:
        raise YouthsiteError(
            f"The picture `{name}` stands beside another idea of this page, `{other.id}`.",
            fix="One picture means one thing on a page. Choose another, or clear that one first.",
            file=page.path,
            line=other.line,
        )
    return _saved(project, place, name)


def clear_picture(project: Project, place: str) -> Pictured:
    """Take a block's picture away; without one it shows the sign of its kind."""
    return _saved(project, place, "")


def fill(project: Project, place: str) -> list[Pictured]:
    """Give every draft without a picture the best that its words call for; what people chose stays."""
    made: list[Pictured] = []
    concepts = all_concepts(project.pictures)
    for report, page, blocks in pages_of(project, place):
        named = repair_ids(page)[0]
        open_ids = {each.id for each in blocks if state_of(each, report) == "draft"}
        pairs = zip(named.blocks, illustrated(named.blocks, concepts), strict=True)
        given = [new for old, new in pairs if new[0] != old and old.id in open_ids]
        if given:
            changed = replace_blocks(named, [block for block, _ in given])
            save_page(changed, before=page)
            made += [Pictured(changed, block, because=because) for block, because in given]
    return made


def illustrated(
    blocks: Sequence[Block], concepts: Sequence[Concept], taken: Iterable[str] = ()
) -> list[tuple[Block, tuple[str, ...]]]:
    """Give the blocks of a page, those without a picture with their best, and the words that called for it.

    `taken` are pictures that stand elsewhere on the page.
    """
    used = {block.picture for block in blocks if block.picture} | set(taken)
    wanted = [[] if _has_one(block) else _candidates(block, concepts) for block in blocks]
    pairs = zip(blocks, share_out(wanted, used), strict=True)
    return [
        (with_picture(block, found.name, found.alt), found.because) if found else (block, ())
        for block, found in pairs
    ]


def _has_one(block: Block) -> bool:
    return bool(block.picture) or "![" in block.body


@dataclass(frozen=True, slots=True)
class Again:
    """A block whose picture stands beside an earlier block of its page; `same_idea` when both call for it."""

    block: Block
    first: Block
    same_idea: bool


def shown_twice(page: Page, concepts: Sequence[Concept]) -> Iterator[Again]:
    """Give every block of a page whose picture stands on it before.

    Two blocks are two ideas, unless the words of both call for the picture strongly enough to propose it.
    Pictures of numbers are drawn from each block's own words, so no two are one.
    """
    first: dict[str, Block] = {}
    for block in page.blocks:
        if not block.picture or is_number_name(block.picture):
            continue
        if block.picture in first:
            pair = (first[block.picture], block)
            yield Again(block, pair[0], all(_calls_for_own(each, concepts) for each in pair))
        first.setdefault(block.picture, block)


def _calls_for_own(block: Block, concepts: Sequence[Concept]) -> bool:
    found = _candidates(block, concepts)
    return any(each.name == block.picture and each.score >= LEAST for each in found)


def with_picture(block: Block, name: str, alt: str) -> Block:
    """The block with another picture: a draft stays what it was, and any other state lapses by itself."""
    new = replace(block, picture=name, alt=alt)
    record = block.record
    if record.state != "draft" or record.text != words_fingerprint(block):
        return new
    return recorded(new, "draft", record.origin, record.ties, record.edits)


def _candidates(block: Block, concepts: Sequence[Concept]) -> list[Candidate]:
    lines = [plain_text(line.strip(" >*-")).text for line in block.body.splitlines()]
    return candidates(plain_text(block.heading).text, "\n".join(line for line in lines if line), concepts)


def _saved(project: Project, place: str, name: str) -> Pictured:
    report, page, block = block_at(project, place)
    alt = find_picture(name, project.pictures).alt if name and not is_number_name(name) else ""
    changed = with_picture(block, name, alt)
    if changed.picture != block.picture:
        save_page(replace_blocks(repair_ids(page)[0], [changed]), before=page)
    lapsed = state_of(block, report) != "draft" and state_of(changed, report) == "draft"
    return Pictured(page, changed, lapsed)


def named(project: Project, words: Sequence[str]) -> list[str]:
    """Give a line for every picture whose name or alt text has all these words."""
    lines = (_line(project, name) for name in picture_names(project.pictures))
    return [line for line in lines if all(word.lower() in line.lower() for word in words)]


def _line(project: Project, name: str) -> str:
    try:
        return f"{name}: {find_picture(name, project.pictures).alt or 'it only decorates'}"
    except YouthsiteError as error:
        return f"{name}: cannot be shown. {error.problem}"
