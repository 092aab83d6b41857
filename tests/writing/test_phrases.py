from itertools import pairwise

import pytest

from youthsite.writing.context import Context
from youthsite.writing.lexicon import data_lines
from youthsite.writing.steps import phrases

LISTS = ("phrases.txt", "people_first.txt")
CONTEXTS = {"not before", "not after", "only before", "only after", "not first", "first"}


@pytest.mark.parametrize("name", LISTS)
def test_each_line_reads_as_a_rule(name):
    for line in data_lines(name):
        rule, *contexts = line.split(" ; ")
        before, _, after = rule.partition(" => ")
        assert before == before.lower() == before.strip(), line
        assert after, line
        assert after != before, line
        assert {context.partition(":")[0].strip() for context in contexts} <= CONTEXTS, line


@pytest.mark.parametrize("name", LISTS)
def test_no_phrase_stands_twice(name):
    found = sorted(phrase.stands for phrase, _ in phrases.phrases(name))
    assert [one for one, two in pairwise(found) if one == two] == []


def test_there_are_many_phrases():
    assert len(phrases.phrases()) > 300


def test_longer_phrases_come_first():
    lengths = [len(phrase.stands) for phrase, _ in phrases.phrases()]
    assert lengths == sorted(lengths, reverse=True)


def test_a_second_time_changes_nothing_more():
    for phrase, _ in phrases.phrases():
        once = phrases.step(f"Last year we saw {phrase.stands} a thing.", Context())[0]
        twice = phrases.step(once, Context())[0]
        assert phrases.step(twice, Context()) == [twice], phrase.stands
