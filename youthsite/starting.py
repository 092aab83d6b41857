"""Starts of what is to do: shown beside the full report, and taken into the edition as drafts to edit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from .checks import ReportCheck
from .checks.starts import Start
from .editions import START, add_blocks, fates, save_pages
from .editions.ids import TakenIds
from .errors import YouthsiteError
from .illustrating import illustrated
from .intake.tree import Run
from .intake.writer import write_inline
from .model import Block, Edit, Edition, Page, Passage, Report
from .pictures import all_concepts
from .places import named
from .project import Project
from .writing import Told, make_blocks, starts_of

_ALL = "all"
_CHANGED = "the passage has changed since they read it"


@dataclass(frozen=True, slots=True)
class Taken:
    """A new draft block on its page, and the start that it was made of."""

    page: Page
    block: Block
    start: Start


def with_starts(check: ReportCheck, project: Project, report: Report, edition: Edition) -> ReportCheck:
    """Give the same check with the starts of what is to do; no count and no problem changes by them."""
    return replace(check, starts=starts(project, report, edition))


def starts(project: Project, report: Report, edition: Edition) -> tuple[Start, ...]:
    """Give the start of each passage that is to do, in reading order; a held passage has none."""
    found = fates(report, edition)
    reasons = _reasons(report, edition)
    to_do = tuple((id, reasons.get(id, "")) for id, fate in found.items() if fate == "to do")
    left_out = tuple(id for id, fate in found.items() if fate == "left out")
    return _starts(report, to_do, left_out, project.settings.check.max_sentence_words) if to_do else ()


@lru_cache(maxsize=8)  # A preview that is being written is built again and again.
def _starts(
    report: Report, to_do: tuple[tuple[str, str], ...], left_out: tuple[str, ...], longest: int
) -> tuple[Start, ...]:
    return starts_of(report, dict(to_do), left_out, longest)


def _reasons(report: Report, edition: Edition) -> dict[str, str]:
    """Say of each passage to do why the rules stopped; the words that a reason quotes are left out."""
    now = {passage.id: passage.fingerprint for passage in report.passages}
    return {
        each.passage: each.reason.split(" (“")[0].rstrip(". ")
        if now.get(each.passage) == each.fingerprint
        else _CHANGED
        for page in edition.pages
        for each in page.to_do
    }


def take(project: Project, slug: str, ids: Sequence[str]) -> list[Taken]:
    """Make draft blocks of the starts of some passages, each after what tells the passage before it.

    `ids` are those of passages; the name of an easy page stands for every start of it, "all" for every start.
    A lead-in takes the items of its list along that are to do. Where the rules made nothing, the block holds
    the passage's own words. Raises YouthsiteError, with nothing changed, for a passage that is not to do.
    """
    report, edition = project.report(slug), project.edition(slug)
    known = {start.passage.id: start for start in starts(project, report, edition)}
    wanted = _to_do(report, edition, _named(ids, known.values(), edition))
    pages = {page.stem: page for page in edition.pages}
    changed = {page.stem: named(page) for page in edition.pages}
    taken: list[Taken] = []
    told: set[str] = set()
    for passage in wanted:
        if passage.id in told:
            continue
        if passage.page not in changed:
            raise YouthsiteError(
                f"There is no easy page {passage.page} yet.", fix=f"Make it with `youthsite draft {slug}`."
            )
        start = known[passage.id]
        start = replace(start, items=tuple(item for item in start.items if item.id not in told))
        page, block = _with_block(project, changed[passage.page], start, report)
        changed[passage.page] = page
        told |= {each.id for each in start.passages}
        taken.append(Taken(page, block, start))
    save_pages((changed[stem], pages[stem]) for stem in changed if changed[stem] != pages[stem])
    return taken


def _with_block(project: Project, page: Page, start: Start, report: Report) -> tuple[Page, Block]:
    ids = {each.id for each in start.passages}
    doubt = Edit(f"{START}: {start.reason}" if start.reason else START, start.passage.text, "")
    lines = tuple(_written(line) for line in start.lines or start.own or (start.passage.text,))
    drafted = Told(start.passages, lines, (doubt, *start.edits), start.kind)
    headings = [block.heading for block in page.blocks]
    (block,) = make_blocks([drafted], page.title, TakenIds([block.id for block in page.blocks]), headings)
    pictures = {each.picture for each in page.blocks}
    ((block, _),) = illustrated([block], all_concepts(project.pictures), pictures)
    page = replace(page, to_do=tuple(each for each in page.to_do if each.passage not in ids))
    return add_blocks(page, [block], after=_before(page, start.passage, report)), block


def _before(page: Page, passage: Passage, report: Report) -> str:
    """Give the last block that tells what stands before a passage; empty where none does."""
    every = [each.id for each in report.passages]
    before = set(every[: every.index(passage.id)])
    telling = [block.id for block in page.blocks if before & {tie.passage for tie in block.record.ties}]
    return telling[-1] if telling else ""


def _written(line: str) -> str:
    """Write a line as Markdown in which no sign of the report is read as a mark."""
    mark = "- " if line.startswith("- ") else ""
    return mark + write_inline((Run(" ".join(line.removeprefix("- ").split())),))


def _named(ids: Sequence[str], made: Iterable[Start], edition: Edition) -> list[str]:
    """Give the ids of passages that are named, one by one or by page; of a page only what has a start."""
    pages = {page.stem for page in edition.pages}
    found: list[str] = []
    for id in ids:
        name = id.strip().lower()
        if name != _ALL and name not in pages:
            found.append(id)
            continue
        some = [each.passage.id for each in made if each.lines and name in {_ALL, each.passage.page}]
        if not some:
            where = "this report" if name == _ALL else f"the page {name}"
            raise YouthsiteError(
                f"Nothing of {where} that is to do has a start.",
                fix="`youthsite check --all` lists what is to do; take a passage by its id.",
            )
        found += some
    return found


def _to_do(report: Report, edition: Edition, ids: Sequence[str]) -> list[Passage]:
    known = {passage.id: passage for passage in report.passages}
    found = fates(report, edition)
    wanted = list(dict.fromkeys(id.strip().removeprefix("#").lower() for id in ids))
    for id in wanted:
        if id not in known:
            raise YouthsiteError(
                f"There is no passage {id} in {report.slug}.",
                fix="`youthsite check --all` lists what is to do; an id ends a part's address on the site.",
            )
        if found[id] != "to do":
            raise YouthsiteError(f"{id} is not to do: {_fate(found[id], id, edition)}", fix=_FIXES[found[id]])
    return [known[id] for id in wanted]


_FIXES = {
    "held": "Release it first, if it may be public (`youthsite release`).",
    "told": "Change the words of that block.",
    "left out": "Write a block about it, and tie it (`youthsite tie`), if it is to be told after all.",
}


def _fate(fate: str, id: str, edition: Edition) -> str:
    places = ", ".join(_places(id, edition)) if fate == "told" else ""
    return f"{places} tells it." if places else {"held": "it is held back."}.get(fate, f"it is {fate}.")


def _places(id: str, edition: Edition) -> Iterator[str]:
    for page in edition.pages:
        for block in page.blocks:
            if any(tie.passage == id for tie in block.record.ties):
                yield f"{page.stem}#{block.id}"
