from youthsite.language.evidence import Evidence

KNOWN = Evidence.of(
    {
        "not_about": ["sports committee"],
        "sea": {"enough": ["boat*", "swim .. sea"], "hints": ["wave*", "sand"]},
        "town": {"enough": ["bus stop*", "boat shop"], "hints": ["street*", "shop*", "sports"]},
    }
)


def said(text, **limits):
    return [(guess.label, guess.weight, guess.words) for guess in KNOWN.guesses(text, **limits)]


def test_one_sure_phrase_is_enough_and_is_shown_as_written():
    assert said("Two Boats came.") == [("sea", 2, ("Boats",))]


def test_one_hint_is_not_enough_and_the_same_hint_twice_is_one():
    assert said("A wave. Waves. A third wave.") == []
    assert said("Waves and sand.") == [("sea", 2, ("Waves", "sand"))]


def test_of_phrases_over_one_another_the_longest_counts_whatever_it_shows():
    assert said("The boat shop is shut.") == [("town", 2, ("boat shop",))]
    assert said("The sports committee met in the street.") == []
    assert said("Sports in the street.") == [("town", 2, ("Sports", "street"))]


def test_a_gap_is_up_to_four_words_and_their_words_still_count():
    assert said("We swim all day in the sea.") == [("sea", 2, ("swim … sea",))]
    assert said("We swim all day long and also in the sea.") == []
    assert said("swim by boat in the sea")[0][1] == 4


def test_a_second_label_needs_more_than_enough():
    assert [each[0] for each in said("A boat at the bus stop.")] == ["sea"]
    assert [each[0] for each in said("A boat at the bus stop in the street.")] == ["town"]
    text = "A boat in the waves at the bus stop in the street."
    assert [each[0] for each in said(text)] == ["sea", "town"]
    assert [each[0] for each in said(text, most=1)] == ["sea"]


def test_curly_apostrophes_and_capitals_do_not_matter():
    known = Evidence.of({"one": {"enough": ["children's view"], "hints": []}})
    assert known.guesses("CHILDREN’S view")[0].words == ("CHILDREN’S view",)


def test_no_words_no_guess():
    assert said("") == said("…") == []


def test_of_two_as_heavy_the_one_that_a_phrase_says_alone_comes_first():
    assert [each[0] for each in said("A shop in the street, and a boat.", most=1)] == ["sea"]
    assert [each[0] for each in said("Waves and sand at the bus stop.", most=1)] == ["town"]
