"""What says the same as a passage in other words passes; what only sounds like it is an error."""

import pytest

from youthsite.checks.facts import fact_problems
from youthsite.checks.facts.rates import rates

# The passage; what says the same; what does not, and the rule that finds it.
SAME = [
    ("The choir and the band sang {}.", "The choir and the band sang at the same time.",
     ("concurrently", "simultaneously", "in parallel"),
     "The choir stayed the same.", "fact-direction"),
    ("{}, the choir sang.", "In the same way, the choir sang.", ("Similarly", "Likewise"),
     "At the same time, the choir sang.", "fact-direction"),
    ("It was 12 in the corresponding {}.", "It was 12 in the same term.", ("term",),
     "It was 12 in the same week.", "fact-direction"),
    ("They help dads to a {} extent.", "They help dads less.", ("lesser",),
     "They help dads better.", "fact-direction"),
    ("The choir sings {}.", "The choir sings better.", ("more effectively",),
     "The choir is improving.", "fact-direction"),
    ("The choir works to a {} extent at home.", "The choir works mostly at home.", ("large", "great"),
     "Most choirs work at home.", "fact-quantity"),
    ("The choir has an insufficient {} chairs.", "The choir has too few chairs.", ("number of",),
     "The choir has only chairs.", "fact-quantity"),
    ("The choir {} sang.", "The choir only just sang.", ("barely",),
     "Only the choir sang.", "fact-quantity"),
    ("The choir was {} singing.", "The choir was always singing.", ("continually", "continuously"),
     "All the choir was singing.", "fact-quantity"),
    ("The choir has a {} of games.", "The choir has lots of games.",
     ("wealth", "great deal", "host", "plethora", "multitude", "myriad"),
     "The choir has all games.", "fact-quantity"),
    ("They can sing {} of age.", "They can sing no matter how old they are.",
     ("regardless", "irrespective"),
     "They can not sing at any age.", "fact-negation"),
    ("They told us {}.", "They told us without giving names.", ("anonymously",),
     "They told us without giving reasons.", "fact-negation"),
    ("The choir gave {} results.", "The choir gave results that are not yet final.", ("provisional",),
     "The choir gave results that are not good.", "fact-negation"),
    ("Staff do {} training.", "Staff do training that people must do.", ("mandatory", "compulsory"),
     "Staff must do what people say.", "fact-duty"),
    ("She is {} to sing.", "She wants to sing.", ("keen",),
     "She will sing.", "fact-promise"),
    ("They were {} to sing.", "They wanted to sing.", ("keen",),
     "They planned to sing.", "fact-promise"),
    ("They met {} adopters.", "They met people hoping to adopt.", ("prospective",),
     "They are hoping to meet adopters.", "fact-promise"),
    ("We used anecdotal {}.", "We used what people tell us.", ("evidence",),
     "Some people say that we used it.", "fact-speaker"),
]  # fmt: skip
HOW_MANY = [
    ("in excess of", ("more than", "over"), ("about", "up to", "fewer than")),
    ("upwards of", ("more than", "over"), ("about", "up to")),
    ("a minimum of", ("at least",), ("at most", "up to", "about")),
    ("a maximum of", ("at most", "up to", "no more than"), ("at least", "over", "about")),
    ("just over", ("over", "about"), ("under", "up to")),
    ("almost", ("nearly", "about"), ("over", "at least")),
]
HOW_OFTEN = [
    ("fortnightly", ("every two weeks", "every 2 weeks", "every other week", "once a fortnight"),
     ("every week", "every two months", "twice a week", "every day")),
    ("quarterly", ("every three months", "every 3 months", "4 times a year", "every quarter"),
     ("every month", "3 times a year", "every year", "twice a year", "every four months", "4 times a month")),
    ("six-monthly", ("every 6 months", "twice a year"), ("every month", "every 6 weeks")),
    ("every two weeks", ("fortnightly", "every fortnight"), ("every week", "every two months")),
    ("for two weeks", (), ("every two weeks", "every other week")),
    ("quarterly and sing every month", ("quarterly and sing every month",),
     ("quarterly and sing every week",)),
    ("for 36 hours a week", ("for 36 hours each week",), ("for 36 minutes a week",)),
]  # fmt: skip
REASONS = [
    "in light of", "in the light of", "in view of", "in direct response to", "in recognition of",
    "in consideration of", "owing to", "as a result of", "due largely to", "due in part to",
    "due in large part to", "on the grounds of",
]  # fmt: skip


def errors(easy, source):
    return [problem.rule for problem in fact_problems([easy], [source]) if problem.level == "error"]


@pytest.mark.parametrize(
    ("source", "easy"), [(source.format(word), easy) for source, easy, words, *_ in SAME for word in words]
)
def test_set_phrases_say_the_same(source, easy):
    assert errors(easy, source) == []


@pytest.mark.parametrize(
    ("source", "easy", "rule"),
    [(source.format(word), easy, rule) for source, _, words, easy, rule in SAME for word in words],
)
def test_what_only_sounds_like_a_set_phrase_is_found(source, easy, rule):
    assert rule in errors(easy, source)


