"""Every entry of the composer comes out in its own examples, and what is not covered is not composed."""

import re

import pytest

from youthsite.errors import YouthsiteError
from youthsite.glossary import terms
from youthsite.writing.composed import compose, meanings
from youthsite.writing.composed.chart import Grammar, Piece, Rule, read
from youthsite.writing.composed.checking import problems
from youthsite.writing.composed.entries import entries, read_entries
from youthsite.writing.guard import facts_error


@pytest.mark.parametrize("place", sorted({entry.place.partition(":")[0] for entry in entries()}))
def test_each_example_comes_out_as_it_says(place):
    wrong = [
        f"{entry.place}: {problem}"
        for entry in entries()
        if entry.place.startswith(f"{place}:")
        for problem in problems(entry)
    ]
    assert wrong == []


def test_no_entry_stands_twice():
    stands = [(entry.folder, entry.sort, entry.left) for entry in entries() if entry.folder != "places_times"]
    assert sorted({one for one in stands if stands.count(one) > 1}) == []


def test_one_word_that_is_not_covered_is_enough_to_stop():
    assert compose("We met 40 parents.")
    assert compose("We met 40 wug parents.") is None
    assert compose("We hardly met 40 parents.") is None


def test_what_is_let_go_is_named():
    found = compose("We met 40 parents across the authority.")
    assert found
    assert found.dropped == ("across the authority",)


@pytest.mark.parametrize(
    ("line", "says"),
    [("only words", "no “ => ”"), ("these => those ; colour: red", "“colour” is no option")],
)
def test_a_line_that_is_no_entry_names_its_place(line, says):
    with pytest.raises(YouthsiteError, match=says) as raised:
        list(read_entries(f"# Words\n{line}\n", "people", "staff.txt"))
    assert "people/staff.txt:2" in str(raised.value)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "We set up a breakfast club, which supports 40 families.",
            "We set up a breakfast club. / This helps 40 families.",
        ),
        (
            "A third (34%) of pupils attended a breakfast club.",
            "34 out of 100 pupils went to a breakfast club.",
        ),
        ("An additional 12 teachers attended free training.", "12 more teachers went to free training."),
        (
            "We met 40 parents, but 12 teachers did not attend free training.",
            "We met 40 parents. / But 12 teachers did not go to free training.",
        ),
        (
            "We have set up a breakfast club so that 40 families can attend free training.",
            "We set up a breakfast club. / This was so that 40 families can go to free training.",
        ),
        (
            "We supported 40 families by providing food parcels to 12 children.",
            "We helped 40 families. / We did this by giving food parcels to 12 children.",
        ),
        (
            "Children who attended a breakfast club met 12 teachers.",
            "Children who went to a breakfast club met 12 teachers.",
        ),
    ],
)
def test_clauses_beside_clauses_become_sentences(before, after):
    found = compose(before)
    assert found
    assert " / ".join(found.lines) == after


def test_the_same_words_give_the_same_lines():
    text = "In March 2024, 12 teachers and 40 parents attended two free holiday clubs online."
    found = compose(text)
    assert found
    assert found == compose(text)
    assert found.lines == ("In March 2024, 12 teachers and 40 parents went to 2 free holiday clubs online.",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("We met vulnerable children aged 5.", "We met children aged 5 who need extra help."),
        ("We offered support and help to 12 families.", "We offered help to 12 families."),
        ("We offered support and assistance to 12 families.", "We offered help to 12 families."),
    ],
)
def test_names_read_well_together(text, says):
    found = compose(text)
    assert found
    assert found.lines == (says,)


def test_a_name_that_stands_alone_takes_no_words_beside_it():
    assert compose("We provided temporary accommodation to 12 families.")
    assert compose("We provided more temporary accommodation to 12 families.") is None


def test_every_slot_that_an_entry_speaks_is_one_that_it_reads():
    slots = re.compile(r"<([^>]+)>")
    for entry in entries():
        read = set(slots.findall(entry.left)) | {"do", "doing"}
        said = set(slots.findall(f"{entry.right} {entry.options.get('done', '')}"))
        assert said <= read, entry.place
        for noun in entry.options.get("noun", "").split(" | ") if "noun" in entry.options else ():
            assert said <= set(slots.findall(noun)) | {"do", "doing"}, entry.place


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Each child chose a big dog.", "Each child chose a big dog."),
        ("Volunteers visited families at home each week.", "Volunteers visited families at home every week."),
        ("Since 2021 we have met 40 parents.", "Since 2021, we have met 40 parents."),
        ("Children will be safe, healthy and happy.", "Children will be safe, healthy and happy."),
        ("In order to meet 40 parents, we ran a quiz.", "We ran a quiz to meet 40 parents."),
    ],
)
def test_plain_words_stay_as_they_are(before, after):
    found = compose(before)
    assert found
    assert " / ".join(found.lines) == after


@pytest.mark.parametrize(
    ("before", "mode", "after"),
    [
        ("Continue to support 40 families.", "next", ("We plan to keep helping 40 families.",)),
        ("Supporting 40 families", "did", ("We worked to help 40 families.",)),
        ("Support 40 families.", "", ()),
    ],
)
def test_a_bare_verb_is_told_by_its_heading(before, mode, after):
    found = compose(before, mode)
    assert (found.lines if found else ()) == after


@pytest.mark.parametrize(
    ("text", "leans"), [("The project lasted five weeks.", True), ("A project lasted five weeks.", False)]
)
def test_what_leans_on_a_sentence_before_says_so(text, leans):
    found = compose(text)
    assert found
    assert found.leans == leans


def test_a_word_with_a_hyphen_is_never_torn_in_two():
    assert compose("Pupils ran a school-based club.") is None
    assert compose("We opened a community-based service.").lines == ("We opened a local service.",)


def test_rules_that_begin_alike_are_read_once_and_each_ends_where_it_does():
    rules = [
        Rule("<a>", ("x",), lambda values: "short", 5),
        Rule("<a>", ("x", "y"), lambda values: "long", 5),
        Rule("<b>", ("<a>", "z"), lambda values: values[0], 1),
    ]
    found = read(
        Grammar(rules), [Piece(word, at, at + 1, None, 0) for at, word in enumerate("xyz")], 3, "<b>"
    )
    assert found == Piece("<b>", 0, 3, "long", 6)
    assert read(Grammar(rules), [Piece("w", 0, 1, None, 0)], 1, "<a>") is None


def test_what_an_entry_means_is_in_the_glossary():
    assert meanings() - {term.meaning for term in terms()} == set()
    assert len(meanings()) > 80


def test_what_an_entry_means_adds_no_fact():
    wrong = {}
    for entry in entries():
        if not entry.options.get("means"):
            continue
        example = entry.examples[0]
        lines = [line.rstrip(".") + "." for line in example.after if line != entry.options["means"]]
        source = [f"{example.before.rstrip('.')}.", *lines]
        if problem := facts_error([*lines, entry.options["means"]], source, ()):
            wrong[entry.place] = problem
    assert wrong == {}
