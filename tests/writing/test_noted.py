import pytest

from youthsite.model import Passage
from youthsite.writing.context import Context
from youthsite.writing.deeds import opened
from youthsite.writing.noted import inspected, noted
from youthsite.writing.people_leads import is_theirs, people_of, tell_people

CONTEXT = Context({}, 15, "")


def passage(number: int, text: str, heading: tuple[str, ...] = ()) -> Passage:
    return Passage(f"p{number}", "item", text, f"f{number}", "page", heading, 1, 0, 1)


@pytest.mark.parametrize(
    ("note", "opening", "said"),
    [
        (
            "Consultation with pupils on two questions about food.",
            "We",
            "We asked pupils two questions about food.",
        ),
        ("Consultation with parents on play", "We plan to", "We plan to ask parents about play."),
        (
            "Poverty awareness sessions for teaching staff",
            "We",
            "We held sessions about poverty for teaching staff.",
        ),
        (
            "Promotion of free swimming for families through the Glen Card",
            "We",
            "We told people about free swimming for families.",
        ),
        ("Piloting a night bus for pupils", "We", "We tried out a night bus for pupils."),
        ("Provision of school meals to 12 families", "We", "We gave school meals to 12 families."),
        (
            "More opportunities for young people to meet councillors",
            "We plan to",
            "We plan to give young people more chances to meet councillors.",
        ),
        ("Promotion of positive attitudes", "We", ""),
        ("Delivery of the strategy", "We", ""),
        ("Consultation with the Board on its remit", "We", ""),
    ],
)
def test_a_note_becomes_a_sentence_only_where_it_is_sure(note, opening, said):
    assert noted(note, opening) == said


def test_what_is_made_better_is_told_as_work_and_not_as_a_result():
    assert opened("Enhancing the playground", "We") == "We worked to enhance the playground"


def test_inspectors_did_what_stands_under_an_inspection():
    lead = "The inspection activity included:"
    assert inspected("Review of 40 children's records, a focus on plans", lead) == (
        "Inspectors read the records of 40 children."
    )
    assert inspected("Review of 40 children's records", "Our work included:") == ""


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("Children and young people", "Children and young people"),
        ("Inspectors found that children:", "children"),
        ("Children in care", ""),
        ("Our plans for children:", ""),
    ],
)
def test_a_lead_in_may_only_name_people(lead, who):
    assert people_of(lead) == who


def test_items_under_people_are_told_as_theirs():
    items = (
        passage(2, "Were listened to, understood and respected."),
        passage(3, "Have a room of their own."),
        passage(4, "Operational leadership."),
    )
    found = tell_people(passage(1, "Inspectors found that children:"), items, CONTEXT)
    assert found is not None
    assert found.telling.lines == (
        "Children were listened to, understood and respected.",
        "They have a room of their own.",
    )
    assert [each.id for each in found.told] == ["p1", "p2", "p3"]
    assert found.kind == "found-out"


def test_the_first_item_names_the_people_and_says_why_apart():
    safer = passage(2, "Are safer on the long road to school because the cars there are slow now.")
    found = tell_people(passage(1, "Children and young people:"), (safer,), CONTEXT)
    assert found is not None
    assert found.telling.lines == (
        "Children and young people are safer on the long road to school.",
        "This is because the cars there are slow now.",
    )
    but = passage(2, "Are safer on the long road to school because the cars there are not so fast now.")
    assert tell_people(passage(1, "Children and young people:"), (but,), CONTEXT) is None


def test_a_name_is_not_theirs():
    assert not is_theirs("Operational leadership.")
    assert tell_people(passage(1, "Children"), (passage(2, "Records and plans"),), CONTEXT) is None
