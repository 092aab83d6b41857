from pathlib import Path

import pytest

from youthsite.checks import rules
from youthsite.checks.finders import FINDERS, Reading, find
from youthsite.checks.placing import placed_lines
from youthsite.checks.rules import ORDER, load_rules, refuse_unknown_limits, rule_named
from youthsite.editions import parse_page
from youthsite.errors import YouthsiteError
from youthsite.settings import READERS, CheckSettings

RULES = load_rules()
FAILS = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in RULES for n, text in enumerate(rule.fails)]
PASSES = [
    pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in RULES for n, text in enumerate(rule.passes)
]


def found(rule, text, settings=None):
    source = text if text.startswith("# ") else f"# Play\n\n::: {{#play .did}}\n{text}\n:::\n"
    page = parse_page(source, Path("play.md"))
    return list(find(rule, Reading(page, placed_lines(page), settings or CheckSettings(rule.readers[0]))))


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
    assert bool(rule.pattern) != bool(rule.phrases or rule.finder)
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


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.limits], ids=lambda rule: rule.id)
def test_every_reader_has_a_limit_and_early_readers_the_strictest(rule):
    assert set(rule.limits) == set(rule.readers)
    numbers = [rule.limits[reader] for reader in ("early", "easy", "teen") if reader in rule.limits]
    assert numbers in (sorted(numbers), sorted(numbers, reverse=True))


@pytest.mark.parametrize("reader", READERS)
def test_limits_with_a_setting_are_those_of_the_rule_file(reader):
    for rule in (rule_named("sentence-length"), rule_named("reading-grade")):
        assert rule.limit(CheckSettings(reader)) == rule.limits[reader]


def test_a_limit_may_be_the_sites_own():
    assert rule_named("block-length").limit(CheckSettings(limits={"block-length": 3})) == 3


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("block-lenght", "Did you mean `block-length`?"),
        ("zest", "It can be: "),
        ("sentence-length", "Write it as `check: max_sentence_words: …`."),
    ],
)
def test_a_limit_of_no_rule_is_refused(name, fix):
    with pytest.raises(YouthsiteError) as caught:
        refuse_unknown_limits(CheckSettings(limits={name: 3}))
    assert fix in str(caught.value)
    assert "youthsite.yml" in str(caught.value)


LIMITED = [rule for rule in RULES if rule.limits]


@pytest.mark.parametrize("rule", LIMITED, ids=lambda rule: rule.id)
def test_the_site_can_move_every_limit_so_far_that_nothing_is_found(rule):
    """Most limits are the most that passes; of list-in-sentence it is the least that does not."""
    text = rule.fails[0]
    reader = rule.readers[0]
    own = {"sentence-length": "max_sentence_words", "reading-grade": "max_grade"}.get(rule.id)
    settings = CheckSettings(reader, **{own: 100_000} if own else {"limits": {rule.id: 100_000}})
    assert found(rule, text)
    assert found(rule, text, settings) == []


@pytest.mark.parametrize("reader", READERS)
def test_a_rule_is_asked_only_for_its_readers(reader):
    for rule in RULES:
        if reader not in rule.readers:
            assert found(rule, rule.fails[0], CheckSettings(reader)) == [], rule.id
