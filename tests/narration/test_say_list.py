"""The say-list of this field: each entry must change what is heard."""

import re
from xml.etree import ElementTree

import pytest

from youthsite.errors import YouthsiteError
from youthsite.narration import SayList, read_say_list, spoken_form, to_pls
from youthsite.narration.narrators.espeak import EspeakNarrator
from youthsite.narration.spoken.say_list import OTHERS, OWN, field_words

VOICE = "en-gb-x-rp"
NAMES = "{http://www.w3.org/2005/01/pronunciation-lexicon}"


def sounds(phonemes: str) -> str:
    """The sounds alone: without stress, length and joins, which differ between a word and its letters."""
    return re.sub(r"[\sˈˌ_‿ː]+", "", phonemes)


@pytest.fixture(scope="module")
def heard(extra):
    """For each word: its sounds as it is written, and as the say-list has it."""
    narrator = EspeakNarrator()
    words = {**field_words(OTHERS), **field_words(OWN)}
    made = {
        word: (
            sounds(narrator.phonemes(word, VOICE)),
            sounds(narrator.phonemes(spoken_form(word, SayList({word: said})), VOICE)),
        )
        for word, said in words.items()
    }
    narrator.close()
    return made


def test_each_word_of_the_list_is_said_otherwise_than_it_is_read(heard):
    alike = [word for word in field_words(OWN) if heard[word][0] == heard[word][1]]
    assert not alike, "these belong in say-others.yml, or need another respelling"
    assert len(field_words(OWN)) >= 150


def test_what_is_said_right_anyway_stands_in_the_other_list(heard):
    assert not [word for word in field_words(OTHERS) if heard[word][0] != heard[word][1]]
    assert not field_words(OTHERS).keys() & field_words(OWN).keys()


def test_a_table_shows_what_is_heard(heard):
    assert heard["UNCRC"] == ("ʌŋkɑsi", "juɛnsiɑsi")
    assert heard["Milngavie"][1] == "mʌlɡaɪ"


def test_the_list_is_written_as_a_pronunciation_lexicon():
    say_list = read_say_list()
    words = SayList({**say_list.words, "R&D <x>": "are and dee"})
    text = to_pls(words)
    root = ElementTree.fromstring(text.encode())
    assert (root.tag, root.get("version"), root.get("alphabet")) == (f"{NAMES}lexicon", "1.0", "ipa")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"
    read = {
        lexeme.findtext(f"{NAMES}grapheme"): lexeme.findtext(f"{NAMES}alias")
        for lexeme in root.findall(f"{NAMES}lexeme")
    }
    assert read == words.words
    assert to_pls(words) == text


@pytest.mark.parametrize(("entry", "text"), [("sid", "ſid"), ("sid", "\u0130s sID ſİd"), ("ſa", "SA")])
def test_letters_that_only_count_as_the_same_stop_nothing(entry, text):
    assert "zed" in spoken_form(text, SayList({entry: "zed"}))


def test_hidden_letters_in_a_say_list_are_refused(tmp_path):
    file = tmp_path / "say.yml"
    file.write_text('sid: "z\\0ed"\n', encoding="utf-8")
    with pytest.raises(YouthsiteError, match=r"say\.yml.*hidden letters"):
        read_say_list(file)
