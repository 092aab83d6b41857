"""Giving easy blocks their pictures: three to choose from, one set by hand, or the best for each."""

from collections.abc import Sequence
from dataclasses import dataclass

from .editions import repair_ids, replace_blocks, save_page, state_of
from .errors import YouthsiteError
from .illustrating import candidates_of, illustrated, number_candidate, with_picture
from .model import Block, Page
from .number_pictures import choose, number_sentences, refusals
from .pictures import Candidate, all_concepts, find_picture, is_number_name, picture_names
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
    found = candidates_of(block, all_concepts(project.pictures))
    free = [each for each in found if each.name not in used]
    number = number_candidate(block)
    return Offer(page, block, tuple(([number] if number else []) + free)[:most])


def set_picture(project: Project, place: str, name: str) -> Pictured:
    """Give a block a picture.

    `number` stands for a picture of its own number. Raises YouthsiteError, with nothing changed, for a
    picture that does not exist or that stands beside another idea of the same page, and for a number that is
    not drawn.
    """
    _, page, block = block_at(project, place)
    if is_number_name(name):
        _refuse_undrawn(page, block, name)
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


def _refuse_undrawn(page: Page, block: Block, name: str) -> None:
    choice = choose(name, number_sentences(block))
    if choice.picture is None:
        raise YouthsiteError(
            f"No picture of a number of `{block.id}` is drawn. {refusals()[choice.refused].why}",
            fix="`youthsite numbers` lists what can be drawn; or choose another picture.",
            file=page.path,
            line=block.line,
        )


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
    found = [line for line in lines if all(word.lower() in line.lower() for word in words)]
    if not found:
        raise YouthsiteError(
            f"No picture has “{' '.join(words)}” in its name or in what it shows.",
            fix="Try fewer or shorter words; `youthsite picture list` names all.",
        )
    return found


def _line(project: Project, name: str) -> str:
    try:
        return f"{name}: {find_picture(name, project.pictures).alt or 'it only decorates'}"
    except YouthsiteError as error:
        return f"{name}: cannot be shown. {error.problem}"
