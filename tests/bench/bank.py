"""Print every place of published reports where an entry of the phrase bank fires, to read them all.

`python -m tests.bench.bank REPORT.txt ...` prints each occurrence as `entry | before [was => is] after`;
with `--words` the hard words that stay, by how often; with `--count` only the counts.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from youthsite.language import acronyms, sentences
from youthsite.writing.context import Context
from youthsite.writing.simplify import simplify
from youthsite.writing.steps import STEPS, phrases
from youthsite.writing.text import sentence as whole
from youthsite.writing.vocabulary import hard_words

_MARKS = re.compile(r"^(?:#+|[-*•]|\d+[.)]) +|\*\*|<[^>]+>|\s+$")
_AROUND = 60


def report_sentences(path: Path) -> list[str]:
    """Give every sentence of a report in Markdown or plain text, table cells apart."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        for cell in re.split(r"\s\|\s|<t[dh][^>]*>|<li>|<br>|^\|", line):
            found += sentences(_MARKS.sub("", cell).strip())
    return [one for one in found if len(one.split()) > 2]


def occurrences(lines: list[str], context: Context) -> Iterator[tuple[str, str, str]]:
    """Give each firing: what stands, the words around before, the words around after."""
    before_bank = [step for name, step in STEPS[: [name for name, _ in STEPS].index("phrases")]]
    for line in dict.fromkeys(lines):
        ready = whole(line)
        for step in before_bank:
            ready = step(ready, context)[0]
        was = ready
        for phrase, now in phrases.fired(ready):
            place = next((at for at, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), 0)
            start = max(place - _AROUND, 0)
            yield phrase.stands, was[start : place + _AROUND], now[start : place + _AROUND]
            was = now


def main() -> None:
    """Read the reports named and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="+", type=Path)
    parser.add_argument("--words", action="store_true")
    parser.add_argument("--count", action="store_true")
    options = parser.parse_args()
    total, used, hard = 0, Counter[str](), Counter[str]()
    for report in options.reports:
        lines = report_sentences(report)
        context = Context(acronyms(lines))
        for stands, before, after in occurrences(lines, context):
            total += 1
            used[stands] += 1
            if not options.count and not options.words:
                print(f"{stands} | {before}\n    -> {after}")
        if options.words:
            for line in dict.fromkeys(lines):
                hard.update(
                    {word for easy in simplify(whole(line), context).lines for word in hard_words(easy)}
                )
    for word, count in hard.most_common():
        print(count, word)
    print(f"{total} occurrences of {len(used)} of {len(phrases.phrases())} forms")


if __name__ == "__main__":
    main()
