"""Why sentences of the tuned reports are not told, for those who widen the rules: `telling --refused`.

First a count a reason, then a count a word that stopped a sentence, then every refusal: the line of the
report's file where the passage is labelled (`-` elsewhere), the reason, the sentence. Printed, never kept.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from youthsite.model import Edition, Report

_SENTENCE = re.compile(r" \(“(?P<sentence>.*)”\)$", re.DOTALL)
_TO_DO = "to do: "


@dataclass(frozen=True)
class Refused:
    """One sentence, or whole passage, that was left for a person; `line` is 0 where it is not labelled."""

    report: str
    line: int
    reason: str
    text: str

    @property
    def sort(self) -> str:
        return self.reason.split(": ")[0]

    @property
    def about(self) -> list[str]:
        """The words that the reason names."""
        return [word.strip("“”. ") for word in self.reason.partition(": ")[2].split(", ") if word]


def refused(report: Report, edition: Edition, lines: dict[str, int]) -> Iterator[Refused]:
    """Give what of a report is left to do, whole passages first; `lines` are by the passage's fingerprint."""
    texts = {passage.id: passage.text for passage in report.passages}
    for page in edition.pages:
        for each in page.to_do:
            found = _SENTENCE.search(each.reason)
            text = found["sentence"] if found else texts.get(each.passage, "")
            reason = _SENTENCE.sub("", each.reason)
            yield Refused(report.slug, lines.get(each.fingerprint, 0), reason, text)
    for block in edition.blocks:
        line = next((lines[tie.fingerprint] for tie in block.record.ties if tie.fingerprint in lines), 0)
        for edit in block.record.edits:
            if edit.rule.startswith(_TO_DO):
                yield Refused(report.slug, line, edit.rule.removeprefix(_TO_DO), edit.before)


def show(every: Iterable[Refused]) -> Iterator[str]:
    """Print the counts, then the refusals by reason; a labelled one counts in the second figure too."""
    listed = sorted(every, key=lambda each: (each.sort, each.report, each.line, each.reason, each.text))
    yield from _counts("reason", listed, lambda each: [each.sort])
    yield from _counts("word or detail", listed, lambda each: each.about)
    yield "\nreport:line | reason | sentence"
    for each in listed:
        yield f"{each.report}:{each.line or '-'} | {each.reason} | {each.text}"


def _counts(name: str, listed: Sequence[Refused], of: Callable[[Refused], Sequence[str]]) -> Iterator[str]:
    every = Counter(what for each in listed for what in of(each))
    labelled = Counter(what for each in listed if each.line for what in of(each))
    yield f"\n{name}: all (labelled)"
    for what, count in sorted(every.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"{count:5} ({labelled[what]:3}) {what}"
