"""The check page's HTML: every problem beside its easy words and the full report."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from ..checks import CONCERN_NAMES, HEADS, LEVELS, Finding, ReportCheck, advice_of
from ..editions import Step
from ..model import Block, Level, Passage
from .check_accepted import accepted_html
from .check_cards import Card, Untold
from .check_measures import measured, measures_html
from .check_tags import tags_html
from .check_untold import untold_html

_LEVEL_NAMES: dict[Level, str] = {"error": "Error", "warning": "Look at this", "hint": "Think about it"}


@dataclass(frozen=True, slots=True)
class Ways:
    """Where a block and a passage stand, as links from the check page."""

    block: Callable[[str, Block], str]
    passage: Callable[[Passage], str]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of every passage that is not held: the untold with reasons, the told with where."""

    left_out: tuple[Untold, ...]
    to_do: tuple[Untold, ...]
    told: tuple[Untold, ...] = ()
    told_in_part: tuple[Untold, ...] = ()


def check_html(check: ReportCheck, cards: Sequence[Card], coverage: Coverage, ways: Ways) -> str:
    """Give the whole page below its heading as one block of HTML without an empty line."""
    numbered = list(enumerate(cards, start=1))
    titles = {card.page: card.page_title for card in cards}
    parts = ['<div class="checking" data-checking>', *_summary(check)]
    parts += [measures_html(check.pages, titles), _filter(cards)]
    for level in LEVELS:
        some = [(number, card) for number, card in numbered if card.level == level]
        if some:
            parts.append(f'<section data-part><h2 id="{level}s">{HEADS[level]}</h2>')
            parts += [_card(number, card, ways) for number, card in some]
            parts.append("</section>")
    parts.append(accepted_html(check.accepted, titles, ways.block, ways.passage))
    parts += _coverage(check, coverage, ways)
    parts += _quiet_blocks([(number, card) for number, card in numbered if card.level is None], ways)
    parts.append(tags_html(cards, ways.block))
    return "\n".join([*(part for part in parts if part), "</div>"])


def _summary(check: ReportCheck) -> list[str]:
    counts = Counter(problem.level for problem in check.problems)
    names = {"error": ("error", "errors"), "warning": ("warning", "warnings"), "hint": ("hint", "hints")}
    told = ", ".join(f"{counts[level]} {names[level][counts[level] != 1]}" for level in LEVELS)
    return [
        "<p>This page is for the people who make the easy words. It is only in the preview. "
        f"What helps readers most comes first. There are {told}.</p>",
        "" if check.problems else "<p>Nothing to put right.</p>",
    ]


def _filter(cards: Sequence[Card]) -> str:
    """Two lists to choose from; without scripts they are not shown, and all problems are."""
    findings = [finding for card in cards for finding in card.findings]
    titles = {card.page: card.page_title for card in cards}
    pages = Counter(card.page for card in cards for _ in card.findings)
    rules = Counter(finding.problem.rule for finding in findings)
    if not findings:
        return ""
    return "\n".join(
        [
            '<form class="checking__filter js-only" data-filter>',
            _select("page", "Page", [(page, titles[page], pages[page]) for page in sorted(pages)]),
            _select("rule", "Rule", [(rule, rule, rules[rule]) for rule in sorted(rules)]),
            '<button class="button" type="reset">Show all</button>',
            '<p class="checking__count" role="status" data-count></p>',
            "</form>",
        ]
    )


def _select(name: str, label: str, choices: Iterable[tuple[str, str, int]]) -> str:
    options = "".join(
        f'<option value="{escape(value)}">{escape(words)} ({count})</option>'
        for value, words, count in choices
    )
    return (
        f'<p><label for="filter-{name}">{label}</label>'
        f'<select id="filter-{name}" name="{name}"><option value="">All</option>{options}</select></p>'
    )


def _card(number: int, card: Card, ways: Ways) -> str:
    problems = "\n".join(_problems(card))
    listed = f'<ul class="checkcard__problems">\n{problems}\n</ul>' if problems else ""
    figures = f'<p class="checkcard__page">{measured(card.measures)}</p>' if card.measures else ""
    parts = [_head(number, card, ways), _sides(card, ways), figures, listed, _why(card)]
    return "\n".join(
        [
            f'<article class="checkcard" data-page="{escape(card.page)}" aria-labelledby="card-{number}">',
            *(part for part in parts if part),
            "</article>",
        ]
    )


def _head(number: int, card: Card, ways: Ways) -> str:
    page = f'<p class="checkcard__page">{_line(card.page_title)}</p>'
    if card.block is None:
        return f'{page}<h3 id="card-{number}">The page or its record</h3>'
    if card.silent:
        return f'{page}<h3 id="card-{number}">A block that is not published</h3>'
    name = escape(card.block.heading or card.block.id)
    return f'{page}<h3 id="card-{number}"><a href="{ways.block(card.page, card.block)}">{name}</a></h3>'


