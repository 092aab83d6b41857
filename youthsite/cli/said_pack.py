"""What is said of a pack or a booklet that was made."""

from ..booklet import Booklet
from ..packing import Pack
from ..packing.letter import LEFT_OUT

_MOST = 10


def packed_text(made: Pack) -> str:
    """Say what is in the zip, what is left out of it, and what an officer does with it."""
    packed = made.packed
    size = f"{len(packed.files)} files, {packed.megabytes:.1f} MB"
    lines = [f"{made.path}: {size}, the same bytes each time."]
    if packed.preview:
        lines.append("This is a PREVIEW: it shows drafts that nobody approved. Keep it off the public web.")
    if packed.address:
        lines.append(f"Made for {packed.address}")
    else:
        lines.append(f"Left out, for nobody said the address: {LEFT_OUT}. `--at ADDRESS` brings them in.")
    if made.unused:
        named = ", ".join(made.unused[:_MOST]) + (", …" if len(made.unused) > _MOST else "")
        lines.append(f"No page leads to these files of yours. Should they be on the web? {named}")
    return "\n".join([*lines, "Give it to your web team. READ-ME-FIRST.txt in it says what to do."])


def booklet_text(made: Booklet) -> str:
    """Say how large a booklet is and how it is printed."""
    empty = f", {made.empty} of them empty at the end" if made.empty else ""
    sheets = "1 sheet" if made.sheets == 1 else f"{made.sheets} sheets"
    return (
        f"{made.path}: {made.pages + made.empty} pages{empty}, on {sheets} of A4.\n"
        "Print it on both sides, lying (landscape), turned at the short edge, at 100%. Fold the pile once, "
        "and staple the fold.\n"
        "It is for paper alone: the website and the large print are what people with screen readers use."
    )
