from dataclasses import replace

import pytest

from tests.sites import copy_example
from tests.years import NEW, OLD, two_years
from youthsite import following_up
from youthsite.approving import decide_on
from youthsite.checks import check_report
from youthsite.cli.building import build_site
from youthsite.editions import read_page, replace_block, save_page
from youthsite.errors import YouthsiteError
from youthsite.keeping_addresses import former_addresses, keep_addresses, move_address
from youthsite.model import Decision
from youthsite.project import open_project
from youthsite.publishing import assemble
from youthsite.publishing.heard import Heard
from youthsite.publishing.views import Viewer
from youthsite.years.addresses import FILE

ROLE, DAY = "participation officer", "2026-09-01"
GUIDE, MADE = "08-next-steps-2025-26#family-guide", "01-what-we-said#one-guide"
PASS, NOW_PASS = "06-priority-3-achieving-and-included#ferry-pass", "03-healthy-and-active#ferry-pass"
PAGE = f"what-we-said/{NEW}.md"


@pytest.fixture
def project(tmp_path):
    return two_years(tmp_path / "site")


def page(project, uri=PAGE):
    return next((each for each in assemble(project).pages if each.uri == uri), None)


def keep(project, said=GUIDE, now=MADE, state="accepted"):
    following_up.decide_pair(project, NEW, said, now, state, ROLE, DAY, "so")


def live(project):
    path = project.root / "youthsite.yml"
    text = path.read_text(encoding="utf-8").replace("publish: preview", "publish: approved")
    path.write_text(text, encoding="utf-8")
    return open_project(project.root)


def approve(project, *places):
    decide_on(project, places, Decision("approved", ROLE, DAY), anyway="no group yet")


def test_a_promise_stands_beside_what_came_of_it_with_links_to_both(project):
    keep(project)
    text = page(project).markdown
    said = text.index("We will make one guide to help for families.")
    assert said < text.index("We made one guide to help for families.")
    assert f"(../easy/{OLD}/08-next-steps-2025-26.md#family-guide)" in text
    assert f"(../easy/{NEW}/01-what-we-said.md#one-guide)" in text


def test_promises_without_an_answer_are_listed_without_blame(project):
    text = page(project).markdown
    assert "We made one guide" not in text
    below = text[text.index("We do not say here what came of these") :]
    assert f"../easy/{OLD}/08-next-steps-2025-26.md#family-guide" in below
    keep(project)
    text = page(project).markdown
    below = text[text.index("We do not say here what came of these") :]
    assert "#family-guide" not in below
    assert "#steady-homes" in below


def test_counts_stand_old_first(project):
    keep(project, PASS, NOW_PASS)
    text = page(project).markdown
    assert text.index("2024-25: 508 young people") < text.index("2025-26: 612 young people")


def test_a_refused_pair_and_one_whose_words_changed_are_not_shown(project):
    keep(project, state="refused")
    assert "We made one guide" not in page(project).markdown
    keep(project)
    found = read_page(project.easyread / NEW / "01-what-we-said.md")
    (block,) = (each for each in found.blocks if each.id == "one-guide")
    save_page(replace_block(found, replace(block, body="We made two guides.")), before=found)
    assert "We made two guides" not in page(project).markdown
    problems = check_report(
        project.report(NEW), project.edition(NEW), project.settings, project.root
    ).problems
    assert [each.line for each in problems if each.rule == "stale-follow-up"] == [4]


def test_a_live_site_shows_only_approved_pairs_of_approved_blocks(project):
    keep(project)
    project = live(project)
    assert page(project) is None
    approve(project, GUIDE, MADE)
    assert "We made one guide" not in page(project).markdown
    done, waiting = following_up.approve_pairs(project, NEW, ROLE, DAY)
    assert (len(done), waiting) == (1, ())
    assert "We made one guide" in page(project).markdown
    assert "#steady-homes" not in page(project).markdown  # nobody approved that promise


def test_addresses_of_the_older_report_stay_when_a_newer_comes(project, tmp_path):
    alone = copy_example(tmp_path / "alone")
    before = {each.uri for each in assemble(alone).pages}
    assert before <= {each.uri for each in assemble(project).pages}
    assert "reports.md" not in before


def test_the_newest_report_leads_and_older_ones_say_so(project):
    assembly = assemble(project)
    assert [(each.slug, each.newer) for each in assembly.reports] == [(NEW, ""), (OLD, NEW)]
    archive = page(project, "reports.md").markdown
    assert archive.index(f"easy/{NEW}/index.md") < archive.index(f"easy/{OLD}/index.md")
    assert f"({OLD}/index.md)" in archive
    viewer = Viewer(project.settings, assembly, Heard(), "", True)

    def newer(uri):
        found = viewer.view(page(project, uri)).newer
        return found and found.url

    assert newer(f"easy/{OLD}/01-foreword.md") == f"easy/{NEW}/index.html"
    assert newer(f"{OLD}/01-foreword.md") == f"{NEW}/index.html"
    assert newer(f"easy/{NEW}/index.md") is None


def test_a_newer_report_without_easy_words_does_not_take_the_older_ones_place(project):
    for path in (project.easyread / NEW).iterdir():
        path.unlink()
    assert [each.newer for each in assemble(project).reports] == ["", ""]


