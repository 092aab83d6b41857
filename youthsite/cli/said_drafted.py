"""What the command line says after drafting: what became of every passage, and what to do next."""

from ..checks import ReportCheck, check_report
from ..editions import Repair, sentences_left
from ..project import Project
from ..steps import Drafting
from ..writing import parser_note


def drafted_text(drafting: Drafting, project: Project, slug: str, *, then: bool = True) -> str:
    """Say how much the rules told, what they left to people, which ids were written, and what to do `then`.

    Told in part counts passages that are told, too: of those a step left words out or to people.
    """
    edition = project.edition(slug)
    checked = check_report(project.report(slug), edition, project.settings, project.root)
    blocks = "1 new block" if drafting.blocks == 1 else f"{drafting.blocks} new blocks"
    rows = [
        (checked.told - checked.told_in_part, "told"),
        (checked.told_in_part, f"told in part{_sentences(sentences_left(edition))}"),
        (checked.left_out, "left out with a reason"),
        (checked.to_do, "to do: the rules would not touch them"),
        (checked.held, "held back: they are private"),
    ]
    wide = len(str(checked.passages))
    return "\n".join(
        [
            f"Drafted {slug}: {blocks}. Of {checked.passages} passages are",
            *(f"  {number:>{wide}} {what}" for number, what in rows if number or what == "told"),
            *(f"  {_repair(repair, project)}" for repair in drafting.repairs),
            *(_next(checked, slug) if then else ()),
        ]
    )


def _sentences(left: int) -> str:
    if not left:
        return ""
    return f": {left} {'sentence' if left == 1 else 'sentences'} of them {'waits' if left == 1 else 'wait'}"


def _next(checked: ReportCheck, slug: str) -> list[str]:
    """The next thing to do, the most needed first; then what could be installed."""
    errors = sum(problem.level == "error" for problem in checked.problems)
    if errors:
        many = "1 error" if errors == 1 else f"{errors} errors"
        first = f"Next: `youthsite check {slug}` shows {many} to put right."
    elif checked.to_do or checked.told_in_part:
        first = (
            "Next: build the preview; its page “What to check” lists each passage to do, with the reason "
            f"and a start. Take one as a draft (`youthsite draft {slug} --take PASSAGE`), or all of them "
            f"(`--take all`), write your own in easyread/{slug}/, or leave it out on purpose."
        )
    else:
        first = f"Next: read it with young people, beside the full report, and `youthsite check {slug}`."
    note = parser_note() if checked.to_do or checked.told_in_part else ""
    return [first, *([note] if note else [])]


def _repair(repair: Repair, project: Project) -> str:
    where = f"{repair.file.relative_to(project.root).as_posix()}, line {repair.line}"
    return f"{where}: the block is now called {repair.new}" + (f" (was {repair.old})" if repair.old else "")
