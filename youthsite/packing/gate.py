"""May a pack be made? The same gate as `youthsite check --release`; drafts go out only as a preview."""

from collections.abc import Iterable

from ..checks import ReportCheck, has_errors
from ..errors import YouthsiteError
from ..project import Project

_MOST = 5


def may_pack(project: Project, checks: list[ReportCheck], *, preview: bool) -> None:
    """Raise YouthsiteError when the site may not go out as what people asked for.

    `checks` are those for a release. With `preview` drafts may go out, labelled as such; an approved site is
    then refused, so that nobody takes one for the other.
    """
    live = project.settings.publish == "approved"
    if not project.slugs:
        raise YouthsiteError("There is no report here to pack.", fix="Add one with `youthsite add REPORT`.")
    if preview and live:
        raise YouthsiteError(
            "Your settings say `publish: approved`, so this is no preview.", fix="Leave out --preview."
        )
    if not preview and not live:
        raise YouthsiteError(
            "Your settings say `publish: preview`, so the site shows drafts.",
            fix="Write `publish: approved` in youthsite.yml to go live, or use --preview for a pack of "
            "drafts that says so on every page.",
        )
    if live and has_errors(checks):
        raise YouthsiteError(
            f"The site may not go live yet.\n{_listed(checks)}\n",
            fix="Mend these first; `youthsite check --release` says all of it.",
        )


def _listed(checks: Iterable[ReportCheck]) -> str:
    found = [
        f"  {each.file}, line {each.line}: {each.message} [{each.rule}]"
        for check in checks
        for each in check.problems
        if each.level == "error"
    ]
    more = [f"  and {len(found) - _MOST} more."] if len(found) > _MOST else []
    return "\n".join([*found[:_MOST], *more])
