import pytest

from youthsite.language.changed_sentences import changed_sentences


@pytest.mark.parametrize(
    ("before", "now", "wanted"),
    [
        ("We met. We left.", "We  met.\nWe left.", []),
        (
            "We met 3 times. We left.",
            "We met 4 times. We left.",
            [("We met 3 times.", "We met 4 times.", (("3", "4"),))],
        ),
        ("We met. We left.", "We met.", [("We left.", "", ())]),
        ("We met.", "We met. We had 2 cakes.", [("", "We had 2 cakes.", (("", "2"),))]),
        (
            "The forum met in May. 9 of 14 went up.",
            "The forum met in June. 8 of 14 went up.",
            [
                ("9 of 14 went up.", "8 of 14 went up.", (("9", "8"),)),
                ("The forum met in May.", "The forum met in June.", ()),
            ],
        ),
    ],
)
def test_changed_sentences_stand_side_by_side_numbers_first(before, now, wanted):
    found = [(each.before, each.now, each.figures) for each in changed_sentences(before, now)]
    assert found == wanted
