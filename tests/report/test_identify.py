from pathlib import Path

import pytest

from youthsite.errors import YouthsiteError
from youthsite.report import read_report, write_passages
from youthsite.report.passages_file import passages_text
from youthsite.report.reading import build_report, read_page

FIRST = "The boats come home to the harbour each evening"
SECOND = "Forty young people learned to sail this summer"
THIRD = "A new path leads from the school to the shore"


@pytest.fixture
def site(tmp_path):
    """A folder of pages with a passages file; call it with pages to write them and read the report."""
    folder, file = tmp_path / "content" / "orra", tmp_path / "imports" / "orra" / "passages.yml"
    folder.mkdir(parents=True)

    def read(**pages):
        for path in folder.glob("*.md"):
            path.unlink()
        for stem, text in pages.items():
            (folder / f"{stem}.md").write_text(text)
        if not file.exists():
            read_pages = [read_page(stem, text, Path(stem)) for stem, text in pages.items()]
            file.parent.mkdir(parents=True)
            file.write_text(passages_text(build_report("orra", read_pages, [])))
        return read_report(folder, file)

    read.file = file
    read.folder = folder
    return read


def ids(report):
    return [passage.id for passage in report.passages]


def text(*passages):
    return "# Plan\n\n" + "\n\n".join(passages) + "\n"


def hold(site, words):
    stored = site.file.read_text()
    site.file.write_text(stored.replace(f"  text: {words}\n", f"  text: {words}\n  held: true\n"))


def test_the_first_ids_count_from_one(site):
    report = site(index=text(FIRST, SECOND))
    assert ids(report) == ["p-0001", "p-0002"]
    assert report.slug == "orra"
    assert report.title == "Plan"


def test_ids_stay_when_words_change_and_new_ones_come_after_the_highest(site):
    site(index=text(FIRST, SECOND, THIRD))
    changed = SECOND.replace("Forty", "Fifty")
    assert ids(site(index=text("Brand new words", FIRST, changed, THIRD))) == [
        "p-0004",
        "p-0001",
        "p-0002",
        "p-0003",
    ]


def test_a_vanished_id_is_not_given_again(site):
    site(index=text(FIRST, SECOND))
    report = site(index=text(FIRST, "Brand new words"))
    assert ids(report) == ["p-0001", "p-0003"]


def test_ids_move_with_their_words_to_other_places_and_pages(site):
    site(index=text(FIRST, SECOND, THIRD))
    report = site(index=text(THIRD, FIRST), other=text(SECOND))
    assert ids(report) == ["p-0003", "p-0001", "p-0002"]


def test_twins_keep_their_order_and_their_page(site):
    site(index=text(FIRST, FIRST), other=text(FIRST))
    assert ids(site(index=text(FIRST, FIRST), other=text("Brand new words", FIRST))) == [
        "p-0001",
        "p-0002",
        "p-0004",
        "p-0003",
    ]


def test_white_space_and_quotes_are_no_change(site):
    before = site(index=text(f"“{FIRST}”"))
    after = site(index=text(f'"{FIRST.replace(" ", "  ")}"'))
    assert ids(before) == ids(after)
    assert before.passages[0].fingerprint == after.passages[0].fingerprint


def test_a_split_passage_keeps_its_id_on_its_likest_half(site):
    site(index=text(f"{FIRST}. {SECOND}."))
    assert sorted(ids(site(index=text(f"{FIRST}.", f"{SECOND}.")))) == ["p-0001", "p-0002"]


def test_a_lone_word_is_tied_to_no_long_passage(site):
    site(index=text(FIRST))
    assert ids(site(index=text("boats"))) == ["p-0002"]


def test_held_passages_stay_held_when_edited(site):
    site(index=text(FIRST, SECOND))
    hold(site, SECOND)
    report = site(index=text(FIRST, SECOND.replace("Forty", "Fifty")))
    assert [passage.held for passage in report.passages] == [False, True]


