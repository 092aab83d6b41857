"""The check page's part for what people accepted as it is: with the reason, in which role and when."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from ..checks import Accepted
from ..editions import spoken_lines
from ..model import Block, Passage


def accepted_html(
    accepted: Sequence[Accepted],
    titles: Mapping[str, str],
    block_way: Callable[[str, Block], str],
    passage_way: Callable[[Passage], str],
) -> str:
    """Give every accepted finding beside its sentence and the full report; nothing without any."""
    if not accepted:
        return ""
    rows = "\n".join(_row(one, titles, block_way, passage_way) for one in accepted)
    return (
        f'<section data-accepted><h2 id="accepted">Accepted as it is ({len(accepted)})</h2>\n'
        "<p>People looked at these and said why they are right. Each counts until its words change.</p>\n"
        f'<ul class="checking__accepted">\n{rows}\n</ul></section>'
    )


def _row(
    one: Accepted,
    titles: Mapping[str, str],
    block_way: Callable[[str, Block], str],
    passage_way: Callable[[Passage], str],
) -> str:
    finding, problem = one.finding, one.finding.problem
    block = finding.block
    name = escape(block.heading or block.id) if block else ""
    link = f'<a href="{block_way(finding.page, block)}">{name}</a>' if block else ""
    place = escape(titles.get(finding.page, finding.page or problem.file))
    who = ", ".join(_line(words) for words in (one.entry.by, one.entry.date) if words)
    at = f"{finding.page}:{problem.line}" if finding.page else f"{problem.file}:{problem.line}"
    undo = f"youthsite accept {at} {problem.rule} --undo"
    told = "".join(
        f'<li>{_line(passage.text)} <a href="{passage_way(passage)}">Go there'
        f'<span class="visually-hidden">: part {escape(passage.id)}</span></a></li>'
        for passage in finding.passages
    )
    lines = [
        f"<p><b>{place}:</b> {link}</p>",
        f"<p>Easy words: {_line(finding.sentence or _words(block))}</p>" if block else "",
        f"<p>{_line(problem.message)} ({escape(problem.rule)})</p>",
        f"<p><b>Why it is right:</b> {_line(one.reason)}{f' ({who})' if who else ''}</p>",
        f'<details class="why"><summary>The full report</summary><ul>{told}</ul></details>' if told else "",
        f"<p>To take it back: <code>{escape(undo)}</code></p>",
    ]
    return f'<li class="checkcard">{"".join(lines)}</li>'


def _words(block: Block | None) -> str:
    """All sentences of a block, where it was accepted as a whole."""
    lines = spoken_lines(block) if block else ()
    return " ".join(line.text for line in lines if line.kind != "heading")


def _line(words: str) -> str:
    """Words for HTML on one line: an empty line would end it in Markdown."""
    return escape(" ".join(words.split()))
