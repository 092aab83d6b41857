import pytest

from . import looking
from .rounds import LOOKS, WIDTHS, rounds
from .table import Found, held, table


def found(**answer):
    made = Found(pages={"example": 2})
    made.add(answer, "example a.html light 320", "a.html")
    return made


def test_a_clean_audit_holds_and_says_what_was_not_run():
    made = found(axe=[], skip=[])
    assert held(made)
    text = table(made, "Told.")
    assert "| axe, A to AA and best practice: faults | 8.8 a page | 8.5 a page | 0 | 0 |" in text
    assert "| Lighthouse accessibility, lowest | 88 | 88 | not run | 100 |" in text
    assert "| Lighthouse performance on a phone, lowest | 89 | 73 | not run | 95 |" in text


@pytest.mark.parametrize(
    "fault",
    [
        *(
            {row: ["<p>"]}
            for row in ("axe", "aaa", "htmlcs-AA", "htmlcs-AAA", "nu", "outside", "unseen", "menu")
        ),
        *(
            {row: ["<p>"]}
            for row in ("covered", "rings", "under 24", "masks", "spacing", "wide", "twice", "moving")
        ),
        *(
            {row: ["<p>"]}
            for row in ("chrome", "untagged", "untold", "broken", "placeholders", "newer", "skip")
        ),
        {"targets": 10, "under 44": ["<a>"]},
        {"accessibility": 99},
        {"weight": 120_001},
        {"scripts": 55_001},
        {"styles": 30_001},
        {"keys": 13},
        {"smallest": 15.9},
        {"line": 70.1},
        {"sticking": 11},
        {"scriptless": 99.9},
    ],
    ids=str,
)
def test_any_fault_fails_the_audit(fault):
    assert not held(found(**fault))


def test_slowness_fails_no_audit():
    assert held(found(performance=50))


def test_faults_stand_in_their_row():
    text = table(found(axe=["a: <p>", "b: <p>"], wide=["too wide"], menu=["Menu"]), "Told.")
    assert "| axe, A to AA and best practice: faults | 8.8 a page | 8.5 a page | 2 | 0 |" in text
    assert "| pages with an axe fault | 4 of 4 | 11 of 11 | 1 of 1 | 0 |" in text
    assert "| menu, search and look open, and close, by keyboard | no | no | no | yes |" in text


def test_each_round_has_a_name_of_its_own_and_thin_ones_are_few():
    made = rounds(list(LOOKS), list(WIDTHS))
    names = [each.name for each in made]
    assert len(set(names)) == len(names)
    assert {"keys 320x256", "words 390", "paper", "rings contrast 320"} <= set(names)
    thin = [each.name.split(" ")[1] for each in made if each.thin and each.name.startswith("look")]
    assert thin == ["320", "1280"]


def test_a_new_count_of_rings_lets_no_other_answer_lapse():
    made = rounds(list(LOOKS), list(WIDTHS))
    hanging = {each.name for each in made if looking.RINGS in looking.questions(each)}
    assert hanging == {f"rings {look} 320" for look in ("cream", "light", "dark", "contrast")}
    assert {len(looking.questions(each)) for each in made} == {
        len(looking.QUESTIONS),
        len(looking.QUESTIONS) - 1,
    }
    assert all(path.exists() for path in looking.QUESTIONS)


def test_what_was_left_out_is_told():
    made = found(axe=[])
    for asked in (True, False):
        made.note("example", "look 320 cream+dark", asked)
    assert "| look 320 | 1 of 2 | none meant |" in table(made, "Told.")
