import os

import pytest

from tests.checks.corruptions.example import example
from tests.checks.corruptions.generated import FROZEN, TUNED, generated
from tests.checks.corruptions.pair import hand_made
from tests.checks.corruptions.told import told
from tests.checks.fact_figures import all_errors, figures, third_pairs
from tests.published import REPORTS
from youthsite.checks.facts import fact_problems
from youthsite.checks.facts.amounts import amounts
from youthsite.checks.facts.table import FACT_RULES

HAND_MADE = figures(hand_made())
# What cannot be seen without knowing what words mean; the least that must be found of each.
HARD_TO_SEE = {"invented": 0.5, "mixed-names": 0.5}


def rules(easy, source, context=()):
    return [(problem.rule, problem.level) for problem in fact_problems(easy, source, context)]


def errors(easy, source):
    return [problem.rule for problem in fact_problems([easy], [source]) if problem.level == "error"]


@pytest.mark.parametrize("kind", [kind for kind in HAND_MADE if kind != "~all"])
def test_guard_catches_nearly_all_and_rarely_cries_wolf(kind):
    found = HAND_MADE[kind]
    print(
        f"{kind}: missed {len(found.missed)} of {found.corrupt}, false alarms {len(found.false_alarms)} "
        f"of {found.honest}"
    )
    assert found.corrupt == found.honest >= 7
    assert found.recall >= HARD_TO_SEE.get(kind, 0.75), found.missed
    assert len(found.false_alarms) <= 1, [all_errors(pair) for pair in found.false_alarms]


def test_the_example_edition_raises_no_false_alarm():
    assert [(pair.easy, found) for pair in example() if (found := all_errors(pair))] == []


@pytest.mark.reports
@pytest.mark.parametrize("reports", [TUNED, FROZEN], ids=["tuned", "frozen"])
def test_guard_finds_faults_put_into_reports(reports):
    missing = [name for name in reports if not (REPORTS / f"{name}.txt").is_file()]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"the published reports are not in {REPORTS}")
    found = figures(pair for report in reports for pair in generated(report))
    for kind, each in found.items():
        print(
            f"{kind}: missed {len(each.missed)} of {each.corrupt}, false alarms "
            f"{len(each.false_alarms)} of {each.honest}"
        )
    assert len(set(found) - {"~all"}) >= 20
    least, most = (0.95, 0.01) if reports is TUNED else (0.9, 0.05)
    assert found["~all"].recall >= least
    assert found["~all"].alarm_rate <= most
    assert [kind for kind, each in found.items() if each.corrupt >= 8 and each.recall < least - 0.15] == []


@pytest.mark.reports
@pytest.mark.parametrize(
    ("frozen", "least", "most"), [(False, 0.88, 0.02), (True, 0.78, 0.17)], ids=["tuned", "frozen"]
)
def test_guard_holds_on_the_third_suite(frozen, least, most):
    missing = [name for name in (*TUNED, *FROZEN) if not (REPORTS / f"{name}.txt").is_file()]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"the published reports are not in {REPORTS}")
    found = figures(third_pairs(frozen=frozen))["~all"]
    print(f"missed {len(found.missed)} of {found.corrupt}; {len(found.false_alarms)} of {found.honest}")
    assert found.recall >= least
    assert found.alarm_rate <= most


def test_the_suite_is_large_enough():
    made = [*hand_made(), *example()]
    assert sum(pair.honest for pair in made) >= 300
    assert len({pair.kind for pair in made if not pair.honest}) >= 14


def test_a_sentence_says_the_same_as_itself():
    for pair in hand_made():
        assert fact_problems(pair.source, pair.source) == ()


def test_all_rules_are_in_the_table_and_used():
    seen = {
        problem.rule
        for pair in (*hand_made(), *told(frozen=False))
        if not pair.honest
        for easy in (pair.easy, ("Nothing of it is told.",))
        for problem in fact_problems(easy, pair.source)
    }
    assert seen <= set(FACT_RULES)
    assert set(FACT_RULES) - seen <= {"fact-number-bound"}


def test_untold_facts_are_one_warning_a_kind():
    source = ["In May 2022, Barnardo's and Young Scot met 12 parents and 30 pupils. It did not rain."]
    found = fact_problems(["They met."], source)
    assert [problem.level for problem in found] == ["warning", "warning", "hint", "warning"]
    assert [problem.rule for problem in found] == [
        "fact-number-untold", "fact-date-untold", "fact-name-untold", "fact-negation-untold",
    ]  # fmt: skip
    assert found[0].words == "12, 30"
    assert found[1].words == "May, 2022"
    assert found[3].words == "“not rain”"


