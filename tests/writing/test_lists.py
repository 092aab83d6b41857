"""Lists: items that stand by themselves, things under the words that name them, and what turns them."""

from pathlib import Path

import pytest

from tests.writing.test_drafts import drafted
from tests.writing.test_joined_items import CONTEXT, joined, passage
from youthsite.report import read_page
from youthsite.writing.list_items import is_nested
from youthsite.writing.list_leads import introduces, miscounts, some_of, turns
from youthsite.writing.thing_lists import tell_things


def things(lead, *items):
    found = tell_things(passage("paragraph", lead), tuple(passage("item", i) for i in items), CONTEXT)
    return list(found.telling.lines)


@pytest.mark.parametrize(
    "lead",
    [
        "Strengths:",
        "We found that:",
        "Key points:",
        "Highlights of the year include:",
        "Inspectors found that:",
    ],
)
def test_these_lead_ins_only_introduce(lead):
    assert introduces(lead)


@pytest.mark.parametrize(
    "lead",
    [
        "Our goals for the year are:",
        "It was recommended that:",
        "We did not find that:",
        "Areas for improvement:",
        "By next year we hope that:",
        "Young people asked that:",
        "The parents voted that:",
        "What would success look like?",
    ],
)
def test_these_turn_what_follows(lead):
    assert turns(lead)
    assert not introduces(lead)


def test_a_sentence_in_small_letters_stands_by_itself_under_a_lead_in_that_only_introduces():
    _, page = drafted("Strengths:", "- pupils feel safe at school;", "- the school is open in the evening")
    assert page.blocks[0].body.startswith("Pupils feel safe in school.\nThe school is open")


@pytest.mark.parametrize(
    "lead", ["Our goals are that:", "In five years we hope that:", "It was agreed that:"]
)
def test_a_sentence_under_a_goal_is_not_told_as_if_it_were_so(lead):
    _, page = drafted(lead, "- pupils feel safe at school;", "- the swimming pool is open to pupils")
    assert not any(block.body.startswith("Pupils feel safe") for block in page.blocks)


@pytest.mark.parametrize("end", [" or", "; and/or", ":"])
def test_an_item_that_is_joined_to_the_next_does_not_stand_by_itself(end):
    _, page = drafted("Strengths:", f"- pupils feel safe at school{end}", "- the ethos is operationalised")
    assert page.blocks == ()


def test_a_label_before_a_colon_is_no_sentence():
    _, page = drafted(
        "Strengths:", "- Wellbeing: pupils feel safe at school", "- Ethos: it is operationalised"
    )
    assert page.blocks == ()


def test_things_that_people_asked_for_stand_under_it():
    assert things(
        "Young people asked for:", "more buses", "a place to meet friends", "quieter classrooms"
    ) == [
        "Young people asked for:",
        "- more buses",
        "- a place to meet friends",
        "- quieter classrooms",
    ]


def test_the_top_three_are_told_only_as_three():
    lead = "The top three concerns of pupils were:"
    assert things(lead, "exams", "money", "the weather")[0] == "The top 3 worries of pupils were:"
    assert things(lead, "exams", "money") == []
    assert things(lead, "exams", "money", "operational ethos") == []


def test_some_of_the_things_do_not_sound_like_all_of_them():
    lines = things("The main worries of pupils were:", "exams", "money", "the operational ethos of provision")
    assert lines == ["Some of the main worries of pupils were:", "- exams", "- money"]
    lines = things("Young people asked for:", "more buses", "quieter classrooms", "operational synergies")
    assert lines[0] == "Young people asked for things like:"


@pytest.mark.parametrize(
    "item",
    [
        "stakeholder engagement",
        "Aurora Pathways",
        "Play: more of it",
        "more parks or",
        "run a club",
        "be safe",
    ],
)
def test_what_is_no_plain_thing_is_not_told(item):
    assert things("Young people asked for:", item, item) == []


@pytest.mark.parametrize(
    "lead", ["Young people did not ask for:", "Young people asked us not to talk about:"]
)
def test_a_lead_in_that_denies_is_not_told(lead):
    assert things(lead, "more buses", "quieter classrooms") == []


def test_a_lead_in_that_counts_other_items_is_torn():
    assert miscounts("The five things were", 4)
    assert not miscounts("The five things were", 5)
    assert joined("We helped families in three ways by:", "giving them food", "finding them a home")[0] == []


def test_what_was_done_by_deeds_is_told_by_the_deeds():
    lines, _ = joined("Since then the council has kept its word by:", "opening two parks for children")
    assert lines == ["The council opened 2 parks for children."]


@pytest.mark.parametrize(
    "lead", ["The council has not kept its word by:", "The council will keep this promise by:"]
)
def test_what_was_not_done_is_not_told_by_its_deeds(lead):
    assert joined(lead, "opening two parks for children")[0] == []


