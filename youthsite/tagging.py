"""Which wellbeing words and rights a block may be about: proposed with evidence, kept by a person."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from . import rights, wellbeing
from .editions import repair_ids, replace_blocks, save_page
from .errors import YouthsiteError
from .language.evidence import Guess
from .model import Block, Page, Passage
from .places import pages_of
from .project import Project


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a text may be about, each with the words that led to it; what it has already is not proposed."""

    wellbeing: tuple[Guess, ...]
    rights: tuple[Guess, ...]

    def __bool__(self) -> bool:
        return bool(self.wellbeing or self.rights)

    @property
    def words(self) -> str:
        """All that is proposed, as `--confirm` takes it: "safe 19"."""
        return " ".join(guess.label for guess in (*self.wellbeing, *self.rights))


@dataclass(frozen=True, slots=True)
class TaggedBlock:
    """A block of a page, and what is proposed for it."""

    page: Page
    block: Block
    proposed: Proposed


def proposed_for(block: Block) -> Proposed:
    """Propose wellbeing words and rights for a block by its own words; none when unsure."""
    text = f"{block.heading}\n{block.body}"
    return Proposed(
        tuple(guess for guess in wellbeing.propose(text) if guess.label not in block.wellbeing),
        tuple(guess for guess in rights.propose(text) if guess.label not in block.rights),
    )


def propose_tags(project: Project, places: Sequence[str]) -> list[TaggedBlock]:
    """Give every block of some places (a report, PAGE or PAGE#BLOCK) with what is proposed for it."""
    return [
        TaggedBlock(page, block, proposed_for(block))
        for place in places
        for _, page, blocks in pages_of(project, place)
        for block in blocks
    ]


def propose_for_passages(project: Project, slug: str) -> list[tuple[Passage, Proposed]]:
    """Give the passages of a report for which something is proposed; those held back are not looked at."""
    if slug not in project.slugs:
        known = ", ".join(project.slugs) or "none yet"
        raise YouthsiteError(f"There is no report `{slug}` here.", fix=f"The reports are: {known}.")
    found = [
        (passage, Proposed(wellbeing.propose(passage.text), rights.propose(passage.text)))
        for passage in project.report(slug).passages
        if not passage.held
    ]
    return [(passage, proposed) for passage, proposed in found if proposed]


def confirm_tags(project: Project, place: str, words: str) -> TaggedBlock:
    """Give a block, as PAGE#BLOCK, wellbeing words and rights that a person confirms.

    `words` are like "safe 19". An approval covers them, so a block that gets new ones is a draft. Raises
    YouthsiteError, with nothing changed, for a word that is neither.
    """
    named, numbers = _sorted_out(words)
    return _changed(
        project,
        place,
        lambda block: replace(
            block,
            wellbeing=_in_order((*block.wellbeing, *named), wellbeing.INDICATOR_IDS),
            rights=_in_order((*block.rights, *numbers), rights.ARTICLE_NUMBERS),
        ),
    )


def remove_tags(project: Project, place: str, words: str) -> TaggedBlock:
    """Take wellbeing words and rights off a block; raises YouthsiteError when it has no such word."""
    named, numbers = _sorted_out(words)

    def without(block: Block) -> Block:
        missing = [each for each in (*named, *numbers) if each not in (*block.wellbeing, *block.rights)]
        if missing:
            has = " ".join((*block.wellbeing, *block.rights)) or "none"
            raise YouthsiteError(f"`{block.id}` has no {', '.join(missing)}.", fix=f"It has: {has}.")
        return replace(
            block,
            wellbeing=tuple(each for each in block.wellbeing if each not in named),
            rights=tuple(each for each in block.rights if each not in numbers),
        )

    return _changed(project, place, without)


def _changed(project: Project, place: str, change: Callable[[Block], Block]) -> TaggedBlock:
    if "#" not in place:
        fix = "Write it as PAGE#BLOCK, like 01-foreword#thank-you."
        raise YouthsiteError(
            f"“{place}” names no block, and words are confirmed one block at a time.", fix=fix
        )
    ((_, page, (block,)),) = pages_of(project, place)
    new = change(block)
    if new != block:
        save_page(replace_blocks(repair_ids(page)[0], [new]), before=page)
    return TaggedBlock(page, new, proposed_for(new))


def _sorted_out(words: str) -> tuple[list[str], list[str]]:
    """Part wellbeing words from numbers of articles."""
    parts = [part.strip(".").lower() for part in words.replace(",", " ").split()]
    if not parts:
        raise YouthsiteError("No word was given.", fix='Name them, as in --confirm "safe 19".')
    known = (*wellbeing.INDICATOR_IDS, *rights.ARTICLE_NUMBERS)
    for part in parts:
        if part not in known:
            close = get_close_matches(part, wellbeing.INDICATOR_IDS, n=1)
            meant = f"Did you mean `{close[0]}`? " if close else ""
            fix = f"{meant}It can be {', '.join(wellbeing.INDICATOR_IDS)}, or an article from 1 to 43."
            raise YouthsiteError(f"`{part}` is no wellbeing word and no article.", fix=fix)
    numbers = [part for part in parts if part.isdecimal()]
    return [part for part in parts if part not in numbers], numbers


def _in_order(words: Iterable[str], order: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=order.index))
