"""Paper for groups and committees, and what groups said of the easy words: what the faces call."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .care_on_paper import care_of_blocks
from .checks import check_report
from .editions import repair_ids, spoken_lines, state_of, tells_held, words_fingerprint
from .errors import YouthsiteError
from .exchange.review_document import review_document
from .exchange.session_document import session_document, session_form
from .exchange.sessions import (
    FOLDER,
    Session,
    heard_of,
    parse_session,
    places_in,
    read_session,
    read_sessions,
    render_session,
    said_of,
)
from .exchanging import easy_pages, export_path, write_export
from .files import write_text
from .model import Block, Edition, Page, Report
from .places import pages_of
from .project import Project

MOST_BLOCKS = 6
Chosen = list[tuple[Page, Block]]


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A session that was typed back: where it is kept, and which of its blocks everybody wants to keep."""

    path: Path
    session: Session
    all_keep: tuple[str, ...]


def export_review(project: Project, place: str, out: Path | None) -> Path:
    """Write easy text, full report and findings side by side; give the path of the file."""
    report, pages = easy_pages(project, place)
    whole = project.edition(report.slug)
    findings = check_report(report, whole, project.settings, project.root).findings
    sessions = read_sessions(project.easyread / report.slug)
    name = report.slug if len(pages) > 1 else f"{report.slug}-{pages[0].stem}"
    return write_export(review_document(report, pages, findings, sessions), out, f"{name}-review.docx")


def export_session(
    project: Project, place: str, ids: Sequence[str], out: Path | None
) -> tuple[Path, Path, Chosen]:
    """Write a session pack and, beside it, the file to type back; give both paths and the blocks."""
    report, chosen = choose_blocks(project, place, ids)
    notes, care = care_of_blocks(project, report, chosen)
    data = session_document(report, chosen, project.pictures, notes, care)
    name = f"{place.replace('#', '-').replace('/', '-')}-session.docx"
    form = export_path(out, name).with_suffix(".yml")
    _refuse_other_form(form, chosen)
    path = write_export(data, out, name)
    if not form.exists():
        write_text(form, render_session(session_form(chosen), blank=True))
    return path, form, chosen


def _refuse_other_form(form: Path, chosen: Chosen) -> None:
    """A form that is there may be filled in; it must be about the same blocks as the pack."""
    if form.exists() and places_in(form) != tuple(_place(page, block) for page, block in chosen):
        raise YouthsiteError(
            "There is a form of this name already, about other blocks.",
            fix="Move it away, or choose another name with --out.",
            file=form,
        )


def choose_blocks(project: Project, place: str, ids: Sequence[str]) -> tuple[Report, Chosen]:
    """Choose blocks for a session: those named, else up to six that most need a group.

    Those in review come first, then those with the most findings, then those with numbers. Blocks that tell
    what is held back are never chosen. Raises YouthsiteError for an unknown id.
    """
    found = pages_of(project, place)
    report = found[0][0]
    every = [(repair_ids(page)[0], block) for _, page, blocks in found for block in blocks]
    every = [(page, block) for page, block in every if not tells_held(block, report)]
    if ids:
        known = {name: each for each in reversed(every) for name in (each[1].id, _place(*each))}
        unknown = [id for id in ids if id.removeprefix("#") not in known]
        if unknown:
            names = ", ".join(block.id for _, block in every[:20])
            raise YouthsiteError(
                f"There is no block called {unknown[0]} in {place}.", fix=f"Some are: {names}."
            )
        chosen = {_place(*each): each for each in (known[id.removeprefix("#")] for id in ids)}
        return report, list(chosen.values())
    if not every:
        raise YouthsiteError(
            f"There is no easy block in {place} yet.", fix="Draft it first (`youthsite draft`)."
        )
    return report, _neediest(project, report, every)


