"""An officer's decisions about single passages: what is held back, what is released, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from .editions import tells_held
from .errors import YouthsiteError
from .intake import open_answers
from .intake.decisions import HOLD, RELEASE, decided, with_held
from .model import Passage, Report
from .project import Project
from .report import write_passages


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision about passages changed; `silenced` are the easy blocks that now tell a held passage."""

    passages: tuple[Passage, ...]
    silenced: tuple[str, ...]


def hold(project: Project, slug: str, ids: Sequence[str], reason: str) -> Decided:
    """Take passages off the site, and keep that decision for every later import.

    Raises YouthsiteError, with nothing changed, for an unknown passage or an empty reason.
    """
    return _decide(project, slug, ids, reason, choice=HOLD)


def release(project: Project, slug: str, ids: Sequence[str], reason: str) -> Decided:
    """Put held passages on the site; errors as `hold`."""
    return _decide(project, slug, ids, reason, choice=RELEASE)


def _decide(project: Project, slug: str, ids: Sequence[str], reason: str, *, choice: str) -> Decided:
    report = project.report(slug)
    chosen = _chosen(report, slug, ids)
    if not reason.strip():
        raise YouthsiteError("A decision needs a reason.", fix='Say it with --reason "…".')
    now = with_held(report, {passage.id: choice == HOLD for passage in chosen})
    file = open_answers(project.imports / slug)
    if choice == HOLD:  # what is private first: a failure in between must leave it held
        write_passages(now, project.imports / slug / "passages.yml")
    for passage in chosen:
        file = file.add(decided(passage, choice, " ".join(reason.split())), choice)
    if choice == RELEASE:
        write_passages(now, project.imports / slug / "passages.yml")
    blocks = project.edition(slug).blocks
    return Decided(chosen, tuple(block.id for block in blocks if tells_held(block, now)))


def _chosen(report: Report, slug: str, ids: Sequence[str]) -> tuple[Passage, ...]:
    wanted = [name.removeprefix("#") for name in ids]
    known = {passage.id: passage for passage in report.passages}
    unknown = [name for name in wanted if name not in known]
    if unknown:
        raise YouthsiteError(
            f"There is no passage {', '.join(unknown)} in {slug}.",
            fix=f"The ids are in imports/{slug}/passages.yml, and end a part's address on the site.",
        )
    return tuple(known[name] for name in dict.fromkeys(wanted))
