"""A block with the words that a document has for it; what stayed the same stays, character by character."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from ..editions import render_block
from ..editions.fences import clean_body
from ..errors import YouthsiteError
from ..language import sentences
from ..model import Block
from .keys import key
from .retelling import retold, written
from .segments import Segment, paragraphs_of, segments_of, shown_text
from .word_walk import Paragraph

_LIKE = 45
_MOST = 250_000


def merged(block: Block, heading: Paragraph | None, body: Sequence[Paragraph]) -> Block | None:
    """Give the block as the document tells it; None when its Markdown cannot be changed so by a program."""
    segments = segments_of(block)
    new_heading = _heading(block.heading, heading)
    if segments is None or new_heading is None or len(segments) * len(body) > _MOST:
        return None
    old = clean_body(block.body)
    text = _Text(old, out="" if segments else old)
    done = text.told(segments, body, _aligned(segments, body))
    if done is None:
        return None
    made = replace(block, heading=new_heading, body=clean_body(done))
    return made if _as_told(made, heading, body) else None


def body_of(body: Sequence[Paragraph]) -> str | None:
    """Write paragraphs as the words of a new block; None when one of them cannot be written."""
    return _Text("").told((), body, [(None, number) for number in range(len(body))])


def new_heading(paragraph: Paragraph | None) -> str | None:
    """Write a heading in Markdown; None when it cannot be written."""
    return _heading("", paragraph)


def _heading(now: str, paragraph: Paragraph | None) -> str | None:
    if paragraph is None:
        return now if not shown_text(now) else ""
    return retold(now, paragraph.runs) if now.strip() else written(paragraph.runs)


def _as_told(made: Block, heading: Paragraph | None, body: Sequence[Paragraph]) -> bool:
    """Read back what was made: it must say what the document says, and stand in a page."""
    try:
        render_block(made)
    except YouthsiteError:
        return False
    said = key(" ".join(paragraphs_of(made)))
    head = key(heading.text) if heading else ""
    return said == key(" ".join(each.text for each in body)) and key(shown_text(made.heading)) == head


def _aligned(segments: Sequence[Segment], body: Sequence[Paragraph]) -> list[tuple[int | None, int | None]]:
    """Say which paragraph each segment became, by the best sum of likenesses; None: gone, or new."""
    rows, columns = len(segments), len(body)
    likeness = [[_likeness(one, other) for other in body] for one in segments]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            pair = likeness[row][column]
            best[row][column] = max(
                best[row + 1][column + 1] + pair if pair else 0.0,
                best[row + 1][column],
                best[row][column + 1],
            )
    found: list[tuple[int | None, int | None]] = []
    row = column = 0
    while row < rows and column < columns:
        pair = likeness[row][column]
        if pair and best[row][column] == best[row + 1][column + 1] + pair:
            found.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            found.append((row, None))
            row += 1
        else:
            found.append((None, column))
            column += 1
    return found + [(r, None) for r in range(row, rows)] + [(None, c) for c in range(column, columns)]


def _likeness(segment: Segment, paragraph: Paragraph) -> float:
    a, b = key(segment.text), key(paragraph.text)
    score = 200.0 if a == b else fuzz.ratio(a, b)
    if score < _LIKE:
        return 0.0
    return score + (150 if _family(segment.kind) == _family(paragraph.kind) else 0)


@dataclass
class _Text:
    """The new body while it is being written."""

    old: str
    out: str = ""
    kind: str = ""
    fresh: bool = False
    skipped: str | None = None

    def told(
        self,
        segments: Sequence[Segment],
        body: Sequence[Paragraph],
        pairs: Sequence[tuple[int | None, int | None]],
    ) -> str | None:
        for old, new in pairs:
            if old is None:
                assert new is not None
                done = self._add(body[new], written(body[new].runs))
            else:
                before = self.old[segments[old - 1].end if old else 0 : segments[old].start]
                paragraph = None if new is None else body[new]
                done = self._keep(segments[old], before, paragraph)
            if not done:
                return None
        return self.out + (self.old[segments[-1].end :] if segments else "")

    def _keep(self, segment: Segment, before: str, paragraph: Paragraph | None) -> bool:
        if paragraph is None:
            if any(line.strip(" \t>") for line in before.split("\n")[1:-1]):
                return False  # a line that no document shows would go with it
            self.skipped = before if self.skipped is None else self.skipped
            return True
        text = retold(segment.markdown, paragraph.runs)
        if text is None:
            return False
        if _other_kind(segment, paragraph):
            if any(line.strip(" \t>") for line in before.split("\n")[1:-1]):
                return False
            return self._add(paragraph, text)
        self.out += self._joint(segment, before) + text
        self.kind, self.fresh, self.skipped = _family(segment.kind), False, None
        return True

    def _joint(self, segment: Segment, before: str) -> str:
        """What stands between the words before and a kept segment."""
        if self.skipped is not None and ("\n" not in before or (not self.out and not self.fresh)):
            before = self.skipped if "\n" not in before else before.lstrip("\n")
        if not self.fresh:
            return before
        lines = before.count("\n")
        if lines == 0 and self.kind == _family(segment.kind):
            return f"\n{before.strip(' ')}" if before.strip() else "\n" + _CONTINUED.get(segment.kind, "")
        if self.kind != _family(segment.kind) and lines < 2:
            return "\n\n" + before.lstrip("\n ")
        return before

    def _add(self, paragraph: Paragraph, text: str | None) -> bool:
        if text is None:
            return False
        family = _family(paragraph.kind)
        first = _PREFIX.get(paragraph.kind, "")
        if paragraph.kind == "item" and self.kind == "item":
            first = _last_bullet(self.out)
        gap = "" if not self.out else "\n" if family == self.kind else "\n\n"
        parts = (
            sentences(text) if family == "sentence" and key(" ".join(sentences(text))) == key(text) else []
        )
        self.out += gap + first + ("\n".join(parts) if len(parts) > 1 and "`" not in text else text)
        self.kind, self.fresh, self.skipped = family, True, None
        return True


_PREFIX = {"item": "- ", "number": "1. ", "quote": "> ", "small-heading": "#### "}
_CONTINUED = {"item": "  ", "quote": "> "}


def _family(kind: str) -> str:
    if kind in ("item", "number"):
        return "item"
    return kind if kind == "quote" else "heading" if kind in ("heading", "small-heading") else "sentence"


def _other_kind(segment: Segment, paragraph: Paragraph) -> bool:
    """Whether a sentence, a list item or a quote was made another of these in Word."""
    kinds = {_family(segment.kind), _family(paragraph.kind)}
    return len(kinds) == 2 and "heading" not in kinds


def _last_bullet(text: str) -> str:
    line = text.rsplit("\n", 1)[-1]
    indent = line[: len(line) - len(line.lstrip(" "))]
    return f"{indent}{line.lstrip(' ')[0]} " if line.lstrip(" ")[:2] in ("- ", "* ", "+ ") else "- "
