import filecmp
import json
import re
from itertools import pairwise

import pytest

from tests.sites import copy_example
from tests.webpage import broken_links, everything_readable, outside_requests, pages_of, read_page
from youthsite.cli.building import build_site
from youthsite.project import open_project
from youthsite.publishing.words import NO_CODES

SLUG = "glen-orra-2024-25"
CUES = re.compile(r'<script type="application/json" id="cues">(.*?)</script>', re.DOTALL)
INDICATORS = ("safe", "healthy", "achieving", "nurtured", "active", "respected", "responsible", "included")


@pytest.fixture(scope="module")
def site(example):
    return example.root / "site"


def easy_pages(site):
    return [page for page in pages_of(site) if f"/easy/{SLUG}/" in page.path.as_posix()]


def formal_pages(site):
    return [page for page in pages_of(site) if page.path.parent == (site / SLUG).resolve()]


def test_both_editions_are_there(site):
    assert {page.path.name for page in easy_pages(site)} == {page.path.name for page in formal_pages(site)}
    assert len(easy_pages(site)) >= 6


def test_every_link_and_anchor_leads_somewhere(site):
    assert broken_links(site) == []


def test_no_page_asks_another_computer_for_anything(site):
    assert outside_requests(site) == []


def test_every_page_has_one_title_a_language_and_its_own_name(site):
    names = []
    for page in pages_of(site):
        assert len(page.having("h1")) == 1, page.path
        assert page.having("html", lang="en-GB"), page.path
        names.append(re.search(r"<title>(.*?)</title>", page.path.read_text(), re.DOTALL)[1].strip())
    assert len(set(names)) == len(names)


def test_no_id_stands_twice_on_a_page(site):
    for page in pages_of(site):
        assert len(set(page.ids)) == len(page.ids), page.path


def test_a_preview_says_so_on_every_page(site):
    for page in pages_of(site):
        assert page.having("meta", name="robots", content="noindex"), page.path
        assert "This is a draft." in page.text or "This is a preview." in page.text, page.path


def test_every_page_of_an_edition_has_the_way_to_the_other(site):
    for page in easy_pages(site):
        assert any(page.resolve(link)[0].parent == (site / SLUG).resolve() for link in page.links), page.path
    for page in formal_pages(site):
        assert any(f"/easy/{SLUG}/" in page.resolve(link)[0].as_posix() for link in page.links), page.path


def test_block_and_passage_lead_to_each_other(site):
    there = {
        (page.path, anchor, *reversed(page.resolve(link)))
        for page in easy_pages(site)
        for block, links in blocks_with_sources(page)
        for link in links
        for anchor in [block]
    }
    assert len(there) > 50
    for easy, block, passage, formal in there:
        back = [read_page(formal).resolve(link) for link in read_page(formal).links]
        assert (easy, block) in back, (easy.name, block, passage)


def blocks_with_sources(page):
    html = page.path.read_text(encoding="utf-8")
    for block in re.finditer(r'<section[^>]*class="block [^>]*>.*?</section>', html, re.DOTALL):
        name = re.search(r'\bid="([^"]+)"', block[0])[1]
        details = re.search(r'<details class="block__source">(.*?)</details>', block[0], re.DOTALL)
        yield name, re.findall(r'href="([^"]+)"', details[1]) if details else []


def test_each_indicator_has_a_page_that_gathers_what_the_report_says(site):
    for name in INDICATORS:
        page = read_page((site / "wellbeing" / f"{name}.html").resolve())
        assert any(f"/easy/{SLUG}/" in page.resolve(link)[0].as_posix() for link in page.links), name


def test_each_easy_page_can_be_heard_sentence_by_sentence(site):
    for page in easy_pages(site):
        cues = json.loads(CUES.search(page.path.read_text(encoding="utf-8"))[1])
        sentences = [
            found["id"] for _, found in page.tags if "sentence" in (found.get("class") or "").split()
        ]
        heard = [cue[0] for cue in cues]
        assert [name for name in heard if name in set(sentences)] == sentences
        assert all(a[2] <= b[1] + 0.001 for a, b in pairwise(cues))
        sound = page.resolve(page.having("audio")[0]["src"])[0]
        assert sound.stat().st_size > 10_000
        assert sound.with_suffix(".vtt").read_text(encoding="utf-8").count("-->") == len(cues)


def test_without_an_address_the_page_to_print_has_no_codes_and_says_why(site):
    page = read_page((site / "print" / SLUG / "index.html").resolve())
    assert not [found for found in page.having("img") if "QR" in (found["alt"] or "")]
    assert NO_CODES in page.text


def test_search_finds_each_edition_apart(site):
    easy = (site / "search" / "easy.js").read_text(encoding="utf-8")
    formal = (site / "search" / "formal.js").read_text(encoding="utf-8")
    assert f'"easy/{SLUG}/' in easy
    assert f'"url":"{SLUG}/' not in easy
    assert f'"url":"{SLUG}/' in formal
    assert '"easy/' not in formal


def test_what_is_held_is_nowhere(example, site):
    held = [passage for passage in example.report(SLUG).passages if passage.held]
    assert held
    everything = everything_readable(site)
    for passage in held:
        assert " ".join(passage.text.split()[:6]) not in everything
    assert "One part is private." in everything


def test_nothing_of_the_import_is_published(site):
    names = {path.name for path in site.rglob("*")}
    assert not names & {"import.json", "import.md", "import.html", "passages.yml", "youthsite.yml"}
    assert not [name for name in names if name.endswith((".record.yml", ".md"))]


def test_two_builds_are_equal_byte_for_byte(example, site, tmp_path):
    again = copy_example(tmp_path / "again")
    build_site(again, strict=True)
    other = again.root / "site"
    first = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert first == {path.relative_to(other) for path in other.rglob("*") if path.is_file()}
    changed = [name for name in first if not filecmp.cmp(site / name, other / name, shallow=False)]
    assert changed == []


def test_a_live_site_shows_only_what_was_approved(tmp_path):
    project = copy_example(tmp_path / "live")
    settings = project.root / "youthsite.yml"
    settings.write_text(settings.read_text().replace("publish: preview", "publish: approved"))
    build_site(open_project(project.root), strict=False)
    for page in easy_pages(project.root / "site"):
        assert not page.having("section", class_="block")
        assert "This part is not ready yet." in page.text
        assert "This is a draft." not in page.text


@pytest.mark.parametrize("publish", ["preview", "approved"])
def test_a_build_checks_each_report_once(tmp_path, monkeypatch, publish):
    from youthsite import checking

    project = copy_example(tmp_path / "once")
    settings = project.root / "youthsite.yml"
    settings.write_text(settings.read_text().replace("publish: preview", f"publish: {publish}"))
    asked = []
    real = checking.check_report
    monkeypatch.setattr(
        checking, "check_report", lambda report, *more: asked.append(report.slug) or real(report, *more)
    )
    build_site(open_project(project.root), strict=False)
    assert asked == list(project.slugs)
