import re
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from youthsite.editions import (
    approved_page,
    decide,
    dismiss,
    is_stale,
    new_page,
    parse_records,
    recorded,
    render_records,
    replace_block,
    state_of,
    tie_to,
    words_fingerprint,
)
from youthsite.errors import YouthsiteError
from youthsite.model import Decision, Dismissal

from .strategies import PATH, blocks, headings, markdown, unhurried
from .test_states import BLOCK, ONE, TWO, passage, report

GROUP, ROLE, DAY = "Youth Forum", "participation officer", "2025-09-02"
TIED = recorded(BLOCK, ties=tie_to([ONE]))
CHANGED = passage("p1", "One and a half.")


def step(block, state, source, by=ROLE, note=""):
    return decide(block, Decision(state, by, DAY, note), source)


def approved(block=TIED, source=None):
    source = source or report(ONE, TWO)
    return step(step(step(block, "in review", source, GROUP), "agreed", source, GROUP), "approved", source)


def test_the_whole_way_is_kept():
    block = approved()
    assert state_of(block, report(ONE, TWO)) == "approved"
    assert [(each.state, each.by) for each in block.record.decisions] == [
        ("in review", GROUP),
        ("agreed", GROUP),
        ("approved", ROLE),
    ]
    assert block.record.approved.body == BLOCK.body
    assert block.record.approved.ties == TIED.record.ties


@pytest.mark.parametrize(
    ("now", "wanted", "said"),
    [
        ("draft", "approved", "Ask a group first"),
        ("in review", "approved", "Ask a group first"),
        ("agreed", "agreed", "already"),
        ("approved", "agreed", "Send it back first"),
        ("agreed", "in review", "Send it back first"),
    ],
)
def test_no_step_is_taken_out_of_turn(now, wanted, said):
    block = recorded(BLOCK, now, ties=tie_to([ONE]))
    with pytest.raises(YouthsiteError, match=said):
        step(block, wanted, report(ONE))


def test_sending_back_needs_a_reason_and_keeps_the_approved_wording():
    block = approved()
    with pytest.raises(YouthsiteError, match="no reason"):
        step(block, "draft", report(ONE))
    back = step(block, "draft", report(ONE), note="the number is wrong")
    assert state_of(back, report(ONE)) == "draft"
    assert back.record.approved == block.record.approved
    assert back.record.decisions[-1].note == "the number is wrong"


@pytest.mark.parametrize("now", [[TWO], [replace(ONE, held=True)]])
def test_what_tells_a_lost_or_held_passage_takes_no_step(now):
    with pytest.raises(YouthsiteError, match="p1"):
        step(TIED, "agreed", report(*now))


def test_a_changed_passage_is_tied_anew_by_the_next_decision_only():
    block = approved()
    assert state_of(block, report(CHANGED)) == "draft"
    assert is_stale(block, report(CHANGED))
    again = approved(block, report(CHANGED))
    assert state_of(again, report(CHANGED)) == "approved"
    assert [tie.text for tie in again.record.ties] == [CHANGED.text]


def test_a_dismissed_change_counts_until_the_next_one():
    block = dismiss(approved(), [Dismissal("p1", CHANGED.fingerprint, ROLE, DAY, "a comma")])
    assert state_of(block, report(CHANGED)) == "approved"
    assert not is_stale(block, report(CHANGED))
    assert state_of(block, report(passage("p1", "One and three quarters."))) == "draft"
    assert state_of(block, report(replace(CHANGED, held=True))) == "draft"


def test_what_was_dismissed_beside_the_approved_wording_counts_while_it_is_shown():
    block = dismiss(approved(), [Dismissal("p1", CHANGED.fingerprint, ROLE, DAY, "a comma")])
    again = step(replace(block, body="We met 3 times."), "in review", report(CHANGED), GROUP)
    page = page_of(again)
    assert approved_page(page, report(CHANGED)).stale == frozenset()
    other = passage("p1", "One and three quarters.")
    assert approved_page(page, report(other)).stale == {"a"}
    at_other = step(replace(again, body="We met 4 times."), "agreed", report(other), GROUP)
    assert state_of(at_other, report(other)) == "agreed"
    assert state_of(at_other, report(CHANGED)) == "draft", "nobody agreed beside those words"


def test_words_that_a_person_changed_are_a_persons():
    drafted = recorded(BLOCK, origin="rules", ties=tie_to([ONE]))
    assert step(drafted, "in review", report(ONE)).record.origin == "rules"
    assert step(replace(drafted, body="We met!"), "in review", report(ONE)).record.origin == "person"


def test_of_older_words_only_the_decisions_about_them_are_told():
    block = step(approved(), "draft", report(ONE), note="the number is wrong")
    newer = step(replace(block, body="We met 3 times."), "agreed", report(ONE), "Another group")
    (shown,) = approved_page(page_of(newer), report(ONE)).page.blocks
    assert [each.by for each in shown.record.decisions] == [GROUP, GROUP, ROLE]


def test_the_words_for_a_picture_are_approved_too():
    block = approved(replace(TIED, alt="A bus."))
    assert state_of(block, report(ONE)) == "approved"
    assert state_of(replace(block, alt="A red bus."), report(ONE)) == "draft"
    assert state_of(replace(block, alt=None), report(ONE)) == "approved"  # nobody looked


def page_of(*blocks, title="A year"):
    return replace(new_page(PATH, title, blocks), approved_title=title)


def test_what_nobody_approved_is_left_out_and_counted():
    other = replace(TIED, id="b", heading="Other")
    found = approved_page(page_of(approved(), other), report(ONE, TWO))
    assert [block.id for block in found.page.blocks] == ["a"]
    assert (found.waiting, found.stale, found.older) == (("b",), frozenset(), frozenset())


