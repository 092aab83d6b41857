"""What a person asks for, one function a step. The command line and the plugins call these."""

import dataclasses
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from .checking import check_project
from .checks import ReportCheck, with_helplines, with_pictures, with_statement, with_voices
from .editions import Repair, add_blocks, new_page, repair_ids, save_page
from .errors import YouthsiteError
from .files import read_text
from .illustrating import illustrated
from .intake import AnswersFile, Asking, Imported, ask_anew, import_report, open_answers, slug_for
from .intake.answers import read_answers
from .model import Page
from .narrating import narrate as narrate
from .narrating import narrate_for_podcasts as narrate_for_podcasts
from .pictures import Concept, all_concepts
from .progress import Progress, quiet
from .project import Project, open_project
from .publishing import assemble
from .publishing.files import write_assembly
from .publishing.noted import noted_pages
from .recording import voice_findings
from .report import write_passages
from .rewriting import open_endpoint, rewrite_page
from .scaffold import new_site, place_name
from .settings import Settings
from .starting import with_starts
from .versions import Brought, follow_report, replace_report
from .writing import DraftedPage, draft_more, draft_report


@dataclass(frozen=True, slots=True)
class Rewriting:
    """How many passages a language model was asked about, and how many of its answers passed."""

    asked: int
    told: int


@dataclass(frozen=True, slots=True)
class Drafting:
    """What drafting did: how many blocks are new, and the ids it had to write."""

    blocks: int
    repairs: tuple[Repair, ...]


def start(source: Path, out: Path, *, audio: bool, progress: Progress = quiet) -> tuple[Project, Imported]:
    """Make a new site folder and import a report into it; when that fails, no folder is left behind."""
    slug = slug_for(source)
    made = not out.exists()
    place = place_name(slug)
    new_site(
        out, partnership=place or Settings().partnership, area=place, narrator="espeak" if audio else "none"
    )
    project = open_project(out)
    try:
        return project, add(project, source, slug, progress)
    except BaseException:
        if made:
            shutil.rmtree(out)
        raise


def add(project: Project, source: Path, slug: str = "", progress: Progress = quiet) -> Imported:
    """Import a report into the formal edition; without a slug it is made from partnership and period."""
    return import_report(source, project.content, project.imports, slug, progress)


def questions(
    project: Project, slug: str, source: Path, progress: Progress = quiet, *, again: bool = False
) -> tuple[Asking, AnswersFile]:
    """Ask what only a person can know about an imported report, and give the file for the answers.

    With `again`, also what was answered before. Raises YouthsiteError when `source` is not the file that the
    report was imported from.
    """
    folder = project.imports / slug
    file = open_answers(folder)
    asking = ask_anew(source, progress, file.answers, again=again)
    if asking.sha256 != _imported_sha256(folder / "import.json"):
        raise YouthsiteError(
            f"This is not the file that {slug} was imported from.",
            fix=f"Give that file; or bring this one in with `youthsite add --replaces {slug} FILE` first.",
            file=source,
        )
    return asking, file


def _imported_sha256(journal: Path) -> str:
    try:
        return str(json.loads(read_text(journal))["sha256"])
    except (ValueError, KeyError, TypeError) as error:
        raise YouthsiteError("This file is damaged.", fix="Import the report again.", file=journal) from error


def replace(
    project: Project, slug: str, source: Path, progress: Progress = quiet, *, set_aside: bool = False
) -> Brought:
    """Put a corrected file in a report's place, with the answers that people gave to questions about it.

    With `set_aside`, pages that were changed both by hand and in the file are put aside for the new ones.
    Raises YouthsiteError, with everything as it was, when that cannot be done.
    """
    _refuse_unknown(project, slug)
    answers = read_answers(project.imports / slug)
    return replace_report(project, slug, source, progress, answers, set_aside=set_aside)


def follow(
    project: Project, before: str, source: Path, slug: str = "", progress: Progress = quiet
) -> Brought:
    """Bring in the next year's report beside the one it follows; without a slug it is made as for `add`."""
    _refuse_unknown(project, before)
    name = slug or slug_for(source)
    if name == before:
        raise YouthsiteError(
            f"The new report would have the same name as the one that it follows, {before}.",
            fix=f"Name it with --slug, or use --replaces {before} if it is a corrected version.",
            file=source,
        )
    return follow_report(project, before, name, source, progress)


def _refuse_unknown(project: Project, slug: str) -> None:
    if slug not in project.slugs:
        known = ", ".join(project.slugs) or "none yet; add one with `youthsite add REPORT`"
        raise YouthsiteError(f"There is no report called {slug} here.", fix=f"The reports are: {known}.")


