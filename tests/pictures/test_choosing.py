from pathlib import Path

import pytest

from youthsite.pictures import LEAST, all_concepts, candidates, share_out
from youthsite.pictures.calls import calls_of, tokens_of
from youthsite.pictures.moods import is_denied, moves

CONCEPTS = all_concepts(Path("no-such-folder"))


def best(heading, text=""):
    found = [each for each in candidates(heading, text, CONCEPTS) if each.score >= LEAST]
    return found[0].name if found else None


def names(heading, text=""):
    return {each.name for each in candidates(heading, text, CONCEPTS)}


FITS = {
    "How do I get to school?": ("We have a new school bus.", {"school", "school-bus"}),
    "Can I swim?": ("40 children learned to swim.", {"swimming"}),
    "What about bullying?": ("We asked pupils about bullying.", {"person-and-warning"}),
    "Sign language": ("20 workers learned BSL.", {"sign-language"}),
    "Who helps young carers?": ("There is a café for young carers.", {"young-carer"}),
    "Were brothers and sisters kept together?": ("Most were.", {"siblings"}),
    "Is the food good?": ("We cook fresh meals.", {"healthy-food"}),
    "Children's hearings": ("A panel listens to you.", {"table-and-chairs"}),
    "Vaccines": ("9 in 10 got their jab.", {"vaccine"}),
    "Money": ("Families got a grant.", {"money-help"}),
    "Refugees": ("12 families from Ukraine came.", {"house-arrow"}),
    "Pride": ("LGBT young people meet each week.", {"rainbow"}),
}


@pytest.mark.parametrize(("heading", "rest"), FITS.items(), ids=FITS)
def test_words_call_for_their_picture(heading, rest):
    text, wanted = rest
    assert best(heading, text) in wanted


def test_the_words_that_called_are_given_as_they_stand():
    (first, *_) = candidates("School buses", "", CONCEPTS)
    assert (first.name, first.because) == ("school-bus", ("school buses",))


DENIED = {
    "There is no bus to the village.": "bus",
    "They did not swim.": "swimming",
    "Nobody had a laptop.": "laptop",
    "The club ran without a football.": "football",
}


@pytest.mark.parametrize(("text", "name"), DENIED.items())
def test_what_a_text_denies_is_not_shown(text, name):
    assert name not in names("", text)
    assert name in names("", text.replace("no ", "a ").replace("did not ", "").replace("without", "with")
                         .replace("Nobody", "Everybody"))  # fmt: skip


def test_a_no_does_not_reach_over_a_but():
    assert is_denied(tokens_of("there is no bus"), 3)
    assert not is_denied(tokens_of("it was not easy but we got a bus"), 9)


@pytest.mark.parametrize(
    "bad", ["It was hard.", "Fewer came.", "They were worried.", "We had to stop. We lost it."]
)
def test_nothing_glad_stands_beside_bad_news(bad):
    assert "happy-face" in names("Was it fun?", "Children were happy.")
    assert "happy-face" not in names("Was it fun?", f"Children were happy. {bad}")


def test_only_what_is_gentle_stands_beside_what_may_upset():
    found = candidates("Abuse", "The police and the school help after abuse. There was pizza.", CONCEPTS)
    marks = {each.name: each.marks for each in CONCEPTS}
    assert found
    assert all("gentle" in marks[each.name] for each in found)


ARROWS = {
    "The number went up from 12 to 40.": "going-up",
    "The number fell from 40 to 12.": "going-down",
    "The number stayed the same.": "same",
}


@pytest.mark.parametrize(("text", "name"), ARROWS.items())
def test_an_arrow_goes_the_way_of_words_and_numbers(text, name):
    assert names("", text) & {"going-up", "going-down", "same"} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "It went up in school and went down at home.",
        "The number increased from 40 to 12.",
        "Fewer children moved, from 12 to 40.",
        "It stayed the same for boys, and fell for girls.",
    ],
)
def test_no_arrow_stands_beside_words_that_go_both_ways(text):
    assert names("", text) & {"going-up", "going-down", "same"} == set()


def test_years_are_not_a_change():
    assert moves("The plan runs from 2023 to 2026.") == set()


def test_a_longer_phrase_keeps_a_word_to_itself():
    assert "ear" not in names("Children's hearings", "")
    assert "teddy-bear" not in names("Rough sleeping", "")


def test_a_sentence_that_explains_a_word_says_little():
    asked = candidates(
        "What did we do?", "We trained 9 nurses. A hub is a place where you can swim.", CONCEPTS
    )
    assert {each.name: each.score for each in asked}["swimming"] < LEAST


def test_where_no_word_calls_there_is_no_picture():
    assert candidates("Xyz", "Lorem ipsum dolor.", CONCEPTS) == []


def test_a_page_shows_no_picture_twice():
    rows = [
        candidates("School", text, CONCEPTS) for text in ("Our school.", "Schools and pupils.", "School bus.")
    ]
    given = [each.name for each in share_out(rows, ()) if each]
    assert len(given) == len(set(given)) >= 2
    assert given.count("school") == 1
    assert "school" not in [each.name for each in share_out(rows, {"school"}) if each]


def test_who_calls_loudest_gets_the_picture():
    weak, strong = candidates("", "They went by bus.", CONCEPTS), candidates("Bus", "The bus.", CONCEPTS)
    first, second = share_out([weak, strong], ())
    assert second.name == strong[0].name
    assert first is None or first.name != second.name


def test_a_call_finds_plurals_and_beginnings_but_no_other_word():
    (bus, story, safe) = calls_of(["bus", "story", "safeguard*"])
    assert bus.places(tokens_of("Buses, the bus's wheel and a busy bus")) == [
        range(0, 1),
        range(2, 3),
        range(7, 8),
    ]
    assert story.places(tokens_of("stories")) == [range(0, 1)]
    assert safe.places(tokens_of("safeguarding is safe")) == [range(0, 1)]


def test_a_level_arrow_stands_beside_nothing_that_got_better_or_worse():
    assert "same" in names("", "3 of them stayed the same.")
    assert "same" not in names("", "9 got better, 3 stayed the same and 2 got worse.")


def test_what_a_text_is_about_goes_before_whom_it_is_about():
    assert best("", "64 young people with care experience had a tutor.") == "learning-together"
    assert best("", "A café for young people with care experience opened.") == "hand-with-heart"
