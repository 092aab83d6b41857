"""Words that point at what the lines before have not told."""

import pytest

from youthsite.model import Passage
from youthsite.writing.emptiness import asks_for_more
from youthsite.writing.guard import problem_of
from youthsite.writing.kept import Part, worth_telling
from youthsite.writing.list_labels import label_of_list
from youthsite.writing.one_sentence import Telling
from youthsite.writing.referents import unsaid


@pytest.mark.parametrize(
    "line",
    [
        "Twelve girls now belong to it.",
        "In the spring the number was 312.",
        "The third is about buses.",
        "The project helped 40 families.",
        "Most parents did not ask for the pack.",
        "All 30 pupils benefited.",
        "Families came every week and for the songs.",
        "Half of the children involved had never skated.",
        "We gave them a new key.",
        "It was 87 in the year before.",
        "A bigger hall would help.",
        "By March 2021 it had helped 300 families.",
        "Members agreed that the hall will stay open.",
        "This is for pupils for whom the bus is too far.",
        "The 12 partners worked hard.",
        "Parents were asked: 40 wrote back.",
        "Over 700 pupils were involved.",
        "Girls will be asked what they think first.",
        "In May they discussed whether boys may come.",
        "Some girls were in touch with the panel.",
        "In 2023, 60 families got help.",
        "In 2023, 60 families were supported.",
        "In Unst, 4 clubs got a grant.",
        "90 cooks had training.",
        "The plan has 3 aims.",
        "Inequality went down.",
        "20 girls took part in singing sessions.",
        "Money was received by 30 clubs across the isles.",
    ],
)
def test_what_a_line_points_at_must_be_told(line):
    assert unsaid([line])


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("A choir began in May.", "Twelve girls now belong to it."),
        ("We ran a project about food.", "The project helped 40 families."),
        ("The club has 40 families.", "We gave them a new key."),
        ("", "It is important to listen."),
        ("", "A new bus made it easier to get to school."),
        ("", "The number of pupils is 312."),
        ("", "Many children ask for their own room."),
        ("", "All 30 pupils benefited from the new hall."),
        ("", "We opened a club and gave it a new roof."),
        ("", "Money was given to 30 clubs for new kit."),
        ("", "In 2023, 60 families got help with food."),
        ("", "90 cooks had training about food."),
    ],
)
def test_what_is_told_may_be_pointed_at(before, line):
    assert not unsaid([line], [before] if before else [])


@pytest.mark.parametrize(
    "line",
    [
        "This film has been designed.",
        "Brisk Feet began in 2011.",
        "We pay for a youth officer.",
        "A reading scheme has been put in place.",
        "Young people are about to begin a course.",
    ],
)
def test_something_made_ready_says_nothing_without_what_it_is_for(line):
    assert asks_for_more([line]) == "it does not say what for"


def test_something_built_is_told_for_its_own_sake():
    assert not asks_for_more(["A new playground has been built."])
    assert not asks_for_more(["We pay for a nurse in every school."])


@pytest.mark.parametrize(
    "line",
    [
        "The hall were opened in the autumn.",
        "Twenty nurses will be created in schools.",
        "This will be in their own street and to help neighbours.",
        "The choir started again in May, and walks by the sea.",
    ],
)
def test_a_broken_line_is_refused(line):
    assert problem_of(line, 15)


@pytest.mark.parametrize(
    "line",
    ["The children were happy.", "The choir started again in May, and danced.", "The group were glad."],
)
def test_a_whole_line_stands(line):
    assert not problem_of(line, 15)


def part(sentence, *lines):
    return Part(sentence, Telling(lines) if lines else Telling(reason="it is hard"))


def test_a_count_without_its_time_is_not_told():
    when = part("In the summer of 2019, paradigms shifted.")
    count = part("A nurse helped 12 pupils.", "A nurse helped 12 pupils.")
    assert not worth_telling([when, count])[1].is_told
    assert worth_telling([part("Paradigms shifted."), count])[1].is_told


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The plan has five goals:", "Aims"),
        ("Our priorities are:", "Aims"),
        ("We made progress on our goals:", ""),
        ("We helped families by:", ""),
    ],
)
def test_a_lead_in_of_goals_says_that_they_are_wanted(text, label):
    assert label_of_list(Passage("p1", "paragraph", text, "v1:0", "page", (), 1, 0, 1)) == label


def test_some_of_the_clubs_needs_clubs_before():
    assert unsaid(["We will paint 2 of the clubs."])
    assert unsaid(["We will paint 2 of the clubs."], ["Pupils have 5 clubs."]) == ""
    assert unsaid(["We will paint 2 of the clubs in the village."]) == ""
