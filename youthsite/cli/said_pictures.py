"""What the command line says about pictures."""

from collections.abc import Sequence

from ..picturing import Offer, Pictured


def offer_text(found: Offer) -> str:
    """List the pictures that a block may show, with the words that led to each."""
    place = f"{found.page.stem}#{found.block.id}"
    now = f"It shows `{found.block.picture}` now." if found.block.picture else "It has no picture now."
    if not found.candidates:
        return (
            f"{place}: no picture fits these words. {now}\n"
            "The preview and the session pack have room to draw one. `youthsite picture list` names all."
        )
    lines = [f"{place}: {found.block.heading}", now]
    for number, each in enumerate(found.candidates, start=1):
        because = ", ".join(f"“{word}”" for word in each.because[:4])
        lines.append(f"  {number}. {each.name}: {each.alt} (because of {because})")
    return "\n".join([*lines, f"Take one: `youthsite picture choose {place} --take 1`."])


def pictured_text(made: Pictured) -> str:
    """Say what a block shows now, and whether people must look at it again."""
    place = f"{made.page.stem}#{made.block.id}"
    shows = f"shows `{made.block.picture}`: {made.block.alt or 'it only decorates'}"
    text = f"{place} {shows if made.block.picture else 'has no picture now.'}"
    again = "\nIts picture belongs to what people agreed to, so it is a draft again: ask them once more."
    return text + (again if made.lapsed else "")


def filled_text(made: Sequence[Pictured]) -> str:
    """Say which blocks got a picture, and why."""
    lines = [
        f"  {each.page.stem}#{each.block.id}: {each.block.picture} ({', '.join(each.because[:4])})"
        for each in made
    ]
    many = f"{len(made)} block{'' if len(made) == 1 else 's'} got a picture"
    return "\n".join([f"{many}{':' if made else '.'}", *lines])
