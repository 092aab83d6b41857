"""What `check` shows: sorted, short, safe for terminals and for the pages of GitHub and GitLab."""

import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema

from tests.checks.test_report_check import EASY, TEXTS, check, make_edition, make_report
from tests.sites import copy_example
from youthsite import steps
from youthsite.checks import github_text, gitlab_report, report_text, to_json
from youthsite.checks.as_text import MOST_LINES
from youthsite.checks.concerns import CONCERNS, LEVELS, concern_of
from youthsite.checks.rules import ANY_LANGUAGE, ORDER
from youthsite.checks.ties import TIE_RULES
from youthsite.editions import parse_page, parse_records
from youthsite.model import Edition, Omission
from youthsite.project import open_project
from youthsite.settings import CheckSettings, Settings

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "docs" / "check.schema.json").read_text())
COMMAND = re.compile(r"::(error|warning|notice) file=([^,:]+),line=(\d+)(?:,col=\d+)?,title=([a-z-]+)::(.+)")


def crowded():
    """An edition in which nearly every sentence has a problem."""
    return check(
        edition=make_edition(make_report(), EASY.replace("!", "! " + "Placement! " * 90)),
        settings=Settings(check=CheckSettings(max_sentence_words=1)),
    )


def held():
    return check(make_report(("A private story.", *TEXTS[1:])), make_edition(make_report()))


def test_what_helps_readers_most_comes_first():
    order = [(LEVELS.index(f.problem.level), CONCERNS.index(f.concern)) for f in crowded().findings]
    assert order == sorted(order)
    assert len(set(order)) > 3


def test_blocks_with_most_problems_come_first():
    easy = [f.block.id for f in crowded().findings if f.problem.rule == "exclamation-mark"]
    assert easy[0] == "help"
    long = [f.block.id for f in crowded().findings if f.problem.rule == "sentence-length"]
    assert long[0] == "help"


def test_each_finding_stands_beside_its_sentence_and_passages():
    (fact,) = [f for f in check().findings if f.problem.rule == "fact-number"]
    assert (fact.page, fact.block.id, fact.sentence) == ("play", "safe", "19 out of 100 pupils feel safe.")
    assert [passage.text for passage in fact.passages] == [TEXTS[1]]
    (cover,) = [f for f in check().findings if f.problem.rule == "coverage-to-do"]
    assert (cover.page, cover.block, cover.sentence) == ("", None, "")


def test_tie_rules_have_a_concern_of_their_own():
    assert {concern_of(rule) for rule in TIE_RULES} <= {"private", "facts", "upkeep"}
    assert concern_of("fact-number") == "facts"
    assert concern_of("a-rule-of-tomorrow") == "easy"


def test_words_of_a_held_passage_and_of_its_block_are_shown_nowhere():
    found = [held()]
    outputs = [
        report_text(found, all_of_it=True),
        json.dumps(to_json(found)),
        github_text(found),
        json.dumps(gitlab_report(found)),
    ]
    for output in outputs:
        assert "held-passage" in output
        for words in ("youth forum", "private story", "Did young people meet", '"forum"'):
            assert words not in output


def test_json_is_as_its_schema_says():
    checker = jsonschema.Draft202012Validator(SCHEMA)
    checker.check_schema(SCHEMA)
    for found in (check(), crowded(), held()):
        data = json.loads(json.dumps(to_json([found])))
        assert list(checker.iter_errors(data)) == []
    data["reports"][0]["problems"][0]["line"] = 0
    assert [error.json_path for error in checker.iter_errors(data)] == ["$.reports[0].problems[0].line"]


def test_text_wraps_to_the_terminal_and_stays_short():
    for width in (50, 79):
        lines = report_text([crowded()], width=width).splitlines()
        assert len(lines) <= MOST_LINES
        assert max(map(len, lines)) <= width
    assert len(report_text([crowded()]).splitlines()) <= MOST_LINES
    assert len(report_text([crowded()], all_of_it=True).splitlines()) > MOST_LINES


def test_every_problem_is_in_the_whole_text():
    found = crowded()
    text = report_text([found], all_of_it=True)
    assert text.count("]\n") + text.endswith("]") == len(found.problems)


def test_no_control_character_of_a_file_reaches_a_terminal():
    edition = make_edition(make_report(), EASY.replace("19 out", "\x1b[31m19\x07 out"))
    assert re.search(r"[\x00-\x09\x0b-\x1f\x7f]", report_text([check(edition=edition)])) is None


