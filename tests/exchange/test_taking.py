"""What people do in Word, case by case: taken over, proposed, or said; nothing lost without a word."""

import re

import pytest
from click.testing import CliRunner

from tests.exchange.documents import (
    NAMES,
    edited,
    paragraph_of,
    part,
    run,
    sentence,
    with_comment,
    with_parts,
    with_tracked_change,
)
from tests.sites import copy_example
from youthsite.approving import decide_on
from youthsite.cli import main
from youthsite.editions import read_page, state_of
from youthsite.errors import YouthsiteError
from youthsite.exchange.segments import shown_text
from youthsite.exchanging import (
    accept_proposal,
    export_easy,
    open_proposals,
    reject_proposal,
    take_word,
)
from youthsite.model import Decision

SLUG, PAGE = "glen-orra-2024-25", "01-foreword"
GOT_BETTER = "9 of them got better."


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


@pytest.fixture
def word(project, tmp_path):
    """The page as a Word file, edited, and taken back."""
    path, _ = export_easy(project, PAGE, tmp_path / "page.docx")

    class Word:
        data = path.read_bytes()

        def change(self, *changes, name="word/document.xml"):
            self.data = edited(self.data, *changes, name=name)

        def take(self, *, dry_run=False, pages=()):
            path.write_bytes(self.data)
            return take_word(project, path, pages, dry_run=dry_run)

        def paragraph(self, words):
            return paragraph_of(self.data, words)

    return Word()


def page(project, stem=PAGE):
    return read_page(project.easyread / SLUG / f"{stem}.md")


def body(project, block):
    return next(each.body for each in page(project).blocks if each.id == block)


def files(project):
    return {path: path.read_bytes() for path in sorted(project.easyread.rglob("*")) if path.is_file()}


def test_new_words_are_on_the_page_and_make_a_draft(project, word):
    decide_on(project, [PAGE], Decision("agreed", "Youth Forum", "2026-01-05"))
    decide_on(project, [PAGE], Decision("approved", "officer", "2026-01-05"))
    before = page(project)
    word.change((GOT_BETTER, "Ten of them got better."))
    done = word.take()
    after = page(project)
    assert after.source == before.source.replace(GOT_BETTER, "Ten of them got better.")
    states = {block.id: state_of(block, None) for block in after.blocks}
    assert states["better-same-worse"] == "draft"
    assert states["thank-you"] == states["what-was-hard"] == "approved"
    assert (done.taken.found, done.taken.unchanged, done.added) == (3, 2, 0)


def test_words_that_were_approved_once_are_not_approved_by_coming_back(project, word):
    decide_on(project, [PAGE], Decision("agreed", "Youth Forum", "2026-01-05"))
    path = page(project).path
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(GOT_BETTER, "Some got better."), encoding="utf-8")
    out = path.parents[2] / "again.docx"
    export_easy(project, PAGE, out)
    out.write_bytes(edited(out.read_bytes(), ("Some got better.", GOT_BETTER)))
    take_word(project, out)
    assert path.read_text(encoding="utf-8") == text
    assert state_of(page(project).blocks[0], None) == "draft"


def test_what_word_does_by_itself_is_no_change(project, word):
    before = files(project)
    old = word.paragraph(GOT_BETTER)
    pieces = (
        '<w:p w:rsidR="00A77B3E"><w:pPr><w:pStyle w:val="EasySentence"/></w:pPr>'
        '<w:proofErr w:type="spellStart"/>'
        f'<w:r w:rsidRPr="00FF"><w:t>9</w:t></w:r>{run(chr(0xA0) + "of th")}<w:proofErr w:type="spellEnd"/>'
        f"{run('em got better.')}</w:p>"
    )
    word.change((old, pieces))
    done = word.take()
    assert done.taken.unchanged == 3
    assert files(project) == before


def test_a_new_sentence_and_a_deleted_one(project, word):
    old = word.paragraph("2 got worse.")
    word.change((old, sentence("We are sorry. We will try harder.")))
    word.change((word.paragraph("3 stayed the same."), ""))
    word.take()
    assert body(project, "better-same-worse").split("\n")[:4] == [
        "We measure 14 things in our plan.",
        GOT_BETTER,
        "We are sorry.",
        "We will try harder.",
    ]


