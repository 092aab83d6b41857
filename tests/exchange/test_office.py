"""LibreOffice opens the file and saves it again, also as .odt: every block is found, no word is lost."""

from tests.bench.word import WAYS, Trip, trips
from tests.exchange.documents import with_comment, with_tracked_change
from tests.intake.office import DOCX, convert, need_office
from tests.sites import copy_example
from youthsite.exchanging import export_easy, open_proposals, take_word


def test_the_example_survives_libreoffice(tmp_path):
    need_office()
    project = copy_example(tmp_path / "site")
    (slug,) = project.slugs
    edition = project.edition(slug)
    found = list(trips(project.report(slug), edition, tmp_path / "word"))
    assert len(found) == len(WAYS)
    edits = found[0].edits
    assert edits >= 20
    many = len(edition.blocks)
    assert found == [Trip(many, many, 0, 0, edits, edits, 0)] * len(WAYS)


def test_tracked_changes_and_comments_survive_libreoffice(tmp_path):
    need_office()
    project = copy_example(tmp_path / "site")
    path, _ = export_easy(project, "01-foreword", tmp_path / "page.docx")
    path.write_bytes(with_comment(with_tracked_change(path.read_bytes())))
    again = convert([path], DOCX, tmp_path / "again")[0]
    before = {each: each.read_bytes() for each in project.easyread.rglob("*.md")}
    done = take_word(project, again)
    assert {each: each.read_bytes() for each in before} == before
    found = [(each.what, each.block) for each in open_proposals(project, "01-foreword")[1].open]
    assert sorted(found) == [("change", "better-same-worse"), ("comment", "better-same-worse")]
    assert "A. Person" not in done.files[0].read_text(encoding="utf-8")
