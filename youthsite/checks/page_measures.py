"""How hard each easy page is: what a grade alone does not say."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..language import words
from ..settings import CheckSettings
from .finders.passives import passives
from .finders.vocabulary import word_level
from .measures import measure
from .placing import PlacedLine
from .rules import rule_named

_B1 = 3


@dataclass(frozen=True, slots=True)
class PageMeasures:
    """Counts of one page; headings are left out.

    `grade` is None under 100 words. `long_sentences` have more words than the reader's limit,
    `passive_sentences` a passive verb. `hard_words` are places of office words and jargon, `late_words`
    different words above B1.
    """

    file: str
    sentences: int
    words: int
    mean_words_per_sentence: float
    grade: float | None
    long_sentences: int
    passive_sentences: int
    hard_words: int
    late_words: int


def page_measures(file: str, lines: Sequence[PlacedLine], settings: CheckSettings) -> PageMeasures:
    """Measure the sentences of one page."""
    said = [line for line in lines if line.is_sentence]
    whole = measure([line.said.text for line in said])
    return PageMeasures(
        file=file,
        sentences=whole.sentences,
        words=whole.words,
        mean_words_per_sentence=round(whole.mean_words_per_sentence, 1),
        grade=None if whole.grade is None else round(whole.grade, 1),
        long_sentences=sum(len(words(line.said.text)) > settings.max_sentence_words for line in said),
        passive_sentences=sum(bool(passives(line.said.text)) for line in said),
        hard_words=sum(_hard_words(line) for line in said),
        late_words=len({word for line in said for word in _late_words(line)}),
    )


def _hard_words(line: PlacedLine) -> int:
    rules = [rule for rule in map(rule_named, ("hard-words", "jargon")) if rule is not None]
    return sum(1 for rule in rules for _ in rule.hits(line.said.text, line.tokens))


def _late_words(line: PlacedLine) -> list[str]:
    return [
        word
        for word, start, end in line.tokens
        if line.said.text[start:end].islower() and word_level(word) > _B1
    ]