def test_bold_and_signs_come_back_as_markdown(project, word):
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>better</w:t></w:r>"
    old = word.paragraph(GOT_BETTER)
    new = f"<w:p>{run('9 of them got ')}{bold}{run('.')}</w:p>"
    word.change((old, new), (word.paragraph("2 got worse."), sentence("- 2 * 3 &lt;b&gt; got_worse_")))
    word.take()
    lines = body(project, "better-same-worse").split("\n")
    assert lines[1] == "9 of them got **better**."
    assert lines[3] == "\\- 2 \\* 3 &lt;b> got\\_worse\\_"


def test_words_changed_here_only_stay(project, word):
    path = page(project).path
    text = path.read_text(encoding="utf-8").replace(GOT_BETTER, "Nine got better.")
    path.write_text(text, encoding="utf-8")
    done = word.take()
    assert path.read_text(encoding="utf-8") == text
    assert (done.added, done.files) == (0, ())


def test_words_changed_on_both_sides_are_listed_with_both_texts(project, word):
    path = page(project).path
    text = path.read_text(encoding="utf-8").replace(GOT_BETTER, "Nine got better.")
    path.write_text(text, encoding="utf-8")
    word.change((GOT_BETTER, "Ten of them got better."))
    done = word.take()
    assert path.read_text(encoding="utf-8") == text
    assert done.added == 1
    (proposal,) = open_proposals(project, PAGE)[1].open
    assert proposal.what == "both"
    assert "Nine got better." in proposal.old
    assert "Ten of them got better." in proposal.new
    accept_proposal(project, PAGE, 1)
    assert "Ten of them got better." in path.read_text(encoding="utf-8")
    assert not path.with_suffix(".proposals.yml").exists()


def test_tracked_changes_are_proposals_and_nobody_is_named(project, word):
    before = page(project).source
    word.data = with_tracked_change(word.data)
    word.take()
    assert page(project).source == before
    _, known = open_proposals(project, PAGE)
    (proposal,) = known.open
    assert (proposal.what, proposal.block) == ("change", "better-same-worse")
    assert "A. Person" not in known.path.read_text(encoding="utf-8")
    assert word.take().added == 0, "the same file again proposes nothing new"
    accept_proposal(project, PAGE, 1)
    assert page(project).source == before.replace(GOT_BETTER, "Nine of them got better.")


def test_tracked_paragraphs_added_and_deleted(project, word):
    before = page(project).source
    gone = word.paragraph("2 got worse.")
    mark = f"<w:rPr><w:del {NAMES}/></w:rPr></w:pPr>"
    deleted = gone.replace("</w:pPr>", mark).replace("<w:r>", f"<w:del {NAMES}><w:r>")
    deleted = deleted.replace("</w:r></w:p>", "</w:r></w:del></w:p>").replace("w:t", "w:delText")
    deleted = deleted.replace("<w:delText ", "<w:delText ")
    added = (
        f'<w:p><w:pPr><w:pStyle w:val="EasySentence"/><w:rPr><w:ins {NAMES}/></w:rPr></w:pPr>'
        f"<w:ins {NAMES}>{run('We are proud.')}</w:ins></w:p>"
    )
    word.change((gone, deleted + added))
    done = word.take()
    assert page(project).source == before
    (proposal,) = open_proposals(project, PAGE)[1].open
    assert "We are proud." in proposal.new
    assert "2 got worse." in proposal.old
    assert "2 got worse." not in proposal.new
    assert done.taken.unchanged == 3


def test_comments_are_proposals_beside_their_words(project, word):
    word.data = with_comment(word.data)
    word.take()
    _, known = open_proposals(project, PAGE)
    assert [(each.what, each.block, each.about, each.new) for each in known.open] == [
        ("comment", "better-same-worse", GOT_BETTER, ("Which nine?",))
    ]
    assert "Person" not in known.path.read_text(encoding="utf-8")
    reject_proposal(project, PAGE, 1, "the table says which")
    assert word.take().added == 0, "what was rejected does not come again"


