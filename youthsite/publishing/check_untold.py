"""What is not told, on the check page; below each passage to do its start, labelled as not checked."""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from ..checks import Start
from ..model import Passage
from .check_cards import Untold

_LONGEST = 240


def untold_html(
    title: str,
    some: Sequence[Untold],
    way: Callable[[Passage], str],
    label: str = "Why",
    slug: str = "",
) -> str:
    """Give passages of one fate, folded away, each with its reason and start; `way` links to a passage."""
    if not some:
        return ""
    rows = "".join(
        f'<li><a href="{way(one.passage)}">{_line(_short(one.passage.text))}</a>'
        + (f'<br><span class="quiet">{label}: {_line(one.reason)}</span>' if one.reason else "")
        + (start_html(one.start, slug) if one.start else "")
        + "</li>"
        for one in some
    )
    return f'<details class="why"><summary>{title} ({len(some)})</summary><ol>{rows}</ol></details>'


def start_html(start: Start, slug: str) -> str:
    """Give a start as one line of HTML: its label, its lines, its facts, and how to take it as a draft."""
    lines = "".join(f"<li>{_line(line.removeprefix('- '))}</li>" for line in start.lines)
    above = f"<p>It goes on from: “{_line(start.above)}”</p>" if start.above else ""
    facts = _list(start.asked)
    told = f"<ul>{lines}</ul>" if lines else ""
    keep = f"<p><b>Do not lose:</b></p>{facts}" if facts else ""
    command = escape(f"youthsite draft {slug} --take {start.passage.id}")
    return (
        f'<details class="why start"><summary>{_line(start.head)}</summary>'
        f"<p>{_line(start.why)}</p>{above}{told}{keep}"
        f"<p>To take it as a draft to edit: <code>{command}</code></p></details>"
    )


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{_line(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _line(words: str) -> str:
    return escape(" ".join(words.split()))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
