import pytest

from youthsite.intake.words import difference, letters, words


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("3<sup>rd</sup> sector", ["3rd", "sector"]),
        ("ten months<sup>1</sup>.", ["ten", "months¹"]),
        ("<p>one</p><p>two</p>", ["one", "two"]),
        ("**b**old *i*", ["bold", "i"]),
        ("[a link](https://example.org/page_(x))", ["a", "link"]),
        ("[dead](#) ![a picture](x.png)", ["dead", "a", "picture"]),
        ("<https://example.org>", ["https", "example", "org"]),
        (r"strategic\\_services \(x\)", ["strategic", "services", "x"]),
        ("Q&amp;A &lt;b&gt;", ["Q", "A", "b"]),
        ("R&D &section", ["R", "D", "section"]),
        ("a < b and 5 <6", ["a", "b", "and", "5", "6"]),
        ("79.8% (93.4%)", ["79", "8", "93", "4"]),
        ("<!-- not seen --> seen", ["seen"]),
        ("--\t--", []),
        ("café Ünï", ["café", "Ünï"]),
    ],
)
def test_a_word_is_letters_and_digits_without_marks(markup, found):
    assert words(markup) == found


def test_the_difference_counts_each_word_as_often_as_it_stands():
    assert difference(["a", "b", "a", "c"], ["a", "c", "d"]) == ["b", "a"]


def test_letters_take_marks_for_nothing():
    assert letters("[a](b) <c>") == {"a": 1, "b": 1, "c": 1}