def test_errors_come_first_and_name_their_sentence():
    found = fact_problems(["12 pupils came.", "13 adults came."], ["12 pupils and 5 adults came."])
    assert [(problem.level, problem.sentence) for problem in found] == [("error", 1), ("warning", None)]


def test_context_may_be_told_but_need_not():
    assert rules(["Glen Orra has 12 clubs."], ["There are 12 clubs."]) == [("fact-name", "error")]
    assert rules(["Glen Orra has 12 clubs."], ["There are 12 clubs."], ["The Glen Orra Plan 2024"]) == []
    assert rules(["There are 12 clubs."], ["There are 12 clubs."], ["The Glen Orra Plan 2024"]) == []


def test_a_bound_that_is_lost_is_a_warning():
    assert rules(["500 bikes were given."], ["Over 500 bikes were given."]) == [
        ("fact-number-bound", "warning")
    ]


@pytest.mark.parametrize(
    ("easy", "source"),
    [
        ("Pupils saw 3 of the 30 plans.", "Pupils saw three of the 30 plans."),
        ("About 36,000 pupils answered.", "36,294 pupils answered."),
        ("Both schools have a garden now.", "The two schools have a garden now."),
        ("Fewer than 1 in 100 went on to crisis support.", "Fewer than 1% went on to crisis support."),
        ("About 9 in 10 pupils felt safe.", "91% of pupils felt safe."),
        ("Nearly 1 in 4 pupils came.", "Almost a quarter of pupils came."),
        ("289 of the 340 families came.", "Of the 340 families who were asked, 289 came."),
        ("If you do not feel safe, tell someone.", "Feeling safe is a right."),
        ("Not many answered in the holidays.", "A low number of answers came in the holiday weeks."),
        ("No one under 18 was held.", "Nobody (under the age of 18 years) was held."),
        ("Part 12 of the 2014 Act was told.", "Part 12 of the Act of 2014 was told."),
        ("Tell us, not only the staff.", "Tell young people and not just staff."),
        ("They asked most often for art.", "The most requests were for art."),
        ("The UNCRC is new.", "The United Nations Convention on the Rights of the Child is new."),
        ("You can get help in May 2023.", "Help is on offer from 3 May 2023."),
        ("Young people may get help.", "Young people may be offered help."),
        ("Covid-19 closed the club in S1.", "COVID-19 closed the S1 club."),
    ],
)  # fmt: skip
def test_fair_tellings_pass(easy, source):
    assert errors(easy, source) == []


@pytest.mark.parametrize(
    ("easy", "source", "rule"),
    [
        ("9 in 10 pupils felt safe.", "91% of pupils felt safe.", "fact-number"),
        ("The café will open in June.", "Subject to funding, the café will open in June.", "fact-condition"),
        ("The form was too long.", "Parents said that the form was too long.", "fact-speaker"),
        ("Pupils get a free laptop and help.", "Pupils get help with reading.", "fact-invented"),
        ("We reached all families.", "We failed to reach all families.", "fact-negation"),
        ("The fund was spent.", "The fund remains unspent.", "fact-negation"),
        ("The police went to primary schools.", "The police went to secondary schools.", "fact-who"),
        ("We did open a café.", "We will open a café.", "fact-promise"),
    ],
)
def test_faults_are_found_by_their_rule(easy, source, rule):
    assert rule in errors(easy, source)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("91% and 9 out of 10 and half of them", ["91/100", "9/10", "1/2"]),
        ("£2.6m, £450,000 and £1 thousand", ["2600000", "450000", "1000"]),
        ("In 2021/22 and 2023-24", ["2021", "2022", "2023", "2024"]),
        ("one hundred and five pupils in S1, P7 and COVID-19", ["105"]),
        ("sixty-four of the 2,602", ["32/1301"]),
        ("from 22 to 39.", ["22", "39"]),
        ("no amounts at all, someone and often", []),
        ("8-12 year olds, mid-2022, under-5s", ["8", "12", "2022", "5"]),
    ],
)
def test_amounts(text, values):
    found = amounts(text)
    assert [str(amount.share if amount.kind == "share" else amount.value) for amount in found] == values


def test_same_problems_each_time():
    for pair in hand_made():
        if pair.kind == "names":
            assert fact_problems(pair.easy, pair.source) == fact_problems(pair.easy, pair.source)


@pytest.mark.parametrize(
    "text", ["", " ", "…", "£", "%", "1" * 400, "A" * 5000, "not " * 2000, "1,1," * 1000]
)
def test_odd_text_is_no_trouble(text):
    assert fact_problems([text], [text]) == ()
    assert isinstance(fact_problems([text], ["12 pupils."]), tuple)
