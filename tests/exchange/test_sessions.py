"""Session packs on paper, and what a group said typed back: counts and notes; nothing is agreed by it."""

import shutil

import pytest
import yaml
from click.testing import CliRunner

from tests.exchange.documents import part
from tests.sites import copy_example
from youthsite.approving import decide_on
from youthsite.cli import main
from youthsite.editions import state_of
from youthsite.errors import YouthsiteError
from youthsite.exchange.rasters import raster
from youthsite.intake.package import open_package
from youthsite.meeting import (
    choose_blocks,
    export_review,
    export_session,
    heard_lines,
    keep_session_file,
)
from youthsite.model import Decision
from youthsite.pictures import LIBRARY, find_picture

SLUG, PAGE, BLOCK = "glen-orra-2024-25", "01-foreword", "thank-you"


@pytest.fixture
def project(tmp_path):
    """The example, with every block sent back to its writers."""
    found = copy_example(tmp_path / "site")
    decide_on(found, [SLUG], Decision("draft", "participation officer", "2026-01-04", "let us begin anew"))
    return found


def fill(form, **values):
    """Fill in the form as an officer would: the head, and the same ticks for every block."""
    lines = []
    for line in form.read_text(encoding="utf-8").split("\n"):
        name = line.strip().partition(":")[0]
        indent = line[: len(line) - len(line.lstrip())]
        lines.append(f"{indent}{name}: {values[name]}" if name in values else line)
    form.write_text("\n".join(lines), encoding="utf-8")


def pack(project, tmp_path, ids=(BLOCK,), place=PAGE):
    return export_session(project, place, ids, tmp_path / "pack.docx")


def test_a_pack_has_a_page_a_block_with_its_picture_and_boxes(project, tmp_path):
    path, form, chosen = pack(project, tmp_path, ())
    text = part(path.read_bytes())
    assert len(chosen) == 3
    assert text.count("Draw a picture for this here.") == 1
    assert text.count("<w:drawing>") == 2
    assert 'descr="' in text
    assert text.count("Something is missing") == 3
    assert "45 minutes" in text
    assert open_package(path).xml("word/document.xml") is not None
    path2, _, _ = export_session(project, PAGE, (), tmp_path / "again.docx")
    assert path2.read_bytes() == path.read_bytes()
    assert len(yaml.safe_load(form.read_text(encoding="utf-8"))["blocks"]) == 3


def test_what_is_in_review_comes_first(project):
    late = ("09-contacts-and-other-formats", "other-ways-to-get-this")
    assert late[1] not in [block.id for _, block in choose_blocks(project, SLUG, ())[1]]
    decide_on(project, ["#".join(late)], Decision("in review", "Youth Forum", "2026-01-05"))
    chosen = choose_blocks(project, SLUG, ())[1]
    assert len(chosen) == 6
    assert late in [(page.stem, block.id) for page, block in chosen]


def test_a_session_is_typed_back_and_shown_but_agrees_to_nothing(project, tmp_path):
    _, form, _ = pack(project, tmp_path)
    fill(form, date='"2026-02-03"', group='"Youth Forum"', keep="7", note='"More about ferries."')
    kept = keep_session_file(project, form)
    assert kept.path == project.easyread / SLUG / "sessions" / "2026-02-03-youth-forum.yml"
    assert kept.all_keep == (f"{PAGE}#{BLOCK}",)
    (line,) = heard_lines(project, SLUG)
    assert line == f"#{BLOCK}: Youth Forum, 2026-02-03: keep 7. “More about ferries.”"
    blocks = {block.id: block for page in project.edition(SLUG).pages for block in page.blocks}
    assert state_of(blocks[BLOCK], None) == "draft"
    page = project.easyread / SLUG / f"{PAGE}.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Thank you.", "Thanks."), encoding="utf-8")
    assert heard_lines(project, SLUG)[0].endswith("(its words have changed since)")
    shown = CliRunner().invoke(main, ["status", "--site", str(project.root)])
    assert "a group said of #thank-you: Youth Forum" in shown.output


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"keep": "9"}, r"pack\.yml, line 10: `keep` cannot be `9`. It can be 8"),
        ({"keep": "many"}, "`keep` cannot be `many`. Write it in figures"),
        ({"note": '"a "good" page"'}, "line 14: This cannot be read. Words stand between double quotes"),
        ({"date": '"3 Feb"'}, "line 3: `3 Feb` is no day. Write it like 2026-02-03"),
        ({"group": '"a@example.org"'}, "line 4: It must be said which group"),
        ({"note": '"ask a@example.org"'}, "line 14: There is a mail address"),
        ({"block": '"01-foreword#thank-yu"'}, "has no block 01-foreword#thank-yu"),
        ({"keep": "0"}, "no ticks and no notes"),
        ({"format": "2"}, "line 2: This file has format 2"),
        ({"date": '"2999-01-01"'}, "still to come"),
    ],
)
def test_a_form_that_is_not_right_is_refused_with_its_line(project, tmp_path, values, said):
    _, form, _ = pack(project, tmp_path)
    text = form.read_text(encoding="utf-8").replace("  - block:", "  -\n    block:")
    form.write_text(text.replace("  -\n    block:", "  - block:"), encoding="utf-8")
    good = {"date": '"2026-02-03"', "group": '"Youth Forum"', "keep": "5"}
    block = values.pop("block", None)
    fill(form, **good | values)
    if block:
        text = form.read_text(encoding="utf-8")
        form.write_text(text.replace(f'"{PAGE}#{BLOCK}"', block), encoding="utf-8")
    with pytest.raises(YouthsiteError, match=said):
        keep_session_file(project, form)
    assert not (project.easyread / SLUG / "sessions").exists()


