"""From words to running text: what goes between two of them, and what a hyphen at a line's end means."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ..log import Log
from ..tree import Inline, Run, tidy
from .glyphs import Word, ends_line, same_line, touching

_HYPHENS = "-\u2010\u00ad"
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DASH_END = re.compile(r"\d[–-]$")
_PARTS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Wording:
    """Knows the words of the whole report, so as to tell “com-munity” from “well-known” at a line's end."""

    def __init__(self, pages: Iterable[str], log: Log) -> None:
        self.known = {found.lower() for page in pages for found in _PARTS.findall(page)}
        self.log = log

    def text(self, words: list[Word]) -> Inline:
        """Give the words as running text; words joined at a hyphen are listed."""
        runs: list[Run] = []
        for place, word in enumerate(words):
            before = words[place - 1] if place else None
            raised = before is not None and _is_raised(before, word)
            if before and ends_line(before, word) and before.text[-1] in _HYPHENS and len(before.text) > 1:
                self._meet(runs, before, word)
            elif (
                before
                and not raised
                and not touching(before, word)
                and not _DASH_END.search(
                    before.text if ends_line(before, word) and word.text[0].isdecimal() else ""
                )
            ):
                runs.append(_space(before.run, word.run))
            text = word.text.translate(_SUPERSCRIPT) if raised else word.text
            runs.append(replace(word.run, text=text))
        return tidy([replace(run, text=run.text.replace("\u00ad", "")) for run in runs])

    def _meet(self, runs: list[Run], before: Word, word: Word) -> None:
        left = re.search(r"([^\W\d_]*)[-\u2010\u00ad]$", before.text)
        right = re.match(r"[^\W\d_]*", word.text)
        if left and right and self._is_one(left[1], right[0], before.text[-1]):
            runs[-1] = replace(runs[-1], text=runs[-1].text[:-1])
            self.log.joined.append({"lines": [before.page, word.page], "word": f"{left[1]}{right[0]}"})

    def _is_one(self, left: str, right: str, hyphen: str) -> bool:
        if hyphen == "\u00ad":
            return True
        if not left or not right or not right[0].islower():
            return False
        one, two = left.lower(), right.lower()
        if f"{one}-{two}" in self.known:
            return False
        if f"{one}{two}" in self.known:
            return True
        return not (one in self.known and two in self.known)


def _space(before: Run, after: Run) -> Run:
    """Give a space in what both its neighbours share of style."""
    link = before.link if before.link == after.link else ""
    return Run(" ", before.bold and after.bold, before.italic and after.italic, link)


def _is_raised(before: Word, word: Word) -> bool:
    """Whether a word is a small raised number, which would else change the figure before it."""
    small = re.fullmatch("[0-9]{1,3}", word.text) and word.size < 0.85 * before.size
    near = same_line(before, word) and 0 <= word.x0 - before.x1 + 0.1 * before.size < before.size
    return bool(small) and near and word.bottom < before.bottom - 0.1 * before.size
