"""How hard each easy page and each of its blocks is: what a grade alone does not say."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from ..language import words
from ..language.levels import word_level
from ..settings import CheckSettings
from .finders.passives import passives
from .measures import measure
from .placing import PlacedLine
from .rules import rule_named

_B1 = 3


@dataclass(frozen=True, slots=True)
class SectionMeasures:
    """Counts of a block or a page, which begins on `line`; headings are left out.

    `block` is its id, empty for a page. `grade` is None under 100 words. `long_sentences` have more words
    than the reader's limit, `passive_sentences` a passive verb. `hard_words` are places of office words and
    jargon, `late_words` different words above B1.
    """

    line: int
    block: str
    sentences: int
    words: int
    mean_words_per_sentence: float
    grade: float | None
    long_sentences: int
    passive_sentences: int
    hard_words: int
    late_words: int


@dataclass(frozen=True, slots=True)
class PageMeasures:
    """The counts of a page and, in its order, of its blocks."""

    file: str
    whole: SectionMeasures
    blocks: tuple[SectionMeasures, ...]


def page_measures(
    file: str, lines: Sequence[PlacedLine], settings: CheckSettings, private: Set[str] = frozenset()
) -> PageMeasures:
    """Measure the sentences of one page; a block without sentences or with a `private` id is not given."""
    said = [line for line in lines if line.is_sentence]
    blocks = tuple(
        _section(block.line, block.id, list(own), settings)
        for block, own in groupby(said, key=lambda line: line.block)
        if block.id not in private
    )
    return PageMeasures(file, _section(1, "", said, settings), blocks)


def _section(line: int, block: str, said: Sequence[PlacedLine], settings: CheckSettings) -> SectionMeasures:
    whole = measure([one.said.text for one in said])
    return SectionMeasures(
        line=line,
        block=block,
        sentences=whole.sentences,
        words=whole.words,
        mean_words_per_sentence=round(whole.mean_words_per_sentence, 1),
        grade=None if whole.grade is None else round(whole.grade, 1),
        long_sentences=sum(len(words(one.said.text)) > settings.max_sentence_words for one in said),
        passive_sentences=sum(bool(passives(one.said.text)) for one in said),
        hard_words=sum(_hard_words(one) for one in said),
        late_words=len({word for one in said for word in _late_words(one)}),
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
