"""Bringing a report's next version in: the corrected file in its place, or the next year's beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import YouthsiteError
from ..intake.built import Built, build_pages
from ..intake.decisions import follow_decisions
from ..intake.holding import hold_passages
from ..intake.importing import Imported, in_numbers, refuse_existing
from ..intake.log import Log
from ..intake.preparing import STEP, STEPS, prepare
from ..intake.questions import NO_ANSWERS, Answers
from ..intake.storing import store
from ..model import FormalPage, Report
from ..progress import Progress, quiet
from ..project import Project
from ..report import read_page
from ..report.align import Alignment, align
from ..report.identify import give_ids
from ..report.passages_file import highest_number, passages_text
from .as_json import changes_json
from .as_text import changes_text
from .compare import Changes, compare
from .earlier import Earlier, read_earlier
from .holding import carry_held
from .pages import Merged, files_in, merge_files
from .touched import Touched, touched_blocks

SET_ASIDE = "set-aside"
_OURS = frozenset({"import.json", "import.md", "passages.yml", "changes.md", "changes.json"})
_ACCOUNTS = frozenset({"changes.md", "changes.json"})


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a next version: the import, the changes, and the easy blocks that tell what changed.

    `kept` are pages that people changed by hand and that stay; `aside` those put aside for the new ones.
    `unchanged`: the file and the answers are those of last time, so nothing was written.
    """

    imported: Imported
    before: str
    changes: Changes
    touched: tuple[Touched, ...]
    kept: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    unchanged: bool = False


def replace_report(
    project: Project,
    slug: str,
    source: Path,
    progress: Progress,
    answers: Answers = NO_ANSWERS,
    *,
    set_aside: bool = False,
) -> Brought:
    """Put a corrected file in the place of a report, all or nothing; see docs/versions.md.

    Passages keep their ids, held ones stay held, and what people wrote or own stays. Raises YouthsiteError,
    with everything as it was, when the file cannot be read or a page was changed both by hand and in the new
    file; with `set_aside` such pages are put into `imports/<slug>/set-aside/`.
    """
    content, imports = project.content / slug, project.imports / slug
    earlier = read_earlier(imports / "import.json")
    old = project.report(slug)
    built = build_pages(prepare(source, progress, answers), content, progress)
    merged = merge_files(content, earlier.written, built.files)
    if merged.clashes and not set_aside:
        raise _clash(merged, content)
    pages = _pages(built, merged, content)
    released = _released(old, earlier, built, source, content)
    report, found = _named(slug, pages, old, released, built.ready.log)
    changes = compare(old.passages, report.passages, found)
    touched = touched_blocks(changes, project.edition(slug), project.root)
    files: dict[str, str | bytes] = {
        **{name: data for name, data in files_in(imports).items() if name not in _OURS},
        **{f"{SET_ASIDE}/{name}": data for name, data in merged.clashes.items() if data is not None},
        **built.accounts(slug, earlier.follows),
        "passages.yml": passages_text(report),
    }
    unchanged = _as_on_disk(content, merged.files) and _as_on_disk(imports, files)
    if not unchanged:
        files |= _account(report, slug, built, changes, touched, merged)
        store({content: merged.files, imports: files})
    progress(STEP, STEPS, STEPS)
    aside = tuple(name for name, data in merged.clashes.items() if data is not None)
    return Brought(in_numbers(built, report), slug, changes, touched, tuple(merged.kept), aside, unchanged)


def follow_report(
    project: Project, before: str, slug: str, source: Path, progress: Progress, answers: Answers = NO_ANSWERS
) -> Brought:
    """Bring in the next year's report beside the one it follows.

    Passages that are the same, or alike, have the ids that they have there. Raises YouthsiteError, with
    nothing written, when the file cannot be read or there is a report of this name already.
    """
    content, imports = project.content / slug, project.imports / slug
    refuse_existing(content, imports)
    earlier, old = read_earlier(project.imports / before / "import.json"), project.report(before)
    built = build_pages(prepare(source, progress, answers), content, progress)
    released = _released(old, earlier, built, source, content)
    report, found = _named(slug, built.pages, old, released, built.ready.log)
    changes = compare(old.passages, report.passages, found)
    touched = touched_blocks(changes, project.edition(before), project.root)
    files = {
        **built.accounts(slug, before),
        "passages.yml": passages_text(report),
        **_account(report, before, built, changes, touched, Merged({})),
    }
    store({content: built.files, imports: files})
    progress(STEP, STEPS, STEPS)
    return Brought(in_numbers(built, report), before, changes, touched)


