from pathlib import Path

import pytest

from youthsite.writing import one_sentence
from youthsite.writing.context import Context
from youthsite.writing.one_sentence import tell_sentence
from youthsite.writing.parsing import can_parse, is_whole, propose, reader

pytestmark = pytest.mark.skipif(not can_parse(), reason="spaCy and its model are not installed")
CONTEXT = Context({}, 15, "Glen Orra")


def read(name):
    for line in (Path(__file__).parent / "examples" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            before, after = line.split(" => ")
            yield pytest.param(before, [] if after == "=" else after.split(" / "), id=before[:60])


@pytest.mark.parametrize(("before", "after"), [*read("parsing.txt")])
def test_part_by_grammar(before, after):
    proposal = propose(before, 15)
    assert [line for each in (proposal.lines if proposal else ()) for line in each.split("\n")] == after


WHOLE = [
    "Pupils have an adult they can talk about it with.",
    "We gave each family a box of food.",
    "A new support group has been set up.",
    "The bus scheme will continue.",
    "Pupils know more about their rights.",
]
NOT_WHOLE = [
    "We will help people know about.",
    "There is an increasing awareness.",
    "This approach recognises.",
    "Partners have worked.",
    "What improvements to services they think are needed.",
    "Six young people engaged.",
    "We found convincing evidence.",
    "The staff have provided.",
    "Loving homes to grow up in.",
]


@pytest.mark.parametrize("line", WHOLE)
def test_a_whole_sentence_stands(line):
    assert is_whole(line)


@pytest.mark.parametrize("line", NOT_WHOLE)
def test_what_says_nothing_does_not_stand(line):
    assert not is_whole(line)


TWO_CLAUSES = (
    "We asked the owners of the old hall about the state of its roof and walls and the cost of their repair, "
    "and pupils made a film about their school."
)


def test_clauses_left_for_a_person_are_listed():
    telling = tell_sentence(TWO_CLAUSES, CONTEXT)
    assert telling.lines == ("Pupils made a film about their school.",)
    assert any(
        edit.rule.startswith("to do") and "We asked the owners" in edit.before for edit in telling.edits
    )


def test_without_the_parser_the_rules_alone_tell(monkeypatch):
    assert any(edit.rule == "part by grammar" for edit in tell_sentence(TWO_CLAUSES, CONTEXT).edits)
    monkeypatch.setattr(one_sentence, "can_parse", lambda: False)
    assert not tell_sentence(TWO_CLAUSES, CONTEXT).lines


def test_another_model_than_the_tested_one_is_not_used(monkeypatch):
    monkeypatch.setattr(reader, "WEIGHTS", "0" * 64)
    assert reader._model.__wrapped__() is None


def test_the_same_sentence_gives_the_same_proposal():
    reader.parse.cache_clear()
    first = propose(TWO_CLAUSES, 15)
    reader.parse.cache_clear()
    assert propose(TWO_CLAUSES, 15) == first
