import pytest

from youthsite.language import acronyms, letters

FOUND = {
    "The Glen Orra Partnership (GOP) met.": {"GOP": "Glen Orra Partnership"},
    "We read Children's Services Plans (CSPs).": {
        "CSP": "Children's Services Plan",
        "CSPs": "Children's Services Plans",
    },
    "The Convention on the Rights of the Child (CRC) is law.": {
        "CRC": "Convention on the Rights of the Child",
    },
    "We met the team (ABC).": {},
    "It is free (see page 4).": {},
}


@pytest.mark.parametrize("text", FOUND)
def test_letters_that_a_text_explains(text):
    assert acronyms([text]) == FOUND[text]


def test_the_first_explanation_is_kept():
    texts = ["A Rural Team (RT) met.", "A Reading Trust (RT) met."]
    assert acronyms(texts)["RT"] == "Rural Team"


def test_letters_of_a_text():
    assert letters("The NHS and the CSPs met at the hall of P1 and McKay.") == ["NHS", "CSPs"]
