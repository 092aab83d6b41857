from youthsite.writing.context import Context
from youthsite.writing.one_sentence import tell_sentence
from youthsite.writing.partly import partly

CONTEXT = Context({}, 15, "Glen Orra")


def hard(line):
    return "it has a hard word" if "paradigm" in line else ""


def told(*lines):
    return partly(lines, hard, lambda line: line.startswith("This was to "))


def test_a_sentence_that_stands_alone_may_stay_for_a_person():
    found = told("We opened a room.", "We chose a paradigm.")
    assert (found.told, found.untold) == (["We opened a room."], ["We chose a paradigm."])


def test_what_leans_on_an_untold_sentence_stays_with_it():
    found = told("We chose a paradigm.", "This was in May.", "Pupils like the room.")
    assert (found.told, found.untold) == (
        ["Pupils like the room."],
        ["We chose a paradigm.", "This was in May."],
    )
    assert not told("We chose a paradigm.", "Pupils use them.").told


def test_what_it_was_for_may_go():
    found = told("We opened a room.", "This was to set a paradigm.")
    assert (found.told, found.extra) == (["We opened a room."], ["This was to set a paradigm."])


def test_examples_go_with_what_they_are_examples_of():
    found = told("Pupils met us.", "They named a paradigm.", "Some examples are:", "- buses", "- food")
    assert not found.told
    assert found.reason == "it has a hard word"


def test_bad_news_and_limits_are_never_left_behind():
    assert not told("We opened a room.", "The paradigm has not changed.").told
    assert not told("We opened a room.", "But the paradigm fell.").told
    assert not told("We opened a room.", "We will do more if the paradigm shifts.").told


def test_who_said_it_is_told_with_all_that_was_said_or_not_at_all():
    assert not told("Pupils said this.", "The room is warm.", "The paradigm is kind.").told


def test_one_half_of_a_sentence_is_told_and_the_other_listed():
    text = "We opened a warm room in the library, and the multidisciplinary methodology was operationalised."
    telling = tell_sentence(text, CONTEXT)
    assert telling.lines == ("We opened a warm room in the library.",)
    assert any(edit.rule.startswith("to do: ") and "methodology" in edit.before for edit in telling.edits)
