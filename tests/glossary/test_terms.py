"""The words to know: enough of them, each said as our own rules ask, and found in a text."""

import re

import pytest

from youthsite.checks.facts import fact_problems
from youthsite.checks.rules import load_rules
from youthsite.glossary import explained, terms, terms_in
from youthsite.language import words
from youthsite.writing.vocabulary import hard_words, long_words

MOST_WORDS = 15
# A term itself may be a word that a rule would rather have replaced: that is why it is explained.
RULES = [rule for rule in load_rules() if (rule.pattern or rule.phrases) and rule.level != "hint"]


def own_words(term):
    return {word[:5] for form in term.forms for word in re.findall(r"[\w-]+", form.lower())}


def others(found, term):
    return [word for word in found if word.lower()[:5] not in own_words(term)]


def test_there_are_many():
    assert len(terms()) >= 300


def test_no_form_stands_twice():
    forms = [form for term in terms() for form in term.forms]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_each_meaning_has_a_place_of_its_own_on_the_page():
    anchors = [term.anchor for term in terms()]
    assert sorted({anchor for anchor in anchors if anchors.count(anchor) > 1}) == []


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.name)
def test_a_meaning_is_one_short_plain_sentence(term):
    assert len(words(term.meaning)) <= MOST_WORDS
    assert re.fullmatch(r"[A-Z][^.!]*\.|CELCIS .*\.|Who Cares\? [^.!]*\.", term.meaning)
    assert others(hard_words(term.meaning), term) == []
    assert len(others(long_words(term.meaning), term)) <= 2


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.name)
def test_a_meaning_keeps_the_rules(term):
    hits = [(rule.id, hit.words) for rule in RULES for hit in rule.hits(term.meaning)]
    assert [(rule, found) for rule, found in hits if others([found], term)] == []


@pytest.mark.parametrize("term", [term for term in terms() if term.in_text], ids=lambda term: term.name)
def test_a_meaning_beside_its_word_adds_no_fact(term):
    found = fact_problems([f"We talked about {term.name}.", term.meaning], [f"We talked about {term.name}."])
    assert [problem.words for problem in found if problem.level == "error"] == []


def test_a_meaning_without_its_word_is_held_against_the_report():
    meaning = next(term.meaning for term in terms() if term.name == "Mentors in Violence Prevention")
    found = fact_problems(["We talked about boats.", meaning], ["We talked about boats."])
    assert [problem for problem in found if problem.level == "error"]


def test_longer_terms_come_first_and_capitals_hold():
    found = terms_in("Kinship carers met the care planning team. The act was signed. The Promise was kept.")
    assert [term.name for term in found] == ["kinship carer", "The Promise"]
    assert terms_in("They promise to come.") == ()


def test_a_meaning_is_given_once():
    assert len(terms_in("An advocate helps. Advocates listen. Advocacy is help.")) == 2


def test_words_that_a_block_will_explain_are_not_hard():
    assert explained("He was on remand.") == {"remand"}
    assert hard_words("The curriculum has changed.") == []
    assert hard_words("The trajectory has changed.") == ["trajectory"]
