"""More ways to say things that every report uses are composed."""

import pytest

from youthsite.writing.composed import compose


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Of the 40 parents, 12 attended free training.", "12 of the 40 parents went to free training."),
        (
            "Of the 40 parents, 85% attended free training.",
            "85 out of 100 of the 40 parents went to free training.",
        ),
        ("Pupils learned how plants grow.", "Pupils learned how plants grow."),
        ("Parents asked whether children feel safe.", "Parents asked if children feel safe."),
        ("A second child chose a big dog.", "A second child chose a big dog."),
        ("In the last two years, pupils painted a wall.", "In the last 2 years, pupils painted a wall."),
        (
            "Volunteers visited families and will cook soup.",
            "Volunteers visited families. / They will cook soup.",
        ),
        ("Pupils produced a big film.", "Pupils made a big film."),
        ("Pupils chose a dog, a cat and a cat.", "Pupils chose a dog and a cat."),
    ],
)
def test_ways_to_say_things(before, after):
    found = compose(before)
    assert found
    assert " / ".join(found.lines) == after


def test_a_reading_that_cannot_be_spoken_gives_way_to_one_that_can():
    text = (
        "We gave 40 parents training about money, which helps 40 families, 40 children, 40 pupils, "
        "40 teachers, 40 nurses and 40 volunteers in all primary schools."
    )
    found = compose(text, in_part=True)
    assert found
    assert found.lines == ("We gave 40 parents training about money.",)
    assert compose(text) is None
