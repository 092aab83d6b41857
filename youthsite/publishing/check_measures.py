"""The check page's figures: how hard each easy page and each block is, in words."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import PurePosixPath

from ..checks import PageMeasures, SectionMeasures


def block_measures(pages: Sequence[PageMeasures]) -> Mapping[tuple[str, int], SectionMeasures]:
    """Give the measures of each block by the stem of its page and its line."""
    return {(_stem(page), block.line): block for page in pages for block in page.blocks}


def measures_html(pages: Sequence[PageMeasures], titles: Mapping[str, str]) -> str:
    """Give the measures of every page as a closed part of the page; nothing without sentences."""
    rows = "".join(
        f"<li><p><b>{escape(titles.get(_stem(page), _stem(page)))}:</b> {measured(page.whole)}</p></li>"
        for page in pages
        if page.whole.sentences
    )
    if not rows:
        return ""
    return (
        '<details class="why" id="measures"><summary>How hard each page is</summary>'
        f"<ul>{rows}</ul><p>A grade is a year of school in the USA. It is only given for 100 words or more: "
        "for a few sentences it says next to nothing.</p></details>"
    )


def measured(found: SectionMeasures) -> str:
    """Say how many sentences there are, how long they are, and what makes them hard."""
    told = [
        f"{_count(found.sentences, 'sentence')} with {found.mean_words_per_sentence:.1f} words each",
        *_hard(found),
    ]
    grade = "" if found.grade is None else f" Reading grade {found.grade:.1f}."
    return f"{', '.join(told)}.{grade}"


def _hard(found: SectionMeasures) -> Iterator[str]:
    for number, name in (
        (found.long_sentences, "long sentence"),
        (found.passive_sentences, "passive sentence"),
        (found.hard_words, "office word"),
        (found.late_words, "word that learners meet late"),
    ):
        if number:
            yield _count(number, name)


def _count(number: int, name: str) -> str:
    if number == 1:
        return f"1 {name}"
    head, _, rest = name.partition(" that")
    return f"{number} {head}s that{rest}" if rest else f"{number} {head}s"


def _stem(page: PageMeasures) -> str:
    return PurePosixPath(page.file).stem
