"""What the command line says about how a block was made, and after undoing a step of it."""

import shlex

from ..editions import origin_of, steps_of, tells_held
from ..model import Block, Origin, Page, Report
from ..tracing import Trace

_WRITTEN_BY: dict[Origin, str] = {
    "rules": "Fixed rules wrote it from the full report.",
    "model": "A language model wrote it. Its words passed the checks.",
    "person": "A person wrote it, or changed what the rules wrote.",
}


def page_blocks_text(report: Report, page: Page) -> str:
    """List the blocks of an easy page with the number of their steps."""
    lines = [f"{page.title}: {len(page.blocks)} blocks"]
    for block in page.blocks:
        heading = "" if tells_held(block, report) else f"  {block.heading}"
        lines.append(f"  {block.id}{heading} ({_steps(len(block.record.edits))})")
    return _safe("\n".join(lines))


def why_text(found: Trace, page: str) -> str:
    """Tell the way from the passages to the words: every step, before and after."""
    block = found.block
    lines = [block.heading or block.id, *_indented(block.body), ""]
    lines += [f"{_WRITTEN_BY[origin_of(block)]} It is {_state(found)}."]
    if found.is_private:
        lines.append("It tells a passage that is held back, so it is not published.")
    lines += ["", "It tells these passages of the full report:"]
    for passage in found.passages:
        lines += [f"  {passage.id}: {'(held back)' if passage.held else passage.text}"]
    lines += ["" if found.passages else "  none", *_told_steps(found, page)]
    return _safe("\n".join(lines))


def _told_steps(found: Trace, page: str) -> list[str]:
    if not found.block.record.edits:
        return ["There are no steps: a person wrote these words."]
    lines = ["These steps were taken:"]
    for step in steps_of(found.block):
        lines.append(f"  {step.number}. {step.said}")
        if found.is_private:
            continue
        lines += [f"     before: {line}" for line in step.edit.before.split("\n") if line]
        lines += [f"     after:  {line}" for line in step.edit.after.split("\n") if line]
    command = shlex.join(["youthsite", "undo", page, found.block.id])
    return [*lines, "", f"To put back the words before a step: `{command} STEP`"]


def undone_text(found: Trace, new: Block, page: str) -> str:
    """Say what the block says now."""
    lines = ["Put back. The block now says:", *_indented(new.body), ""]
    if found.state != "draft":
        lines.append(f"It was {found.state}; it is a draft again.")
    lines.append("Read it beside the full report, and `youthsite check`.")
    back = shlex.join(["youthsite", "undo", page, new.id, str(len(new.record.edits))])
    lines.append(f"To have it as it was: `{back}`")
    return _safe("\n".join(lines))


def _indented(body: str) -> list[str]:
    return [f"  {line}" for line in body.split("\n") if line.strip()]


def _state(found: Trace) -> str:
    return {"draft": "a draft", "in review": "in review"}.get(found.state, found.state)


def _steps(number: int) -> str:
    return {0: "no steps", 1: "1 step"}.get(number, f"{number} steps")


def _safe(text: str) -> str:
    """Leave out control characters, by which a file could play tricks on a terminal."""
    return "".join(letter for letter in text if letter == "\n" or letter.isprintable())
