"""Which numbers are drawn, and which rule refuses the others: the examples of rules.yml and more."""

from pathlib import Path

import pytest

from youthsite.number_pictures import choose, offers, refusals
from youthsite.number_pictures.charts import chart_rules
from youthsite.pictures import is_number_name

EXAMPLES = [
    (rule.id, kind, texts)
    for rule in refusals().values()
    for kind in ("fails", "passes")
    for texts in getattr(rule, kind)
]


def test_the_docs_tell_every_reason_why_nothing_is_drawn():
    docs = (Path(__file__).resolve().parents[2] / "docs" / "numbers.md").read_text(encoding="utf-8")
    for rule in refusals().values():
        assert f"| {rule.id} | {rule.why} | “{' '.join(rule.fails[0])}” |" in docs
    for name, (why, _) in chart_rules().items():
        assert f"| {name} | {why} |" in docs


def test_a_length_of_time_beside_another_number_does_not_count():
    picture = choose("number", ["In 3 weeks 12 schools joined."]).picture
    assert picture is not None
    assert picture.title == "12 schools"


@pytest.mark.parametrize(("rule", "kind", "texts"), EXAMPLES, ids=lambda value: str(value)[:40])
def test_the_examples_of_the_rules(rule, kind, texts):
    choice = choose("number", texts)
    if kind == "fails":
        assert (choice.picture, choice.refused) == (None, rule)
    else:
        assert choice.refused != rule


@pytest.mark.parametrize(
    ("texts", "title", "places"),
    [
        (["91 out of 100 pupils have an adult they trust."], "91 out of 100", (1,)),
        (["91% of pupils have an adult they trust."], "91 out of 100", (1,)),
        (["9 in 10 pupils said so."], "9 in 10", (1,)),
        (["14 of the 22 centres did it."], "14 out of 22", (1,)),
        (["We opened six flats."], "6 flats", (1,)),
        (["There is £18,500 to pay for visits."], "£18,500", (1,)),
        (
            ["Before, we helped 22 families.", "Now we help 39."],
            "Before: 22 families. Now: 39 families",
            (1, 2),
        ),
        (
            ["We met.", "It was 72 out of 100.", "Now it is 81 out of 100."],
            "Before: 72 out of 100. Now: 81 out of 100",
            (2, 3),
        ),
        (
            ["In 2022 there were 31 clubs.", "In 2024 there were 24."],
            "2022: 31 clubs. 2024: 24 clubs",
            (1, 2),
        ),
        (
            ["Children used to wait 11 months.", "Now they wait 14 months."],
            "Before: 11 months. Now: 14 months",
            (1, 2),
        ),
    ],
)
def test_what_is_drawn(texts, title, places):
    picture = choose("number", texts).picture
    assert picture is not None
    assert (picture.title, picture.places) == (title, places)


@pytest.mark.parametrize(
    "texts",
    [
        ["The law is from 2014."],
        ["We met on 31 March."],
        ["It is for pupils aged 10 and over."],
        ["Call 0800 1111."],
        ["The club is in Phase 4 of its Harbour Plans."],
        ["We know of as many as 50% of pupils."],
        ["We have recruited four care experienced dedicated teachers."],
        ["NHS Orra have recruited two health-based staff."],
        ["Only 4 of the schools joined."],
        ["5 families moved."],
        ["This is Article 12 of the UNCRC."],
        ["In 2024 there were 31 clubs.", "In 2022 there were 24 pools."],
    ],
)
def test_what_only_looks_like_a_number_is_not_drawn(texts):
    assert [choice.picture for choice in offers(tuple(texts)) if choice.picture] == []


def test_a_change_of_a_few_people_is_not_drawn():
    choice = choose("number", ["Before, 12 children waited.", "Now 4 children wait."])
    assert choice.refused == "few-people"


def test_names_on_a_list_are_people():
    assert choose("number", ["There were 4 names on the list."]).refused == "few-people"


def test_the_sentence_can_be_chosen():
    texts = ["78 out of 100 pupils said so.", "12 schools joined."]
    assert choose("number-1", texts).picture.title == "78 out of 100"
    assert choose("number-2", texts).picture.title == "12 schools"
    assert choose("number-3", texts).refused == "no-number"


@pytest.mark.parametrize(
    ("name", "ours"),
    [("number", True), ("number-2", True), ("numbers", False), ("number-two", False), ("", False)],
)
def test_the_name_that_asks_for_it(name, ours):
    assert is_number_name(name) is ours
