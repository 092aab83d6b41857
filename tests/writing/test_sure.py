"""What the rules make is told only where a frame or the composer stands by it; the rest is a start."""

import pytest

from tests.writing.test_drafts import drafted
from youthsite.model import Edit
from youthsite.writing.context import Context
from youthsite.writing.one_sentence import Telling
from youthsite.writing.starts.sentence import begin
from youthsite.writing.sure import NOT_SURE, said_surely

SURE = Context(only_sure=True)


def telling(line: str, *rules: str) -> Telling:
    return Telling((line,), tuple(Edit(rule, "before", "after") for rule in rules))


def test_what_a_frame_made_stays():
    told = telling("12 clubs won a prize that nobody knew.", "figures", "cut-details")
    assert said_surely(told, SURE) == told


def test_a_whole_sentence_that_can_be_read_stays_word_for_word():
    told = telling("The pupils sang at the festival.", "number-words")
    assert said_surely(told, SURE) == told


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (
            "The pupils sang at the festival.",
            "tell the core",
        ),  # Something is gone, and no entry knows "sing".
        ("Leaders attended the meetings.", "cut-details"),
        ("Good use is made of first talks.", "phrases"),  # Whole, but nobody can say what it means.
    ],
)
def test_what_is_unsure_is_left_for_a_person(line, rule):
    assert said_surely(telling(line, rule), SURE) == Telling(reason=NOT_SURE)


def test_what_was_cut_is_said_anew_by_entries():
    told = said_surely(telling("64 young people were matched with a tutor.", "tell the core"), SURE)
    assert told.lines == ("64 young people got a tutor.",)
    assert told.edits[-1] == Edit(
        "composed", "64 young people were matched with a tutor.", "64 young people got a tutor."
    )


def test_the_items_of_a_list_and_its_lead_in_stay():
    told = Telling(("These include:", "- a club", "- a walk"), (Edit("lists", "before", "after"),))
    assert said_surely(told, SURE) == told


def test_only_drafts_are_held_to_it():
    told = telling("Leaders attended the meetings.", "tell the core")
    assert said_surely(told, Context()) == told


UNSURE = (
    "Ten pupils performed songs and twelve pupils painted scenery in order to entertain their families "
    "at the spring fair."
)


def test_what_a_draft_leaves_a_start_still_offers():
    _, page = drafted(UNSURE)
    assert [block for block in page.blocks if block.record.ties] == []
    assert begin(UNSURE, Context()).lines
