"""How a block came to say what it says, step by step, and putting back what one step changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import yaml

from ..errors import YouthsiteError
from ..language import sentences
from ..model import Block, Edit
from .lines import with_lines
from .states import recorded

PUT_BACK = "put back"


@dataclass(frozen=True, slots=True)
class Step:
    """One named edit of a block; `number` counts from 1, `said` says in plain words what was done."""

    number: int
    edit: Edit
    said: str


def steps_of(block: Block) -> tuple[Step, ...]:
    """Give every step by which a block was made from the report, in order."""
    return tuple(
        Step(number, edit, say_step(edit.rule)) for number, edit in enumerate(block.record.edits, start=1)
    )


def say_step(rule: str) -> str:
    """Say in plain words what a step does; one that is not known is called by its name."""
    name, _, why = rule.partition(": ")
    said = _step_words().get(name)
    if said is None:
        return f"This was done by the step “{rule}”."
    return f"{said} Why: {why}." if why else said


def undo_step(block: Block, number: int) -> Block:
    """Put back the words that a step found, in the place of what came of them; the block is a person's draft.

    What later steps made of them goes too, and the undoing is itself a step that can be undone. Raises
    YouthsiteError for a step that the block does not have, or when its words were changed since.
    """
    edits = block.record.edits
    if not 1 <= number <= len(edits):
        many = f"1 to {len(edits)}" if edits else "none: a person wrote it"
        raise YouthsiteError(
            f"The block `{block.id}` has no step {number}.", fix=f"The steps of this block are {many}."
        )
    edit = edits[number - 1]
    lines = with_lines(block).split("\n")
    made = _made_of(_cut(edit.after), edits[number:])
    places = _places(made, lines)
    back = _cut(edit.before)
    if places:
        kept = [line for place, line in enumerate(lines) if place not in places[1:]]
        changed = _replaced(kept, places[0], back)
    else:
        at = _place_for(edit, edits[: number - 1], block, lines)
        changed = [*lines[:at], *back, *lines[at:]]
    undone = Edit(PUT_BACK, "\n".join(lines[place] for place in places), edit.before)
    new = replace(block, body=_tidy(changed))
    return recorded(new, "draft", "person", block.record.ties, (*edits, undone))


def _replaced(lines: list[str], at: int, back: list[str]) -> list[str]:
    """Put lines in the place of one; in a list, what is no item of it goes behind the list."""
    if not _is_item(lines[at]):
        return [*lines[:at], *back, *lines[at + 1 :]]
    items = [line for line in back if _is_item(line)] or back
    rest = [line for line in back if line not in items]
    end = next((place for place in range(at, len(lines)) if not _is_item(lines[place])), len(lines))
    return [
        *lines[:at], *(f"- {_bare(line)}" for line in items), *lines[at + 1 : end], *rest, *lines[end:]
    ]  # fmt: skip


def _made_of(lines: list[str], later: Iterable[Edit]) -> list[str]:
    """Follow lines through the later steps to what they are now."""
    now = lines
    for edit in later:
        before, after = _cut(edit.before), _cut(edit.after)
        keys = [_key(line) for line in now]
        if before and all(_key(line) in keys for line in before):
            at = keys.index(_key(before[0]))
            gone = {_key(line) for line in before}
            now = [
                *(line for line in now[:at] if _key(line) not in gone),
                *after,
                *(line for line in now[at:] if _key(line) not in gone),
            ]
    return now


def _places(made: Sequence[str], lines: Sequence[str]) -> list[int]:
    """Where the lines stand in the block; raises YouthsiteError when one is not there as it was."""
    keys = [_key(line) for line in lines]
    found: list[int] = []
    for line in made:
        place = next((at for at, key in enumerate(keys) if key == _key(line) and at not in found), None)
        if place is None:
            raise YouthsiteError(
                f"The words that this step led to are not in the block as they were: “{line}”.",
                fix="They were changed later. Change the page by hand.",
            )
        found.append(place)
    return sorted(found)


def _place_for(edit: Edit, earlier: Sequence[Edit], block: Block, lines: Sequence[str]) -> int:
    """Where words that were left out go back: behind what stood before them in the report."""
    items = [place for place, line in enumerate(lines) if _is_item(line)]
    if items and edit.before.rstrip().endswith(":"):
        return items[0]  # it leads into the list
    keys = [_key(line) for line in lines]
    told = [sentence for tie in block.record.ties for sentence in sentences(tie.text)]
    keyed = [_key(sentence) for sentence in told]
    before = told[: keyed.index(_key(edit.before))] if _key(edit.before) in keyed else []
    sources = before or [line for one in earlier for line in _cut(one.before)]
    for sentence in reversed(sources):
        now = [_key(line) for line in _made_of([sentence], block.record.edits)]
        places = [at for at, key in enumerate(keys) if key in now]
        if places:
            return places[-1] + 1
    return 0 if before else len(lines)


def _cut(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _key(line: str) -> str:
    """Lines are the same whatever their list mark, first capital and last full stop."""
    return _bare(line).rstrip(".").casefold()


def _bare(line: str) -> str:
    return line.strip().removeprefix("- ")


def _is_item(line: str) -> bool:
    return line.startswith("- ")


def _tidy(lines: Sequence[str]) -> str:
    """Part lists from sentences by one empty line, and keep no empty line where nothing stands around it."""
    written: list[str] = []
    for line in lines:
        if line.strip() and written and written[-1].strip() and _is_item(line) != _is_item(written[-1]):
            written.append("")
        if line.strip() or (written and written[-1].strip()):
            written.append(line)
    return "\n".join(written).strip("\n")


@cache
def _step_words() -> dict[str, str]:
    text = files(__package__).joinpath("step_words.yml").read_text(encoding="utf-8")
    return {str(name): str(said) for name, said in yaml.safe_load(text).items()}