def _as_on_disk(folder: Path, files: Mapping[str, str | bytes]) -> bool:
    disk = {name: data for name, data in files_in(folder).items() if name not in _ACCOUNTS}
    return disk == {name: data.encode() if isinstance(data, str) else data for name, data in files.items()}


def _clash(merged: Merged, content: Path) -> YouthsiteError:
    names = ", ".join(sorted(merged.clashes))
    return YouthsiteError(
        f"These pages were changed by hand, and the new file changes them too: {names}. Nothing was written.",
        fix="Run it again with --set-aside to take the new pages; yours are then kept in "
        f"imports/{content.name}/{SET_ASIDE}/, to copy from.",
        file=content,
    )


def _pages(built: Built, merged: Merged, content: Path) -> list[FormalPage]:
    """Give the pages as they will stand, index first: as imported, or as people have them."""
    imported = {f"{page.stem}.md": page for page in built.pages}
    names = sorted((name for name in merged.files if name.endswith(".md") and "/" not in name), key=_order)
    return [
        imported[name]
        if merged.files[name] == built.files.get(name)
        else _read(content / name, merged, built)
        for name in names
    ]


def _order(name: str) -> tuple[bool, str]:
    return name != "index.md", name.removesuffix(".md")


def _read(path: Path, merged: Merged, built: Built) -> FormalPage:
    data = merged.files[path.name]
    page = read_page(path.stem, data if isinstance(data, str) else data.decode("utf-8-sig"), path)
    return replace(page, passages=hold_passages(page.passages, (), built.ready.draft.held))


def _released(old: Report, earlier: Earlier, built: Built, source: Path, content: Path) -> frozenset[str]:
    """Give the fingerprints of what people let go: by hand in passages.yml, or by an answer.

    By an answer: what the import would hold if nobody had answered anything, and does not hold now.
    """
    by_hand = earlier.held & {passage.fingerprint for passage in old.passages if not passage.held}
    if not built.ready.log.answers.given or not any(passage.held for passage in old.passages):
        return by_hand
    return by_hand | (build_pages(prepare(source), content, quiet).held - built.held)


def _named(
    slug: str, pages: Sequence[FormalPage], old: Report, released: frozenset[str], log: Log
) -> tuple[Report, Alignment]:
    """Give the new report with its ids and what is held in it, and how it was aligned."""
    passages = [passage for page in pages for passage in page.passages]
    found = align(passages, old.passages)
    held = carry_held(passages, old.passages, found, released)
    highest = max(old.highest, highest_number(old.passages))
    named = iter(give_ids(held, old.passages, found.ties, highest))
    done = tuple(replace(page, passages=tuple(next(named) for _ in page.passages)) for page in pages)
    return follow_decisions(Report(slug, done[0].title if done else slug, done, highest), log), found


def _account(
    report: Report, before: str, built: Built, changes: Changes, touched: Sequence[Touched], merged: Merged
) -> dict[str, str]:
    source = built.ready.source
    opening = (
        f"# What changed: {report.title}\n\n"
        f"The file `{source.name}`, compared with the report `{before}` as it stood here."
    )
    notes = [f"- {name}: changed by hand, and not in the new file. Yours stays." for name in merged.kept]
    notes += [
        f"- {name}: changed by hand and in the file. Yours is in `{SET_ASIDE}/`." for name in merged.clashes
    ]
    listed = ["\n".join(notes)] if notes else []
    return {
        "changes.md": changes_text(opening, changes, touched, listed, beside=before != report.slug),
        "changes.json": changes_json(before, (source.name, source.sha256), changes, touched),
    }
