"""The words of a line of Markdown without its marks, and which stretches must stay together."""

import re
from dataclasses import dataclass
from html import unescape

_CODE = r"`[^`]{1,200}`"
_TARGET = r"(?:\([^()\n]{0,1000}\)|\[[^\[\]]{0,200}\])"
_MARKS = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`{1,9})(?P<code>[^`]{1,1000})(?P=ticks)(?!`)"
    rf"|!\[(?P<alt>[^\[\]]{{0,1000}})\]{_TARGET}"
    rf"|\[(?P<link>[^\[\]]{{1,1000}})\]{_TARGET}"
    r"|<(?P<address>(?:https?://|mailto:)[^<>\s]{1,1000}|[^<>\s@]{1,200}@[^<>\s@]{1,200})>"
    r"|<(?P<tag>/?[A-Za-z][^<>]{0,1000})>"
    r"|(?P<stars>\*{1,3})(?=[^\s*])"
    rf"(?P<strong>(?:{_CODE}|[^`]){{0,999}}?(?:{_CODE}|[^\s*`]))(?P=stars)(?!\*)"
    r"|(?<!\w)(?P<bars>_{1,3})(?=[^\s_])"
    rf"(?P<stressed>(?:{_CODE}|[^`]){{0,999}}?(?:{_CODE}|[^\s_`]))(?P=bars)(?!\w)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)
_MARKED = re.compile(r"[\\`\[<*_&]")
_SHOWN = ("escaped", "code", "alt", "link", "address", "strong", "stressed")
_NESTED = frozenset({"link", "strong", "stressed"})


@dataclass(frozen=True, slots=True)
class PlainText:
    """`text` without marks; `sources[i]` is where its i-th character stands in the Markdown.

    `joined` are stretches (start, end) of the Markdown that must not be cut: links, code, emphasis.
    """

    text: str
    sources: tuple[int, ...]
    joined: tuple[tuple[int, int], ...]


def plain_text(markdown: str) -> PlainText:
    """Take the marks off one line of Markdown; a picture gives its alternative text."""
    if not _MARKED.search(markdown):
        return PlainText(markdown, tuple(range(len(markdown))), ())
    characters: list[tuple[str, int]] = []
    joined: list[tuple[int, int]] = []
    _read(markdown, 0, characters, joined)
    return PlainText(
        "".join(each for each, _ in characters), tuple(at for _, at in characters), tuple(joined)
    )


def _read(
    markdown: str, offset: int, characters: list[tuple[str, int]], joined: list[tuple[int, int]]
) -> None:
    position = 0
    for match in _MARKS.finditer(markdown):
        characters += [
            (each, offset + at) for at, each in enumerate(markdown[position : match.start()], position)
        ]
        joined.append((offset + match.start(), offset + match.end()))
        _read_mark(match, offset, characters, joined)
        position = match.end()
    characters += [(each, offset + at) for at, each in enumerate(markdown[position:], position)]


def _read_mark(
    match: re.Match[str], offset: int, characters: list[tuple[str, int]], joined: list[tuple[int, int]]
) -> None:
    name = next((name for name in _SHOWN if match[name] is not None), None)
    if name in _NESTED:
        _read(match[name], offset + match.start(name), characters, joined)
    elif name is not None:
        characters += [(each, offset + at) for at, each in enumerate(match[name], match.start(name))]
    elif match["entity"] is not None:
        characters += [(each, offset + match.start()) for each in unescape(match["entity"])]
