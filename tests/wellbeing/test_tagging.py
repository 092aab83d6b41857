"""Proposals, with evidence, for words of our own; none when unsure."""

import pytest
import yaml

from youthsite.wellbeing import INDICATOR_IDS, propose
from youthsite.wellbeing.tagging import WORDS

OURS = {
    "safe": "Staff learned how to keep children safe from bullying and from harm at home.",
    "healthy": "A nurse now visits both schools, and a dentist comes twice a year.",
    "achieving": "More pupils left school for college or an apprenticeship.",
    "nurtured": "Kinship carers and foster families met every month.",
    "active": "The council opened a new play park and a swimming club.",
    "respected": "Pupils told us what they think, and their views changed the plan.",
    "responsible": "Young volunteers ran the youth parliament elections.",
    "included": "Families in poverty got help with the cost of living.",
}
NONE = (
    "This report sets out the second year of our plan.",
    "The board meets four times a year and reports to the leadership group.",
    "The child protection committee and the health and social care partnership are partners.",
    "The next report will be published in spring.",
)


def test_every_indicator_has_words_and_no_other_has():
    known = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    assert set(known) == {*INDICATOR_IDS, "not_about"}
    assert all(len(known[id]["enough"]) >= 20 for id in INDICATOR_IDS)


def test_no_phrase_stands_twice_in_one_list():
    known = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    for id in INDICATOR_IDS:
        phrases = [*known[id]["enough"], *known[id]["hints"]]
        assert sorted({each for each in phrases if phrases.count(each) > 1}) == []


@pytest.mark.parametrize(("id", "text"), OURS.items(), ids=OURS)
def test_each_is_proposed_first_with_the_words_that_led_to_it(id, text):
    first = propose(text)[0]
    assert first.label == id
    assert first.words
    for words in first.words:
        assert all(part in text for part in words.split(" … "))


@pytest.mark.parametrize("text", NONE)
def test_nothing_is_proposed_when_unsure(text):
    assert propose(text) == ()


def test_never_more_than_two():
    assert len(propose(" ".join(OURS.values()))) == 2