def test_a_session_is_typed_in_on_the_terminal(project):
    said = "2026-02-03\nYouth Forum\n8\n6 2 0\n6 2 0 1\nShorter please\n"
    words = ["session", f"{PAGE}#{BLOCK}", "--site", str(project.root)]
    result = CliRunner().invoke(main, words, input=said)
    assert result.exit_code == 0, result.output
    assert "Four numbers" in result.output
    assert heard_lines(project, SLUG) == [
        f"#{BLOCK}: Youth Forum, 2026-02-03: keep 6, change 2, missing 1. “Shorter please”"
    ]


def test_an_answer_that_cannot_be_is_asked_again_and_nothing_typed_is_lost(project):
    said = "3 Feb\n2999-01-01\n2026-02-03\na@example.org\nYouth Forum\nabout 8\n8\n"
    said += "9 0 0 0\n6 2 0 1\nask a@example.org\nShorter please\n"
    words = ["session", f"{PAGE}#{BLOCK}", "--site", str(project.root)]
    result = CliRunner().invoke(main, words, input=said)
    assert result.exit_code == 0, result.output
    assert "8 people came" in result.output
    (line,) = heard_lines(project, SLUG)
    assert line.endswith("Youth Forum, 2026-02-03: keep 6, change 2, missing 1. “Shorter please”")


def test_a_form_about_other_blocks_stays_and_no_pack_is_made_beside_it(project, tmp_path):
    path, form, _ = pack(project, tmp_path)
    fill(form, keep="5")
    before = form.read_bytes()
    path.unlink()
    with pytest.raises(YouthsiteError, match=r"pack\.yml: There is a form of this name already"):
        pack(project, tmp_path, ("what-was-hard",))
    assert not path.exists()
    pack(project, tmp_path)
    assert path.exists()
    assert form.read_bytes() == before


def test_a_block_that_is_named_twice_is_in_the_pack_once(project, tmp_path):
    _, _, chosen = pack(project, tmp_path, (BLOCK, f"#{BLOCK}", f"{PAGE}#{BLOCK}"))
    assert [block.id for _, block in chosen] == [BLOCK]


def test_of_two_reports_with_blocks_of_one_name_the_words_say_which_was_meant(project, tmp_path):
    other = SLUG.replace("2024", "2023").replace("-25", "-24")
    for folder in (project.content, project.easyread, project.imports):
        shutil.copytree(folder / SLUG, folder / other)
    _, form, _ = pack(project, tmp_path, place=f"{SLUG}/{PAGE}")
    fill(form, date='"2026-02-03"', group='"Youth Forum"', keep="7")
    with pytest.raises(YouthsiteError, match=f"stand in {other} and in {SLUG}"):
        keep_session_file(project, form)
    earlier = project.easyread / other / f"{PAGE}.md"
    earlier.write_text(earlier.read_text(encoding="utf-8").replace("Thank you.", "Thanks."), encoding="utf-8")
    assert keep_session_file(project, form).path.parents[1].name == SLUG


def test_the_review_shows_easy_text_source_and_flags_side_by_side(project, tmp_path):
    _, form, _ = pack(project, tmp_path)
    fill(form, date='"2026-02-03"', group='"Youth Forum"', unclear="3")
    keep_session_file(project, form)
    path = export_review(project, PAGE, tmp_path / "review.docx")
    text = part(path.read_bytes())
    assert text.count("<w:tblHeader/>") == 1
    assert 'w:orient="landscape"' in text
    report = project.report(SLUG)
    (page,) = (page for page in project.edition(SLUG).pages if page.stem == PAGE)
    told = {tie.passage for block in page.blocks for tie in block.record.ties}
    assert told
    assert all(f"{passage.id}: " in text for passage in report.passages if passage.id in told)
    assert "unclear 3" in text
    assert path.read_bytes() == export_review(project, PAGE, path).read_bytes()


def test_every_drawing_of_the_library_can_be_printed():
    for path in sorted(LIBRARY.glob("*.svg")):
        drawn = raster(find_picture(path.stem, LIBRARY).svg)
        assert drawn is not None, path.name
        assert len(drawn) > 2_000, path.name


def test_a_drawing_that_is_not_understood_is_not_drawn_wrongly():
    assert raster('<svg viewBox="0 0 9 9"><g transform="scale(2)"/></svg>') is None
    assert raster('<svg viewBox="0 0 9 9"><path d="M0"/></svg>') is None
    assert raster("<svg") is None