def test_text_has_nothing_that_an_old_console_lacks():
    text = report_text([crowded()], width=79)
    assert text.encode("cp1252").decode("cp1252") == text


def test_github_gets_a_command_for_every_problem():
    found = check()
    lines = github_text([found], "sites/glen-orra").splitlines()
    assert len(lines) == len(found.problems)
    matches = [COMMAND.fullmatch(line) for line in lines]
    assert all(matches)
    assert matches[0].group(1, 2, 3, 4) == (
        "error", "sites/glen-orra/easyread/glen-orra/play.md", "12", "fact-number",
    )  # fmt: skip


def test_github_reads_no_second_command_or_property_out_of_words():
    found = check()
    evil = replace(
        found.findings[0].problem, message="50%\n::error::x\r\n::add-mask::y", file="a,b:c%.md", rule="x-y"
    )
    text = github_text([replace(found, findings=(replace(found.findings[0], problem=evil),))])
    assert len(text.splitlines()) == 1
    assert text.startswith("::error file=a%2Cb%3Ac%25.md,line=12,title=x-y::50%25%0A::error::x%0D%0A::add")


def test_gitlab_gets_unique_and_lasting_fingerprints():
    found = crowded()
    rows = gitlab_report([found], "sites/glen-orra")
    assert len(rows) == len(found.problems)
    assert len({row["fingerprint"] for row in rows}) == len(rows)
    assert {row["severity"] for row in rows} <= {"info", "minor", "critical"}
    assert all(row["location"]["path"].startswith("sites/glen-orra/") for row in rows)
    moved = check(edition=make_edition(make_report(), EASY.replace("# Play\n", "# Play\n\n\n")))
    before = {row["fingerprint"] for row in gitlab_report([check()]) if "easyread" in row["location"]["path"]}
    assert before <= {row["fingerprint"] for row in gitlab_report([moved])}


RECORD = """format: 1
blocks:
  safe:
    state: draft
    origin: rules
  was-here:
    state: draft
    origin: rules
    ties:
      - passage: p2
        fingerprint: v1:0
        text: "Old words."
left_out:
  p3:
    fingerprint: v1:0
    reason: "how meetings are run"
  p9:
    fingerprint: v1:0
    reason: "contents"
to_do:
  p5:
    fingerprint: v1:0
    reason: "too long"
"""


def recorded_problems(record, report=None):
    path = make_edition(make_report()).pages[0].path
    page = parse_page(EASY, path, parse_records(record, path))
    found = check(report or make_report(), Edition("glen-orra", (page,)))
    return [
        (p.rule, p.level, p.line, p.message)
        for p in found.problems
        if p.rule in {"orphan-record", "stale-omission"}
    ]


def test_records_that_no_longer_fit_are_found_at_their_line():
    problems = recorded_problems(RECORD)
    assert [(rule, level, line) for rule, level, line, _ in problems] == [
        ("orphan-record", "warning", 6),
        ("stale-omission", "warning", 14),
        ("stale-omission", "warning", 17),
        ("stale-omission", "hint", 21),
    ]
    assert "`was-here`" in problems[0][3]
    assert "how meetings are run" in problems[1][3]
    assert "no longer in the full report" in problems[2][3]


def test_held_words_do_not_come_back_through_a_record():
    private = make_report((TEXTS[0], "A private tale.", "A private list.", *TEXTS[3:]))
    problems = recorded_problems(RECORD, private)
    assert [line for _, _, line, _ in problems] == [6, 17, 21]
    assert "was-here" not in problems[0][3]
    assert "private" not in " ".join(message for *_, message in problems)


def test_a_block_that_moved_to_another_page_leaves_no_orphan():
    report = make_report()
    edition = make_edition(report)
    page = edition.pages[0]
    moved = replace(page, unplaced=(("forum", page.blocks[0].record),))
    assert not [
        p for p in check(edition=Edition("glen-orra", (moved,))).problems if p.rule == "orphan-record"
    ]


def test_omissions_that_still_fit_are_not_named():
    report = make_report()
    page = make_edition(report).pages[0]
    fitting = replace(page, left_out=(Omission("p3", report.passages[2].fingerprint, "contents"),))
    found = check(report, Edition("glen-orra", (fitting,)))
    assert not [p for p in found.problems if p.rule == "stale-omission"]


def test_of_two_sentences_on_a_line_the_one_with_the_words_is_shown():
    source = EASY.replace("You can phone 0800 11 11!", "You can call. Do it e.g. today. It is free.")
    found = check(edition=make_edition(make_report(), source))
    (latin,) = [f for f in found.findings if f.problem.rule == "latin-short-form"]
    assert latin.sentence == "Do it e.g. today."