def draft(project: Project, slug: str, progress: Progress = quiet) -> Drafting:
    """Draft what nobody has told or mentioned yet, and write missing ids; people's own words stay.

    A new block gets the picture that its words call for, if one fits.
    """
    report, edition = project.report(slug), project.edition(slug)
    write_passages(report, project.imports / slug / "passages.yml")
    if edition.pages:
        drafted = draft_more(report, edition, project.settings, progress)
    else:
        drafted = draft_report(report, project.settings, progress)
    found = {page.stem: page for page in edition.pages}
    fresh = {page.stem: page for page in drafted.pages}
    concepts = all_concepts(project.pictures)
    repairs: list[Repair] = []
    for stem in {**found, **fresh}:
        new = _pictured(fresh.get(stem), found.get(stem), concepts)
        repairs += _save(project.easyread / slug / f"{stem}.md", found.get(stem), new)
    return Drafting(len(drafted.blocks), tuple(repairs))


def _pictured(
    new: DraftedPage | None, before: Page | None, concepts: Sequence[Concept]
) -> DraftedPage | None:
    if new is None:
        return None
    taken = {block.picture for block in before.blocks} if before else set()
    blocks = tuple(block for block, _ in illustrated(new.blocks, concepts, taken))
    return dataclasses.replace(new, blocks=blocks)


def _save(path: Path, before: Page | None, new: DraftedPage | None) -> tuple[Repair, ...]:
    """Write one page: what stood there, with its ids repaired, and what the rules add."""
    if before is None:
        if new is not None:
            save_page(new_page(path, new.title, new.blocks, new.left_out, new.to_do), before=None)
        return ()
    page, repairs = repair_ids(before)
    if new is not None:
        page = add_blocks(page, new.blocks)
        page = dataclasses.replace(page, left_out=page.left_out + new.left_out, to_do=page.to_do + new.to_do)
    save_page(page, before=before)
    return repairs


def rewrite(project: Project, slug: str, progress: Progress = quiet) -> Rewriting:
    """Ask the language model of the settings about what is to do, page by page; each page is kept at once.

    A run that was stopped goes on where it was: what the model said before is not asked again.
    """
    endpoint = open_endpoint(project.settings.rewriter, project.cache / "rewriter")
    passages = {passage.id: passage for passage in project.report(slug).passages}
    edition = project.edition(slug)
    total = sum(len(page.to_do) for page in edition.pages)
    asked = told = 0
    progress("Asking the model", 0, total)
    for page in edition.pages:
        steps = count(asked + 1)
        found = rewrite_page(
            page,
            passages,
            endpoint,
            project.settings.check.max_sentence_words,
            lambda: progress("Asking the model", next(steps), total),  # noqa: B023
        )
        save_page(found.page, before=page)
        asked, told = asked + found.asked, told + found.told
    progress("Asking the model", total, total)
    return Rewriting(asked, told)


def check(
    project: Project, slugs: tuple[str, ...] = (), *, release: bool = False, today: date | None = None
) -> list[ReportCheck]:
    """Check the easy edition of each report against the full report; with `release`, if it may go live.

    With `today`, each also says which voices have ended or soon will, and which answers to young people are
    late or were not looked at again; the first also which helplines were last read too long ago, which
    consents for pictures have ended and whether the accessibility statement is old.
    """
    chosen = slugs or project.slugs
    found = [_checked(project, slug, release, today) for slug in chosen]
    if found:
        found[0] = with_statement(found[0], project.settings, project.root, today, release=release)
    if not found or today is None:
        return found
    told = zip(found, chosen, strict=True)
    found = [with_voices(check, voice_findings(project, slug, today)) for check, slug in told]
    first = with_helplines(found[0], project.settings, today, _care_pages(project))
    return [with_pictures(first, project.pictures, project.root, today), *found[1:]]


def _care_pages(project: Project) -> set[str]:
    """Every page whose topics a person may decide, if the settings name any."""
    slugs = project.slugs if project.settings.care.pages else ()
    return {page for slug in slugs for page in noted_pages(project.report(slug), project.edition(slug))}


def _checked(project: Project, slug: str, release: bool, today: date | None) -> ReportCheck:
    report, edition = project.report(slug), project.edition(slug)
    found = check_project(project, report, edition, release=release, today=today)
    return found if release else with_starts(found, project, report, edition)


def write_pages(project: Project, target: Path) -> int:
    """Write the pages of both editions as Markdown to a folder, and give their number."""
    return write_assembly(assemble(project), target)