def _neediest(project: Project, report: Report, every: Chosen) -> Chosen:
    pages = tuple(dict.fromkeys(page.stem for page, _ in every))
    edition = Edition(report.slug, tuple(p for p in project.edition(report.slug).pages if p.stem in pages))
    flags: dict[str, int] = {}
    for finding in check_report(report, edition, project.settings, project.root).findings:
        if finding.block is not None:
            place = f"{finding.page}#{finding.block.id}"
            flags[place] = flags.get(place, 0) + 1

    def need(number: int) -> tuple[bool, int, bool, int]:
        page, block = every[number]
        figures = any(re.search(r"\d", line.text) for line in spoken_lines(block))
        return state_of(block, report) != "in review", -flags.get(_place(page, block), 0), not figures, number

    chosen = sorted(range(len(every)), key=need)[:MOST_BLOCKS]
    return [every[number] for number in sorted(chosen)]


def keep_session(project: Project, session: Session, slug: str) -> KeptSession:
    """Keep what a group said, in a file of its own; raises YouthsiteError when that day has another."""
    if not session.blocks:
        raise YouthsiteError(
            "There are no ticks and no notes in this session.", fix="Write how many ticked each answer."
        )
    known = {_place(page, block) for page in project.edition(slug).pages for block in page.blocks}
    unknown = [heard.place for heard in session.blocks if heard.place not in known]
    if unknown:
        raise YouthsiteError(
            f"The easy edition of {slug} has no block {unknown[0]}.",
            fix="Write page and block as they are now, or take it out.",
        )
    if session.date > date.today().isoformat():
        raise YouthsiteError(f"The {session.date} is still to come.", fix="Write the day of the session.")
    path = project.easyread / slug / FOLDER / f"{session.name}.yml"
    text = render_session(session)
    parse_session(text, path)
    if path.exists() and path.read_text(encoding="utf-8") != text:
        raise YouthsiteError(
            "A session of this group and day is kept already.",
            fix="Change that file, or delete it and run this again.",
            file=path,
        )
    write_text(path, text)
    return KeptSession(path, session, tuple(each.place for each in session.blocks if each.all_keep))


def keep_session_file(project: Project, file: Path) -> KeptSession:
    """Keep a filled-in form; its blocks, and else the words they had, say which report it is about.

    Raises YouthsiteError for blocks that stand in several reports with the same words, or with none of them.
    """
    session = read_session(file)
    slug = _slug_of(project, session, file)
    try:
        return keep_session(project, session, slug)
    except YouthsiteError as error:
        raise YouthsiteError(
            error.problem, fix=error.fix, file=error.file or file, line=error.line
        ) from error


def _slug_of(project: Project, session: Session, file: Path) -> str:
    places = {heard.place for heard in session.blocks}
    found = [slug for slug in project.slugs if places <= _places(project, slug)]
    found = found or [slug for slug in project.slugs if places & _places(project, slug)]
    found = found or list(project.slugs)
    if not found:
        raise YouthsiteError("There is no report on this site.", fix="Add one with `youthsite add REPORT`.")
    same = {slug: _same_words(project, slug, session) for slug in found}
    best = [slug for slug in found if same[slug] == max(same.values())]
    if len(best) > 1 and places & _places(project, best[0]):
        raise YouthsiteError(
            f"Blocks of these names stand in {' and in '.join(best)}.",
            fix=f"Type in what the group said: `youthsite session {best[-1]}` asks for it.",
            file=file,
        )
    return best[0]


def _same_words(project: Project, slug: str, session: Session) -> int:
    """Count the blocks that have the words which the group saw."""
    now = {
        (_place(page, block), words_fingerprint(block))
        for page in project.edition(slug).pages
        for block in page.blocks
    }
    return sum((heard.place, heard.words) in now for heard in session.blocks)


def heard_lines(project: Project, slug: str) -> list[str]:
    """Say what groups said of each block, in the order of the pages."""
    sessions = read_sessions(project.easyread / slug)
    if not sessions:
        return []
    report = project.report(slug)
    return [
        f"#{block.id}: {said_of(session, heard, words_fingerprint(block))}"
        for page in project.edition(slug).pages
        for block in page.blocks
        if not tells_held(block, report)
        for session, heard in heard_of(sessions, _place(page, block))
    ]


def _places(project: Project, slug: str) -> set[str]:
    return {_place(page, block) for page in project.edition(slug).pages for block in page.blocks}


def _place(page: Page, block: Block) -> str:
    return f"{page.stem}#{block.id}"
