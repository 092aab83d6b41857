from pathlib import Path

import pytest

from youthsite.writing.context import Context
from youthsite.writing.one_sentence import tell_sentence
from youthsite.writing.parsing import can_parse, gists

pytestmark = pytest.mark.skipif(not can_parse(), reason="spaCy and its model are not installed")
EXAMPLES = Path(__file__).parent / "examples" / "gist.txt"


def examples():
    for line in EXAMPLES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            before, after = line.split(" => ")
            yield pytest.param(before, after, id=before[:50])


@pytest.mark.parametrize(("before", "after"), [*examples()])
def test_the_core_of_a_sentence(before, after):
    found = [gist.line for gist in gists(before, 15)]
    assert (found[0] if found else "=") == after


LONG = (
    "Pupils and teachers painted the hall, in line with the action plan of the committee, and helped the "
    "cook to plant beans behind the kitchen of the school."
)


def test_what_is_left_out_of_a_sentence_is_listed():
    telling = tell_sentence(LONG, Context({}, 15, "Glen Orra"))
    assert telling.lines == ("Pupils and teachers painted the hall.",)
    rules = {edit.rule: edit.before for edit in telling.edits}
    assert "the plan" in rules["cut-details"]
    assert "beans" in rules["to do: what else the sentence says"]


def test_whom_it_was_done_for_is_named():
    sentence = (
        "In response to care leavers who found it hard to get to the hall by bus on dark winter evenings, "
        "we drove them home in the van of the football club."
    )
    assert not any(gist.line.startswith("We drove them home") for gist in gists(sentence, 15))
    telling = tell_sentence(sentence, Context({}, 15, "Glen Orra"))
    assert not telling.lines or "care leavers" in telling.lines[0].lower()


def test_a_core_is_given_with_what_it_was_for():
    sentence = (
        "The council built a new door at the library, together with the roads team and its many partners in "
        "the burgh, to let children in wheelchairs come in."
    )
    found = {gist.line: gist.purposes for gist in gists(sentence, 15)}
    assert found["The council built a new door at the library."] == (
        "This was to let children in wheelchairs come in.",
    )
