"""Topics that may upset a reader: the examples of the list, and what is only a name."""

import pytest

from youthsite.language.topics import mentions, spoken_of, topics

EXAMPLES = [
    (topic.id, kind, text)
    for topic in topics()
    for kind in ("speaks", "passing", "silent")
    for text in getattr(topic, kind)
]


@pytest.mark.parametrize(("topic", "kind", "text"), EXAMPLES, ids=lambda value: str(value)[:30])
def test_the_examples_of_the_list(topic, kind, text):
    found = [one for one in mentions(text) if one.topic.id == topic]
    if kind == "silent":
        assert found == []
    else:
        assert [one.passing for one in found] == [kind == "passing"] * len(found)
        assert found


def test_every_topic_has_examples_of_both_sorts():
    assert [topic.id for topic in topics() if not topic.speaks or not topic.silent] == []


def test_a_name_in_one_sentence_excuses_no_other():
    text = "Staff had self-harm training. More pupils self-harm now."
    assert [one.passing for one in mentions(text)] == [True, False]


def test_what_only_officers_are_told_gives_no_note():
    assert [one.topic.id for one in mentions("A young man went to prison.")] == ["offending"]
    assert spoken_of(("A young man went to prison.",)) == ()


def test_the_order_is_that_of_the_list():
    found = spoken_of(("Her dad died.", "Some people hurt themselves."))
    assert [topic.id for topic in found] == ["self-harm", "death"]
