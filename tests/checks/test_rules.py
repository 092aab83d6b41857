from pathlib import Path

import pytest

from youthsite.checks import rules
from youthsite.checks.finders import FINDERS, find
from youthsite.checks.placing import placed_lines
from youthsite.checks.rules import ORDER, load_rules
from youthsite.editions import parse_page
from youthsite.settings import CheckSettings

RULES = load_rules()
FAILS = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in RULES for n, text in enumerate(rule.fails)]
PASSES = [
    pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in RULES for n, text in enumerate(rule.passes)
]


def found(rule, text):
    source = text if text.startswith("# ") else f"# Play\n\n::: {{#play .did}}\n{text}\n:::\n"
    page = parse_page(source, Path("play.md"))
    return list(find(rule, page, placed_lines(page), CheckSettings()))


@pytest.mark.parametrize(("rule", "text"), FAILS)
def test_failing_example_is_found(rule, text):
    places = found(rule, text)
    assert places
    assert "{" not in rule.message(**places[0].fields)


@pytest.mark.parametrize(("rule", "text"), PASSES)
def test_passing_example_is_left_alone(rule, text):
    assert found(rule, text) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_file_is_whole(rule):
    assert rule.level in ("error", "warning", "hint")
    assert rule.fails
    assert rule.passes
    assert rule.source
    assert sum(map(bool, (rule.pattern, rule.phrases, rule.finder))) == 1
    assert rule.says.endswith((".", "?", "}"))


def test_every_rule_file_stands_in_the_order():
    folder = Path(rules.__file__).parent
    assert sorted(ORDER) == sorted(path.stem for path in folder.glob("*.yml"))


def test_every_finder_is_used_by_a_rule():
    assert {rule.finder for rule in RULES if rule.finder} == set(FINDERS)


def test_every_word_with_advice_is_found():
    for rule in RULES:
        for phrase, advice in rule.phrases.items():
            assert advice, phrase
            assert len(advice) == (2 if "{because}" in rule.says else 1), phrase
