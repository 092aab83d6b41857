"""`youthsite add`: a first report, a corrected one, or the next year's."""

from dataclasses import dataclass
from pathlib import Path

from .. import steps
from ..errors import YouthsiteError
from ..progress import Progress
from ..project import Project
from .said import followed_text, imported_text, questions_text, replaced_text


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asked for: the file, and which report it replaces or follows."""

    report: Path
    slug: str = ""
    replaces: str | None = None
    follows: str | None = None
    set_aside: bool = False


def bring_in(project: Project, wish: Wish, progress: Progress) -> str:
    """Bring a report in and say what came of it.

    Raises YouthsiteError, with everything as it was, for wishes that do not go together.
    """
    _refuse_mixed(wish)
    if wish.replaces is not None:
        done = steps.replace(project, wish.replaces, wish.report, progress, set_aside=wish.set_aside)
        return replaced_text(done, wish.report)
    if wish.follows is not None:
        done = steps.follow(project, wish.follows, wish.report, wish.slug, progress)
        return followed_text(done, wish.report)
    imported = steps.add(project, wish.report, wish.slug, progress)
    return f"{imported_text(imported)}{questions_text(imported, wish.report)}\nNext: `youthsite draft`."


def _refuse_mixed(wish: Wish) -> None:
    if wish.replaces is not None and wish.follows is not None:
        raise YouthsiteError(
            "A report cannot both replace one and follow one.",
            fix="Use --replaces for a corrected version, --follows for the next year's report.",
        )
    if wish.replaces is not None and wish.slug:
        raise YouthsiteError(
            f"A corrected report keeps the name of the one that it replaces, {wish.replaces}.",
            fix="Leave --slug out.",
        )
    if wish.set_aside and wish.replaces is None:
        raise YouthsiteError("--set-aside goes with --replaces.", fix="Leave it out.")
