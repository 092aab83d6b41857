"""From a line of text with Markdown marks to runs of words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .marks import AUTOLINK, LINK, raised, shield, unescape, unshield
from .tree import Inline, Run, tidy

# Each alternative reads on to the next mark of its kind and no further, so that no text takes long.
_MARK = re.compile(
    rf"(?P<link>{LINK.pattern})"
    rf"|(?P<auto>{AUTOLINK.pattern})"
    r"|(?P<url>https?://[^\s<>()\[\]*]*[^\s<>()\[\]*.,;:!?'\"’”])"
    r"|(?<![\w@./:-])(?P<bare>www\.[\w-]+(?:\.[\w-]+)+(?:/[^\s<>()\[\]*]*[^\s<>()\[\]*.,;:!?'\"’”])?)"
    r"|\*\*\*(?=[^\s*])(?P<both>[^*]++)(?<!\s)\*\*\*"
    r"|\*\*(?=[^\s*])(?P<bold>(?:[^*]++|\*(?!\*))++)(?<!\s)\*\*(?!\*)"
    r"|(?<!\*)\*(?=[^\s*])(?P<italic>[^*]++)(?<!\s)\*(?!\*)"
    r"|(?<![^\W_])_(?=[^\s_])(?P<under>[^_]++)(?<!\s)_(?![^\W_])"
)


def parse_inline(text: str, style: Run = Run(""), *, entities: bool = True) -> Inline:  # noqa: B008
    """Read bold, italic, links, naked addresses and escapes; whatever is no whole mark stays text.

    `style` is what the words have already from outside; `entities` says whether `&amp;` is still to be read.
    """
    return tidy(list(loose_runs(text, style, entities=entities)))


def loose_runs(text: str, style: Run, *, entities: bool) -> Iterator[Run]:
    """Give the runs with their white space, for a caller that joins several pieces."""
    for run in _runs(shield(raised(text)), style):
        clear = unshield(unescape(run.text) if entities else run.text)
        yield replace(run, text=clear, link=unshield(unescape(run.link)))


def _runs(text: str, style: Run) -> Iterator[Run]:
    done = 0
    for found in _MARK.finditer(text):
        if found.start() > done:
            yield replace(style, text=text[done : found.start()])
        yield from _marked(found, style)
        done = found.end()
    if done < len(text):
        yield replace(style, text=text[done:])


def _marked(found: re.Match[str], style: Run) -> Iterator[Run]:
    kind = found.lastgroup
    if found["link"]:
        label, target = LINK.fullmatch(found["link"]).groups()  # type: ignore[union-attr]
        yield from _runs(label, replace(style, link="" if found["link"].startswith("!") else target))
    elif found["bare"]:
        yield replace(style, text=found["bare"], link=style.link or f"https://{found['bare']}")
    elif found["auto"] or found["url"]:
        address = found["url"] or found["auto"][1:-1]
        target = style.link or (address if "://" in address else f"mailto:{address}")
        room = " " if found["auto"] else ""  # its brackets parted it from its neighbours
        yield replace(style, text=room)
        yield replace(style, text=address, link=target)
        yield replace(style, text=room)
    elif kind == "both":
        yield from _runs(found["both"], replace(style, bold=True, italic=True))
    elif kind == "bold":
        yield from _runs(found["bold"], replace(style, bold=True))
    else:
        yield from _runs(found["italic"] or found["under"], replace(style, italic=True))