def test_a_part_split_off_from_a_held_passage_is_held(site):
    site(index=text(FIRST, f"{SECOND}, and they swam a lot as well"))
    hold(site, f"{SECOND}, and they swam a lot as well")
    report = site(index=text(FIRST, SECOND, "They also swam"))
    assert [passage.held for passage in report.passages] == [False, True, True]


def test_a_held_passage_rewritten_beyond_recognition_is_held(site):
    site(index=text(FIRST, SECOND))
    hold(site, SECOND)
    report = site(index=text("Other words came", FIRST))
    assert [passage.held for passage in report.passages] == [True, False]


def test_a_passage_that_took_in_a_held_one_is_held(site):
    site(index=text(FIRST, SECOND))
    hold(site, SECOND)
    report = site(index=text(f"{FIRST}. {SECOND}."))
    assert [passage.held for passage in report.passages] == [True]


def test_the_file_has_one_key_a_line_and_comes_back_as_it_was(site):
    report = site(index=text(FIRST, "Yes: 'a' - # \"b\" é"))
    before = site.file.read_text()
    write_passages(report, site.file)
    assert site.file.read_text() == before
    assert before.startswith(
        "format: 1\npassages:\n- id: p-0001\n  page: index\n  kind: paragraph\n  fingerprint: v1:"
    )
    assert len(before.splitlines()) == 12


def test_written_ids_last(site):
    site(index=text(FIRST, SECOND))
    write_passages(site(index=text(FIRST, "Brand new words")), site.file)
    assert ids(site(index=text(FIRST, "Brand newer words"))) == ["p-0001", "p-0003"]


@pytest.mark.parametrize(
    ("damage", "said", "line"),
    [
        ("passages: [", "YAML", 2),
        ("words", "format", 1),
        ("format: 2\npassages: []\n", "format", 1),
        ("format: 1\n", "passages", 1),
        ("format: 1\npassages:\n- words\n", "Passage 1", None),
        ("format: 1\npassages:\n- id: p-0001\n  page: x\n", "no `kind`", 3),
        ("format: 1\npassages:\n- {page: x}\n", "no `id`", None),
    ],
)
def test_a_damaged_file_is_refused_with_its_line(site, damage, said, line):
    site(index=text(FIRST))
    site.file.write_text(damage)
    with pytest.raises(YouthsiteError, match=said) as caught:
        site(index=text(FIRST))
    assert (caught.value.file, caught.value.line) == (site.file, line)
    assert "import the report again" in caught.value.fix


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("kind: paragraph", "kind: verse", "verse"),
        ("id: p-0002", "id: p-0001", "twice"),
        ("  page: index", "  page: index\n  held: 3", "held"),
    ],
)
def test_a_wrong_value_is_named(site, old, new, said):
    site(index=text(FIRST, SECOND))
    site.file.write_text(site.file.read_text().replace(old, new))
    with pytest.raises(YouthsiteError, match=said):
        site(index=text(FIRST, SECOND))


def test_missing_files_are_named(site, tmp_path):
    site(index=text(FIRST))
    with pytest.raises(YouthsiteError, match="no report"):
        read_report(tmp_path / "none", site.file)
    with pytest.raises(YouthsiteError, match=r"passages\.yml"):
        read_report(site.folder, tmp_path / "passages.yml")
    (site.folder / "index.md").unlink()
    with pytest.raises(YouthsiteError, match="no pages"):
        read_report(site.folder, site.file)
    (site.folder / "index.md").write_bytes(b"# Plan\n\n\xff\n")
    with pytest.raises(YouthsiteError, match="line 3"):
        read_report(site.folder, site.file)


def test_the_index_comes_first_and_pages_by_name(site):
    report = site(**{"02-b": "# B\n", "index": "# Plan\n", "01-a": "# A\n"})
    assert [page.stem for page in report.pages] == ["index", "01-a", "02-b"]
