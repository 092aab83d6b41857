"""The way of a block: draft, in review, agreed by a group, approved by an officer; or sent back.

Each step is bound to the block's words and to the passages as they are at that moment.
"""

from collections.abc import Iterable
from dataclasses import replace

from ..errors import YouthsiteError
from ..model import Block, Decision, Dismissal, Passage, Report, State, Wording
from .states import origin_of, recorded, state_of, tied_passages
from .ties import tie_to

BEFORE: dict[State, tuple[State, ...]] = {
    "in review": ("draft",),
    "agreed": ("draft", "in review"),
    "approved": ("agreed",),
}
"""From which states a block may come to each; it may be sent back to draft from any."""
_WITHOUT_GROUP = "without a group: "


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
    made = recorded(block, decision.state, origin_of(block), ties, block.record.edits)
    approved = wording_of(made) if decision.state == "approved" else made.record.approved
    dismissed = () if decision.state == "approved" else _of_the_approved(made, report)
    decisions = (*made.record.decisions, decision)
    record = replace(made.record, decisions=decisions, approved=approved, dismissed=dismissed)
    return replace(made, record=record)


def without_group(decision: Decision, reason: str) -> Decision:
    """Give an approval with the reason why no group agreed first."""
    words = " ".join(reason.split())
    note = f"{_WITHOUT_GROUP}{words}" + (f"; {decision.note}" if decision.note else "")
    return replace(decision, note=note)


def is_without_group(decision: Decision) -> bool:
    """Say whether it is an approval to which no group agreed."""
    return decision.state == "approved" and decision.note.startswith(_WITHOUT_GROUP)


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
        rights=block.rights,
        picture=block.picture,
        alt=block.alt or "",
        drawing=block.drawing or "",
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


def _of_the_approved(block: Block, report: Report) -> tuple[Dismissal, ...]:
    """What was dismissed beside the last approved wording, which stays published, and counts still."""
    told = block.record.approved.ties if block.record.approved else ()
    now = {passage.id: passage.fingerprint for passage in tied_passages(told, report).values()}
    return tuple(each for each in block.record.dismissed if now.get(each.passage) == each.fingerprint)


def _out_of_turn(block: Block, now: State, wanted: State) -> YouthsiteError:
    if now == wanted:
        return YouthsiteError(f"The block `{block.id}` is {now} already.", fix="There is nothing to do.")
    if wanted == "approved":
        fix = 'Ask a group first (`youthsite agree`), or say why not with --without-group "…".'
    else:
        fix = "Send it back first, with `youthsite reject`."
    return YouthsiteError(f"The block `{block.id}` is {now}, so it cannot be {wanted} now.", fix=fix)
