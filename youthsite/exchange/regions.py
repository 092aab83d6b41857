"""Which paragraphs of a Word file belong to which block: by bookmark, else by heading and words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from ..markdown.frame import KIND_NAMES
from ..model import Block, Page
from .care import without_care
from .codes import Code, place_of, words_code
from .keys import key
from .segments import paragraphs_of, shown_text
from .word_walk import Paragraph

_SURE, _LEAD = 72, 8
_LABELS = tuple(key(name) for name in KIND_NAMES.values())


@dataclass(frozen=True)
class Place:
    """Where a block, or a page's title (`block` is None), is on the site."""

    slug: str
    page: Page
    block: Block | None = None

    @property
    def code(self) -> str:
        """The hash of this place."""
        return place_of(self.slug, self.page.stem, self.block.id if self.block else "")


@dataclass
class Region:
    """What stands in a document from one block's beginning to the next one's.

    `place` is None for words that are on no page yet. `words` is the hash of the block's words at export,
    empty where it is not known. `by_words` says that it was found by its words alone.
    """

    place: Place | None = None
    words: str = ""
    by_words: bool = False
    labels: list[str] = field(default_factory=list)
    heading: Paragraph | None = None
    body: list[Paragraph] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of its paragraphs, without the heading."""
        return tuple(each.text for each in self.body)

    @property
    def head(self) -> str:
        """The words of its heading."""
        return self.heading.text if self.heading else ""

    @property
    def hash(self) -> str:
        """The hash of its words."""
        return words_code(self.head, self.texts)

    @property
    def empty(self) -> bool:
        """Whether there are no words."""
        return not self.head and not self.body


def regions_of(
    paragraphs: Iterable[Paragraph], known: dict[str, Place], care: Collection[str] = ()
) -> list[Region]:
    """Part the paragraphs of a document; a title is a region whose heading is the title.

    `known` are the places of the site by their hash, `care` what its notes and help boxes say, as keys: these
    are left out. The first region may hold words before all blocks.
    """
    regions = [Region()]
    paragraphs = list(without_care(paragraphs, care))
    _find_labels(paragraphs)
    used: set[str] = set()
    for paragraph in paragraphs:
        regions += _begun(paragraph, regions[-1], known, used)
        _put(paragraph, regions[-1])
    return [each for each in regions if each.place or not each.empty or each.comments or each.other]


def _begun(paragraph: Paragraph, now: Region, known: dict[str, Place], used: set[str]) -> list[Region]:
    """The regions that begin with a paragraph; of several bookmarks the last one has its words."""
    found: list[Region] = []
    for code in paragraph.codes:
        place = known.get(code.place)
        if place is not None and code.place not in used:
            used.add(code.place)
            if now.place is None and now.labels and not found and not _is_label(paragraph):
                # Saved twice, LibreOffice leaves only the end of a bookmark; the label says where it began.
                now.place, now.words = place, code.words
                return []
            found.append(Region(place, code.words))
    if found:
        return found
    if _is_label(paragraph):
        return [Region()]
    ends = now.body or now.heading or _is_title(now)  # else it is the block's own heading, in another style
    return [Region()] if paragraph.kind in ("title", "heading") and paragraph.text and ends else []


def _is_label(paragraph: Paragraph) -> bool:
    return paragraph.kind == "label" and bool(paragraph.text)


def _find_labels(paragraphs: Sequence[Paragraph]) -> None:
    """Where pasting lost all styles and bookmarks, know the small lines above blocks by what they say."""
    if any(paragraph.kind == "label" or paragraph.codes for paragraph in paragraphs):
        return
    for paragraph in paragraphs:
        text = key(paragraph.text)
        if text in _LABELS or any(text.startswith(f"{name} · ") for name in _LABELS):
            paragraph.kind = "label"


def _is_title(region: Region) -> bool:
    return region.place is not None and region.place.block is None


def _put(paragraph: Paragraph, region: Region) -> None:
    region.comments += paragraph.comments
    region.other += paragraph.other
    if paragraph.table:
        region.other.append(f"a table: “{paragraph.text}”")
    elif not paragraph.text:
        return
    elif _is_label(paragraph):
        region.labels.append(paragraph.text)
    elif region.heading is None and not region.body and paragraph.kind in ("heading", "title"):
        region.heading = paragraph
    else:
        region.body.append(paragraph)


def find_by_words(regions: Iterable[Region], places: Iterable[Place], exported: Iterable[Code]) -> None:
    """Give regions without a bookmark the block with nearly its words, where one is the nearest."""
    words = {code.place: code.words for code in exported}
    left = [place for place in places if place.block is not None]
    lost = [each for each in regions if each.place is None and not each.empty]
    pairs = sorted(
        ((_likeness(region, place), number, at) for number, region in enumerate(lost)
         for at, place in enumerate(left)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )  # fmt: skip
    best: dict[int, list[float]] = {}
    for score, number, _ in pairs:
        best.setdefault(number, []).append(score)
    taken: set[int] = set()
    for score, number, at in pairs:
        region, place = lost[number], left[at]
        if score < _SURE or region.place is not None or at in taken:
            continue
        scores = best[number]
        same = words.get(place.code) == region.hash
        if not same and len(scores) > 1 and score - scores[1] < _LEAD:
            continue
        taken.add(at)
        region.place, region.by_words, region.words = place, True, words.get(place.code, "")


def _likeness(region: Region, place: Place) -> float:
    assert place.block is not None
    heading = key(shown_text(place.block.heading))
    body = key(" ".join(paragraphs_of(place.block)))
    likeness = fuzz.ratio(key(" ".join(region.texts)), body)
    if heading and key(region.head) == heading:
        return min(100.0, likeness * 0.5 + 50)
    return float(fuzz.ratio(key(f"{region.head} {' '.join(region.texts)}"), f"{heading} {body}"))
