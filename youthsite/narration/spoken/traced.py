"""Text of which every letter knows where it stood in the text that it was made from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """One word as it is said: its place in the spoken form, and the place of what it says in the text."""

    start: int
    end: int
    source: Span


@dataclass(frozen=True, slots=True)
class Traced:
    """A text, and for each of its letters the span of the source that it stands for."""

    text: str
    spans: tuple[Span, ...]

    def part(self, start: int, end: int) -> "Traced":
        """Cut a piece out."""
        return Traced(self.text[start:end], self.spans[start:end])

    def saying(self, start: int, end: int, said: str) -> "Traced":
        """Give other words for a piece; each of their letters stands for the whole of it."""
        span = (self.spans[start][0], self.spans[end - 1][1]) if end > start else (0, 0)
        return Traced(said, (span,) * len(said))

    def kept(self, places: Iterable[int]) -> "Traced":
        """Keep only the letters at these places."""
        chosen = list(places)
        return Traced("".join(self.text[place] for place in chosen), tuple(self.spans[i] for i in chosen))

    def one_spaced(self) -> "Traced":
        """Leave one blank between words and none around the text."""
        words = [self.part(*found.span()) for found in re.finditer(r"\S+", self.text)]
        return joined(words, " ")

    def words(self) -> tuple[SpokenWord, ...]:
        """Give the words that have a sound, in order."""
        return tuple(self._words())

    def _words(self) -> Iterator[SpokenWord]:
        for found in re.finditer(r"\S+", self.text):
            spans = [self.spans[place] for place in range(*found.span()) if self.text[place].isalnum()]
            if spans:
                source = (min(start for start, _ in spans), max(end for _, end in spans))
                yield SpokenWord(found.start(), found.end(), source)


def joined(pieces: Iterable[Traced], between: str = "") -> Traced:
    """Put pieces together; what is put between them stands for the place between them."""
    texts: list[str] = []
    spans: list[Span] = []
    for piece in pieces:
        if texts and between:
            texts.append(between)
            place = spans[-1][1] if spans else 0
            spans += [(place, place)] * len(between)
        texts.append(piece.text)
        spans += piece.spans
    return Traced("".join(texts), tuple(spans))
