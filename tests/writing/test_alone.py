"""A passage's only line must say what it is about."""

import pytest

from youthsite.model import Edit
from youthsite.writing.alone import says_little, says_little_alone
from youthsite.writing.one_sentence import Telling


@pytest.mark.parametrize(
    "line",
    [
        "16 young people have attended.",
        "11 parents started a course.",
        "Families said good things.",
        "There were 1,120 visits in the year.",
        "96 parents went to at least one session.",
    ],
)
def test_a_line_of_words_that_any_report_has_does_not_stand_alone(line):
    assert says_little_alone(Telling((line,)), rest_untold=False) == "alone it does not say what it is about"
    assert not says_little_alone(
        Telling(
            (
                line,
                "They learned to swim.",
            )
        ),
        rest_untold=False,
    )


@pytest.mark.parametrize(
    "line",
    [
        "9 young people learned to swim in the sea.",
        "Every pupil got a boat of clay.",
        "We help kinship carers.",
    ],
)
def test_a_line_with_words_of_its_own_or_one_that_is_explained_stands(line):
    assert not says_little_alone(Telling((line,)), rest_untold=False)


def test_beside_others_one_word_of_its_own_is_enough():
    assert not says_little_alone(Telling(("Pupils feel safe at school.",)), rest_untold=True, beside=True)
    assert says_little_alone(Telling(("There were good experiences too.",)), rest_untold=False, beside=True)


def test_one_line_of_a_longer_passage_does_not_stand_for_it():
    line = ("9 young people learned to swim in the sea.",)
    assert says_little_alone(Telling(line), rest_untold=True)
    assert not says_little_alone(Telling(line, (Edit("figures", "x", "y"),)), rest_untold=True)


def test_a_line_of_few_or_vague_words_says_little():
    assert says_little(["Boats sank."])
    assert says_little(["Some work has taken place."])
    assert not says_little(["9 young people learned to swim."])
