"""The small parts of the PDF reader, each by itself."""

from collections import Counter

from youthsite.intake.log import Log
from youthsite.intake.pdf.chunks import chunks_of
from youthsite.intake.pdf.cut_rows import stops_in_a_sentence
from youthsite.intake.pdf.glyphs import Word
from youthsite.intake.pdf.lines import columns, lines_of
from youthsite.intake.pdf.marks import split_mark
from youthsite.intake.pdf.page_reading import letters_in
from youthsite.intake.pdf.wording import Wording
from youthsite.intake.tree import Run, plain


def test_signs_that_hold_letters_are_no_letters():
    assert letters_in(["3 ㏄ ½ ﬁne"]) == Counter("3½fine".replace("½", "12"))


def test_a_number_that_touches_its_words_is_an_item():
    assert split_mark((Run("10.Warm rooms"),)) == (10, (Run("Warm rooms"),))
    assert split_mark((Run("10.5 of them"),))[0] is None


def test_lines_far_off_the_page_do_not_take_long():
    words = [Word(1, "x", n * 1e6, n * 1e6 + 5, n * 9.0, n * 9.0 + 8, 8, Run("")) for n in range(400)]
    assert sum(len(column) for column in columns(lines_of(words))) == 400


def test_a_cell_of_sentences_that_stops_in_one_was_cut():
    assert stops_in_a_sentence("We met often. Rooms are warm now. The law on rights (Children)")
    assert not stops_in_a_sentence("We met often. Rooms are warm now. The law is made.")
    assert not stops_in_a_sentence("We met often. Rooms are warm now. • more rooms for all • later buses")
    assert not stops_in_a_sentence("More rooms for all the children")


def _word(text, x0, top, size=10.0, raised=0.0):
    bottom = top + 1.12 * size - raised
    return Word(1, text, x0, x0 + 5 * len(text), bottom - 1.12 * size, bottom, size, Run(""), spaced=True)


def test_a_raised_number_behind_a_space_is_raised():
    words = [_word("buses.", 50, 100), _word("1", 82, 100, 6, raised=2), _word("More", 92, 100)]
    assert plain(Wording([], Log()).text(words)) == "buses.¹ More"
    level = [_word("buses.", 50, 100), _word("1", 82, 104.5, 6), _word("More", 92, 100)]
    assert plain(Wording([], Log()).text(level)) == "buses. 1 More"


def test_notes_below_each_other_are_paragraphs():
    lines = [
        [_word("1", 50, 700, 6), _word("Counted.", 56, 696)],
        [_word("2", 50, 712, 6), _word("So.", 56, 708)],
    ]
    column = lines_of(word for line in lines for word in line)
    assert len(chunks_of(column, 1.35)) == 2
    alike = [[_word("1", 50, 696), _word("Counted.", 56, 696)], [_word("2", 50, 708), _word("So.", 56, 708)]]
    assert len(chunks_of(lines_of(word for line in alike for word in line), 1.35)) == 1
