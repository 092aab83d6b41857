import pytest


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
