import pytest

from youthsite.intake.doubts.spelling import is_spelt, likely_meant


def kinds(bring_in, text):
    account = bring_in(f"# Plan\n\n## One\n\n{text}\n\n## Two\n\nThese words end it.\n").account
    return [(flag["line"], flag["kind"]) for flag in account["flags"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Three young people got a job.", "small-count"),
        ("One further young person was hurt.", "small-count"),
        ("We met 2 families and 40 workers.", "small-count"),
        ("Four care experienced pupils left.", "small-count"),
        ("Ring us on 01555 123 456 today.", "phone"),
        ("Write to orra@example.org for help.", "email"),
        ("The chart shows how we did.", "missing-figure"),
        ("It is shown in the diagram and told here.", "missing-figure"),
        ("Our structure, highlighted below, is new.", "missing-figure"),
        ("We have three aims:\n\n- one\n- two", "wrong-count"),
        ("There are 20 clubs:\n\n- 5 in the north\n- 6 in the south\n- 8 on the isles", "wrong-sum"),
        ("Of the pupils asked, 104% said yes.", "over-100"),
        ("We met on 31 June 2024 in the hall.", "wrong-date"),
        ("We met on Monday 4 June 2024 in the hall.", "wrong-date"),
        ("The plan runs May to March 2024.", "wrong-date"),
        ("The plan for 2024-2021 is new.", "wrong-date"),
        ("We asked about the enviroment here.", "slip"),
        ("We work for childrens rights.", "slip"),
        ("It was found that many who came to us in the year would\n\nThen we went on.", "lost-text"),
    ],
)
def test_a_doubt_is_raised_on_its_line(bring_in, text, kind):
    assert kinds(bring_in, text) == [(5, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Five young people got a job.",
        "We offer one to one help and 1 to 1 talks.",
        "There are 3 carer support groups, and one child friendly page.",
        "In 2023 children were asked; 94 young people said yes; 1.4 children is a mean.",
        "One of the young people sang.",
        "The figures show more.",
        "We have three aims:\n\n- one\n- two\n- three",
        "This line has many words but no end mark before a list of\n\n- one",
        "There are 19 clubs:\n\n- 5 in the north\n- 6 in the south\n- 8 on the isles",
        "In 2024 we gave:\n\n- 5 bikes\n- 60 books\n- 2,000 meals",
        "Visits have increased by 140% since then.",
        "We met on Tuesday 4 June 2024, and from May to June 2024.",
        "The plan for 2021-2024, 2023-24 and 1999/00 is new. It began 2024-03.",
        "We organised counselling and prioritised neurodiversity outwith school, as bairns and weans asked.",
        "Hoose and Almada are places; see www.enviroment.org and #suport.",
        "The code 046079/Sep18 and the year 2021-2022 are no phones.",
    ],
)
def test_no_false_alarm(bring_in, text):
    assert kinds(bring_in, text) == []


def test_an_empty_section_is_flagged(bring_in):
    assert bring_in("# Plan\n\n## One\n\n## Two\n\nText.\n\n## Three\n").flags("empty-section") == [3, 9]


def test_a_slip_in_a_heading_is_kept_and_flagged(bring_in):
    found = bring_in(
        "# Plan\n\n## PARTICIPTION now\n\n"
        "Participation grows. Participation helps. No participation, no plan.\n"
    )
    assert found.flags("slip") == [3]
    assert "PARTICIPTION" in found.markdown


def test_plurals_and_endings_are_no_slips(bring_in):
    text = "# Plan\n\n## Carers and caring\n\nA carer cares. Each carer helps. The carer rests.\n"
    assert bring_in(text).flags("slip") == []


def test_long_words_said_twice_are_flagged(bring_in):
    twice = "We said these many words to you once. " * 6
    assert bring_in(f"# Plan\n\n## One\n\n{twice}\n\n## Two\n\n{twice}\n").flags("said-twice") == [9]


def doubts(bring_in, kind, text):
    found = bring_in(f"# Plan\n\n## One\n\n{text}\n\n## Two\n\nThese words end it.\n").account
    return [(flag["line"], flag["message"]) for flag in found["flags"] if flag["kind"] == kind]


