from dataclasses import replace

import pytest
from click.testing import CliRunner

from tests.sites import copy_example
from youthsite import picturing
from youthsite.checking import check_project
from youthsite.cli import main
from youthsite.editions import replace_blocks, save_page, state_of, words_fingerprint
from youthsite.errors import YouthsiteError
from youthsite.illustrating import number_candidate


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path)


def page_of(project, stem="05-priority-2-healthy-and-active"):
    return next(page for page in project.edition(project.slugs[0]).pages if page.stem == stem)


def place(page, block):
    return f"{page.stem}#{block.id}"


def test_three_pictures_are_offered_with_the_words_that_led_to_them(project):
    page = page_of(project)
    block = page.blocks[0]
    found = picturing.offer(project, place(page, block))
    assert 1 <= len(found.candidates) <= 3
    elsewhere = {each.picture for each in page.blocks if each.id != block.id}
    assert not elsewhere & {each.name for each in found.candidates}
    assert all(each.because for each in found.candidates)


def test_another_picture_makes_a_draft_of_what_people_had_looked_at(project):
    page = page_of(project)
    block = page.blocks[0]
    report = project.report(project.slugs[0])
    assert state_of(block, report) == "in review"
    made = picturing.set_picture(project, place(page, block), "swimming")
    assert made.lapsed
    now = page_of(project).blocks[0]
    assert (now.picture, state_of(now, report)) == ("swimming", "draft")
    assert not picturing.set_picture(project, place(page, block), "swimming").lapsed


def test_one_picture_means_one_thing_on_a_page(project):
    page = page_of(project)
    first, second = page.blocks[:2]
    before = page.path.read_bytes()
    with pytest.raises(YouthsiteError, match=f"stands beside another idea of this page, `{first.id}`"):
        picturing.set_picture(project, place(page, second), first.picture)
    assert page.path.read_bytes() == before


def twice(project, first, second, name):
    """The example with one picture beside two blocks of a page, and what the check says of the second."""
    page = page_of(project)
    blocks = [replace(each, picture=name) if each.id in (first, second) else each for each in page.blocks]
    save_page(replace_blocks(page, blocks), before=page)
    slug = project.slugs[0]
    found = check_project(project, project.report(slug), project.edition(slug)).findings
    return [(each.problem, each.block.id) for each in found if each.problem.rule.startswith("picture-")]


def test_the_check_warns_of_a_picture_beside_two_ideas(project):
    ((problem, block),) = twice(project, "small-children", "teeth", "teeth")
    assert (problem.rule, problem.level, block) == ("picture-twice", "warning", "teeth")
    assert "The picture `teeth` stands beside `small-children`, too." in problem.message
    assert "youthsite picture choose 05-priority-2-healthy-and-active#teeth" in problem.message


def test_it_only_hints_where_the_words_of_both_call_for_it(project):
    ((problem, block),) = twice(project, "counselling", "counselling-by-video", "talking-help")
    assert (problem.rule, problem.level, block) == ("picture-again", "hint", "counselling-by-video")


def test_two_pictures_of_numbers_are_two_pictures(project):
    assert twice(project, "trusted-adults", "feeling-cheerful", "number") == []


def test_an_unknown_picture_changes_nothing(project):
    page = page_of(project)
    before = page.path.read_bytes()
    with pytest.raises(YouthsiteError, match="no picture called"):
        picturing.set_picture(project, place(page, page.blocks[0]), "zzzz")
    assert page.path.read_bytes() == before


def bare_drafts(project):
    page = page_of(project)
    blocks = []
    for block in page.blocks:
        bare = replace(block, picture="")
        blocks.append(replace(bare, record=replace(bare.record, state="draft", text=words_fingerprint(bare))))
    save_page(replace_blocks(page, blocks), before=page)
    return page_of(project)


def test_every_draft_gets_at_most_one_picture_and_none_stands_twice(project):
    page = bare_drafts(project)
    made = picturing.fill(project, page.stem)
    given = [each.block.picture for each in made]
    shared = [name for name in given if name != "number"]
    assert len(shared) == len(set(shared)) > len(page.blocks) // 2
    for block in page_of(project).blocks:
        assert block.record.text == words_fingerprint(block)
    assert picturing.fill(project, page.stem) == []


def test_a_share_and_a_change_are_proposed_as_pictures_of_numbers(project):
    made = {each.block.id: each for each in picturing.fill(project, bare_drafts(project).stem)}
    for id, said in (("trusted-adults", "78 out of 100"), ("waiting-for-autism-or-adhd", "11, then 14")):
        assert (made[id].block.picture, made[id].block.alt, made[id].because) == ("number", "", (said,))
    # Two numbers of this one could be drawn: a person says which.
    assert made["waiting-for-camhs"].block.picture != "number"


def test_a_number_that_would_mislead_is_refused_with_the_reason(project):
    page = page_of(project)
    before = page.path.read_bytes()
    with pytest.raises(YouthsiteError, match="There is no number in these words") as caught:
        picturing.set_picture(project, place(page, page.blocks[0]), "number")
    assert "youthsite numbers" in caught.value.fix
    assert page.path.read_bytes() == before


def test_a_drawn_number_is_offered_first_and_said_plainly(project):
    page = page_of(project)
    asked = run(project, "choose", place(page, page.blocks[2]))
    assert "1. number: 78 out of 100. 78 of 100 squares are filled in." in asked.output
    taken = run(project, "set", place(page, page.blocks[2]), "number")
    assert "drawn from the block's own words" in taken.output
    assert run(project, "set", place(page, page.blocks[0]), "number").exit_code == 2


def test_what_is_in_review_is_not_filled(project):
    page = page_of(project)
    made = picturing.clear_picture(project, place(page, page.blocks[0]))
    assert made.lapsed
    assert [each.block.id for each in picturing.fill(project, page.stem)] == [page.blocks[0].id]


def run(project, *arguments):
    return CliRunner().invoke(main, ["picture", *arguments, "--site", str(project.root)])


def test_the_command_line_offers_takes_clears_and_lists(project):
    page = page_of(project)
    where = place(page, page.blocks[0])
    asked = run(project, "choose", where)
    assert asked.exit_code == 0
    assert "because of “" in asked.output
    taken = run(project, "choose", where, "--take", "1")
    assert "shows `" in taken.output
    assert page_of(project).blocks[0].picture in asked.output
    assert run(project, "choose", where, "--take", "9").exit_code == 2
    assert "no picture now" in run(project, "clear", where).output
    assert "got a picture" in run(project, "fill", page.stem).output
    assert "sign-language: Two hands" in run(project, "list", "sign", "language").output


def test_no_number_is_drawn_beside_what_may_upset(project):
    block = replace(page_of(project).blocks[0], heading="Telling us", picture="")
    hard = replace(block, body="20 out of 100 children told us about abuse.")
    calm = replace(block, body="20 out of 100 children told us about football.")
    assert number_candidate(calm) is not None
    assert number_candidate(hard) is None


def test_a_search_that_finds_no_picture_says_so(project):
    with pytest.raises(YouthsiteError, match="No picture has “zzzz”"):
        picturing.named(project, ["zzzz"])
