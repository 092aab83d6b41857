"""What the composer makes of reports, and what stands in its way: `python -m tests.bench.composing [DIR…]`.

Each text file of each folder is read sentence by sentence (`--reports`: of the published reports, those that
rules may be tuned on). First how many sentences are composed, then the runs of words that no entry knows, the
most frequent first, each with a sentence; `--lacks 1` lists those that alone stand in the way of a sentence.
`--made` prints every sentence that is composed, with its lines. Nothing of it is kept.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.bench.telling import FROZEN
from tests.published import REPORT_NAMES, REPORTS
from youthsite.language import sentences, word_set
from youthsite.writing.composed.chart import every_piece
from youthsite.writing.composed.compose import compose, grammar
from youthsite.writing.composed.plain_words import plain_seeds
from youthsite.writing.composed.times import seeds
from youthsite.writing.composed.tokens import Token, tokens, without_letters

_MOST = 35  # Words of a sentence that is asked about.
_LITTLE = word_set(
    "a an the of to in for on with and or by at from as is are was were has have been be it this that"
)


def texts(folders: list[Path], *, reports: bool) -> Iterator[str]:
    """Give every sentence: of lines of text, list signs and headings left off."""
    files = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    files += [REPORTS / f"{name}.txt" for name in REPORT_NAMES if reports and name not in FROZEN]
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                yield from sentences(line.strip().lstrip("-•*o ").strip())


def in_the_way(text: str) -> list[str]:
    """Give the runs of words that no entry knows: what a sentence lacks to be composed."""
    words = tokens(without_letters(text)[0])
    if not 3 < len(words) <= _MOST:
        return []
    known = covered(words)
    runs: list[list[str]] = [[]]
    for word, place in zip(words, range(len(words)), strict=True):
        if place in known or not word.word[0].isalnum():
            runs.append([])
        else:
            runs[-1].append(word.word)
    return [" ".join(run) for run in runs if run and not all(word in _LITTLE for word in run)]


def covered(words: list[Token]) -> set[int]:
    """Give the places of the words that some entry reads, or begins to read as a deed."""
    simple = [*(piece for piece in seeds(words) if piece.value), *plain_seeds(words)]
    known = {place for piece in simple for place in range(piece.start, piece.end)}
    for piece in every_piece(grammar(), seeds(words)):
        if piece.value is not None and not piece.head.startswith(("<name>", "<adverb>")):
            known.update(range(piece.start, piece.end))
    verbs = {rule.symbols[0] for rule in grammar().rules if ":" in rule.head}
    return known | {place for place, word in enumerate(words) if word.word in verbs}


def main() -> int:
    """Print the counts and the work list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--reports", action="store_true")
    parser.add_argument("--made", action="store_true")
    parser.add_argument("--most", type=int, default=150)
    parser.add_argument(
        "--lacks", type=int, default=99, help="only of sentences that lack so many runs at most"
    )
    wanted = parser.parse_args()
    every = list(texts(wanted.folders, reports=wanted.reports))
    made = {text: found for text in every if (found := compose(text, "did") or compose(text, "next"))}
    print(
        f"{len(made)} of {len(every)} sentences are composed (as items under “what we did” or “what is next”)"
    )
    for text, found in made.items() if wanted.made else ():
        print(
            f"\n  {text}\n  => {' / '.join(found.lines)}"
            + (f"   (lost: {found.dropped})" if found.dropped else "")
        )
    if wanted.made:
        return 0
    stand: dict[str, list[str]] = defaultdict(list)
    for text in every:
        lacks = [] if text in made else in_the_way(text)
        for words in lacks if len(lacks) <= wanted.lacks else ():
            stand[words].append(text)
    for words, where in sorted(stand.items(), key=lambda pair: (-len(pair[1]), pair[0]))[: wanted.most]:
        print(f"{len(where):4} {words}   | {where[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