def rename(project, old, new):
    for ending in (".md", ".record.yml"):
        (project.easyread / OLD / f"{old}{ending}").rename(project.easyread / OLD / f"{new}{ending}")


def lost(project):
    problems = check_report(
        project.report(OLD), project.edition(OLD), project.settings, project.root
    ).problems
    return [each for each in problems if each.rule == "lost-address"]


def test_a_renamed_page_leaves_a_page_that_leads_on(project):
    assert keep_addresses(project, [OLD]) == (OLD,)
    assert keep_addresses(project, [OLD]) == ()
    rename(project, "01-foreword", "01-hello")
    moved = page(project, f"easy/{OLD}/01-foreword.md").markdown
    assert "This page has moved" in moved
    assert "(01-hello.md)" in moved
    assert '<a class="passage" id="thank-you"></a>[' in moved
    assert "(01-hello.md#thank-you)" in moved
    assert lost(project) == []


def move_block(project):
    folder = project.easyread / OLD
    one, other = folder / "01-foreword.md", folder / "08-next-steps-2025-26.md"
    text = one.read_text(encoding="utf-8")
    start = text.index("::: {#thank-you")
    end = text.index("\n:::\n", start) + 5
    one.write_text(text[:start] + text[end:], encoding="utf-8")
    return other, text[start:end]


def test_a_block_on_another_page_leaves_its_anchor(project):
    keep_addresses(project, [OLD])
    other, block = move_block(project)
    (found,) = lost(project)
    assert (found.file, found.level) == (f"easyread/{OLD}/{FILE}", "warning")
    assert "01-foreword#thank-you" in found.message
    other.write_text(other.read_text(encoding="utf-8") + "\n" + block, encoding="utf-8")
    text = page(project, f"easy/{OLD}/01-foreword.md").markdown
    assert '<a class="passage" id="thank-you"></a>' in text
    assert "(08-next-steps-2025-26.md#thank-you)" in text
    assert lost(project) == []


def test_a_removed_page_leads_where_a_person_says(project):
    keep_addresses(project, [OLD])
    for ending in (".md", ".record.yml"):
        (project.easyread / OLD / f"09-contacts-and-other-formats{ending}").unlink()
    uri = f"easy/{OLD}/09-contacts-and-other-formats.md"
    assert "This page is not here any more" in page(project, uri).markdown
    assert "09-contacts-and-other-formats" in lost(project)[0].message
    with pytest.raises(YouthsiteError, match="There is no `10-none`"):
        move_address(project, OLD, "easy", "09-contacts-and-other-formats", "10-none")
    with pytest.raises(YouthsiteError, match="is still there"):
        move_address(project, OLD, "easy", "01-foreword", "index")
    move_address(project, OLD, "easy", "09-contacts-and-other-formats", "index")
    assert "(index.md)" in page(project, uri).markdown
    assert lost(project) == []
    assert all(each.target for each in former_addresses(project, OLD)[0])


def test_a_removed_page_of_the_full_report_leads_on_too(project):
    keep_addresses(project, [OLD])
    path = project.easyread / OLD / FILE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("full:\n", 'full:\n  "00-cover": ""\n'), encoding="utf-8")
    assert "(index.md)" in page(project, f"{OLD}/00-cover.md").markdown
    move_address(project, OLD, "full", "00-cover", "01-foreword")
    assert "(01-foreword.md)" in page(project, f"{OLD}/00-cover.md").markdown


def test_a_built_site_of_two_years_passes_axe_and_has_no_dead_link(project, open_page):
    from tests.webpage import broken_links, outside_requests

    settings = project.root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("  - youthsite/audio\n", ""))
    keep(project)
    keep(project, PASS, NOW_PASS)
    keep_addresses(project, [OLD])
    rename(project, "01-foreword", "01-hello")
    build_site(project, strict=True)
    site = project.root / "site"
    assert broken_links(site) == []
    assert outside_requests(site) == []
    watched = open_page(site / "index.html", viewport={"width": 320, "height": 640})
    for width in (320, 768, 1280):
        watched.page.set_viewport_size({"width": width, "height": 700})
        for name in (
            "index.html",
            "reports.html",
            f"what-we-said/{NEW}.html",
            f"easy/{OLD}/01-foreword.html",
            f"easy/{OLD}/01-hello.html",
            f"easy/{NEW}/index.html",
        ):
            watched.go(site / name)
            assert watched.violations() == [], (name, width)
            assert watched.overflow() <= 0, (name, width)


def test_on_a_live_site_no_address_leads_to_what_nobody_approved(project):
    keep_addresses(project, [OLD])
    approve(project, GUIDE)
    site = live(project)
    with pytest.raises(YouthsiteError, match="not on the site"):
        move_address(site, OLD, "easy", "an-old-page", "08-next-steps-2025-26#shorter-waits")
    move_address(site, OLD, "easy", "an-old-page", GUIDE)
    targets = {each.address: each.target for each in former_addresses(site, OLD)[0]}
    assert targets["an-old-page"] == GUIDE
    assert "08-next-steps-2025-26#shorter-waits" not in targets.values()