@pytest.mark.parametrize(("total", "flagged"), [("1,012", False), ("1,013", True)])
def test_a_total_row_that_is_another_number_is_flagged(bring_in, total, flagged):
    rows = (
        f"| Place | Clubs |\n|---|---|\n| North | 5 |\n| South | 7 |\n| Isles | 1,000 |\n| Total | {total} |"
    )
    message = "This says 1,013, but 5 + 7 + 1000 is 1,012. Which is right?"
    assert doubts(bring_in, "wrong-sum", rows) == ([(10, message)] if flagged else [])


@pytest.mark.parametrize(
    ("first", "second", "flagged"),
    [
        ("April – June 2023", "April – July 2023", True),
        ("April – June 2023", "April – June 2023", False),
        ("April – June 2022", "April – July 2023", False),
        ("April – June 2023", "August – October 2023", False),
    ],
)
def test_two_spans_of_one_named_thing_are_flagged(bring_in, first, second, flagged):
    text = (
        f"From {first} the Orra Wishes and Worries Survey ran in every school.\n\n"
        f"What the Wishes and Worries Survey said, {second}, is told here.\n\n"
        "The Orra Reading Week Prize ran April – May 2023."
    )
    assert bool(doubts(bring_in, "dates-differ", text)) == flagged


@pytest.mark.parametrize(
    ("first", "second", "flagged"),
    [
        ("The Orra Reading Plan runs from May 2025.", "The Orra Reading Plan began in May 2024.", True),
        ("The Orra Reading Plan runs from May 2025.", "The Orra Reading Plan began in June 2024.", False),
        ("The Orra Reading Plan runs from May 2025.", "The Orra Choir Day was in May 2024.", False),
        ("The Orra Reading Plan ran in May 2024 and May 2025.", "The Orra Reading Plan: May 2024.", False),
        ("The Orra Reading Plan: May 2025.", "## Then\n\nThe Orra Reading Plan: May 2024.", False),
    ],
)
def test_one_month_in_two_years_is_flagged_for_one_thing_in_one_section(bring_in, first, second, flagged):
    assert bool(doubts(bring_in, "dates-differ", f"{first}\n\n{second}")) == flagged


@pytest.mark.parametrize(
    ("first", "second", "flagged"),
    [
        (
            "The health of all our children and families is better",
            "The health of our children is better",
            False,
        ),
        (
            "The health of children, young people and families is better",
            "The health of children and families is better",
            True,
        ),
        ("In area 1 every child has a place to play", "In area 2 every child has a place to play", False),
        ("Every child has a place to play", "Every child has a place to play.", False),
    ],
)
def test_a_statement_with_slightly_other_words_is_flagged(bring_in, first, second, flagged):
    text = f"{first}\n\n## Another part\n\nSome words between them stand here.\n\n- {second}\n- Another thing"
    assert bool(doubts(bring_in, "words-differ", text)) == flagged


def test_a_place_spelt_in_two_ways_is_flagged_once(bring_in):
    text = "We met at Strathlennoch.\n\nThe hall of Strathlenoch is cold.\n\nWe went to Kirkorra and Tormay."
    ((line, message),) = doubts(bring_in, "slip", text)
    assert (line, "Strathlennoch" in message, "line 5" in message) == (7, True, True)


SLIPS = (
    "recieve seperate goverment enviroment definately occured accomodation neccessary acheive "
    "comittee begining untill experiance responsability particpation suport oppurtunity thier freind "
    "beleive succesful developement knowlege managment assesment independant relevent recomended "
    "familys comunity "
)
WORDS = (
    "throughcare aftercare groupwork neurodivergent upskilling signposting vapes whilst practise "
    "enrolment fulfil skilful judgement grey paediatric anaemia labelled programme organisations "
    "centred theatre behaviours travelling catalogue offence analysed prioritisation individualised "
    "underserved prosocial cognisance webinar timeously bairns ceilidh glaikit machair codesign "
    "onboarding dysregulation sceptical jewellery "
)


@pytest.mark.parametrize("word", SLIPS.split())
def test_common_slips_are_known(word):
    assert not is_spelt(word)
    assert likely_meant(word)


@pytest.mark.parametrize("word", WORDS.split())
def test_words_of_the_trade_and_of_scotland_are_no_slips(word):
    assert is_spelt(word) or not likely_meant(word)