def test_words_of_a_private_block_are_no_reason_to_let_other_blocks_pass():
    source = EASY.replace("The youth forum met", "The GOYF met").replace("feel safe.", "feel safe at GOYF.")
    report = make_report(("A private story.", *TEXTS[1:]))
    found = check(report, make_edition(make_report(), source))
    assert [f.block.id for f in found.findings if f.problem.rule == "acronym"] == ["safe"]


def test_a_record_beside_no_page_is_found(tmp_path):
    project = copy_example(tmp_path / "site")
    slug = project.slugs[0]
    page = project.edition(slug).pages[1].path
    page.rename(page.with_name("99-renamed.md"))
    (found,) = steps.check(open_project(project.root))
    stray = [problem.file for problem in found.problems if problem.rule == "orphan-record"]
    assert stray == [f"easyread/{slug}/{page.stem}.record.yml"]


def big(count):
    """A check with so many pages, each a little harder than the one before."""
    found = check()
    (page,) = found.pages
    pages = [
        replace(page, file=f"easyread/x/{n:02}-page.md", whole=replace(page.whole, long_sentences=n))
        for n in range(count)
    ]
    return replace(found, pages=tuple(pages))


def test_pages_are_measured_in_the_text_the_hardest_first():
    lines = report_text([big(9)], width=79).splitlines()
    head = next(place for place, line in enumerate(lines) if line.startswith("  Page "))
    assert lines[head].split() == ["Page", "words/sent.", "long", "passive", "hard", "late", "grade"]
    assert lines[head + 1].split() == ["08-page", "9.4", "8", "0", "0", "1", "-"]
    assert [line.split()[0] for line in lines[head + 1 : head + 7]] == [
        f"{n:02}-page" for n in range(8, 2, -1)
    ]
    assert lines[head + 7] == "  and 3 pages that are easier."


def test_all_of_it_measures_every_block_and_gives_it_no_grade_of_its_own():
    text = report_text([big(9)], all_of_it=True)
    rows = [line.split() for line in text.splitlines() if line.startswith("    #")]
    assert len(rows) == 27
    assert {row[-1] for row in rows} == {"-"}
    assert "that are easier" not in text


def test_the_table_fits_a_narrow_terminal_and_long_names():
    found = big(2)
    named = replace(found, pages=tuple(replace(page, file="e/" + "n" * 90) for page in found.pages))
    for width in (50, 79):
        lines = report_text([named], width=width).splitlines()
        assert max(map(len, lines)) <= width
        assert any("nnn.." in line for line in lines)


def test_hints_keep_some_room_however_many_warnings_there_are():
    lines = report_text([crowded()], width=79).splitlines()
    hints = next(place for place, line in enumerate(lines) if line.startswith("  To think about"))
    assert len(lines) - hints >= 6


def test_what_is_told_only_in_part_is_said():
    found = check()
    assert "in part" not in report_text([found])
    partly = replace(found, told_in_part=1)
    assert f"{found.told} of {found.passages} passages are told (1 of them in part)," in report_text([partly])
    assert to_json([partly])["reports"][0]["told_in_part"] == 1


def test_gitlab_gets_every_field_that_its_documentation_asks_for_and_no_other():
    for row in gitlab_report([crowded()]):
        assert set(row) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert set(row["location"]) == {"path", "lines"}
        assert row["location"]["lines"]["begin"] >= 1
        assert not row["location"]["path"].startswith(("/", "./"))
        assert row["description"]


def test_a_page_in_another_language_is_not_held_to_english_words():
    report = make_report()
    ours, theirs = (make_edition(report, f"{front}{EASY}") for front in ("", "---\nlang: gd\n---\n\n"))
    tight = Settings(check=CheckSettings(max_sentence_words=1))
    english, gaelic = (check(report, edition, tight) for edition in (ours, theirs))
    rules = [{problem.rule for problem in found.problems} for found in (english, gaelic)]
    assert "sentence-length" in rules[0] - rules[1]
    assert rules[1] & set(ORDER) <= ANY_LANGUAGE
    assert rules[0] & ANY_LANGUAGE == rules[1] & ANY_LANGUAGE
    line = "Not in English, so without the rules about words: "
    assert line not in report_text([english])
    assert line in report_text([gaelic])
    american = make_edition(report, f"---\nlang: en-US\n---\n\n{EASY}")
    assert check(report, american, tight).other_languages == ()
