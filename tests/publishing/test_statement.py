import re

import pytest
from click.testing import CliRunner

from tests.sites import copy_example
from youthsite.approving import decide_on
from youthsite.cli import main
from youthsite.model import Decision
from youthsite.project import open_project
from youthsite.publishing import assemble

SLUG, PAGE = "glen-orra-2024-25", "01-foreword"
RECORDED = {
    "writer_trained": "a two-day course",
    "tested_by": "a group of six readers",
    "tested_on": "2025-09-02",
}


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


def with_settings(project, told, publish="preview"):
    path = project.root / "youthsite.yml"
    text = path.read_text(encoding="utf-8").split("\nstatement:")[0]
    text = re.sub("publish: (?:preview|approved)", f"publish: {publish}", text)
    lines = [f'    {key}: "{value}"' for key, value in told.items()]
    path.write_text("\n".join([text, "statement:", f"  {SLUG}:", *lines, ""]), encoding="utf-8")
    return open_project(project.root)


def pages(project):
    return {page.uri: page.markdown for page in assemble(project, checks=True).pages}


def statement(project):
    return pages(project)[f"statement/{SLUG}.md"]


@pytest.mark.parametrize("publish", ["preview", "approved"])
@pytest.mark.parametrize("missing", [*RECORDED, None])
def test_the_label_stands_only_where_writer_and_readers_are_recorded(project, publish, missing):
    told = {key: value for key, value in RECORDED.items() if key != missing} or {"made_by": "Us."}
    found = pages(with_settings(project, told, publish))
    labelled = {
        uri for uri, text in found.items() if "easy read" in text.lower().replace("easy-read draft", "")
    }
    if missing is None:
        assert labelled == {f"statement/{SLUG}.md"}
        assert "This is Easy Read." in found[f"statement/{SLUG}.md"]
        assert "on 2 September 2025" in found[f"statement/{SLUG}.md"].replace(", 2 S", " on 2 S")
    else:
        assert labelled == set()
        assert "This is an easy-read draft." in found[f"statement/{SLUG}.md"]


def test_what_is_not_known_is_said(project):
    text = statement(with_settings(project, {"made_by": ""}))
    assert "We have not written down who made it." in text
    assert "No group of young people has agreed to it yet." in text
    assert "No officer has approved it yet." in text


def test_who_agreed_counts_only_while_the_words_stay(project):
    decide_on(project, (PAGE,), Decision("agreed", "Youth Forum", "2026-01-05"))
    assert "Youth Forum agreed to 3 of" in statement(project)
    assert "The last time was on 5 January 2026." in statement(project)
    path = project.root / "easyread" / SLUG / f"{PAGE}.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Who helped us?", "Who helped?"), encoding="utf-8"
    )
    assert "Youth Forum agreed to 2 of" in statement(project)


def test_a_group_is_not_said_to_have_agreed_to_newer_words(project):
    decide_on(project, (PAGE,), Decision("agreed", "Youth Forum", "2026-01-05"))
    path = project.root / "easyread" / SLUG / f"{PAGE}.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Who helped us?", "Who helped?"), encoding="utf-8"
    )
    approval = Decision("approved", "officer", "2026-02-05")
    decide_on(project, (f"{PAGE}#thank-you",), approval, anyway="there was no time")
    text = statement(project)
    assert "Youth Forum agreed to 2 of" in text
    assert "Approved without a group: 1." in text
    decide_on(project, (PAGE,), Decision("draft", "officer", "2026-03-05", "a new count"))
    assert "Approved without a group" not in statement(project)
    assert "officer approved 1 of 1 part" in statement(with_settings(project, {"made_by": "Us."}, "approved"))


def test_the_command_says_the_same_as_the_page(project):
    done = CliRunner().invoke(main, ["statement", SLUG, "--site", str(project.root)])
    assert done.exit_code == 0, done.output
    page = statement(project)
    lines = [line.strip() for line in done.output.splitlines()[1:] if line.strip()]
    assert len(lines) > 12
    assert [line for line in lines if line.replace("&", "&amp;") not in page] == []


def test_two_builds_are_the_same(project):
    assert statement(project) == statement(project)


def test_a_wrong_setting_is_named(project):
    with pytest.raises(Exception, match="tested_by"):
        with_settings(project, {"testd_by": "six"})


def test_a_live_site_does_not_count_what_it_does_not_show(project):
    live = statement(with_settings(project, {"made_by": "Us."}, "approved"))
    assert "The easy words tell 0 of them." in live
    assert "The easy words tell 0 of them." not in statement(with_settings(project, {"made_by": "Us."}))
