"""changes.md: what changed from one version to the next, for the person who looks after the easy edition."""

from collections.abc import Sequence

from ..model import Passage
from .compare import KINDS, Change, Changes, Kind
from .touched import Touched

_SHOWN = 300
_TITLES: dict[Kind, tuple[str, str]] = {
    "numbers": ("Numbers changed", "its numbers changed"),
    "words": ("Words changed", "its words changed"),
    "split": ("Split", "what it tells stands in several passages now"),
    "merged": ("Merged", "what it tells was put together with other words"),
    "gone": ("Gone", "what it tells is gone"),
    "new": ("New", "new"),
    "moved": ("Moved, with the same words", "what it tells stands elsewhere now"),
    "small": ("Small changes of words", "a word or two changed"),
}


def changes_text(
    opening: str, changes: Changes, touched: Sequence[Touched], notes: Sequence[str], *, beside: bool
) -> str:
    """Give changes.md: a summary, the easy blocks to look at, then every change by kind.

    `beside`: the new report stands beside the old one, whose easy blocks stay as they are.
    """
    parts = [
        opening,
        summary(changes) + " A passage keeps its id (`p-…`) when its words change.",
        *notes,
        *_blocks(touched, beside),
        *(part for kind in KINDS for part in _section(kind, changes.of(kind))),
    ]
    return "\n\n".join(parts) + "\n"


def summary(changes: Changes) -> str:
    """Say in one or two sentences how many passages stayed and how many changed, by kind."""
    counted = [f"{len(found)} {_COUNTED[kind]}" for kind in KINDS if (found := changes.of(kind))]
    return f"{changes.same} passages are the same. " + (
        f"Changes: {', '.join(counted)}." if counted else "Nothing changed."
    )


_COUNTED: dict[Kind, str] = {
    "numbers": "with other numbers",
    "words": "with other words",
    "split": "split",
    "merged": "merged",
    "gone": "gone",
    "new": "new",
    "moved": "moved",
    "small": "with a word or two changed",
}


def why(touched: Touched) -> str:
    """Say in a few words why a person should look at a block."""
    change = touched.change
    if change.kind == "numbers":
        return f"{_TITLES['numbers'][1]}: {_figures(change)}"
    passages = ", ".join(passage.id for passage in change.now)
    again = f"; tie it again to {passages}" if change.kind in ("split", "merged") else ""
    return _TITLES[change.kind][1] + again


def _blocks(touched: Sequence[Touched], beside: bool) -> list[str]:
    if not touched:
        return []
    title = "How these were told last time" if beside else "Please look at these easy blocks"
    reasons: dict[str, list[str]] = {}
    for each in touched:
        reasons.setdefault(f"- {each.file}, line {each.line}, `{each.block}`", []).append(why(each))
    lines = [f"{place}: {'; '.join(dict.fromkeys(told))}" for place, told in reasons.items()]
    return [f"## {title} ({len(lines)})", "\n".join(lines)]


def _section(kind: Kind, changes: Sequence[Change]) -> list[str]:
    if not changes:
        return []
    lines = [line for change in changes for line in _entry(change)]
    return [f"## {_TITLES[kind][0]} ({len(changes)})", "\n".join(lines)]


def _entry(change: Change) -> list[str]:
    if change.kind in ("new", "gone", "moved"):
        return [f"- {_where(passage)}: {_words(passage)}" for passage in change.now or change.before]
    head = f"- {', '.join(map(_where, change.now))}"
    figures = f": {_figures(change)}" if change.figures else ""
    moved = ", and moved" if change.moved else ""
    return [
        f"{head}{moved}{figures}",
        *(f"    - before: {_words(passage)}" for passage in change.before),
        *(f"    - now: {_words(passage)}" for passage in change.now),
    ]


def _figures(change: Change) -> str:
    return ", ".join(f"**{old or 'nothing'} → {new or 'nothing'}**" for old, new in change.figures)


def _where(passage: Passage) -> str:
    held = ", held back" if passage.held else ""
    return f"`{passage.id}` ({passage.page}, line {passage.line}{held})"


def _words(passage: Passage) -> str:
    text = passage.text
    return f"“{text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(' ', 1)[0] + ' …'}”"