def test_a_list_of_wishes_stays_one():
    lines, _ = joined("We want every child to:", "be safe at home", "enjoy music")
    assert lines == ["We want every child to:", "- be safe at home", "- enjoy music"]


def test_items_must_have_the_form_that_the_lead_in_asks_for():
    assert joined("We want every child to:", "safety at home", "music")[0] == []
    assert joined("We helped families by:", "food for all", "a home")[0] == []


def test_of_findings_none_is_told_while_bad_news_is_not():
    lines, _ = joined(
        "We found that:", "pupils feel safe at school", "bullying is not operationally redressed"
    )
    assert lines == []


def test_a_list_that_is_not_whole_says_so():
    assert some_of("Young people asked for") == "Young people asked for things like"
    assert some_of("We helped families by") == "We helped families in ways like these"
    assert some_of("The worries of pupils were") == "Some of the worries of pupils were"
    assert some_of("Pupils swam") == ""


def test_aims_are_told_as_what_we_want():
    lines, _ = joined(
        "Our three priorities are:", "keeping children safe", "giving families food", "to open a park"
    )
    assert lines == ["We want to:", "- keep children safe", "- give families food", "- open a park"]
    assert joined("Our three priorities are:", "keeping children safe", "giving families food")[0] == []


def test_examples_are_told_under_what_they_are_examples_of():
    lead = "We also asked that you keep a promise. For example:"
    lines, _ = joined(lead, "you will eat food that is good for you", "paradigms will be operationalised")
    assert lines == [
        "We asked that you keep a promise.",
        "For example:",
        "- you will eat food that is good for you",
    ]
    assert (
        joined("We did not ask for a promise. For example:", "you will eat food that is good for you")[0]
        == []
    )


def test_one_or_more_of_these_is_told_only_with_all_of_these():
    lead = "All schools must choose one or more of the following:"
    assert things(lead, "more sport", "better food")[0] == "All schools must choose one or more of these:"
    assert things(lead, "more sport", "better food", "operational synergies") == []


def test_a_lead_in_and_its_items_are_told_apart_where_together_they_are_long():
    lines, _ = joined(
        "Our recommendations to the Government include:",
        "making sure that all schools have a quiet place where pupils can read and rest",
        "opening a park for children in each town and in each of the big villages",
    )
    assert lines[0] == "We asked the Government to:"
    assert len(lines) == 3


def test_a_plan_is_a_plan_whatever_leads_into_it():
    _, page = drafted(
        "Goals:", "- We will open a park for children in our town", "- The ethos is operationalised"
    )
    assert [block.body for block in page.blocks] == ["We will open a park for children in our town."]


def test_what_was_said_stands_as_a_list_under_who_said_it():
    lines, _ = joined(
        "Young people told us that:", "buses are too dear", "they want more parks", "the halls are cold"
    )
    assert lines[:2] == ["Young people told us:", "- buses are too dear"]


def test_a_lead_in_that_is_whole_takes_no_items_into_its_sentence():
    assert joined("Young people chose three topics:", "climate change", "transport", "money")[0] == []
    lines = things("Young people chose three topics:", "climate change", "transport", "money")
    assert lines[0] == "Young people chose 3 topics:"
    assert things("Young people chose three topics:", "climate change", "transport") == []


def test_good_findings_are_not_told_without_the_bad_one():
    lead, good = "Inspectors found that:", ["- staff know the children well", "- children feel safe"]
    _, page = drafted(lead, *good)
    assert page.blocks[0].body.startswith("Inspectors found:")
    assert page.blocks[0].kind == "found-out"
    _, page = drafted(lead, *good, "- some pupils waited too long for operational redress")
    assert page.blocks == ()


@pytest.mark.parametrize("lead", ["Feedback from parents included:", "Comments from pupils were as follows:"])
def test_what_people_said_is_not_told_as_if_it_were_so(lead):
    _, page = drafted(lead, "- pupils feel safe at school;", "- the school is open in the evening")
    assert page.blocks == ()


def test_every_bullet_stands_right_under_its_lead_in():
    lines, _ = joined("Children have a right to:", "be safe", "play", "have their say")
    assert lines == ["Children have a right to:", "- be safe", "- play", "- have their say"]


@pytest.mark.parametrize("indent", [0, 4])
def test_items_under_items_are_nested(indent):
    text = f"# Title\n\nYoung people asked for:\n\n- more buses\n{' ' * indent}- in the evening\n- a park\n"
    page = read_page("page", text, Path("page.md"))
    items = [each for each in page.passages if each.kind == "item"]
    assert len(items) == 3
    assert is_nested(items, page.markdown) == bool(indent)


@pytest.mark.parametrize("lead", ["Examples of poor practice include:", "Findings from other areas include:"])
def test_what_is_wrong_or_elsewhere_is_not_told_as_ours(lead):
    _, page = drafted(lead, "- pupils feel safe at school;", "- the school is open in the evening")
    assert page.blocks == ()
