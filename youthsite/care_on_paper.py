"""What stands before and after hard words in Word and on paper: the same note and box as on the site."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from .editions import spoken_lines, tells_held
from .exchange import Care
from .language.topics import Topic, spoken_of
from .model import Block, Page, Report
from .project import Project
from .publishing.easy import easy_topics
from .safeguarding import BOX_TITLE, box_on_paper, note_words
from .settings import CareSettings


def care_of_pages(project: Project, report: Report, pages: Iterable[Page]) -> dict[str, Care]:
    """Give the note and the box of easy pages, by their stem; what is held back counts for nothing."""
    settings = project.settings.care
    return {page.stem: _care(_topics(report, page, settings), settings) for page in pages}


def care_of_blocks(
    project: Project, report: Report, chosen: Iterable[tuple[Page, Block]]
) -> tuple[Mapping[str, str], Care]:
    """Give the note of each sheet that needs one, by PAGE#BLOCK, and one box for all of them."""
    settings = project.settings.care
    notes: dict[str, str] = {}
    found: dict[str, Topic] = {}
    for page, block in chosen:
        known = _topics(report, page, settings)
        own = [
            topic for topic in spoken_of(tuple(line.text for line in spoken_lines(block))) if topic in known
        ]
        if own:
            notes[f"{page.stem}#{block.id}"] = note_words(own)
            found |= {topic.id: topic for topic in own}
    return notes, _care(tuple(found.values()), settings)


def care_lines(project: Project) -> Iterator[str]:
    """Give every line of a note or box that an exported file of the site may have."""
    for slug in project.slugs:
        report = project.report(slug)
        for care in care_of_pages(project, report, project.edition(slug).pages).values():
            yield from care.lines


def _topics(report: Report, page: Page, settings: CareSettings) -> tuple[Topic, ...]:
    shown = replace(page, blocks=tuple(each for each in page.blocks if not tells_held(each, report)))
    return easy_topics(shown, report.slug, settings)


def _care(topics: tuple[Topic, ...], settings: CareSettings) -> Care:
    return Care(note_words(topics), BOX_TITLE if topics else "", box_on_paper(topics, settings))
