"""Where a report tells private things about one person: found by who is meant and what is told, not by
names.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .tree import Block, Cell, Heading, Items, Paragraph, Quote, Table, inlines, plain

HEADING = re.compile(
    r"\bcase (?:stud(?:y|ies)|example)\b|\b[^\W\d_]+['’]s (?:story|journey)\b"
    r"|\ba young person['’]s (?:story|journey)\b",
    re.IGNORECASE,
)
_SOMEONE = (
    r"(?:young (?:person|carer|woman|man|mum|dad|mother|father)|care leaver|child|girl|boy|baby|pupil|"
    r"teenager|infant)"
)
_BOTH = re.compile(
    r"\b(?:s?he|his|hers?|him)\s?(?:/|or|and)\s?(?:s?he|his|hers?|him)\b|\b(?:her|his) majesty\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:she|he|hers?|his|him|herself|himself)\b", re.IGNORECASE)
_PERSON = re.compile(
    rf"\b(?:the|a|one|this|another) (?:[\w-]+ )?{_SOMEONE}\b|\b\d{{1,2}}[ -]year[ -]old\b", re.IGNORECASE
)
_ENTERS = re.compile(
    rf"\b(?:a|one|this|another) (?:[\w-]+ ){{0,2}}{_SOMEONE}\b|\b\d{{1,2}}[ -]year[ -]old\b", re.IGNORECASE
)
_DID = (
    r" (?:\w+ly |had |also |then )?"
    r"(?:was|were|had|felt|said|told|did|went|came|left|ran|began|became|found|got|lost|spoke|made|"
    r"took|\w{2,}ed)\b"
)
_PAST = re.compile(rf"\b(?:the|this) (?:[\w-]+ )?{_SOMEONE}{_DID}", re.IGNORECASE)
_THEY_PAST = re.compile(rf"\bthey{_DID}", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:young people|children|babies|pupils|parents|families|staff|workers|partners|groups?|carers|"
    r"boys|girls)\b",
    re.IGNORECASE,
)
# Special categories of personal data (UK GDPR, articles 9 and 10) and family circumstances, in their words.
_TOPICS = re.compile(
    r"\b(?:mental(?:ly)? (?:health|ill)\w*|psycho\w*|medicat\w*|diagnos\w*|suicid\w*|self[ -]?harm\w*|"
    r"abus\w*|violen\w*|"
    r"addict\w*|overdos\w*|drugs?|heroin|cannabis|alcohol\w*|drink(?:ing)? problem\w*|secure (?:care|"
    r"placement|unit)|"
    r"prison\w*|custody|remand\w*|police|arrest\w*|bereave\w*|died|death|pregnan\w*|miscarr\w*|"
    r"neglect\w*|trauma\w*|"
    r"disab\w*|autis\w*|adhd|epilep\w*|cancer|illness\w*|anxi\w*|depress\w*|panic\w*|eating "
    r"disorder\w*|overwhelmed|"
    r"foster\w*|in care|into care|taken from|kinship|adopted|social worker\w*|hospital\w*|offen[cd]\w*|"
    r"sexual\w*|"
    r"homeless\w*|evict\w*|divorc\w*|asylum|refugee\w*|transgender|gay|lesbian|bisexual)\b",
    re.IGNORECASE,
)
_GRAVE = re.compile(
    r"(?:suicid|self.?harm|abus|sexual|overdos|psycho|medicat|diagnos|addict|heroin|prison|miscarr)",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I|my|me|myself)\b")
_QUOTED = re.compile(r"[“\"]([^“”\"]{20,})[”\"]")
_MIN_ONE = 3
_MIN_TOPICS = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, a list item with all below it, a quote or a table cell: what is held as a whole."""

    line: int
    texts: tuple[str, ...]
    cell: bool = False

    @property
    def text(self) -> str:
        """Its words on one line."""
        return " ".join(text for text in self.texts if text)


@dataclass(frozen=True, slots=True)
class Story:
    """Pieces that tell private things about one person."""

    line: int
    pieces: tuple[Piece, ...]
    own_words: bool = False

    @property
    def about(self) -> str:
        """The words that the question about it is about: all of them, so that no other story is meant."""
        return " ".join(piece.text for piece in self.pieces)


def find_stories(blocks: Sequence[Block]) -> list[Story]:
    """Find stories in reading order, by two rules.

    Below a heading like "Case study": three words for one person and two private topics. Elsewhere, in
    passages that follow one another or in one table cell: the same, and two of those words are she or he, or
    one person enters ("a young person") and does two things. Someone's own quoted words count with two
    topics, or one that is grave.
    """
    found: list[Story] = []
    place = 0
    while place < len(blocks):
        block = blocks[place]
        named = isinstance(block, Heading) and bool(HEADING.search(plain(block.text)))
        end = _end(blocks, place, named)
        pieces = [piece for other in blocks[place:end] for piece in pieces_of(other)]
        text = " ".join(piece.text for piece in pieces)
        if named and is_private(text):
            found.append(Story(block.line, tuple(pieces)))
        else:
            found += _stories(pieces)
        place = end
    return found


