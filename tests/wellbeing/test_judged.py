"""The proposals against what a reader said of passages of the published reports before the lists stood."""

from collections import Counter

import pytest
import yaml

from tests.bench.wellbeing import JUDGED, NONE, fitting, imported, labelled, scores
from tests.published import REPORT_NAMES
from youthsite.rights import ARTICLE_NUMBERS
from youthsite.wellbeing import INDICATOR_IDS

KINDS = ("wellbeing", "rights")


def entries(kind):
    paths = (JUDGED / kind / f"{name}.yml" for name in REPORT_NAMES)
    return [entry for path in paths for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("kind", KINDS)
def test_labels_are_known_and_a_third_is_held_back(kind):
    known = {*(INDICATOR_IDS if kind == "wellbeing" else ARTICLE_NUMBERS), NONE[kind]}
    listed = entries(kind)
    assert {str(label) for each in listed for label in (each["first"], *each["also"])} <= known
    assert len({each["fingerprint"] for each in listed}) == len(listed) == 300
    sets = Counter(each["set"] for each in listed)
    assert 0.28 < sets["unseen"] / len(listed) < 0.36
    assert set(sets) == {"tuned", "unseen"}


def test_the_wellbeing_labels_are_balanced():
    first = Counter(each["first"] for each in entries("wellbeing"))
    assert first["none"] >= 40
    # The five reports say little of play and sport: fewer passages are about that first.
    assert all(first[id] >= (11 if id == "active" else 15) for id in INDICATOR_IDS)


@pytest.fixture(scope="module")
def texts(report_file, tmp_path_factory):
    for name in REPORT_NAMES:
        report_file(name)
    return imported(tmp_path_factory.mktemp("reports"))


@pytest.mark.reports
@pytest.mark.parametrize("kind", KINDS)
def test_the_labelled_passages_are_still_imported_word_for_word(kind, texts):
    gone = [each["line"] for each in entries(kind) if each["fingerprint"] not in texts]
    assert len(gone) <= 3


@pytest.mark.reports
@pytest.mark.parametrize(("kind", "share"), [("wellbeing", 0.9), ("rights", 0.88)])
@pytest.mark.parametrize("which", ["tuned", "unseen"])
def test_the_surest_proposal_fits(kind, which, share, texts):
    passages = [each for each in labelled(kind, texts) if each.set == which]
    assert fitting(kind, passages) / len(passages) >= share


@pytest.mark.reports
@pytest.mark.parametrize("id", INDICATOR_IDS)
def test_what_is_proposed_for_an_indicator_is_right(id, texts):
    found = {score.label: score for score in scores("wellbeing", labelled("wellbeing", texts))}
    assert found[id].precision >= 0.85
    assert found[id].found / found[id].wanted >= 0.7
