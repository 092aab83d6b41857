import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from youthsite.errors import YouthsiteError
from youthsite.narration import SayList, read_say_list, spoken_form

TABLE = Path(__file__).with_name("spoken_forms.txt").read_text(encoding="utf-8")
FORMS = [
    line.split(" =>", 1) for line in TABLE.splitlines() if "=>" in line and not line.startswith("# What")
]


@pytest.mark.parametrize(("written", "spoken"), FORMS, ids=[form[0] for form in FORMS])
def test_each_written_form_is_spoken_as_the_table_says(written, spoken):
    assert spoken_form(written, read_say_list()) == spoken.strip()


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=60) | st.text("0123456789,.-/£%pPSs:+@ aMy", max_size=25))
def test_no_text_leaves_a_figure_or_raises(text):
    spoken = spoken_form(text, read_say_list())
    assert not re.search(r"\d", spoken)
    assert spoken == " ".join(spoken.split())


@pytest.mark.parametrize(
    "hard", ["7" * 5000, "a-" * 20_000, "1." * 5000, "£" * 5000, "a@" * 5000, "A" * 30_000]
)
def test_hard_texts_do_not_take_long(hard):
    assert spoken_form(hard) is not None


def test_words_without_figures_stay_as_they_are():
    text = "Young people told us this. We listened, and we changed it."
    assert spoken_form(text, read_say_list()) == text


def test_a_word_in_small_letters_is_found_at_the_start_of_a_sentence():
    say_list = SayList({"ceilidh": "kaylee", "Kooth": "kooth"})
    assert spoken_form("Ceilidh or ceilidhs? Not kOOTH.", say_list) == "kaylee or kaylees? Not kOOTH."


def test_only_whole_words_are_respelled():
    assert spoken_form("STEM and STEMMING", SayList({"STEM": "stem"})) == "stem and STEMMING"


def test_a_respelling_is_not_respelled_again():
    assert spoken_form("one", SayList({"one": "two", "two": "three"})) == "two"


def test_a_sites_own_list_comes_over_the_one_of_the_field(tmp_path):
    own = tmp_path / "say.yml"
    own.write_text("# ours\nGlen Orra: glen orrah\nSHANARRI: shan arry\n", encoding="utf-8")
    assert spoken_form("SHANARRI in Glen Orra, CAMHS", read_say_list(own)) == "shan arry in glen orrah, cams"


def test_a_missing_own_list_adds_nothing(tmp_path):
    assert read_say_list(tmp_path / "say.yml") == read_say_list()
    assert len(read_say_list().words) >= 60


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: b\nKooth:\n", 2, "how to speak `Kooth`"),
        ("a: b\n\nKooth: [x, y]\n", 3, "one way to be said"),
        ("- Kooth\n", 1, "not a say-list"),
        ("a: b\nP7: pee 7\n", 2, "figures"),
        ('a: b\nc: "d\n', 3, "not readable"),
        (f"{'x' * 90}: b\n", 1, "too long"),
    ],
)
def test_a_wrong_line_is_named(tmp_path, text, line, words):
    own = tmp_path / "say.yml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(YouthsiteError, match=words) as caught:
        read_say_list(own)
    assert (caught.value.file, caught.value.line) == (own, line)


@pytest.mark.reports
@pytest.mark.parametrize("name", ["scottish-borders-2021-22", "south-lanarkshire-2021-22"])
def test_every_line_of_a_report_has_a_spoken_form_without_figures(report_file, name):
    say_list = read_say_list()
    lines = report_file(name).read_text(encoding="utf-8").splitlines()
    spoken = [spoken_form(line, say_list) for line in lines]
    assert not [line for line in spoken if re.search(r"[\d£%]", line)]
