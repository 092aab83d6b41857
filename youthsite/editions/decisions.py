"""The way of a block: draft, in review, agreed by a group, approved by an officer; or sent back.

Each step is bound to the block's words and to the passages as they are at that moment.
"""

from collections.abc import Iterable
from dataclasses import replace

from ..errors import YouthsiteError
from ..model import Block, Decision, Dismissal, Passage, Report, State, Wording
from .states import recorded, state_of, tied_passages
from .ties import tie_to

BEFORE: dict[State, tuple[State, ...]] = {
    "draft": ("in review", "agreed", "approved"),
    "in review": ("draft",),
    "agreed": ("draft", "in review"),
    "approved": ("agreed",),
}
"""From which states a block may come to each."""


def decide(block: Block, decision: Decision, report: Report) -> Block:
    """Give the block the state that people decided on; what it tells is tied anew, as the report is now.

    An approval keeps the wording. Raises YouthsiteError when the block tells a passage that is gone or held,
    when its state does not allow the step, and when it is sent back without a reason.
    """
    if decision.state == "draft":
        return _sent_back(block, decision)
    now = state_of(block, report)
    if now not in BEFORE[decision.state]:
        raise _out_of_turn(block, now, decision.state)
    ties = tie_to(_passages(block, report))
    origin, edits = block.record.origin, block.record.edits
    made = recorded(block, decision.state, origin, ties, edits)
    approved = wording_of(made) if decision.state == "approved" else made.record.approved
    decisions = (*made.record.decisions, decision)
    return replace(made, record=replace(made.record, decisions=decisions, approved=approved, dismissed=()))


def dismiss(block: Block, dismissals: Iterable[Dismissal]) -> Block:
    """Keep with the block that changes of passages do not matter to it; older words about these go."""
    new = tuple(dismissals)
    passages = {each.passage for each in new}
    kept = tuple(each for each in block.record.dismissed if each.passage not in passages)
    return replace(block, record=replace(block.record, dismissed=(*kept, *new)))


def wording_of(block: Block) -> Wording:
    """Give all that an approval covers."""
    return Wording(
        kind=block.kind,
        heading=block.heading,
        body=block.body,
        wellbeing=block.wellbeing,
        picture=block.picture,
        alt=block.alt or "",
        ties=block.record.ties,
    )


def _sent_back(block: Block, decision: Decision) -> Block:
    if not decision.note.strip():
        raise YouthsiteError(
            f"The block `{block.id}` was not sent back: there is no reason.",
            fix='Say why, as in --reason "the number is wrong".',
        )
    record = replace(block.record, state="draft", decisions=(*block.record.decisions, decision))
    return replace(block, record=record)


def _passages(block: Block, report: Report) -> list[Passage]:
    known = tied_passages(block.record.ties, report)
    lost = [tie.passage for tie in block.record.ties if tie.passage not in known or known[tie.passage].held]
    if lost:
        raise YouthsiteError(
            f"The block `{block.id}` tells what is no longer in the full report, or is held back: "
            f"{', '.join(lost)}.",
            fix="Untie that passage, or tell another one; then ask people again.",
        )
    return [known[tie.passage] for tie in block.record.ties]


def _out_of_turn(block: Block, now: State, wanted: State) -> YouthsiteError:
    if now == wanted:
        return YouthsiteError(f"The block `{block.id}` is {now} already.", fix="There is nothing to do.")
    if wanted == "approved":
        fix = 'Ask a group first (`youthsite agree`), or say why not with --without-group "…".'
    else:
        fix = "Send it back first, with `youthsite reject`."
    return YouthsiteError(f"The block `{block.id}` is {now}, so it cannot be {wanted} now.", fix=fix)
