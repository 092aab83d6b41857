"""Speaking the easy edition, and showing what is spoken."""

import dataclasses
from collections.abc import Mapping
from functools import partial

from .errors import YouthsiteError
from .model import Edition, Page
from .narration import PageAudio, narrate_edition, script_text, why_no_audio
from .narration.recordings import Shelf
from .progress import Progress, quiet
from .project import Project
from .publishing import Assembly, assemble
from .publishing.easy import easy_topics
from .publishing.pages import PublishedReport, easy_uri
from .recording import readers_by_page, shelf
from .recording import today as this_day
from .safeguarding import note_words
from .settings import CareSettings


def narrate(
    project: Project, assembly: Assembly | None = None, *, progress: Progress = quiet
) -> dict[str, PageAudio]:
    """Speak what is published of every easy edition; give the audio of each page by its uri."""
    if project.settings.audio.narrator == "none" or why_no_audio() is not None:
        return {}
    recorded = shelf(project, this_day())
    spoken = {}
    for report in (assembly or assemble(project)).reports:
        pages = _narrated(project, report, report.edition, recorded, progress)
        spoken.update({easy_uri(report.slug, stem): audio for stem, audio in pages.items()})
    return spoken


def readers_of(
    project: Project, assembly: Assembly, spoken: Mapping[str, PageAudio]
) -> dict[str, tuple[str, ...]]:
    """Give the names of the young people who are heard, by the uri of each page that has some."""
    found = {
        easy_uri(report.slug, stem): names
        for report in assembly.reports
        for stem, names in readers_by_page(project, report.slug, report.edition.pages).items()
    }
    return {uri: names for uri, names in found.items() if uri in spoken}


def narrate_for_podcasts(
    project: Project, assembly: Assembly, spoken: Mapping[str, PageAudio]
) -> dict[str, PageAudio]:
    """Let the narrator alone speak the pages that hold a voice which podcasts may not have, by their uri."""
    recorded = shelf(project, this_day())
    alone = {}
    for report in assembly.reports:
        pages = tuple(
            page
            for page in report.edition.pages
            if (audio := spoken.get(easy_uri(report.slug, page.stem)))
            and recorded
            and not recorded.may_be_fed(report.slug, page.stem, audio.recorded)
        )
        edition = dataclasses.replace(report.edition, pages=pages)
        made = _narrated(project, report, edition, None, quiet) if pages else {}
        alone.update({easy_uri(report.slug, stem): audio for stem, audio in made.items()})
    return alone


def _narrated(
    project: Project, report: PublishedReport, edition: Edition, recorded: Shelf | None, progress: Progress
) -> dict[str, PageAudio]:
    return narrate_edition(
        edition,
        project.spoken_settings,
        project.say_list,
        project.cache / "audio",
        partial(_notice, report, project.settings.care),
        progress,
        album=report.title,
        recorded=recorded,
    )


def _notice(report: PublishedReport, care: CareSettings, page: Page) -> str:
    """What is spoken before a page: how far it has come, and what it talks about."""
    return " ".join(filter(None, (report.notice, note_words(easy_topics(page, report.slug, care)))))


def page_script(project: Project, name: str) -> str:
    """Give what is spoken of a published easy page, by its file name or `report/file name`.

    Raises YouthsiteError when no page, or more than one, has this name.
    """
    pages = {
        f"{report.slug}/{page.stem}": (report, page)
        for report in assemble(project).reports
        for page in report.edition.pages
    }
    wanted = name.removesuffix(".md").removeprefix("easyread/")
    found = [each for each in pages if each == wanted or each.endswith(f"/{wanted}")]
    if len(found) != 1:
        problem = (
            f"More than one page is called {name}." if found else f"There is no easy page called {name}."
        )
        raise YouthsiteError(problem, fix=f"The pages are: {', '.join(found or pages) or 'none yet'}.")
    report, page = pages[found[0]]
    notice = _notice(report, project.settings.care, page)
    return script_text(page, project.settings.audio, project.say_list, notice)