def test_new_deleted_and_moved_blocks_are_proposed_or_said(project, word):
    before = page(project).source
    paragraphs = part(word.data).split('<w:p><w:pPr><w:pStyle w:val="EasyLabel"/></w:pPr>')
    head, first, second, third = paragraphs
    third, rest = third[: third.rindex("</w:p>") + 6], third[third.rindex("</w:p>") + 6 :]
    label = '<w:p><w:pPr><w:pStyle w:val="EasyLabel"/></w:pPr>'
    new = sentence("Is there more?", "Heading2") + sentence("Yes, there is.")
    text = head + label + third + label + first + new + rest
    assert second not in text
    word.data = with_parts(word.data, {"word/document.xml": text})
    done = word.take()
    assert page(project).source == before
    assert [each.what for each in open_proposals(project, PAGE)[1].open] == ["add", "remove"]
    assert any("#thank-you stands first in the Word file" in remark for remark in done.taken.remarks)
    accept_proposal(project, PAGE, 2)
    accept_proposal(project, PAGE, 1)
    assert [block.id for block in page(project).blocks] == [
        "better-same-worse",
        "is-there-more",
        "thank-you",
    ]


def test_tables_pictures_and_loose_words_are_said(project, word):
    old = word.paragraph(GOT_BETTER)
    table = f"<w:tbl><w:tr><w:tc>{sentence('Count')}</w:tc><w:tc>{sentence('Nine')}</w:tc></w:tr></w:tbl>"
    picture = "<w:p><w:r><w:drawing/></w:r></w:p>"
    title = word.paragraph("How did the year go?")
    word.change((old, old + table + picture), (title, title + sentence("Read this first.")))
    said = " ".join(word.take().taken.remarks)
    assert "a table: “Count Nine”" in said
    assert "a picture" in said
    assert "Read this first." in said


def test_pictures_are_in_the_file_with_their_words_and_come_back_unnoticed(project, word):
    found = next(each for each in project.edition(SLUG).pages if each.stem == PAGE)
    shown = [block for block in found.blocks if block.picture]
    assert shown
    assert part(word.data).count("<w:drawing>") == len(shown)
    assert all(f'descr="{block.alt}"' in part(word.data) for block in shown)
    done = word.take()
    assert (done.taken.unchanged, done.taken.remarks) == (3, [])


def test_a_new_title_is_proposed(project, word):
    word.change(('<w:t xml:space="preserve">How did the year go?', "<w:t>How was the year?"))
    word.take()
    (proposal,) = open_proposals(project, PAGE)[1].open
    assert proposal.what == "title"
    accept_proposal(project, PAGE, 1)
    assert page(project).title == "How was the year?"


def test_a_new_title_is_written_as_words_and_not_as_marks(project, word):
    old = word.paragraph("How did the year go?")
    word.change((old, old.replace("How did the year go?", "Was it *good* or &lt;b&gt;?")))
    word.take()
    accept_proposal(project, PAGE, 1)
    assert shown_text(page(project).title) == "Was it *good* or <b>?"


def test_a_title_with_marks_can_be_changed(project, tmp_path):
    path = page(project).path
    path.write_text(path.read_text(encoding="utf-8").replace("# How did", "# How *did*"), encoding="utf-8")
    out, _ = export_easy(project, PAGE, tmp_path / "marked.docx")
    out.write_bytes(edited(out.read_bytes(), (run("How did the year go?"), run("How did our year go?"))))
    take_word(project, out)
    accept_proposal(project, PAGE, 1)
    assert page(project).title == "How *did* our year go?"


def test_a_block_whose_heading_got_another_heading_style_stays_one_block(project, word):
    before = files(project)
    old = word.paragraph("Who helped us?")
    word.change((old, old.replace('"Heading2"', '"Heading1"')))
    done = word.take()
    assert (done.taken.unchanged, done.added) == (3, 0)
    assert files(project) == before


def test_a_folder_is_refused_as_a_folder(project, tmp_path):
    with pytest.raises(YouthsiteError, match="This is a folder"):
        take_word(project, tmp_path)


def test_blocks_are_found_by_their_words_where_bookmarks_are_lost(project, word):
    text = re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", part(word.data))
    word.data = with_parts(word.data, {"word/document.xml": text.replace(GOT_BETTER, "Ten got better.")})
    done = word.take()
    assert (done.taken.found, done.taken.by_words) == (3, 3)
    assert "Ten got better." in body(project, "better-same-worse")


def test_a_file_pasted_into_a_new_one_needs_its_page_and_only_proposes(project, word):
    text = re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", part(word.data))
    properties = re.sub(r"<property .*</property>", "", part(word.data, "docProps/custom.xml"))
    word.data = with_parts(
        word.data,
        {"word/document.xml": text.replace(GOT_BETTER, "Ten got better."), "docProps/custom.xml": properties},
    )
    before = files(project)
    with pytest.raises(YouthsiteError, match="does not say which easy page"):
        word.take()
    assert files(project) == before
    word.take(pages=[PAGE])
    assert [each.what for each in open_proposals(project, PAGE)[1].open] == ["unsure"]


