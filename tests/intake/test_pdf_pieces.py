"""The small parts of the PDF reader, each by itself."""

from collections import Counter

from youthsite.intake.pdf.cut_rows import stops_in_a_sentence
from youthsite.intake.pdf.glyphs import Word
from youthsite.intake.pdf.lines import columns, lines_of
from youthsite.intake.pdf.marks import split_mark
from youthsite.intake.pdf.page_reading import letters_in
from youthsite.intake.tree import Run


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
