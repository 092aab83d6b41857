"""Last year's report beside this year's: which passage of one is which of the other."""

from dataclasses import dataclass

from ..model import Passage, Report
from ..project import Project
from ..report.align import align
from .earlier import read_earlier


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The report that another follows; `pairs` gives last year's passage by the id of this year's.

    A pair is the same passage or one like it: what was said about one thing in two years. It is found anew,
    since ids given after the import may be the same by chance.
    """

    report: Report
    pairs: dict[str, Passage]


def predecessor_of(project: Project, slug: str) -> Predecessor | None:
    """Give the report that a report follows, with the passages that belong together; else nothing.

    Raises YouthsiteError when import.json or last year's report cannot be read.
    """
    follows = read_earlier(project.imports / slug / "import.json").follows
    if follows not in project.slugs:
        return None
    before = project.report(follows)
    here = project.report(slug).passages
    ties = align(here, before.passages).ties
    return Predecessor(before, {here[new].id: before.passages[old] for new, old in ties.items()})
