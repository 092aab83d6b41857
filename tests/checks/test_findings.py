"""A finding beside the words it is about."""

import pytest

from youthsite.checks.findings import Finding


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("We opened a club.", "“We opened a club.”"),
        ("“I like the club.”", "“I like the club.”"),
        ("“I like the club.", "“I like the club."),  # What was said goes on in the next line.
        ("One child said “I like it.”", "“One child said “I like it.””"),
    ],
)
def test_what_somebody_said_stands_in_its_own_marks(sentence, shown):
    assert Finding(None, None, sentence=sentence).in_marks == shown