def _sides(card: Card, ways: Ways) -> str:
    """The easy words and what they tell, side by side where there is room."""
    if card.block is None or card.silent:
        return ""
    marked = {finding.sentence for finding in card.findings if finding.sentence}
    easy = "".join(_easy_line(sentence, marked) for sentence in card.sentences)
    told = "".join(
        f'<li>{_line(passage.text)} <a href="{ways.passage(passage)}">Go there'
        f'<span class="visually-hidden">: part {escape(passage.id)}</span></a></li>'
        for passage in card.passages
    )
    return (
        '<div class="checkcard__sides">\n'
        f'<div class="checkcard__easy"><h4>Easy words</h4><ul>{easy}</ul></div>\n'
        '<div class="checkcard__full"><h4>The full report</h4>'
        + (f"<ul>{told}</ul>" if told else "<p>This block is tied to no passage.</p>")
        + "</div>\n</div>"
    )


def _easy_line(sentence: str, marked: set[str]) -> str:
    words = _line(sentence)
    return f"<li><mark>{words}</mark></li>" if sentence in marked else f"<li>{words}</li>"


def _problems(card: Card) -> Iterator[str]:
    """Each problem; why it matters is said once a rule."""
    said: set[str] = set()
    for finding in card.findings:
        problem = finding.problem
        more = [] if problem.rule in said else _advice(problem.rule)
        said.add(problem.rule)
        place = f"{problem.file}, line {problem.line}"
        more.append(f"<b>Where:</b> {escape(place)} ({escape(problem.rule)})")
        yield (
            f'<li class="problem problem--{problem.level}" data-rule="{escape(problem.rule)}">'
            f'<p><strong class="problem__level">{_LEVEL_NAMES[problem.level]}: '
            f"{CONCERN_NAMES[finding.concern]}.</strong> {_line(_message(finding, card))}</p>"
            + "".join(f'<p class="problem__more">{line}</p>' for line in more)
            + "</li>"
        )


def _advice(rule: str) -> list[str]:
    advice = advice_of(rule)
    to_do = [f"<b>What to do:</b> {_code(advice.to_do)}"] if advice.to_do else []
    return [f"<b>Why:</b> {escape(advice.why)}", *to_do]


def _message(finding: Finding, card: Card) -> str:
    """The message; of a block whose passage is gone without the words that it quotes from there."""
    if card.gone and finding.problem.rule.startswith("fact-"):
        return f"Not as in a passage that is gone: {advice_of(finding.problem.rule).looks_for}."
    return finding.problem.message


def _why(card: Card) -> str:
    """The steps from the full report to the easy words, each with the words before and after."""
    if card.block is None or card.silent or not card.block.record.edits:
        return ""
    name = f"youthsite why {card.page} {card.block.id}"
    if card.stale:
        told = f"<p>The full report has changed since. Ask on your computer: <code>{escape(name)}</code></p>"
        return f'<details class="why"><summary>Why does it say this?</summary>{told}</details>'
    steps = "".join(map(_step, card.steps))
    undo = escape(f"youthsite undo {card.page} {card.block.id} NUMBER")
    count = len(card.steps)
    return (
        f'<details class="why"><summary>Why does it say this? ({count} {"step" if count == 1 else "steps"})'
        f"</summary><ol>{steps}</ol><p>To put back the words before a step: <code>{undo}</code></p></details>"
    )


def _step(step: Step) -> str:
    before, after = (
        "<br>".join(_line(line) for line in text.split("\n") if line.strip())
        for text in (step.edit.before, step.edit.after)
    )
    return (
        f"<li><p>{escape(step.said)}</p>"
        + (f'<p class="why__words"><b>Before:</b> {before}</p>' if before else "")
        + (f'<p class="why__words"><b>After:</b> {after}</p>' if after else "")
        + "</li>"
    )


def _coverage(check: ReportCheck, coverage: Coverage, ways: Ways) -> list[str]:
    partly = f", {check.told_in_part} of them only in part" if check.told_in_part else ""
    held = f" {check.held} are private; they are only counted." if check.held else ""
    return [
        '<section data-coverage><h2 id="coverage">What became of the full report</h2>',
        f"<p>{check.told} of {check.passages} parts are told{partly}. {check.left_out} are left out. "
        f"{check.to_do} are to do.{held}</p>",
        untold_html("To do", coverage.to_do, ways.passage, slug=check.report),
        untold_html("Left out", coverage.left_out, ways.passage),
        untold_html("Told in part", coverage.told_in_part, ways.passage, "Where"),
        untold_html("Told", coverage.told, ways.passage, "Where"),
        "</section>",
    ]


def _quiet_blocks(numbered: Sequence[tuple[int, Card]], ways: Ways) -> list[str]:
    shown = [(number, card) for number, card in numbered if not card.silent]
    if not shown:
        return []
    return [
        '<section class="checking__quiet" data-part><h2 id="others">Blocks with nothing to put right</h2>',
        *(_card(number, card, ways) for number, card in shown),
        "</section>",
    ]


def _line(words: str) -> str:
    """Words for HTML on one line: an empty line would end it in Markdown."""
    return escape(" ".join(words.split()))


def _code(words: str) -> str:
    """Words with a command between backticks."""
    parts = escape(words).split("`")
    return "".join(f"<code>{part}</code>" if place % 2 else part for place, part in enumerate(parts))
