import pytest

from youthsite.feedback import Exchange, places_in, why_held

KNOWN = ("Glen Orra Children's Partnership", "Port Luanach")
NAME, BLAME = "it may name a person", "it may accuse a person"


def held(said, **more):
    return why_held(Exchange(said, "pupils of two schools", "2025-01-31", **more), KNOWN)


@pytest.mark.parametrize(
    "said",
    [
        "The bus stops are dark. Please put lights there.",
        "Teachers should listen more.",
        "We want a park in Port Luanach on Saturdays.",
        "Our social worker changes too often.",
        "Mark the crossing. Buses are late. We want a Youth Forum at the Council.",
        "Young carers need a break. Bullying is bad.",
        "The police ignore us.",
        "It costs £2 and takes 40 minutes.",
    ],
)
def test_what_a_group_asks_for_is_not_held(said):
    assert held(said) == ()


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("We want Mrs Stewart to listen.", NAME),
        ("Our head teacher, Aileen, is great.", NAME),
        ("Priya said it is unfair.", NAME),
        ("Jack is mean.", NAME),
        ("My teacher shouts at us.", BLAME),
        ("The driver was rude and racist.", BLAME),
        ("We were pushed by a teacher.", BLAME),
        ("He is nasty to us.", BLAME),
        ("Callum hit me at the bus stop.", BLAME),
        ("Call 07700 900123.", "there is a phone number in it"),
        ("Write to kim.example@gmail.com.", "there is an e-mail address in it"),
        (
            "She was taken into care. Her dad drinks alcohol and she was scared of him.",
            "it may tell private things about one person",
        ),
    ],
)
def test_names_accusations_and_private_things_are_held(said, why):
    assert why in held(said)


@pytest.mark.parametrize("part", ["reply", "reason", "since"])
def test_the_answer_is_looked_at_too(part):
    assert held("More lights.", **{part: "Mrs Stewart said no."}) == (NAME,)


def test_the_reasons_give_nothing_of_the_words_away():
    assert not any("Stewart" in why for why in held("We want Mrs Stewart to listen."))


def test_places_of_a_report_are_no_names():
    assert places_in(["A park in Port Luanach opened.", "We met at the Isle of Hestray."]) == (
        "Isle of Hestray",
        "Port Luanach",
    )
