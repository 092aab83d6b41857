"""Checking the easy edition of one report against the full report."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from ..editions import record_path, state_of, tells_held, told_in_part
from ..files import seen_from
from ..language import sentences
from ..model import STATES, Edition, Page, Problem, Report, State
from ..narration import language_of
from ..settings import Settings
from .accepting import Accepted, sorted_out
from .block_facts import block_facts
from .concerns import rank
from .finders import Reading, find
from .findings import Finding, findings_of
from .measures import Measures, mean_grade, measure
from .page_measures import PageMeasures, page_measures
from .placing import PlacedLine, placed_lines
from .rules import ANY_LANGUAGE, load_rules, refuse_unknown_limits
from .starts import Start
from .ties import count_fates, coverage_problem, record_problems, stray_records, tie_problems
from .years import year_problems


@dataclass(frozen=True)
class ReportCheck:
    """What `youthsite check` says about one report.

    `passages` are told, left out, to do or held, each once; `told_in_part` of those that are told are so only
    in part. `grade` and `formal_grade` are mean school
    grades, or None without a section of 100 words. `unknown_words` are those whose syllables are guessed.
    `problems` come in the order of what helps readers most; `findings` are the same beside the words they
    are about. `accepted` are in neither. `starts` are for what is to do, where somebody asked for them.
    `other_languages` are the files of easy pages that are not in English: the rules about words were not
    asked of them.
    """

    report: str
    title: str
    passages: int
    told: int
    left_out: int
    to_do: int
    held: int
    blocks: int
    sentences: int
    words: int
    mean_words_per_sentence: float
    max_words_per_sentence: int
    grade: float | None
    formal_grade: float | None
    states: Mapping[State, int]
    problems: tuple[Problem, ...]
    unknown_words: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    pages: tuple[PageMeasures, ...] = ()
    told_in_part: int = 0
    other_languages: tuple[str, ...] = ()
    starts: tuple[Start, ...] = ()

    def with_findings(self, new: Iterable[Finding]) -> "ReportCheck":
        """Give the same check with more findings, each in its place."""
        ranked = sorted([*self.findings, *new], key=lambda each: rank(each.problem.level, each.concern))
        return replace(self, findings=tuple(ranked), problems=tuple(each.problem for each in ranked))


def check_report(report: Report, edition: Edition, settings: Settings, root: Path) -> ReportCheck:
    """Check one report: coverage, states, measures, writing rules, facts and ties.

    `root` is the site folder, which the files of problems are told from. Nothing is written.
    """
    refuse_unknown_limits(settings.check)
    pages = [(page, placed_lines(page)) for page in edition.pages]
    easy = [measure([line.said.text for line in lines if line.is_sentence]) for _, lines in pages]
    whole = measure([line.said.text for _, lines in pages for line in lines if line.is_sentence])
    fates = count_fates(report, edition)
    placed = {seen_from(page.path, root): (page, lines) for page, lines in pages}
    found = findings_of(_problems(report, edition, pages, settings, root), placed, report)
    findings, accepted = sorted_out(found)
    return ReportCheck(
        report=report.slug,
        title=report.title,
        passages=len(report.passages),
        told=fates["told"],
        left_out=fates["left out"],
        to_do=fates["to do"],
        held=fates["held"],
        blocks=len(edition.blocks),
        sentences=whole.sentences,
        words=whole.words,
        mean_words_per_sentence=whole.mean_words_per_sentence,
        max_words_per_sentence=whole.longest,
        grade=mean_grade(easy),
        formal_grade=mean_grade(formal_sections(report)),
        states=_states(report, edition),
        problems=tuple(finding.problem for finding in findings),
        unknown_words=whole.unknown_words,
        findings=findings,
        accepted=accepted,
        pages=tuple(
            page_measures(file, lines, settings.check, _private(page, report))
            for file, (page, lines) in placed.items()
        ),
        told_in_part=len(told_in_part(report, edition)),
        other_languages=tuple(file for file, (page, _) in placed.items() if not _is_english(page)),
    )


def formal_sections(report: Report) -> Iterator[Measures]:
    """Measure what stands under each heading of the full report; headings themselves are left out."""
    for page in report.pages:
        for _, passages in groupby(page.passages, key=lambda passage: passage.heading):
            yield measure([found for passage in passages for found in sentences(passage.text)])


def _states(report: Report, edition: Edition) -> dict[State, int]:
    given = [state_of(block, report) for block in edition.blocks]
    return {state: given.count(state) for state in STATES}


def _problems(
    report: Report,
    edition: Edition,
    pages: Iterable[tuple[Page, tuple[PlacedLine, ...]]],
    settings: Settings,
    root: Path,
) -> Iterator[Problem]:
    context = (report.title, settings.partnership, settings.area)
    # No message may quote a block that tells a held passage.
    shown = [
        (page, tuple(line for line in lines if not tells_held(line.block, report))) for page, lines in pages
    ]
    everywhere = [line for _, lines in shown for line in lines]
    for page, lines in shown:
        file = seen_from(page.path, root)
        facts = block_facts(lines, report, context, everywhere)
        found = [
            *_rule_problems(page, lines, settings, file),
            *(Problem(fact.rule, fact.level, file, number, fact.message) for number, fact in facts),
            *tie_problems(report, page, file),
        ]
        yield from sorted(found, key=lambda problem: problem.line)
        yield from record_problems(
            report, edition, page, seen_from(record_path(page.path), root), settings.check
        )
    yield from stray_records(edition, lambda path: seen_from(path, root))
    yield from coverage_problem(report, edition, lambda path: seen_from(path, root))
    yield from year_problems(report, edition, root)


def _private(page: Page, report: Report) -> set[str]:
    return {block.id for block in page.blocks if tells_held(block, report)}


def _rule_problems(
    page: Page, lines: tuple[PlacedLine, ...], settings: Settings, file: str
) -> Iterator[Problem]:
    reading = Reading(page, lines, settings.check)
    rules = load_rules()
    if not _is_english(page):
        rules = tuple(rule for rule in rules if rule.id in ANY_LANGUAGE)
    for rule in rules:
        for found in find(rule, reading):
            message = rule.message(**found.fields)
            yield Problem(rule.id, rule.level, file, found.line, message, found.column, found.words)


def _is_english(page: Page) -> bool:
    return language_of(page).lower().split("-")[0] == "en"
