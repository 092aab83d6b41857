"""The steps that led to the words of a block, without those that were tried and led nowhere."""

from collections.abc import Iterable, Sequence

from ..model import Edit


def that_led_to(lines: Iterable[str], edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Keep the steps from which the lines came, and those that left something out.

    A step whose words no later step took up, and that do not stand among the lines, cannot be put back.
    """
    wanted = {_key(line) for line in lines}
    kept: list[Edit] = []
    for edit in reversed(edits):
        after = [_key(line) for line in edit.after.split("\n") if line.strip()]
        if not after or wanted.intersection(after):
            kept.append(edit)
            wanted.update(_key(line) for line in edit.before.split("\n") if line.strip())
    return tuple(reversed(kept))


def _key(line: str) -> str:
    """Lines are the same whatever their list mark, first capital and last full stop."""
    return line.strip().removeprefix("- ").rstrip(".").casefold()
