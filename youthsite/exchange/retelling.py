"""New words for a line of Markdown, with every mark and every word that stayed kept as it was."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ..editions import plain_text
from .keys import key
from .looks import bold_words, runs_of
from .ooxml import Run
from .segments import shown_text

_WORD = re.compile(r"\S+")
_TARGET = re.compile(r"\]\([^()]*\)")
_MARKS = re.compile(r"([\\`*_\[\]])")
_FIRST = re.compile(r"(?P<number>\d{1,9})(?P<dot>[.)])(?=\s|$)|(?P<sign>[-+>#|~=:])")


def retold(markdown: str, runs: Sequence[Run]) -> str | None:
    """Give a line of Markdown with the words that the runs have; None when it cannot be written."""
    wanted = _words(runs)
    same = key(wanted) == key(shown_text(markdown))
    if same and bold_words(list(runs)) == bold_words(runs_of(markdown)):
        return markdown
    tries = (None if same else _spliced(markdown, wanted), written(runs), markdown if same else None)
    kept = set(_TARGET.findall(markdown))
    good = (each for each in tries if each is not None and _says(each, wanted))
    return next((each for each in good if kept <= set(_TARGET.findall(each))), None)


def written(runs: Sequence[Run]) -> str | None:
    """Write runs as a line of Markdown, with its marks; None when it cannot be written."""
    wanted = _words(runs)
    marked = _no_block_mark("".join(_marked(each) for each in _joined(runs)).strip())
    plain = wanted if _says(wanted, wanted) else _escaped(wanted)
    return next((each for each in (marked, _no_block_mark(plain)) if _says(each, wanted)), None)


def _words(runs: Sequence[Run]) -> str:
    return " ".join("".join(run.text for run in runs).split())


def _says(markdown: str, wanted: str) -> bool:
    return "\n" not in markdown and key(shown_text(markdown)) == key(wanted)


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """Join neighbours of one look: Word cuts words anywhere."""
    waiting: Run | None = None
    for run in runs:
        look = (run.bold, run.italic, run.link)
        if waiting is not None and (waiting.bold, waiting.italic, waiting.link) == look:
            waiting = Run(waiting.text + run.text, *look)
            continue
        if waiting is not None:
            yield waiting
        waiting = run
    if waiting is not None:
        yield waiting


def _marked(run: Run) -> str:
    words = " ".join(run.text.split())
    if not words:
        return " " if run.text else ""
    before = " " if run.text[:1].isspace() else ""
    behind = " " if run.text[-1:].isspace() else ""
    text = words if key(shown_text(words)) == key(words) else _escaped(words)
    if run.link:
        text = f"[{text}]({run.link})" if words != run.link else f"<{run.link}>"
    marks = "*" * (2 * run.bold + run.italic)
    return f"{before}{marks}{text}{marks}{behind}"


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;")


def _no_block_mark(text: str) -> str:
    """Keep the first sign of a line from making a list, a quote or a heading of it."""
    match = _FIRST.match(text)
    if match is None:
        return text
    if match["number"]:
        return f"{match['number']}\\{text[match.end('number') :]}"
    return f"\\{text}"


def _spliced(markdown: str, wanted: str) -> str | None:
    """Change only the words that differ; None where that would cut through a mark."""
    plain = plain_text(markdown)
    old = [match.span() for match in _WORD.finditer(plain.text)]
    new = [match[0] for match in _WORD.finditer(wanted)]
    matcher = SequenceMatcher(
        None, [key(plain.text[a:b]) for a, b in old], [key(word) for word in new], autojunk=False
    )
    ends = [(plain.sources[a], plain.sources[b - 1] + 1) for a, b in old]
    for change, a, b, c, d in reversed(matcher.get_opcodes()):
        if change == "equal":
            continue
        words = " ".join(new[c:d])
        if a < b:
            start, end = ends[a][0], ends[b - 1][1]
            if not words:
                start, end = (start, ends[b][0]) if b < len(old) else (ends[a - 1][1] if a else 0, end)
        else:
            start = end = ends[a][0] if a < len(old) else len(markdown)
            words = f"{words} " if a < len(old) else f" {words}"
        if any(_cuts(start, end, span) for span in plain.joined):
            return None
        markdown = markdown[:start] + words + markdown[end:]
    return markdown


def _cuts(start: int, end: int, span: tuple[int, int]) -> bool:
    inside = span[0] < start and end < span[1]
    return not (end <= span[0] or span[1] <= start or inside or (start <= span[0] and span[1] <= end))
