"""A small drawing for each kind of block, shown when the block has no picture of its own."""

from functools import cache
from pathlib import Path

from ..model import BlockKind

KINDS = Path(__file__).with_name("kinds")


@cache
def kind_icon_svg(kind: BlockKind) -> str:
    """Give the inline SVG of a kind's drawing, 24 by 24 units, in the colour of the text around it.

    It is decoration, hidden from screen readers: the words of the block say the same.
    """
    drawing = (KINDS / f"{kind}.svg").read_text(encoding="utf-8").strip()
    shape = f'<svg class="kind-icon kind-icon--{kind}" width="24" height="24"'
    return drawing.replace("<svg", f'{shape} aria-hidden="true" focusable="false"', 1)
