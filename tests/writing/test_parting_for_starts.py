"""A long line is parted for a start where the parser sees a joint, and nowhere else."""

import pytest

from youthsite.writing.starts import by_tree
from youthsite.writing.starts.by_tree import list_by_tree, part_by_tree, part_later
from youthsite.writing.starts.loosen import loosen

PARTED = {
    "a second deed": (
        "The club has helped 40 pupils with reading and helps their parents to cook.",
        ["The club has helped 40 pupils with reading.", "It helps their parents to cook."],
    ),
    "a second thing done to it": (
        "The plan was written by parents and was then sent to every school in the town.",
        ["The plan was written by parents.", "It was then sent to every school in the town."],
    ),
    "an aim": (
        "We opened a new club in the old library for pupils who live in the hills to help them meet friends.",
        [
            "We opened a new club in the old library for pupils who live in the hills.",
            "This was to help them meet friends.",
        ],
    ),
    "a way": (
        "We cut the waiting time for a first talk by giving each school a counsellor of its own.",
        [
            "We cut the waiting time for a first talk.",
            "We did this by giving each school a counsellor of its own.",
        ],
    ),
    "what all of it did": (
        "The bus was free for all pupils in the summer, helping 60 families to get to the beach.",
        ["The bus was free for all pupils in the summer.", "This helped 60 families to get to the beach."],
    ),
    "what its doer did": (
        "We ran 4 workshops in the old library, reaching 90 parents of small children.",
        ["We ran 4 workshops in the old library.", "We reached 90 parents of small children."],
    ),
    "a deed that opens it": (
        "Knowing that many parents work late, the schools moved their meetings to the evening.",
        ["The schools moved their meetings to the evening.", "They knew that many parents work late."],
    ),
    "what people said": (
        "Parents told us that the new forms are far too long for most families in the hills.",
        ["Parents told us this.", "The new forms are far too long for most families in the hills."],
    ),
    "which, after a comma": (
        "We opened a room for young carers, which is open on every day of the week.",
        ["We opened a room for young carers.", "This is open on every day of the week."],
    ),
    "that, of something new": (
        "The team got a new bus that takes pupils from the hills to the beach.",
        ["The team got a new bus.", "This takes pupils from the hills to the beach."],
    ),
    "of whom": (
        "We talked with 120 young people, of whom 40 then came to the club every week.",
        ["We talked with 120 young people.", "40 of them then came to the club every week."],
    ),
    "although": (
        "Nine out of 10 pupils liked the new meals, although most of them want more fruit.",
        ["Nine out of 10 pupils liked the new meals.", "But most of them want more fruit."],
    ),
    "with something done": (
        "We sent a letter to 300 families, with a second letter sent to those with babies.",
        ["We sent a letter to 300 families.", "A second letter was sent to those with babies."],
    ),
    "compared with": (
        "Visits to the club went up by half in the year, as compared with a tenth in the town.",
        ["Visits to the club went up by half in the year.", "This compared with a tenth in the town."],
    ),
    "so that": (
        "We bought new instruments so that every pupil in the town can learn to play.",
        ["We bought new instruments.", "This was so that every pupil in the town can learn to play."],
    ),
    "by whom": (
        "The youth club run by parents in the hills has opened on three more days of the week.",
        ["The youth club has opened on three more days of the week.", "It was run by parents in the hills."],
    ),
    "as part of": (
        "We moved the meetings of the group to the evening as part of the plan for parents.",
        ["We moved the meetings of the group to the evening.", "This was part of the plan for parents."],
    ),
}
WHOLE = {
    "a deed that did not happen": "We did not open the club in the library to help pupils meet.",
    "a not of two deeds": "The club has not helped 40 pupils with reading and helped their parents to cook.",
    "which pupils are meant": "We gave food to the pupils who live in the hills of the north.",
    "what somebody wants": "The council asked all the families in the town to come to the new club.",
    "a deed that shares its object": "We designed and printed a book for the new pupils in our schools.",
    "no sentence": "Food for the families of the north in the cold weeks of the year",
}


@pytest.mark.parametrize("name", PARTED)
def test_a_joint_parts_a_line(name):
    line, parts = PARTED[name]
    assert (part_by_tree(line) or part_later(line)) == parts


@pytest.mark.parametrize("name", WHOLE)
def test_a_line_stays_whole(name):
    assert part_by_tree(WHOLE[name]) == part_later(WHOLE[name]) == []


def test_several_things_are_set_out():
    assert list_by_tree("We bought games, warm coats, new books and a tent for the club.") == [
        "We bought:",
        "- games",
        "- warm coats",
        "- new books",
        "- a tent for the club",
    ]


def test_two_short_things_are_not_set_out():
    assert list_by_tree("We bought games and coats.") == []


def test_a_lead_in_keeps_its_bullets_below_it():
    line = (
        "As part of the plan for parents we bought games for the babies, warm coats for the pupils, new "
        "books for the library and a tent for the club in the hills."
    )
    lines = loosen(line, 15)
    lead = next(place for place, each in enumerate(lines) if each.endswith(":"))
    assert all(each.startswith("- ") for each in lines[lead + 1 :])


def test_without_the_parser_nothing_is_parted_by_it(monkeypatch):
    monkeypatch.setattr(by_tree, "can_parse", lambda: False)
    assert part_by_tree(PARTED["although"][0]) == []
