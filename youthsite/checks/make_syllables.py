"""Make `data/syllables.txt` out of CMUdict: `python -m youthsite.checks.make_syllables cmudict.dict`.

Kept of CMUdict: each word's first way of being said, as a count of its vowels. Left out: the sounds
themselves, words with marks other than an inner apostrophe, and possessives, which `syllables` works out.
"""

import re
import sys
import textwrap
from collections import defaultdict
from pathlib import Path

_PLAIN = re.compile(r"[a-z]+(?:'(?!s$)[a-z]+)?")
_HEAD = (
    "# Words of CMUdict by their count of syllables; changed from the original: see make_syllables.py.\n"
    "# CMUdict is copyright 1993-2015 Carnegie Mellon University; its licence is in syllables.LICENSE.txt.\n"
)


def make(dictionary: str) -> str:
    """Turn the text of cmudict.dict into lines of a count and the words that have it."""
    counted: defaultdict[int, list[str]] = defaultdict(list)
    for line in dictionary.splitlines():
        word, *sounds = line.partition("#")[0].split()
        count = sum(sound[-1].isdecimal() for sound in sounds)
        if count and _PLAIN.fullmatch(word):
            counted[count].append(word)
    return _HEAD + "".join(_lines(count, words) for count, words in sorted(counted.items()))


def _lines(count: int, words: list[str]) -> str:
    wrapped = textwrap.wrap(" ".join(sorted(words)), 108, break_long_words=False)
    return "".join(f"{count} {line}\n" for line in wrapped)


if __name__ == "__main__":
    target = Path(__file__).parent / "data" / "syllables.txt"
    target.write_text(make(Path(sys.argv[1]).read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
