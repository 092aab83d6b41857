"""All that `youthsite check` asks of one report: its easy edition, and the log of what young people said."""

from collections.abc import Iterator
from datetime import date

from .checks import PictureFault, ReportCheck, check_report, for_release, with_block_pictures, with_log
from .illustrating import shown_twice
from .model import Edition, Page, Report
from .number_pictures import choose, number_sentences, refusals
from .pictures import all_concepts, is_number_name
from .project import Project


def check_project(
    project: Project, report: Report, edition: Edition, *, release: bool = False, today: date | None = None
) -> ReportCheck:
    """Check one report of a project; with `release`, if it may go live; with `today`, what is late now."""
    settings, root = project.settings, project.root
    found = check_report(report, edition, settings, root)
    found = with_block_pictures(found, _picture_faults(project, edition), report, root)
    if release:
        found = for_release(found, report, edition, settings, root)
    entries = project.log(report.slug)
    known = project.known_names(report) if entries else ()
    return with_log(found, entries, report, edition, settings, root, known, release=release, today=today)


def _picture_faults(project: Project, edition: Edition) -> Iterator[PictureFault]:
    for page in edition.pages:
        yield from _not_drawn(page)
        yield from _twice(project, page)


def _not_drawn(page: Page) -> Iterator[PictureFault]:
    """Blocks that ask for a picture of their number, of which a rule says that it would mislead."""
    for block in page.blocks:
        if is_number_name(block.picture):
            choice = choose(block.picture, number_sentences(block))
            if choice.picture is None:
                why = f'No picture is drawn for picture="{block.picture}". {refusals()[choice.refused].why}'
                yield PictureFault(page, block, "number-picture", why)


def _twice(project: Project, page: Page) -> Iterator[PictureFault]:
    """Blocks beside which stands a picture that their page shows before, beside another block."""
    for again in shown_twice(page, all_concepts(project.pictures)):
        name, place = again.block.picture, f"{page.stem}#{again.block.id}"
        stands = f"The picture `{name}` stands beside `{again.first.id}`, too"
        other = f"Choose another (`youthsite picture choose {place}`)"
        if again.same_idea:
            yield PictureFault(
                page,
                again.block,
                "picture-again",
                f"{stands}. The words of both call for it. {other}, or keep it.",
            )
        else:
            message = f"{stands}. One picture means one thing on a page. {other}, or clear it."
            yield PictureFault(page, again.block, "picture-twice", message)
