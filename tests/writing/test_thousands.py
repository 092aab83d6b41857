"""Big numbers are told with commas; years, numbers to ring and references stay as they are."""

import pytest

from youthsite.editions.ids import TakenIds
from youthsite.model import Edit, Passage
from youthsite.writing.blocks import Told, make_blocks
from youthsite.writing.guard import facts_error
from youthsite.writing.thousands import with_commas

COUNTED = {
    "3481 pupils answered.": "3,481 pupils answered.",
    "We paid £18500 for it.": "We paid £18,500 for it.",
    "About 12500 people live here.": "About 12,500 people live here.",
    "It went up from 1135 to 2602.": "It went up from 1,135 to 2,602.",
    "We took 4200 phone calls.": "We took 4,200 phone calls.",
    "22 out of 2602 children did.": "22 out of 2,602 children did.",
    "There were 1053.": "There were 1,053.",
    "- 1388 visits.": "- 1,388 visits.",
    "1234567 people did.": "1,234,567 people did.",
    "In 1200 homes there was a problem.": "In 1,200 homes there was a problem.",
}
KEPT = [
    "In 2023 we began.",
    "The plan is for 2030 and 2031.",
    "It was built in 1872.",
    "The Act of 1845 says so.",
    "Call 01632 960555.",
    "Call us on 0800 1111.",
    "Text SHOUT to 85258.",
    "Text 85258 to chat.",
    "Ring 1234 for help.",
    "Its charity number is 12345.",
    "See form 1234.",
    "The 1000 Voices club met.",
    "The Orra 1400 camp was fun.",
    "We paid £18,500.",
    "3,481 pupils answered.",
    "See www.glen-orra.example.org/1234.",
    "Room 1204 is ours.",
    "900 pupils answered.",
    "This was in 2021/2022.",
    "It cost 1234.50 a day.",
]


@pytest.mark.parametrize("line", COUNTED)
def test_what_is_counted_gets_commas(line):
    (told,), edits = with_commas([line])
    assert told == COUNTED[line]
    assert edits == (Edit("thousands", line, told),)
    assert facts_error([told], [line], ()) == ""


@pytest.mark.parametrize("line", KEPT)
def test_what_is_no_count_stays(line):
    assert with_commas([line]) == ((line,), ())


def test_a_draft_says_which_step_put_the_commas_in():
    passage = Passage("p1", "paragraph", "3481 pupils met.", "v1:0", "clubs", ("Clubs",), 1, 0, 0)
    (block,) = make_blocks([Told((passage,), ("3481 pupils met.",), (), "found-out")], "Title", TakenIds([]))
    assert block.body == "3,481 pupils met."
    assert block.record.edits == (Edit("thousands", "3481 pupils met.", "3,481 pupils met."),)
