from pathlib import Path

import pytest

from youthsite.editions import (
    Repair,
    free_id,
    parse_page,
    parse_records,
    read_edition,
    recorded,
    render_records,
    repair_ids,
    save_page,
)
from youthsite.editions.ids import TakenIds
from youthsite.model import Block, BlockRecord

PATH = Path("index.md")


def block(opening, words="We met."):
    return f"::: {{{opening}}}\n{words}\n:::\n"


def named(*openings, records=None):
    source = "\n".join(block(opening, f"Words {number}.") for number, opening in enumerate(openings))
    return [each.id for each in parse_page(source, PATH, records).blocks]


def test_a_missing_id_comes_from_the_heading_or_the_kind():
    page = parse_page("::: did\n### Did it help? Yes!\n:::\n\n" + block(".did") + "\n" + block(".next"), PATH)
    repaired, repairs = repair_ids(page)
    assert repairs == (
        Repair(PATH, 1, "", "did-it-help-yes"),
        Repair(PATH, 5, "", "did1"),
        Repair(PATH, 9, "", "next1"),
    )
    assert repaired.source.splitlines()[::4] == [
        "::: {#did-it-help-yes .did}",
        "::: {#did1 .did}",
        "::: {#next1 .next}",
    ]


def test_the_first_of_two_keeps_its_id():
    assert named("#a .did", "#b .did", "#a .next", "#A .did") == ["a", "b", "next1", "did1"]


def test_an_id_is_never_the_name_of_another_blocks_line():
    assert named("#a .did", "#a-2 .did") == ["a", "did1"]
    assert named("#a-2 .did", "#a .did") == ["a-2", "did1"]
    assert named("#year .did", "#year-2023 .did") == ["year", "year-2023"]


@pytest.mark.parametrize(
    ("heading", "taken", "wanted"),
    [
        ("Do you have an adult to talk to?", [], "do-you-have-an-adult-to-talk-to"),
        ("Children’s rights", [], "childrens-rights"),
        ("Crème brûlée", [], "creme-brulee"),
        ("2022: what now", [], "what-now"),
        ("What now", ["what-now"], "what-now2"),
        ("Year 2022", ["year-2022"], "year-2022x2"),
        ("", [], "said1"),
        ("123", ["said1"], "said2"),
        ("日本", [], "said1"),
        ("A very long heading that goes on and on for ever", [], "a-very-long-heading-that-goes-on-and-on"),
        ("Wordwithoutanyendatallforfortyfivecharacters", [], "wordwithoutanyendatallforfortyfivecharac"),
    ],
)
def test_ids_made_for_blocks(heading, taken, wanted):
    assert free_id(heading, "said", TakenIds(taken)) == wanted


def records_of(*blocks):
    source = "format: 1\nblocks:\n" + "".join(
        f"  {each.id}:\n    state: {each.record.state}\n    text: {each.record.text}\n" for each in blocks
    )
    return parse_records(source, PATH)


AGREED = recorded(Block("old", "did", "", "We met.", 1), "agreed")


def test_a_renamed_block_keeps_its_record_while_its_words_are_the_same():
    page = parse_page(block("#new .did"), PATH, records_of(AGREED))
    assert page.blocks[0].record == AGREED.record
    assert page.unplaced == ()
    changed = parse_page(block("#new .did", "We left."), PATH, records_of(AGREED))
    assert changed.blocks[0].record == BlockRecord()
    assert changed.unplaced == (("old", AGREED.record),)


def test_a_block_that_lost_its_id_gets_it_back_by_its_words():
    page = parse_page(block(".did"), PATH, records_of(AGREED))
    assert page.blocks[0].id == "old"
    assert page.blocks[0].record == AGREED.record


def test_a_copied_block_does_not_copy_the_agreement():
    page = parse_page(block("#old .did") + block("#old .did"), PATH, records_of(AGREED))
    assert [each.record.state for each in page.blocks] == ["agreed", "draft"]
    twice = parse_page(block("#x .did") + block("#y .did"), PATH, records_of(AGREED))
    assert [each.record.state for each in twice.blocks] == ["draft", "draft"]


def test_a_made_up_id_does_not_inherit_a_deleted_blocks_ties():
    gone = recorded(Block("did1", "did", "", "Gone.", 1), "approved")
    page = parse_page(block(".did"), PATH, records_of(gone))
    assert page.blocks[0].id == "did2"


def test_records_of_deleted_blocks_wait():
    page = parse_page("# Year\n", PATH, records_of(AGREED))
    assert "old:" in render_records(page)


def test_a_block_moved_to_another_page_takes_its_record_along(tmp_path):
    (tmp_path / "a.md").write_text("# A\n")
    (tmp_path / "a.record.yml").write_text(records_of(AGREED).source)
    (tmp_path / "b.md").write_text(block("#old .did"))
    page = read_edition(tmp_path).pages[1]
    assert page.blocks[0].record == AGREED.record
    save_page(page, before=page)
    (tmp_path / "a.record.yml").unlink()
    assert read_edition(tmp_path).pages[1].blocks[0].record == AGREED.record


def test_a_renamed_page_takes_its_records_along(tmp_path):
    (tmp_path / "b.md").write_text(block("#old .did"))
    (tmp_path / "a.record.yml").write_text(records_of(AGREED).source)
    assert read_edition(tmp_path).blocks[0].record == AGREED.record