@pytest.mark.parametrize(
    ("source", "easy", "rule"),
    [
        ("The choir and the band sang.", "The choir and the band sang at the same time.", "fact-direction"),
        ("They left because of the rain. They met dads.", "They met people hoping to adopt.", "fact-promise"),
        ("The choir often sang.", "The choir always sang.", "fact-quantity"),
        ("They met in parallel and the number fell.",
         "They met at the same time and the number was the same.", "fact-direction"),
        ("They told us openly.", "They told us without giving names.", "fact-negation"),
        ("Staff do voluntary training.", "Staff do training that people must do.", "fact-duty"),
        ("They are keen to sing.", "They wanted to sing.", "fact-promise"),
    ],
)  # fmt: skip
def test_a_set_phrase_needs_its_own_in_the_passage(source, easy, rule):
    assert rule in errors(easy, source)


@pytest.mark.parametrize(
    ("source", "easy"), [(source, easy) for source, says, _ in HOW_MANY for easy in (source, *says)]
)
def test_bounds_that_say_the_same(source, easy):
    assert errors(f"They gave {easy} 40 talks.", f"They gave {source} 40 talks.") == []


@pytest.mark.parametrize(
    ("source", "easy"), [(source, easy) for source, _, not_so in HOW_MANY for easy in not_so]
)
def test_bounds_that_do_not(source, easy):
    assert errors(f"They gave {easy} 40 talks.", f"They gave {source} 40 talks.") == ["fact-number-bound"]


@pytest.mark.parametrize(
    ("source", "easy"), [(source, easy) for source, says, _ in HOW_OFTEN for easy in (source, *says)]
)
def test_rates_that_say_the_same(source, easy):
    assert errors(f"They meet {easy}.", f"They meet {source}.") == []


@pytest.mark.parametrize(
    ("source", "easy"), [(source, easy) for source, _, not_so in HOW_OFTEN for easy in not_so]
)
def test_rates_that_do_not(source, easy):
    assert errors(f"They meet {easy}.", f"They meet {source}.")


def test_rates_are_read():
    assert rates("They meet quarterly.") == rates("4 times a year") == rates("every three months")
    assert rates("two weekly talks") > rates("once a week") != rates("a two-weekly talk")
    assert rates("a quarter of the year") == frozenset()


@pytest.mark.parametrize("reason", REASONS)
def test_reasons_are_known(reason):
    assert errors("They changed it because of the rain.", f"They changed it {reason} the rain.") == []


@pytest.mark.parametrize(
    ("source", "easy", "fair"),
    [
        ("Given the rain, they left.", "Because of the rain, they left.", True),
        ("They left given that it rained.", "They left because it rained.", True),
        ("They left on the grounds that it rained.", "They left because it rained.", True),
        ("They left despite the rain.", "They left because of the rain.", False),
        ("The club was given the prize.", "The club closed because of the prize.", False),
        ("They were kindly given that prize.", "They came because of that prize.", False),
        ("They left on the first day that it rained.", "They left because it rained.", False),
    ],
)
def test_given_is_a_reason_only_where_nothing_was_given(source, easy, fair):
    assert ("fact-cause" not in errors(easy, source)) is fair


@pytest.mark.parametrize(
    ("source", "easy", "fair"),
    [
        ("The club closed due to staff illness.", "The club closed because of staff illness.", True),
        ("The trip took place late due to rain.", "The trip was late because of rain.", True),
        ("The delay was due to staff shortages.", "Staff shortages made the delay.", True),
        ("The café is due to open in May.", "The café opened in May.", False),
        ("The café, due to be opened in May, is new.", "The café was opened in May.", False),
        ("The singers are due to come.", "The singers come.", False),
    ],
)
def test_due_to_is_a_plan_or_a_reason(source, easy, fair):
    assert ("fact-promise" not in errors(easy, source)) is fair


@pytest.mark.parametrize(
    ("source", "easy", "fair"),
    [
        ("They were required to sing.", "They had to sing.", True),
        ("They were obliged to sing.", "They had to sing.", True),
        ("They will be obliged to sing.", "They will have to sing.", True),
        ("They may be required to sing.", "They may have to sing.", True),
        ("They must sing.", "They had to sing.", False),
        ("They are required to sing.", "They had to sing.", False),
        ("They were expected to sing.", "They had to sing.", False),
        ("They were required to sing.", "They should sing.", False),
        ("They may be required to sing.", "They must sing.", False),
        ("They may need to sing.", "They have to sing.", False),
        ("They will be required to sing.", "They may have to sing.", False),
    ],
)
def test_duties_keep_their_force(source, easy, fair):
    assert ("fact-duty" not in errors(easy, source)) is fair


@pytest.mark.parametrize(
    ("source", "easy", "fair"),
    [
        ("We met 22 pupils prior to this year.", "We met 22 pupils before this year.", True),
        ("It rose to 30 prior to the move.", "Before the move it was 30.", True),
        ("30 came, as against 12 in the previous year.", "30 came, compared with 12 last year.", True),
        ("30 came, as opposed to 12.", "30 came, compared with 12.", True),
        ("30 came, as opposed to 12.", "12 came, compared with 30.", False),
        ("22 came prior to the move. It rose to 39.", "Before the move, 39 came. Now it is 22.", False),
        ("30 came, relative to 12.", "Now 12 come. Before, it was 30.", False),
    ],
)
def test_old_numbers_stay_old(source, easy, fair):
    found = fact_problems(easy.replace(". ", ".\n").split("\n"), source.replace(". ", ".\n").split("\n"))
    assert all(problem.level != "error" for problem in found) is fair
