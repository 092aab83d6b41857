import json
from dataclasses import replace
from pathlib import Path

import pytest

from youthsite.checks import check_report, has_errors, report_text, to_json
from youthsite.checks.as_text import MOST_LINES
from youthsite.editions import parse_page, recorded, tie_to
from youthsite.language import fingerprint
from youthsite.model import Edition, FormalPage, Omission, Passage, Report
from youthsite.settings import CheckSettings, Settings

ROOT = Path("site-folder")
TEXTS = (
    "In 2021/22 the youth forum met 12 times in Strathfearn.",
    "91% of pupils feel safe.",
    "The board approved its terms of reference.",
    "A private story.",
    "Not all schools answered.",
)
LONG = "This list item has so many more words in it than others, so that it is too long to pass."
EASY = f"""# Play

::: {{#forum .did}}
### Did young people meet?
The youth forum met 12 times.

They met in Strathfearn in 2021 to 2022.
:::

::: {{#safe .changed}}
### Do pupils feel safe?
- 19 out of 100
  pupils feel safe.
- {LONG}
:::

::: {{#help .help}}
You can phone 0800 11 11!
:::
"""
KEYS = [
    "report", "passages", "told", "told_in_part", "left_out", "to_do", "held", "blocks", "sentences", "words",
    "mean_words_per_sentence", "max_words_per_sentence", "grade", "formal_grade", "states", "problems",
    "accepted", "pages", "starts",
]  # fmt: skip


def passage(number, text, *, held=False):
    return Passage(
        f"p{number}", "paragraph", text, fingerprint(text), "play", ("Play",), number, 0, len(text), held
    )


def make_report(texts=TEXTS):
    passages = tuple(passage(n, text, held="private" in text) for n, text in enumerate(texts, start=1))
    path = ROOT / "content" / "glen-orra" / "play.md"
    page = FormalPage("play", "Play", path, "\n".join(texts), (), passages)
    return Report("glen-orra", "Glen Orra report", (page,))


def make_edition(report, source=EASY):
    page = parse_page(source, ROOT / "easyread" / "glen-orra" / "play.md")
    forum, safe, call = page.blocks
    told = report.passages
    blocks = (
        recorded(forum, "agreed", ties=tie_to([told[0]])),
        recorded(safe, "draft", "rules", ties=tie_to([told[1]])),
        recorded(call, "approved"),
    )
    left_out = (Omission("p3", told[2].fingerprint, "how meetings are run"),)
    return Edition("glen-orra", (replace(page, blocks=blocks, left_out=left_out),))


def check(report=None, edition=None, settings=None):
    report = report or make_report()
    return check_report(report, edition or make_edition(report), settings or Settings(), ROOT)


def places(found, *rules):
    return [(p.rule, p.level, p.line) for p in found.problems if p.rule in rules]


def test_every_passage_is_counted_once():
    found = check()
    assert (found.told, found.left_out, found.to_do, found.held) == (2, 1, 1, 1)
    assert found.told + found.left_out + found.to_do + found.held == found.passages == 5


def test_measures_and_states():
    found = check()
    assert (found.blocks, found.sentences, found.words, found.max_words_per_sentence) == (3, 5, 47, 20)
    assert found.states == {"draft": 1, "in review": 0, "agreed": 1, "approved": 1}
    assert found.grade is None


def test_problems_name_file_and_line():
    found = check()
    assert {problem.file for problem in found.problems} == {
        "easyread/glen-orra/play.md", "content/glen-orra/play.md",
    }  # fmt: skip
    assert places(found, "sentence-length", "exclamation-mark", "fact-number", "coverage-to-do") == [
        ("fact-number", "error", 12),
        ("sentence-length", "error", 14),
        ("exclamation-mark", "warning", 18),
        ("coverage-to-do", "hint", 5),
    ]


def test_limits_come_from_the_settings():
    found = check(settings=Settings(check=CheckSettings(max_sentence_words=5)))
    assert len(places(found, "sentence-length")) == 5


def test_block_of_a_changed_passage_is_stale():
    report = make_report()
    edition = make_edition(report)
    changed = make_report((TEXTS[0].replace("12", "13"), *TEXTS[1:]))
    found = check(changed, edition)
    assert places(found, "stale-number", "stale-words") == [("stale-number", "warning", 5)]
    assert "12 → 13" in next(each.message for each in found.problems if each.rule == "stale-number")
    assert ("fact-number", "error", 5) in places(found, "fact-number")
    assert found.states["agreed"] == 0


