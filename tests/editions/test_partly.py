"""Told in part: what a draft left out of a passage, as long as no person took it over."""

from dataclasses import replace
from pathlib import Path

import pytest

from youthsite.editions import parse_page, recorded, sentences_left, tie_to, told_in_part
from youthsite.language import fingerprint
from youthsite.model import Edit, Edition, FormalPage, Passage, Report

TEXTS = ("We met 12 times. The board noted it.", "We ran a club (see the map).", "We planted trees.")
BODY = "We met 12 times.\nWe ran a club.\nWe planted trees."


def report(*, held=()):
    passages = tuple(
        Passage(f"p{n}", "paragraph", text, fingerprint(text), "play", ("Play",), n, 0, 9, n in held)
        for n, text in enumerate(TEXTS, start=1)
    )
    return Report("x", "X", (FormalPage("play", "Play", Path("play.md"), "", (), passages),))


def edition(*edits, origin="rules", body=BODY, more=""):
    page = parse_page(f"# Play\n\n::: {{#play .did}}\n{BODY}\n:::\n{more}", Path("play.md"))
    first, *others = page.blocks
    block = recorded(first, "draft", origin, tie_to(report().passages), edits)
    others = [recorded(one, "draft", "person", tie_to(report().passages[:1])) for one in others]
    return Edition("x", (replace(page, blocks=(replace(block, body=body), *others)),))


TO_DO = Edit("to do: it says nobody", "The board noted it.", "")
CUT = Edit("cut-details", "(see the map)", "")
WORDS = Edit("phrases", "We planted trees.", "We planted new trees.")


def test_the_passage_whose_words_were_left_is_told_in_part():
    assert told_in_part(report(), edition(TO_DO, CUT, WORDS)) == {"p1", "p2"}
    assert sentences_left(edition(TO_DO, CUT, WORDS)) == 1
    assert told_in_part(report(), edition(WORDS)) == frozenset()


def test_words_that_stand_in_no_passage_as_they_are_count_for_all():
    assert told_in_part(report(), edition(replace(TO_DO, before="Someone saw it."))) == {"p1", "p2", "p3"}


@pytest.mark.parametrize("changes", [{"origin": "person"}, {"body": "We met often."}])
def test_nothing_is_said_of_what_a_person_wrote_or_changed(changes):
    assert told_in_part(report(), edition(TO_DO, **changes)) == frozenset()
    assert sentences_left(edition(TO_DO, **changes)) == 0


def test_a_passage_that_a_person_told_too_is_not_told_in_part():
    more = "\n::: {#more .did}\nThe board saw it.\n:::\n"
    assert told_in_part(report(), edition(TO_DO, CUT, more=more)) == {"p2"}


def test_a_held_passage_is_not_counted():
    assert told_in_part(report(held={1}), edition(TO_DO, CUT)) == {"p2"}
