"""Why an easy block says what it says, and undoing one of the steps that made it."""

from dataclasses import dataclass
from difflib import get_close_matches

from .editions import replace_block, save_page, state_of, tells_held, undo_step
from .errors import YouthsiteError
from .model import Block, Page, Passage, Report, State
from .project import Project


@dataclass(frozen=True, slots=True)
class Trace:
    """A block on its page, with its state now and the passages that it tells and that still stand."""

    report: Report
    page: Page
    block: Block
    state: State
    passages: tuple[Passage, ...]

    @property
    def is_private(self) -> bool:
        """Whether the block tells a held passage."""
        return tells_held(self.block, self.report)


def find_page(project: Project, name: str) -> tuple[Report, Page]:
    """Find an easy page by the name of its file, as `01-foreword`, `NAME/01-foreword` or its whole path.

    Raises YouthsiteError when there is none, or one in several reports.
    """
    slug, stem = _parts(name)
    if not stem:
        raise YouthsiteError("No page was named.", fix="Write its name, like 01-foreword.")
    if slug and slug not in project.slugs:
        reports = ", ".join(project.slugs) or "none yet"
        raise YouthsiteError(
            f"“{name}” is no easy page: there is no report `{slug}` here.", fix=f"The reports are: {reports}."
        )
    pages = [
        (known, page)
        for known in project.slugs
        if slug in ("", known)
        for page in project.edition(known).pages
    ]
    found = [(known, page) for known, page in pages if page.stem == stem]
    if len(found) == 1:
        return project.report(found[0][0]), found[0][1]
    if found:
        names = " or ".join(f"{known}/{stem}" for known, _ in found)
        raise YouthsiteError(f"More than one report has an easy page called {stem}.", fix=f"Say {names}.")
    raise YouthsiteError(
        f"There is no easy page called {name}.",
        fix=_nearest(stem, [page.stem for _, page in pages], "The pages are"),
    )


def trace(project: Project, page: str, block: str) -> Trace:
    """Find a block of an easy page; raises YouthsiteError as `find_page`, and for an unknown block."""
    report, found = find_page(project, page)
    one = find_block(found, block)
    wanted = {tie.passage for tie in one.record.ties}
    passages = tuple(passage for passage in report.passages if passage.id in wanted)
    return Trace(report, found, one, state_of(one, report), passages)


def find_block(page: Page, block: str) -> Block:
    """Find a block of a page by its id; raises YouthsiteError, with the nearest one, when there is none."""
    name = block.removeprefix("#")
    for one in page.blocks:
        if one.id == name:
            return one
    raise YouthsiteError(
        f"There is no block called {name} on this page.",
        fix=_nearest(name, [one.id for one in page.blocks], "Its blocks are"),
        file=page.path,
    )


def undo(project: Project, page: str, block: str, step: int) -> tuple[Trace, Block]:
    """Undo a step of a block and save its page; give the block as it was found and as it is now.

    Raises YouthsiteError, with the page as it was, when there is no such step or its words changed since.
    """
    found = trace(project, page, block)
    try:
        new = undo_step(found.block, step)
        changed = replace_block(found.page, new)
    except YouthsiteError as error:
        raise YouthsiteError(
            error.problem, fix=error.fix, file=found.page.path, line=found.block.line
        ) from error
    save_page(changed, before=found.page)
    return found, new


def _parts(name: str) -> tuple[str, str]:
    *folders, stem = name.replace("\\", "/").removesuffix(".md").split("/")
    return folders[-1] if folders and folders[-1] != "." else "", stem


def _nearest(name: str, known: list[str], head: str) -> str:
    close = get_close_matches(name, known, n=1, cutoff=0.6)
    return f"Did you mean {close[0]}?" if close else f"{head}: {', '.join(dict.fromkeys(known)) or 'none'}."
