"""How long and how hard a text is to read: our own sentences and words, textstat's syllables."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..language import words
from .syllables import count_syllables

SECTION_WORDS = 100
"""A grade is only given for this many words or more. Over a single sentence or bullet it says next to
nothing: its agreement with teachers falls from .56 over 174 words to .36 over one (CLEAR corpus)."""


# A figure, a code or an address of the web: nobody sounds it out letter by letter.
_NOT_SPELT = re.compile(r"\d|@|://|^www\.|\w\.\w+/")


@dataclass(frozen=True, slots=True)
class Measures:
    """Counts of a text.

    `syllables` are those of the `spelt` words, which are all but figures and links. `unknown_words` are those
    whose syllables are only estimated. `longest` is the longest sentence in words.
    """

    sentences: int
    words: int
    spelt: int
    syllables: int
    longest: int
    unknown_words: tuple[str, ...] = ()

    @property
    def mean_words_per_sentence(self) -> float:
        """Words a sentence; 0 for an empty text."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def grade(self) -> float | None:
        """The Flesch-Kincaid grade (school years in the USA), or None under 100 words.

        Source: Kincaid and others, 1975, Derivation of New Readability Formulas for Navy Enlisted Personnel.
        Figures count as words, but the mean length of words leaves them out, as Flesch advised for texts
        with many figures (How to Test Readability, 1951): "2023" would be five syllables said and one read.
        """
        return self.formula if self.words >= SECTION_WORDS and self.spelt else None

    @property
    def formula(self) -> float:
        """The formula's result however few words there are: to compare short texts, never to be shown."""
        if not self.spelt:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.spelt - 15.59


def measure(sentences: Sequence[str]) -> Measures:
    """Measure a text given as its sentences; a sentence without words is not counted."""
    cut = [found for sentence in sentences if (found := words(sentence))]
    spelt = [word for sentence in cut for word in sentence if not _NOT_SPELT.search(word)]
    counted = [(word, *count_syllables(word)) for word in spelt]
    return Measures(
        sentences=len(cut),
        words=sum(map(len, cut)),
        spelt=len(spelt),
        syllables=sum(count for _, count, _ in counted),
        longest=max(map(len, cut), default=0),
        unknown_words=tuple(dict.fromkeys(word for word, _, known in counted if not known)),
    )


def mean_grade(sections: Iterable[Measures]) -> float | None:
    """Give the mean grade of the sections of 100 words or more, weighted by their words; None without any."""
    graded = [(section.grade, section.words) for section in sections if section.grade is not None]
    total = sum(count for _, count in graded)
    return sum(grade * count for grade, count in graded) / total if total else None