def _end(blocks: Sequence[Block], place: int, named: bool) -> int:
    """Where a section ends; that of a named story takes in lower headings while they tell of one person."""
    heading = blocks[place]
    end = _next_heading(blocks, place)
    while named and end < len(blocks) and isinstance(heading, Heading):
        below, after = blocks[end], _next_heading(blocks, end)
        if not isinstance(below, Heading) or below.level <= heading.level:
            break
        text = " ".join(piece.text for other in blocks[end:after] for piece in pieces_of(other))
        if HEADING.search(plain(below.text)) or not _ones(text):
            break
        end = after
    return end


def _next_heading(blocks: Sequence[Block], place: int) -> int:
    return next(
        (other for other in range(place + 1, len(blocks)) if isinstance(blocks[other], Heading)), len(blocks)
    )


def pieces_of(block: Block) -> Iterator[Piece]:
    """Give the smallest parts of a block that can be held; a heading has none."""
    if isinstance(block, Paragraph | Quote):
        yield _piece(block.line, [block])
    elif isinstance(block, Items):
        for item in block.items:
            below = tuple(plain(text) for child in item.blocks for _, text in inlines(child))
            yield Piece(item.line, (plain(item.text), *below))
    elif isinstance(block, Table):
        for row in block.rows:
            yield from (_piece(row.line, cell, cell=True) for cell in row.cells if cell)


def _piece(line: int, blocks: Cell | Sequence[Block], cell: bool = False) -> Piece:
    found = [pair for block in blocks for pair in inlines(block)]
    return Piece(found[0][0] if found else line, tuple(plain(text) for _, text in found), cell)


def _stories(pieces: Sequence[Piece]) -> Iterator[Story]:
    for run in _runs(pieces):
        if _tells_of_one(" ".join(piece.text for piece in run)):
            yield Story(run[0].line, tuple(run))
        else:
            yield from (
                Story(piece.line, (piece,), own_words=True) for piece in run if _own_words(piece.text)
            )


def _runs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Part pieces into runs about a person, with at most one between that is not; others stand alone."""
    run: list[Piece] = []
    waiting: list[Piece] = []
    for piece in pieces:
        if piece.cell:
            yield from _closed(run, waiting)
            run, waiting = [], []
            yield [piece]
        elif _ones(piece.text) or (run and _goes_on(piece.text)):
            run += [*waiting, piece]
            waiting = []
        elif run and not waiting:
            waiting = [piece]
        else:
            yield from _closed(run, waiting)
            run, waiting = [], []
            yield [piece]
    yield from _closed(run, waiting)


def _goes_on(text: str) -> bool:
    """Whether a passage speaks of the person of the passage before: they, and no group."""
    return bool(re.search(r"\bthey\b", text, re.IGNORECASE)) and not _GROUP.search(text)


def _closed(run: list[Piece], waiting: list[Piece]) -> Iterator[list[Piece]]:
    yield from (part for part in (run, waiting) if part)


def is_private(text: str) -> bool:
    """Whether a text has three words for one person and two different private topics."""
    return _ones(text) >= _MIN_ONE and _topics(text) >= _MIN_TOPICS


def _tells_of_one(text: str) -> bool:
    alone = _BOTH.sub(" ", text)
    particular = len(_PRONOUN.findall(alone)) >= 2 or _deeds(text) >= 2
    return particular and is_private(text)


def _ones(text: str) -> int:
    alone = _BOTH.sub(" ", text)
    return len(_PRONOUN.findall(alone)) + len(_PERSON.findall(alone)) + _deeds(alone)


def _deeds(text: str) -> int:
    """Count what one person did once they entered; "they" is that person until a group is named."""
    entrances = list(_ENTERS.finditer(text))
    if not entrances:
        return 0
    alone = (
        _GROUP.split(text[one.end() : after], maxsplit=1)[0]
        for one, after in zip(
            entrances, [*(next_.start() for next_ in entrances[1:]), len(text)], strict=True
        )
    )
    they = sum(len(_THEY_PAST.findall(part)) for part in alone)
    return they + len(_PAST.findall(text[entrances[0].end() :]))


def _topics(text: str) -> int:
    return len({found[0].lower()[:5] for found in _TOPICS.finditer(text)})


def _own_words(text: str) -> bool:
    """Whether quoted words tell private things about the speaker."""
    said = " ".join(_QUOTED.findall(text)) or (text if text[:1] in "“\"'‘" else "")
    if len(_SELF.findall(said)) < 2:
        return False
    return _topics(said) >= _MIN_TOPICS or bool(_GRAVE.search(said))
