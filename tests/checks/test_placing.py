from pathlib import Path

import pytest

from youthsite.checks.finders import Reading, find
from youthsite.checks.placing import placed_lines
from youthsite.checks.rules import rule_named
from youthsite.editions import parse_page
from youthsite.settings import CheckSettings


def places(rule, body, **settings):
    page = parse_page(f"# Play\n\n::: {{#play .did}}\n{body}\n:::\n", Path("play.md"))
    found = find(rule_named(rule), Reading(page, placed_lines(page), CheckSettings(**settings)))
    return [(each.line, each.column, each.words) for each in found]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Families can get respite.", (4, 18, "respite")),
        ("They came.\nFamilies can get respite.", (5, 18, "respite")),
        ("They came. Families can get respite.", (4, 29, "respite")),
        ("- A **short** respite is [here](a.md).", (4, 15, "respite")),
        ("- 12 families who live a long way from the town can now\n  get respite.", (5, 7, "respite")),
        ("> A girl said this about it.\n> Families can get respite.", (5, 20, "respite")),
        ("> A girl said this about it, which was long enough to wrap\n> respite is bad.", (5, 3, "respite")),
        ("### Who gets respite?\nWe do.", (4, 14, "respite")),
        ("| A | B |\n|---|---|\n| one | respite |", (6, 9, "respite")),
        ("She saw two looked-after\nchildren.", (4, 13, "looked-after children")),
    ],
)
def test_a_hit_has_its_line_and_column(body, place):
    assert places("care-words", body) == [place]


def test_a_long_sentence_is_named_whole():
    assert places("sentence-length", "We met.\nOne two three four five six.", max_sentence_words=5) == [
        (5, 1, "One two three four five six.")
    ]


def test_a_whole_block_has_no_column():
    assert places("no-tie", "We met.") == [(3, 0, "")]
