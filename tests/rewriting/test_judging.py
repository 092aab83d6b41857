import pytest

from youthsite.rewriting.endpoint import NoAnswerError
from youthsite.rewriting.judging import easy_lines

SOURCE = "During 2024 training was given to 51 social work staff by the Harbour Trust, but not to teachers."
GOOD = "In 2024, 51 social work staff had training.\nTeachers did not have the training."


def test_plain_short_sentences_pass():
    assert easy_lines(GOOD, SOURCE, [], 15) == tuple(GOOD.splitlines())


def test_bullets_and_numbers_in_front_are_taken_off():
    assert easy_lines("1. " + GOOD.replace("\n", "\n2. "), SOURCE, [], 15) == tuple(GOOD.splitlines())


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("", "no easy words"),
        ("CANNOT", "no easy words"),
        (GOOD.replace("51", "15"), "changed a fact"),
        (GOOD.replace("2024", "2023"), "changed a fact"),
        (GOOD.replace("did not have", "had"), "changed a fact"),
        ("In 2024, 51 social work staff had training.", "changed a fact"),
        ("Staff had training in 2024. Teachers did not.", "changed a fact"),
        (GOOD + "\nThe Moon Council gave a prize.", "changed a fact"),
        (GOOD + "\nAll of them got better.", "changed a fact"),
        ("Sure. " + GOOD, "plain text"),
        ("<b>" + GOOD + "</b>", "plain text"),
        (GOOD + "\n![x](https://example.org/a.png)", "plain text"),
        (GOOD + "\n:::", "plain text"),
        (GOOD + "\x07", "plain text"),
        (GOOD.replace("staff", "sta‮ff"), "plain text"),
        (GOOD + "\nand more", "whole sentences"),
        ("word " * 20 + ".", "whole sentences"),
        ("In 2024, " + "51 social work staff and many other kind people here " * 2 + "had it.", "too long"),
        ("\n".join(["It is so."] * 9), "too much"),
        (GOOD.replace("training.", "training!", 1), "whole sentences"),
        (GOOD + "\nIt was for staff, eg social workers.", "rule"),
    ],
)
def test_what_does_not_pass_says_why(said, why):
    with pytest.raises(NoAnswerError, match=why):
        easy_lines(said, SOURCE, [], 15)
