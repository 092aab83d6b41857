"""The five published reports: counts read off the reports by eye, and no word lost that is not listed."""

import itertools
import re
from collections import Counter
from difflib import SequenceMatcher

import pytest

from tests.intake.conftest import bring_in_file
from youthsite.intake.words import words

pytestmark = pytest.mark.reports

SB, SL, NL, CP, RV = (
    "scottish-borders-2021-22",
    "south-lanarkshire-2021-22",
    "north-lanarkshire-2023-24",
    "south-lanarkshire-corporate-parenting-2018",
    "scotland-plans-review-2019",
)
ALL = (SB, SL, NL, CP, RV)


@pytest.fixture(scope="module")
def reports(report_file, tmp_path_factory):
    site = tmp_path_factory.mktemp("published")
    return {name: bring_in_file(report_file(name), site) for name in ALL}


def plain(text):
    """The words of a source by a rule of the test's own: tags, targets and marks away."""
    text = re.sub(r"\]\([^\s]*?\)(?=\W|$)", "]", text.replace("\\(", "(").replace("\\)", ")"))
    text = re.sub(r"</?(?:b|strong|sup|a)\b[^>]*>", "", re.sub(r"<(https?:[^>]*)>", r" \1 ", text))
    text = re.sub(r"</?[a-z]+\b[^>]*>", " ", text)
    return re.findall(r"[^\W_]+", text.replace("&amp;", "&").replace("*", ""))


@pytest.mark.parametrize("name", ALL)
def test_every_word_is_in_the_pages_or_listed(reports, report_file, name):
    found = reports[name]
    source = Counter(plain(report_file(name).read_text()))
    dropped = Counter(word for entry in found.account["dropped"] for word in entry["words"])
    written = Counter(plain("\n".join(found.pages.values())))
    assert written + dropped == source + Counter(
        word for entry in found.account["added"] for word in entry["words"]
    )
    assert found.account["words_in"] == source.total()
    assert found.account["words_out"] == written.total()


@pytest.mark.parametrize("name", ALL)
def test_words_keep_their_order_but_for_listed_moves(reports, report_file, name):
    found = reports[name]
    source, written = plain(report_file(name).read_text()), plain(found.markdown)
    same = sum(
        block.size for block in SequenceMatcher(None, source, written, autojunk=False).get_matching_blocks()
    )
    listed = sum(len(entry["words"]) for kind in ("dropped", "moved") for entry in found.account[kind])
    assert len(source) - same <= listed


@pytest.mark.parametrize(
    ("name", "pages", "levels", "items", "links"),
    [
        (SB, 7, {1: 6, 2: 4, 3: 8}, 18, 3),
        (SL, 12, {1: 8, 2: 24, 3: 30, 4: 2}, 69, 10),
        (NL, 16, {1: 11, 2: 15, 3: 12}, 132, 2),
        (CP, 9, {1: 3, 2: 7}, 110, 1),
        (RV, 3, {1: 2, 2: 12}, 35, 0),
    ],
)
def test_the_outline_and_lists_are_those_of_the_report(reports, name, pages, levels, items, links):
    account = reports[name].account
    assert len(reports[name].pages) == pages
    assert Counter(heading["level"] for heading in account["outline"]) == levels
    assert (account["list_items"], account["links"]) == (items, links)


@pytest.mark.parametrize(
    ("name", "lines", "rows", "columns"),
    [
        (SB, [], [], []),
        (SL, [200, 729, 746, 768], [8, 8, 7, 8], [3, 2, 2, 2]),
        (NL, [228, 268, 291, 317, 350, 377, 398], [2, 2, 2, 2, 3, 2, 2], [3, 2, 2, 2, 2, 2, 2]),
        (CP, [71, 97, 109, 121, 130, 151], [5, 3, 4, 4, 4, 3], [2] * 6),
        (RV, [], [], []),
    ],
)
def test_the_tables_are_those_of_the_report(reports, name, lines, rows, columns):
    tables = reports[name].account["tables"]
    assert [table["line"] for table in tables] == lines
    assert [table["rows"] for table in tables] == rows
    assert [table["columns"] for table in tables] == columns


@pytest.mark.parametrize("name", ALL)
def test_only_furniture_is_dropped(reports, name):
    reasons = {entry["why"] for entry in reports[name].account["dropped"]}
    assert reasons <= {
        "contents list; a site has its own",
        "icon words on the cover",
        "logo on the cover",
        "running header",
        "print code",
        "left cell repeated on the next page",
    }


def test_torn_sentences_are_joined(reports):
    assert {"lines": [140, 160]} in reports[SB].account["joined"]
    assert [move["from"] for move in reports[SB].account["moved"]] == [160, 162, 164, 166, 168, 170, 171, 5]
    joined = [entry["lines"] for entry in reports[SL].account["joined"]]
    assert joined == [[143, 145], [451, 453], [521, 523], [600, 602], [685, 687], [643, 647], [382, 383]]
    assert "Joinery and Plastering" in reports[SL].markdown
    assert "older children when harm" in reports[NL].markdown


def test_the_private_story_and_nothing_else_is_held(reports):
    held = [passage for passage in reports[SL].report.passages if passage.held]
    assert len(held) == 4
    assert {passage.heading[-1] for passage in held} == {"Case Study"}
    assert all(not p.held for name in (SB, NL, CP, RV) for p in reports[name].report.passages)


@pytest.mark.parametrize(
    ("name", "kind", "lines"),
    [
        (SB, "slip", [179]),
        (SB, "dead-link", [24, 112]),
        (SB, "small-count", []),
        (SL, "private-story", [461]),
        (SL, "small-count", [288, 329, 451, 451, 451, 501]),
        (SL, "missing-figure", [178, 685]),
        (SL, "empty-section", [691]),
        (SL, "lost-text", [94, 237, 636]),
        (SL, "contents-differ", [584, 719]),
        (SL, "picture-words", [754, 777, 808]),
        (NL, "slip", [83]),
        (NL, "number-twice", [364]),
        (NL, "missing-figure", [65, 199]),
        (CP, "list-marks-lost", [138, 139]),
        (CP, "small-count", [111, 116, 139, 139, 139]),
    ],
)
def test_flags_stand_where_a_reader_would_stop(reports, name, kind, lines):
    assert reports[name].flags(kind) == lines


@pytest.mark.parametrize("name", ALL)
def test_every_page_begins_with_its_title_and_skips_no_level(reports, name):
    for page in reports[name].report.pages:
        levels = [heading.level for heading in page.headings]
        assert page.markdown.startswith("# ")
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("name", ALL)
def test_every_word_but_headings_and_labels_is_in_one_passage(reports, name):
    for page in reports[name].report.pages:
        kept = re.sub(r"^#.*$|<th\b.*</th>|^\|(?=.*\n\| ---).*$", "", page.markdown, flags=re.MULTILINE)
        kept = re.sub(r"^(?: {4})*\d+\. ", "", kept, flags=re.MULTILINE)
        assert Counter(words(kept)) == Counter(
            word for passage in page.passages for word in plain(passage.text)
        )
        assert all(a.end <= b.start for a, b in zip(page.passages, page.passages[1:], strict=False))