def test_a_dry_run_writes_nothing(project, word):
    before = files(project)
    word.change((GOT_BETTER, "Ten of them got better."))
    done = word.take(dry_run=True)
    assert len(done.taken.changed) == 1
    assert files(project) == before


def test_an_exported_file_is_never_written_over(project, tmp_path):
    path, _ = export_easy(project, PAGE, tmp_path / "page.docx")
    path.write_bytes(b"what people wrote")
    with pytest.raises(YouthsiteError, match="somebody may have written in it"):
        export_easy(project, PAGE, path)
    assert path.read_bytes() == b"what people wrote"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("page.txt", b"We met.", "save it as a Word document"),
        ("page.docx", b"We met.", "damaged or cut off"),
        ("page.docx", b"%PDF-1.7", "This is a PDF"),
        ("page.docx", b"\xd0\xcf\x11\xe0", "locked with a password"),
        ("page.docx", None, "damaged or cut off"),
    ],
)
def test_other_files_are_refused_in_plain_words(project, word, tmp_path, name, data, said):
    path = tmp_path / name
    path.write_bytes(word.data[:4000] if data is None else data)
    before = files(project)
    with pytest.raises(YouthsiteError, match=said):
        take_word(project, path)
    assert files(project) == before


def test_a_zip_bomb_is_refused(project, word, tmp_path):
    path = tmp_path / "bomb.docx"
    path.write_bytes(with_parts(word.data, {"word/document.xml": "<w:document>" + " " * 31_000_000}))
    with pytest.raises(YouthsiteError, match="far larger than a report"):
        take_word(project, path)


def test_a_very_large_file_is_refused_before_it_is_read(project, tmp_path):
    path = tmp_path / "large.docx"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(YouthsiteError, match="50 MB"):
        take_word(project, path)


def test_hand_damage_of_the_proposals_names_file_line_and_fix(project):
    path = page(project).path.with_suffix(".proposals.yml")
    path.write_text('format: 1\nproposals:\n  - what: chnge\n    block: "x"\n', encoding="utf-8")
    with pytest.raises(YouthsiteError, match=r"proposals\.yml, line 3: .*chnge.* Did you mean"):
        open_proposals(project, PAGE)
    path.write_text("format: 2\n", encoding="utf-8")
    with pytest.raises(YouthsiteError, match="line 1: This file has format 2"):
        open_proposals(project, PAGE)


def test_the_commands_say_what_they_did(project, tmp_path):
    def say(*words):
        result = CliRunner().invoke(main, [*map(str, words), "--site", str(project.root)])
        return result.exit_code, result.output

    file = tmp_path / "page.docx"
    code, said = say("export", PAGE, "--docx", "--out", file)
    assert (code, said.startswith("3 blocks written to")) == (0, True)
    file.write_bytes(edited(with_tracked_change(file.read_bytes()), ("2 got worse.", "Two got worse.")))
    code, said = say("take", file, "--dry-run")
    assert code == 0
    assert "- 2 got worse.\n  + Two got worse." in said
    assert "Nothing was written" in said
    code, said = say("take", file)
    assert "New words: 1. New proposals: 1." in said
    code, said = say("proposals", PAGE)
    assert "1. #better-same-worse: Somebody proposed other words in Word" in said
    assert "+ Nine of them got better." in said
    assert "Two got worse." not in said, "what was taken over is no longer proposed"
    code, said = say("status")
    assert f"{PAGE}: 1 proposal from Word waits (`youthsite proposals {SLUG}/{PAGE}`)" in said
    code, said = say("proposals", PAGE, "--reject", 1)
    assert (code, "A reason is needed." in said) == (2, True)
    code, said = say("proposals", PAGE, "--accept", 2)
    assert (code, "The numbers go from 1 to 1." in said) == (2, True)
    code, said = say("proposals", PAGE, "--accept", 1)
    assert code == 0
    code, said = say("proposals", PAGE)
    assert "There are no open proposals" in said
    assert "from Word" not in say("status")[1]
    assert "Nine of them got better.\n3 stayed the same.\nTwo got worse." in page(project).source
