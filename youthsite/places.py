"""What a person means by a place: a report's short name, PAGE, or PAGE#BLOCK."""

from .editions import repair_ids
from .errors import YouthsiteError
from .model import Block, Page, Report
from .project import Project
from .tracing import find_block, find_page


def pages_of(project: Project, place: str) -> list[tuple[Report, Page, tuple[Block, ...]]]:
    """Find the blocks that a place means, page by page; ids that are missing from a page are given.

    Raises YouthsiteError when there is no such place.
    """
    name, mark, block = place.partition("#")
    if mark and not (name and block):
        raise _no_block(place)
    if name in project.slugs and not block:
        report = project.report(name)
        return [(report, page, named(page).blocks) for page in project.edition(name).pages]
    report, page = find_page(project, name)
    blocks = named(page).blocks
    return [(report, page, (find_block(named(page), block),) if block else blocks)]


def block_at(project: Project, place: str) -> tuple[Report, Page, Block]:
    """Find the one block that PAGE#BLOCK means; raises YouthsiteError as `pages_of`, and for a whole page."""
    if "#" not in place:
        raise _no_block(place)
    ((report, page, (block,)),) = pages_of(project, place)
    return report, page, block


def named(page: Page) -> Page:
    """Give the page with an id for every block, as it will be saved."""
    return repair_ids(page)[0]


def _no_block(place: str) -> YouthsiteError:
    fix = "Write it as PAGE#BLOCK, like 01-foreword#thank-you, without a space."
    return YouthsiteError(f"“{place}” names no block.", fix=fix)
