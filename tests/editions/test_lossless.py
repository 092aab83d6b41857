from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from youthsite.editions import (
    add_blocks,
    parse_page,
    parse_records,
    remove_block,
    render_block,
    render_records,
    repair_ids,
    replace_block,
)
from youthsite.editions.fences import clean_body, scan
from youthsite.errors import YouthsiteError
from youthsite.model import Block

from .strategies import PATH, blocks, markdown, new_pages, pages, unhurried


def read(source):
    try:
        return parse_page(source, PATH)
    except YouthsiteError:
        return None


@unhurried
@given(st.one_of(pages, st.text()))
@example("\ufeff# Year\r\n\r\n::: {#a .did}  \r\n\tWe met.  \r\n:::")
@example("```\n:::\n```\n")
@example("---\n# no title\n---\n\n# Year\n::: did\n:::")
def test_any_text_comes_back_as_it_is_or_is_refused_in_plain_words(source):
    page = read(source)
    if page is not None:
        assert page.source == source
        assert all(scanned.body == clean_body(scanned.body) for scanned in scan(source, PATH).blocks)


@unhurried
@given(st.text())
def test_any_record_is_read_or_refused_in_plain_words(source):
    with suppress(YouthsiteError):
        assert parse_records(source, PATH).source == source


@unhurried
@given(blocks())
@example(Block("a", "did", "", "### Not the heading", 1))
@example(Block("a", "did", "C #", "x\r\n\r\ny", 1))
def test_a_block_is_read_as_it_was_written(block):
    try:
        text = render_block(block)
    except YouthsiteError:
        return
    read_back = parse_page(text, PATH).blocks[0]
    wanted = replace(block, body=clean_body(block.body), record=read_back.record, alt=None, drawing=None)
    assert read_back == wanted


@unhurried
@given(blocks(st.lists(st.sampled_from(["We met.", "- One", "> So", "**A. B**"]), max_size=5).map("\n".join)))
def test_ordinary_words_can_always_be_written(block):
    assert render_block(block).endswith("\n:::\n")


@unhurried
@given(new_pages())
def test_a_page_and_its_record_are_read_as_they_were_written(page):
    record = render_records(page)
    again = parse_page(page.source, PATH, parse_records(record, PATH))
    as_read = tuple(
        replace(block, alt=None, drawing=None) for block in page.blocks
    )  # no file holds what a picture is called
    assert replace(again, record_source="") == replace(page, blocks=as_read)
    assert render_records(again) == record
    assert record.count("\n") == len(record.splitlines())


@unhurried
@given(pages, blocks(), st.integers(0, 5))
def test_replacing_a_block_touches_nothing_outside_it(source, block, which):
    page = read(source)
    if page is None or not page.blocks:
        return
    place = which % len(page.blocks)
    old = scan(source, PATH).blocks[place]
    try:
        changed = replace_block(page, replace(block, id=page.blocks[place].id))
    except YouthsiteError:
        return
    new = scan(changed.source, PATH).blocks[place]
    assert changed.source[: new.start] == source[: old.start]
    assert changed.source[new.end :] == source[old.end :]
    assert changed.blocks[place].body == clean_body(block.body)
    assert [each.record for each in changed.blocks[:place]] == [each.record for each in page.blocks[:place]]


@unhurried
@given(pages)
def test_putting_the_same_block_back_changes_nothing(source):
    page = read(source)
    for block in page.blocks if page else ():
        if scan(source, PATH).blocks[page.blocks.index(block)].opening.id == block.id:
            assert replace_block(page, block) == page


@unhurried
@given(new_pages(), blocks())
def test_removing_what_was_added_gives_the_page_back(page, block):
    try:
        longer = add_blocks(page, [block])
    except YouthsiteError:
        return
    assert remove_block(longer, longer.blocks[-1].id) == page


@unhurried
@given(pages)
def test_repaired_ids_are_those_that_reading_gave(source):
    page = read(source)
    if page is None:
        return
    repaired, repairs = repair_ids(page)
    again = parse_page(repaired.source, PATH)
    assert [block.id for block in again.blocks] == [block.id for block in page.blocks]
    assert repair_ids(again)[1] == ()
    assert len({block.id for block in again.blocks}) == len(again.blocks)
    if not repairs:
        assert repaired.source == source


@unhurried
@given(markdown)
def test_a_windows_page_keeps_its_line_ends(body):
    page = parse_page("# Year\r\n\r\n::: {#a .did}\r\nWe met.\r\n:::\r\n", PATH)
    try:
        changed = replace_block(page, replace(page.blocks[0], body=body))
    except YouthsiteError:
        return
    assert "\n" not in changed.source.replace("\r\n", "")
    assert "\r" not in changed.source.replace("\r\n", "")


def test_the_hand_of_the_writer_stays_where_nothing_changed():
    source = "# Year\n\n::::  { .did   #a }\n\n##  Did it?  ##\n\nWe met.  \n\n\n::::\nFree words.\n"
    page = parse_page(source, PATH)
    assert replace_block(page, replace(page.blocks[0], body="We left.")).source == source.replace(
        "We met.  ", "We left."
    )
    retitled = replace_block(page, replace(page.blocks[0], heading="Why?"))
    assert retitled.source == "# Year\n\n::::  { .did   #a }\n### Why?\nWe met.  \n::::\nFree words.\n"
    retagged = replace_block(page, replace(page.blocks[0], wellbeing=("safe",)))
    assert retagged.source == source.replace("::::  { .did   #a }", '::: {#a .did wellbeing="safe"}')


def test_a_block_can_be_added_between_others():
    page = parse_page("# Year\n\n::: {#a .did}\nOne.\n:::\n\n::: {#b .did}\nTwo.\n:::", PATH)
    longer = add_blocks(page, [Block("c", "next", "", "Three.", 1)], after="a")
    assert [block.id for block in longer.blocks] == ["a", "c", "b"]
    assert longer.source == page.source.replace("\n\n::: {#b", "\n\n::: {#c .next}\nThree.\n:::\n\n::: {#b")
    at_the_end = add_blocks(page, [Block("c", "next", "", "Three.", 1)])
    assert at_the_end.source == page.source + "\n\n::: {#c .next}\nThree.\n:::\n"


@pytest.mark.parametrize("id", ["b", ""])
def test_blocks_that_are_not_there_are_a_mistake_of_the_programmer(id):
    page = parse_page("::: {#a .did}\n:::\n", PATH)
    with pytest.raises(KeyError):
        remove_block(page, id)
    with pytest.raises(KeyError):
        replace_block(page, replace(page.blocks[0], id=id))


def test_words_that_would_break_the_page_are_refused():
    with pytest.raises(YouthsiteError, match="No line may begin with `:::`"):
        render_block(Block("a", "did", "", "We met.\n:::\nWe left.", 1))


def test_titles():
    assert parse_page("Words\n\n# Our year #\n", PATH).title == "Our year"
    assert parse_page("```\n# No\n```\n", PATH.with_name("what-we-did.md")).title == "What we did"
    assert parse_page("---\n# no\n---\n# Yes\n", PATH).title == "Yes"
    assert parse_page("::: {#a .did}\n# In a block\n:::\n", PATH).title == "Index"


def test_blocks_in_code_and_comments_are_not_blocks():
    hidden = "```\n::: {#a .did}\n```\n<!--\n::: {#b .did}\nNot yet.\n:::\n-->\n"
    source = hidden + "::: {#c .did}\n~~~\n:::\n~~~\n:::\n"
    (block,) = parse_page(source, PATH).blocks
    assert (block.id, block.line, block.body) == ("c", 9, "~~~\n:::\n~~~")