def test_of_a_long_sentence_the_words_round_its_change_are_shown():
    long = "In this year, as in all the years before it, the clubs of the glen met " + "every week, " * 10
    before, now = f"{long}and 12 pupils came by bus.", f"{long}and 12 pupils came by train."
    edition = make_edition(make_report((before, *TEXTS[1:])))
    found = check(make_report((now, *TEXTS[1:])), edition)
    said = next(each.message for each in found.problems if each.rule == "stale-words")
    assert "by bus.”" in said
    assert "by train.”" in said


def test_block_of_a_passage_that_is_gone_is_stale():
    report = make_report()
    gone = replace(report, pages=(replace(report.pages[0], passages=report.passages[1:]),))
    assert places(check(gone, make_edition(report)), "stale-gone") == [("stale-gone", "warning", 3)]


def test_block_of_a_held_passage_is_an_error_and_not_stale():
    report = make_report()
    held = make_report(("A private story.", *TEXTS[1:]))
    found = check(held, make_edition(report))
    assert places(found, "held-passage", "stale-number", "stale-words", "stale-gone") == [
        ("held-passage", "error", 3)
    ]
    assert "private story" not in report_text([found])


def test_json_has_these_keys_and_no_others():
    data = to_json([check()])
    assert list(data) == ["format", "reports"]
    (report,) = data["reports"]
    assert list(report) == KEYS
    about = {"about", "block", "sentence", "passages"}
    first = {"rule", "level", "file", "line", "message", "column", "words", *about}
    assert first <= set(report["problems"][0])
    assert json.loads(json.dumps(data)) == data


def test_same_twice():
    assert json.dumps(to_json([check()])) == json.dumps(to_json([check()]))
    assert report_text([check()]) == report_text([check()])


def test_empty_edition_and_empty_report():
    report = make_report()
    found = check(report, Edition("glen-orra", ()))
    assert (found.to_do, found.sentences, found.grade) == (4, 0, None)
    assert not has_errors([found])
    nothing = check(Report("glen-orra", "", ()), Edition("glen-orra", ()))
    assert nothing.problems == ()
    assert "Nothing to put right." in report_text([nothing])


def test_only_errors_fail_the_check():
    report = make_report()
    assert has_errors([check()])
    source = EASY.replace("19 out", "91 out").replace(LONG, "A list.")
    calm = make_edition(report, source)
    assert not has_errors([check(report, calm)])


def test_text_for_people_puts_errors_first_and_stays_short():
    text = report_text([check()])
    assert text.index("To put right") < text.index("To look at") < text.index("To think about")
    assert "easyread/glen-orra/play.md:12" in text
    many = check(edition=make_edition(make_report(), EASY.replace("!", "! " + "Placement! " * 90)))
    lines = report_text([many]).splitlines()
    assert len(lines) <= MOST_LINES
    crowded = check(settings=Settings(check=CheckSettings(max_sentence_words=1)))
    assert len(report_text([crowded]).splitlines()) <= MOST_LINES
    assert len(report_text([crowded], width=50).splitlines()) <= MOST_LINES


@pytest.mark.parametrize("kind", ["about", "help"])
def test_page_of_help_needs_no_tie(kind):
    source = EASY.replace(".did", f".{kind}")
    page = parse_page(source, ROOT / "easyread" / "play.md")
    found = check(edition=Edition("glen-orra", (page,)))
    assert places(found, "no-tie") == [("no-tie", "warning", 10)]


def test_each_page_is_measured():
    (page,) = check().pages
    whole = page.whole
    assert (page.file, whole.sentences, whole.words, whole.grade) == (
        "easyread/glen-orra/play.md",
        5,
        47,
        None,
    )
    assert (whole.long_sentences, whole.passive_sentences, whole.hard_words) == (1, 0, 0)


def test_each_block_is_measured_at_its_line():
    (page,) = check().pages
    assert [(one.block, one.line, one.sentences, one.long_sentences) for one in page.blocks] == [
        ("forum", 3, 2, 0),
        ("safe", 10, 2, 1),
        ("help", 17, 1, 0),
    ]
    assert sum(one.words for one in page.blocks) == page.whole.words


def test_a_block_that_tells_a_held_passage_is_not_measured_by_name():
    (page,) = check(make_report(("A private story.", *TEXTS[1:])), make_edition(make_report())).pages
    assert [one.block for one in page.blocks] == ["safe", "help"]
