"""Quotations: told just as said, where they are plain and stand alone."""

import pytest

from youthsite.writing.context import Context
from youthsite.writing.quotations import quotation
from youthsite.writing.speakers import speaker_of

TOLD = {
    '"I like the boats and the soup." (Pupil, P5)': (
        "One pupil in P5 said:",
        "I like the boats and the soup.",
    ),
    "“I didn’t know how to swim. Now I do,” said one young carer.": (
        "One young carer said:",
        "I didn’t know how to swim. Now I do.",
    ),
    'A P3 pupil said: "My gran comes to our garden."': (
        "One pupil in P3 said:",
        "My gran comes to our garden.",
    ),
    '"I used to walk home alone," one child said. "Now I walk with friends."': (
        "One child said:",
        "I used to walk home alone. Now I walk with friends.",
    ),
    '"Nobody asks why I was late." Young person, Port Luanach': (
        "One young person said:",
        "Nobody asks why I was late.",
    ),
}
NOT_TOLD = [
    '"She never gave up on us," said one young person.',  # Who is she?
    '"This has changed my life," said one young person.',
    '"I like the soup and the boats," said Ailsa.',  # A name.
    '"I like the soup and the boats." (Head Teacher)',
    '"The evaluation framework was robust and outcome focused," said one parent.',
    '"I met Ailsa and Rob at the boats," said one child.',
    'We set up "take your child to work" days.',
    '"I like the soup and the boats!" (Pupil, P5)',
    '"I like soup." (Pupil, P5) But not everybody was heard.',
    'Pupils did not feel safe. One pupil said: "I like the soup and the boats."',  # The bad news would go.
]


@pytest.mark.parametrize("text", TOLD)
def test_it_is_told_as_it_was_said(text):
    telling, kind = quotation(text, (), Context())
    speaker, said = TOLD[text]
    assert telling.lines == (speaker, f"“{said}”")
    assert kind == "said"


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_does_not_stand_alone_is_left_for_a_person(text):
    assert quotation(text, (), Context()) is None


def test_a_heading_may_say_who_speaks():
    text = "“I like the boats and the soup.”"
    assert quotation(text, ("Our year",), Context()) is None
    telling, _ = quotation(text, ("Our year", "What young people told us"), Context())
    assert telling.lines == ("One young person said:", text)


def test_what_stands_beside_it_is_to_do():
    text = 'The hall was new. One parent said: "I like the boats and the soup." It is in Elgar Street.'
    telling, kind = quotation(text, (), Context())
    assert kind == "found-out"
    assert [edit.before for edit in telling.edits[1:]] == ["The hall was new.", "It is in Elgar Street."]
    assert all(edit.rule == "to do: the rest of the passage" for edit in telling.edits[1:])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("S3, Port Luanach", "One pupil in S3"),
        ("A 15 year old who came", "One young person"),
        ("one young defender", "One young defender"),
        ("Secondary learner", "One learner"),
        ("a foster carer", "One foster carer"),
    ],
)
def test_speakers_are_told_by_what_they_are(words, told):
    assert speaker_of(words).told == told


@pytest.mark.parametrize(
    "words", ["a student teacher", "one", "Ailsa", "one of them", "a youth worker", "young people"]
)
def test_others_are_no_speakers(words):
    assert speaker_of(words) is None
