"""Every entry of the phrase bank is right in its own examples, and reads as docs/phrase-bank.md says."""

import pytest

from youthsite.writing import bank
from youthsite.writing.context import Context
from youthsite.writing.steps import acronyms, phrases

PLACES = ("bank", "bolder", "people_first.txt")
CONTEXTS = {"not before", "not after", "only before", "only after", "not first", "first"}


def bolder(text):
    return next(phrases.bolder(text), text)


WITH_EXAMPLES = {"bank": lambda text: phrases.step(text, Context())[0], "bolder": bolder}


def examples(place):
    return [(entry, example) for entry in bank.entries(place) for example in entry.examples]


@pytest.mark.parametrize("place", PLACES)
def test_each_entry_reads_as_a_rule(place):
    for entry in bank.entries(place):
        rule, *contexts = entry.source.split(" ; ")
        before, _, after = rule.partition(" => ")
        assert before == before.lower() == before.strip(), entry.source
        assert after != before, entry.source
        assert after or place == "bolder", entry.source  # A start may do without "overall,".
        assert {context.partition(":")[0].strip() for context in contexts} <= CONTEXTS, entry.source


@pytest.mark.parametrize("place", PLACES)
def test_no_entry_stands_twice(place):
    """With other contexts, where an office word has two meanings, an entry may stand again for a start."""
    stands = [entry.source.partition(" => ")[0] for entry in bank.entries(place)]
    if place == "bolder":
        stands = [
            f"{one} {entry.source.partition(' ; ')[2]}"
            for one, entry in zip(stands, bank.entries(place), strict=True)
        ]
    assert sorted({one for one in stands if stands.count(one) > 1}) == []


@pytest.mark.parametrize("place", WITH_EXAMPLES)
def test_every_example_comes_out_as_it_says(place):
    wrong = [
        f"{example.before} -> {found} (not: {example.after})"
        for _, example in examples(place)
        if (found := WITH_EXAMPLES[place](example.before)) != example.after
    ]
    assert wrong == []


def test_every_example_is_about_its_entry():
    """One of its forms stands in the example, and fires there if the example changes."""
    strange = []
    for entry, example in examples("bank"):
        fired = {phrase for phrase, _ in phrases.fired(example.before)}
        if (example.before != example.after) != bool(fired & set(entry.forms)):
            strange.append(f"{entry.source}: {example.before}")
    assert strange == []


def test_every_example_for_starts_has_the_words_of_its_entry():
    """Here a longer entry may fire in the place of the one whose example it is."""
    strange = [
        f"{entry.source}: {example.before}"
        for entry, example in examples("bolder")
        if not any(form.stands.split(" ")[0] in example.before.lower() for form in entry.forms)
    ]
    assert strange == []


def test_longer_phrases_come_first():
    lengths = [len(phrase.stands) for phrase, _ in phrases.phrases()]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize("place", WITH_EXAMPLES)
def test_every_entry_has_an_example(place):
    assert [entry.source for entry in bank.entries(place) if not entry.examples] == []


@pytest.mark.parametrize("text", ["—", "…", "£", "", "“”"])
def test_a_text_without_words_stays_as_it_is(text):
    assert phrases.step(text, Context()) == [text]
    assert bolder(text) == text


def test_a_choice_with_a_hyphen_does_not_come_back():
    forms = {form.stands: form.instead for entry in bank.entries() for form in entry.forms}
    assert forms["a marginal rise in"] == "a small rise in"
    assert forms["a slight fall in"] == "a small fall in"


def test_a_second_time_changes_nothing_more():
    for phrase, _ in phrases.phrases():
        once = phrases.step(f"Last year we saw {phrase.stands} a thing.", Context())[0]
        twice = phrases.step(once, Context())[0]
        assert phrases.step(twice, Context()) == [twice], phrase.stands


def test_letters_with_two_meanings_need_a_word_near_them():
    assert acronyms.step("SDS staff visit the college.", Context()) == [
        "Skills Development Scotland staff visit the college."
    ]
    assert acronyms.step("Carers can use SDS.", Context()) == ["Carers can use self-directed support."]
    assert acronyms.step("We met SDS.", Context()) == ["We met SDS."]
    assert acronyms.step("Carers use SDS to work.", Context()) == ["Carers use SDS to work."]


def test_a_report_says_itself_what_letters_mean():
    context = Context(acronyms={"MVP": "Most Valued Pupil"})
    assert acronyms.step("The MVP spoke.", context) == ["The Most Valued Pupil spoke."]


def test_there_are_many_letters():
    assert len(acronyms.common()) >= 80
