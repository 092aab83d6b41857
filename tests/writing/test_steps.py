from pathlib import Path

import pytest

from youthsite.writing.context import Context
from youthsite.writing.steps import STEPS, percents

CONTEXT = Context({"GOP": "Glen Orra Partnership", "RST": "Rural Support Team"}, 15, "Glen Orra")
STEP = dict(STEPS)


def read(name):
    for line in (Path(__file__).parent / "examples" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            step, _, rest = line.partition(": ")
            before, after = rest.split(" => ")
            expected = [before] if after == "=" else after.split(" / ")
            yield pytest.param(step, before, expected, id=f"{step}: {before}")


@pytest.mark.parametrize(("name", "before", "after"), [*read("steps.txt"), *read("splits.txt")])
def test_step(name, before, after):
    assert STEP[name](before, CONTEXT) == after


LISTS = [
    (
        "We pay for many things for all young people here, such as a choir, a band and a play.",
        [
            "We pay for many things for all young people here.",
            "Some examples are:",
            "- a choir",
            "- a band",
            "- a play",
        ],
    ),
    ("We pay for a choir, a band and a play.", None),
    (
        "A box about good teeth has been made, including packs for use with children, parents and carers.",
        None,
    ),
]


@pytest.mark.parametrize(("before", "after"), LISTS)
def test_lists(before, after):
    assert STEP["lists"](before, CONTEXT) == (after or [before])


CUTS = [
    (
        "The young carers will be offered a week away with their friends as part of the new offer to them.",
        "The young carers will be offered a week away with their friends.",
    ),
    (
        "The young carers will be offered a week away with them as part of the 12 new offers.",
        None,
    ),
    ("We do not have a way to help all the carers of the town as part of the 12 new offers.", None),
    (
        "All children who live in a flat with a lift that works well had a week away at the sea.",
        None,
    ),
]


@pytest.mark.parametrize(("before", "after"), CUTS)
def test_details_are_cut_only_where_nothing_counted_goes(before, after):
    assert STEP["cut-details"](before, CONTEXT) == [after or before]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("82% of leavers are in work.", "82 out of 100 leavers are in work."),
        ("80% of schools have a garden.", "8 in 10 schools have a garden."),
        ("85% of schools have a garden.", "85% of schools have a garden."),
    ],
)
def test_a_share_of_people_is_told_of_100_and_one_of_schools_in_tens(before, after):
    assert percents.step(before, Context()) == [after]
