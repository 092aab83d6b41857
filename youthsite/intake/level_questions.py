"""What only a person can say about the depth of headings: asked in groups, so that the questions stay few."""

from collections.abc import Sequence

from .log import Log
from .tree import Block, Heading, plain

_MOST = 3
_MOST_ENDS = 8


def ask_about_parts(blocks: Sequence[Block], levels: dict[int, int], log: Log) -> None:
    """Ask whether the sections after one with parts are parts of it too, where only the layout tells.

    Follows the answer; unanswered, they stay main sections, so that nothing is hidden below another heading.
    """
    heads = [place for place in sorted(levels) if levels[place] <= 2]
    for whole, run in _doubtful(blocks, levels, heads)[:_MOST]:
        names = "; ".join(_text(blocks[place]) for place in run)
        over = _text(blocks[whole])
        few = {
            f"upto-{number}": f"up to “{_text(blocks[place])}”" for number, place in enumerate(run, start=1)
        }
        if len(run) > _MOST_ENDS or len(run) == 1:
            few = {}
        few.pop(f"upto-{len(run)}", None)
        taken = log.ask(
            "heading-level",
            blocks[run[0]].line,
            names,
            f"“{over}” has parts. Do these belong to it too, or are they sections of their own: {names}?",
            {"own": "sections of their own", **few, "below": f"all are parts of “{over}”"},
            "own",
        )
        if taken != "own":
            upto = len(run) if taken == "below" else int(taken.removeprefix("upto-"))
            levels.update(dict.fromkeys(run[:upto], 2))


def _doubtful(
    blocks: Sequence[Block], levels: dict[int, int], heads: list[int]
) -> list[tuple[int, list[int]]]:
    """Give each section that opens with a heading of its own, and those without parts right after it."""
    mains = [place for place in heads if levels[place] == 1]
    parts = {place: _parts(levels, place) for place in mains}
    found: list[tuple[int, list[int]]] = []
    for number, whole in enumerate(mains):
        if whole + 1 not in parts[whole]:
            continue
        run: list[int] = []
        for place in mains[number + 1 :]:
            if parts[place]:
                break
            run.append(place)
        else:
            run = run[:-1]  # the last section of all closes the report
        if run:
            found.append((whole, run))
    return found


def _parts(levels: dict[int, int], main: int) -> list[int]:
    below: list[int] = []
    for place in sorted(levels):
        if place > main:
            if levels[place] == 1:
                break
            below.append(place)
    return below


def _text(block: Block) -> str:
    return plain(block.text) if isinstance(block, Heading) else ""
