"""Why a block says what it says: every step is named, and can be undone and redone."""

import re
from pathlib import Path

import pytest

import youthsite
from youthsite.editions import parse_page, recorded, say_step, state_of, steps_of, tie_to, undo_step
from youthsite.errors import YouthsiteError
from youthsite.language import fingerprint
from youthsite.model import Edit, Passage
from youthsite.writing.steps import STEPS

SOURCE = "The forum (GOYF) met 12 times. It was chaired by Tor. Pupils devised a plan and shared it."


def block(body, *edits, state="draft", origin="rules"):
    page = parse_page(f"# Play\n\n::: {{#forum .did}}\n{body}\n:::\n", Path("play.md"))
    passage = Passage("p1", "paragraph", SOURCE, fingerprint(SOURCE), "play", ("Play",), 1, 0, 9)
    return recorded(page.blocks[0], state, origin, tie_to([passage]), edits)


BRACKETS = Edit("brackets", "The forum (GOYF) met 12 times.", "The forum met 12 times.")
CHAIR = Edit("left out: how the group is run", "It was chaired by Tor.", "")
WORDS = Edit("phrases", "Pupils devised a plan and shared it.", "Pupils made a plan and shared it.")
SPLIT = Edit("splits", "Pupils made a plan and shared it.", "Pupils made a plan.\nThey shared it.")
DRAFT = block("The forum met 12 times.\nPupils made a plan.\nThey shared it.", BRACKETS, CHAIR, WORDS, SPLIT)


def body_without(number, of=DRAFT):
    return undo_step(of, number).body.split("\n")


def test_a_step_is_put_back_in_its_place():
    assert body_without(1)[0] == SOURCE[:30]
    assert body_without(1)[1:] == ["Pupils made a plan.", "They shared it."]


def test_what_later_steps_made_of_the_words_goes_too():
    assert body_without(3) == ["The forum met 12 times.", "Pupils devised a plan and shared it."]
    assert body_without(4) == ["The forum met 12 times.", "Pupils made a plan and shared it."]


def test_a_sentence_that_was_left_out_goes_behind_the_one_before_it():
    assert body_without(2) == [
        "The forum met 12 times.", "It was chaired by Tor.", "Pupils made a plan.", "They shared it.",
    ]  # fmt: skip


def test_the_block_is_a_persons_draft_that_keeps_its_ties_and_its_history():
    undone = undo_step(block(DRAFT.body, BRACKETS, CHAIR, WORDS, SPLIT, state="approved"), 1)
    record = undone.record
    assert (record.state, record.origin, state_of(undone, None)) == ("draft", "person", "draft")
    assert record.ties == DRAFT.record.ties
    assert record.edits[:4] == DRAFT.record.edits
    assert steps_of(undone)[4].said == "A person undid a step."


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_undoing_the_undoing_gives_the_same_words(number):
    again = undo_step(undo_step(DRAFT, number), 5)
    assert [line for line in again.body.split("\n") if line] == DRAFT.body.split("\n")


def test_in_a_list_only_the_item_changes_and_what_is_no_item_stays_behind_the_list():
    said = Edit("phrases", "Devised a game", "made a game")
    explained = Edit("explain", "- made a game", "- made a game\nA game is play.")
    made = block("We:\n\n- made a game\n- ran\n\nA game is play.", said, explained)
    undone = undo_step(made, 1)
    assert undone.body == "We:\n\n- Devised a game\n- ran"
    assert undo_step(undone, 3).body == made.body


def test_the_words_above_a_list_come_back_above_it():
    made = block("We:\n\n- ran\n- met\n\nA run is fast.", Edit("lead-in", "", "We:"))
    undone = undo_step(made, 1)
    assert undone.body == "- ran\n- met\n\nA run is fast."
    assert undo_step(undone, 2).body == made.body


def test_words_that_somebody_changed_are_left_alone():
    changed = block("The forum met often.\nPupils made a plan.", BRACKETS)
    with pytest.raises(YouthsiteError, match="not in the block as they were"):
        undo_step(changed, 1)


@pytest.mark.parametrize("number", [0, -1, 5])
def test_a_step_that_is_not_there_says_which_are(number):
    with pytest.raises(YouthsiteError, match="1 to 4"):
        undo_step(DRAFT, number)


def test_a_block_without_steps_says_that_a_person_wrote_it():
    with pytest.raises(YouthsiteError, match="a person wrote it"):
        undo_step(block("Hello.", origin="person"), 1)


def test_steps_are_said_in_plain_words_with_their_reason():
    assert [step.number for step in steps_of(DRAFT)] == [1, 2, 3, 4]
    assert say_step("left out: how the group is run").endswith("Why: how the group is run.")
    assert say_step("a-step-of-tomorrow") == "This was done by the step “a-step-of-tomorrow”."
    known = [name for name, _ in STEPS if "This was done by" not in say_step(name)]
    assert len(known) >= 14


def test_every_step_that_the_source_names_has_words():
    package = Path(youthsite.__file__).parent
    source = "\n".join(
        path.read_text(encoding="utf-8")
        for room in ("writing", "rewriting", "versions", "editions")
        for path in sorted((package / room).rglob("*.py"))
    )
    named = set(re.findall(r'Edit\(\s*(?:rule=)?f?"([a-z -]+)', source))
    assert len(named) > 8
    assert [name for name in sorted(named) if "This was done by" in say_step(name.strip())] == []