def test_the_last_approved_wording_stays():
    page = page_of(approved())
    (block,) = page.blocks
    page = replace_block(page, replace(block, body="We met 3 times.", kind="next", picture="tree"))
    found = approved_page(page, report(ONE, TWO))
    (shown,) = found.page.blocks
    assert (shown.body, shown.kind, shown.picture) == (BLOCK.body, BLOCK.kind, BLOCK.picture)
    assert found.older == {"a"}
    assert "3 times" not in found.page.source


def record_of_approved():
    return render_records(page_of(approved(replace(TIED, alt="A bus.", picture="bus", rights=("12",)))))


def test_the_approved_wording_is_read_again_as_it_was():
    records = parse_records(record_of_approved(), PATH)
    block = approved(replace(TIED, alt="A bus.", picture="bus", rights=("12",)))
    assert records.blocks["a"].approved == block.record.approved


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r'      body: ".*"', '      body: "We met 5 times."'),
        (r"      body: .*\n", ""),
        (r"      kind: did", "      kind: next"),
        (r'      alt: ".*"', '      alt: "A tram."'),
        (r"      picture: bus", "      picture: tree"),
        (r'      rights: "?12"?', '      rights: "19"'),
        (r"    approved:\n(?:      .*\n)+", "    approved:\n"),
    ],
)
def test_nobody_changes_in_the_record_what_was_approved(old, new):
    damaged, many = re.subn(old, new, record_of_approved())
    assert many == 1
    with pytest.raises(YouthsiteError, match="not the wording that was approved") as raised:
        parse_records(damaged, PATH)
    assert "    approved:" in damaged.splitlines()[raised.value.line - 2 : raised.value.line]


def test_a_picture_said_in_other_words_goes_until_it_is_approved():
    page = page_of(approved(replace(TIED, alt="A bus.")))
    page = replace(page, blocks=tuple(replace(block, alt="A red bus.") for block in page.blocks))
    (shown,) = approved_page(page, report(ONE, TWO)).page.blocks
    assert (shown.body, shown.picture) == (BLOCK.body, "")


def test_so_does_one_that_newer_words_have_replaced():
    newer = replace(approved(replace(TIED, alt="A bus.", picture="bus")), picture="tree", alt="A tree.")
    for now, picture in (("A bus.", "bus"), ("A red bus.", "")):
        (shown,) = approved_page(page_of(replace(newer, approved_alt=now)), report(ONE, TWO)).page.blocks
        assert (shown.body, shown.picture) == (BLOCK.body, picture)


def test_another_file_under_the_same_name_lapses_the_approval_and_takes_the_picture_off():
    block = approved(replace(TIED, alt="A bus.", picture="bus", drawing="v1:aa"))
    swapped = replace(block, drawing="v1:bb")
    assert (state_of(block, None), state_of(swapped, None)) == ("approved", "draft")
    assert state_of(replace(block, drawing=None), None) == "approved"  # nobody looked
    (shown,) = approved_page(page_of(swapped), report(ONE, TWO)).page.blocks
    assert (shown.body, shown.picture) == (BLOCK.body, "")
    (shown,) = approved_page(page_of(block), report(ONE, TWO)).page.blocks
    assert shown.picture == "bus"


def test_a_record_from_before_drawings_were_kept_is_still_approved():
    block = approved(replace(TIED, alt="A bus.", picture="bus"))
    text = render_records(page_of(block))
    assert "drawing" not in text
    record = parse_records(text, PATH).blocks["a"]
    assert state_of(replace(block, record=record, drawing="v1:aa"), None) == "approved"


def test_a_drawing_changed_in_the_record_is_noticed():
    text = render_records(page_of(approved(replace(TIED, alt="A bus.", picture="bus", drawing="v1:aa"))))
    damaged, many = re.subn("      drawing: .*", '      drawing: "v1:bb"', text)
    assert many == 1
    with pytest.raises(YouthsiteError, match="not the wording that was approved"):
        parse_records(damaged, PATH)


def test_a_stale_block_stays_and_is_named():
    found = approved_page(page_of(approved()), report(CHANGED))
    assert (found.stale, found.waiting) == ({"a"}, ())


def test_an_approved_block_that_tells_what_is_held_now_goes():
    found = approved_page(page_of(approved()), report(replace(ONE, held=True)))
    assert (found.page.blocks, found.waiting) == ((), ("a",))


def test_a_title_and_words_between_blocks_are_not_published_unapproved():
    page = replace(page_of(approved()), title="New title", approved_title="Old title")
    page = replace(page, source=page.source + "\nNobody read this.\n")
    found = approved_page(page, report(ONE, TWO))
    assert found.page.title == "Old title"
    assert found.loose == 1
    assert "Nobody read this" not in found.page.source
    assert approved_page(replace(page, approved_title=""), report(ONE, TWO)).page.title == "Glen"


@unhurried
@given(blocks(), st.data())
def test_nothing_else_than_what_was_approved_is_ever_published(block, data):
    source = report(ONE, TWO)
    block = replace(block, id="a", record=recorded(block, ties=tie_to([ONE])).record, alt="")
    try:
        page = page_of(approved(block, source))
    except YouthsiteError:
        assume(False)
    first = approved_page(page, source).page.blocks
    (here,) = page.blocks
    new = replace(here, heading=data.draw(headings), body=data.draw(markdown))
    try:
        changed = replace_block(page, new)
    except YouthsiteError:
        assume(False)
    again = approved_page(changed, source).page.blocks
    assert [words_fingerprint(each) for each in again] == [words_fingerprint(each) for each in first]
