"""Which passage of a new version is which of the old one."""

import pytest

from tests.bench.versions import count, passages_of
from tests.published import REPORT_NAMES
from tests.report.edits import EDITS, WHOLE
from youthsite.language.fingerprints import fingerprint
from youthsite.model import Passage
from youthsite.report.align import align
from youthsite.versions import compare

A = "The boats come home to the harbour each evening before the tide turns."
B = "Forty young people learned to sail this summer, and two of them passed a test."
C = "A new path leads from the school to the shore, past the old mill."
D = "We asked every class what they wished for, and wrote it on the wall."


def passages(*texts, page="01-plan"):
    return [
        Passage(f"p-{place:04}", "paragraph", text, fingerprint(text), page, (), place, 0, 0)
        for place, text in enumerate(texts, start=1)
    ]


def ties(new, old):
    return align(passages(*new), passages(*old)).ties


def test_the_same_report_is_tied_one_to_one():
    assert ties([A, B, A, C], [A, B, A, C]) == {0: 0, 1: 1, 2: 2, 3: 3}


def test_twins_are_told_apart_by_what_stands_beside_them():
    assert ties([C, A, D], [A, B, A, C, A, D]) == {0: 3, 1: 4, 2: 5}
    assert ties([C, A, B, A], [B, A, C, A]) == {0: 2, 1: 3, 2: 0, 3: 1}


def test_a_run_of_twins_moves_with_what_stands_before_it():
    assert ties([B, A, A, C, A], [C, A, B, A, A]) == {0: 2, 1: 3, 2: 4, 3: 0, 4: 1}


def test_a_number_that_stands_alone_is_known_by_its_place():
    assert ties(["Pupils", "12", "Staff", "31"], ["Pupils", "15", "Staff", "30"]) == {n: n for n in range(4)}


def test_lone_numbers_are_tied_to_nothing_elsewhere():
    assert ties(["12", B], [A, B, C, "15"]) == {1: 1}


def test_a_page_that_got_another_number_is_the_same_page():
    old = [*passages(A, page="01-one"), *passages(A, page="02-two")]
    new = [*passages(C, page="01-new"), *passages(A, page="03-two"), *passages(A, page="02-one")]
    assert align(new, old).ties == {1: 1, 2: 0}


def test_a_split_passage_is_its_longest_part_and_the_other_a_part():
    found = align(passages(A, f"{B} {C}", D), passages(A, f"{B} {C} {D}"))
    assert found.ties == {0: 0, 1: 1}
    assert found.parts == ((2, 1),)


def test_a_merged_passage_is_its_longest_part_and_took_in_the_other():
    found = align(passages(f"{A} {B}", C), passages(A, B, C))
    assert found.ties == {0: 1, 1: 2}
    assert found.parts == ((0, 0),)


def test_a_new_passage_that_repeats_words_of_an_unchanged_one_is_no_part():
    found = align(passages(f"{A} {B}", A), passages(f"{A} {B}"))
    assert (found.ties, found.parts) == ({0: 0}, ())


def test_few_words_are_tied_to_no_long_passage():
    assert ties(["young people", B], [f"{A} {C} We met young people."]) == {}


def test_every_kind_of_change_is_told():
    old = passages(A, B, C, D, "We will plant many trees beside the road.", f"{A[:-1]} again. {C}")
    new = passages(
        A.replace("harbour", "harbor"),
        C,
        B.replace("two", "three").replace("Forty", "50"),
        "The hall has a new roof, which keeps out the rain and the wind.",
        "We will plant trees and bushes beside the railway in every village.",
        f"{A[:-1]} again.",
        C,
    )
    found = compare(old, new)
    assert [change.kind for change in found.of("numbers")] == ["numbers"]
    assert found.of("numbers")[0].figures == (("Forty", "50"), ("two", "three"))
    assert [change.before[0].text for change in found.of("gone")] == [D]
    assert [change.now[0].text[:8] for change in found.of("new")] == ["The hall"]
    assert len(found.of("small")) == 1
    assert len(found.of("split")) == 1


def test_a_move_is_what_stands_outside_the_longest_run():
    found = compare(passages(A, B, C, D), passages(D, A, B, C))
    assert [(change.kind, change.now[0].text) for change in found.changes] == [("moved", D)]
    assert found.same == 3


@pytest.fixture(scope="module")
def reports(report_file):
    for name in REPORT_NAMES:
        report_file(name)
    return [passages_of(name) for name in REPORT_NAMES]


@pytest.mark.reports
@pytest.mark.parametrize("what", [*EDITS, *WHOLE])
def test_edits_of_published_reports_are_found_again(reports, what):
    found = count(what, reports, seeds=2)
    assert found.precision >= 0.998
    assert found.recall >= 0.998
    assert found.edited_recall >= 0.97
    assert found.false_alarms == 0
    assert found.numbers_flagged == found.numbers


@pytest.mark.reports
def test_reports_of_different_places_are_tied_by_next_to_nothing(reports):
    for number, one in enumerate(reports):
        for other in reports[:number]:
            found = align(one, other)
            alike = [pair for pair in found.ties.items() if one[pair[0]].text != other[pair[1]].text]
            assert len(alike) + len(found.parts) <= 5
