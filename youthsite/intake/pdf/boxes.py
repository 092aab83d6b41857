"""Side boxes: words in a drawn or coloured frame, with other text beside it."""

from .frame import Box
from .glyphs import Page, Word

_LEAST_WORDS = 3


def take_boxes(page: Page) -> list[tuple[Box, list[Word]]]:
    """Take the words of each side box out of a page, from its top down; frames with nothing beside stay."""
    found: list[tuple[Box, list[Word]]] = []
    for box in sorted(page.boxes, key=lambda box: (box[2] - box[0]) * (box[3] - box[1])):
        inside = [word for word in page.words if word.upright and _holds(box, word)]
        if len(inside) < _LEAST_WORDS:
            continue
        gone = {id(word) for word in inside}
        rest = [word for word in page.words if id(word) not in gone]
        beside = [word for word in rest if box[1] < word.middle < box[3]]
        if len(beside) >= _LEAST_WORDS and not any(_crosses(box, word) for word in beside):
            page.words = rest
            found.append((box, inside))
    return sorted(found, key=lambda one: (one[0][1], one[0][0]))


def _holds(box: Box, word: Word) -> bool:
    return box[0] - 1 <= word.x0 and word.x1 <= box[2] + 1 and box[1] <= word.middle <= box[3]


def _crosses(box: Box, word: Word) -> bool:
    return word.x0 < box[2] - 1 and word.x1 > box[0] + 1
