"""The pages of wellbeing words and of rights: what the reports tell, gathered by what people confirmed."""

import re

import pytest

from tests.sites import copy_example
from youthsite.project import open_project
from youthsite.publishing import assemble
from youthsite.rights import ARTICLES
from youthsite.tagging import confirm_tags
from youthsite.wellbeing import INDICATORS

SLUG, PLACE = "glen-orra-2024-25", "01-foreword#thank-you"


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


def pages(project, **options):
    return {page.uri: page for page in assemble(open_project(project.root), **options).pages}


def test_an_indicator_has_its_meaning_a_question_its_source_and_the_blocks_with_its_word(project):
    made = pages(project)
    blocks = open_project(project.root).edition(SLUG).blocks
    for sign in INDICATORS:
        text = made[f"wellbeing/{sign.id}.md"].markdown
        assert text.startswith(f"# {sign.name}\n\n")
        assert f"\n\n{sign.meaning}\n\n" in text
        assert sign.question in text
        assert sign.link in text
        assert "22 November 2026" in text
        told = re.findall(r'<li class="block--[\w-]+"><a href="[^"]*#([\w-]+)">', text)
        assert told == [block.id for block in blocks if sign.id in block.wellbeing]


def test_where_nothing_is_told_the_page_says_so_kindly(project):
    for page in (project.easyread / SLUG).glob("*.md"):
        page.write_text(re.sub(r' wellbeing="[^"]*"', "", page.read_text(encoding="utf-8")), encoding="utf-8")
    made = pages(project)
    assert "do not tell of this word yet" in made["wellbeing/safe.md"].markdown
    assert "Find what you care about" not in made[f"easy/{SLUG}/index.md"].markdown


def test_the_front_page_lets_readers_choose_by_plain_links_with_true_counts(project):
    text = pages(project)[f"easy/{SLUG}/index.md"].markdown
    blocks = open_project(project.root).edition(SLUG).blocks
    found = re.findall(
        r'href="../../wellbeing/(\w+)\.html#([\w-]+)"[^\n]*?\((\d+)\)', text.replace("<li>", "\n")
    )
    counts = {sign.id: sum(sign.id in block.wellbeing for block in blocks) for sign in INDICATORS}
    assert found == [(id, SLUG, str(number)) for id, number in counts.items() if number]
    assert f'<h2 id="{SLUG}">' in pages(project)["wellbeing/safe.md"].markdown


def test_only_what_an_officer_approved_is_gathered_on_a_live_site(project):
    settings = project.root / "youthsite.yml"
    text = settings.read_text(encoding="utf-8").replace("publish: preview", "publish: approved")
    settings.write_text(text, encoding="utf-8")
    made = pages(project)
    assert "do not tell of this word yet" in made["wellbeing/safe.md"].markdown
    assert "do not name single rights yet" in made["rights/index.md"].markdown


def test_the_rights_page_has_every_article_with_an_anchor_and_what_is_told_of_it(project):
    made = pages(project)["rights/index.md"]
    text = made.markdown
    assert sorted(map(int, re.findall(r'id="article-(\d+)"', text))) == [each.number for each in ARTICLES]
    assert "16 July 2024" in text
    assert len(made.entries) == len(ARTICLES)
    blocks = open_project(project.root).edition(SLUG).blocks
    parts = {int(part.split('"')[0]): part for part in text.split('<h3 id="article-')[1:]}
    for article in ARTICLES:
        told = re.findall(r'<li class="block--[\w-]+"><a href="[^"]*#([\w-]+)">', parts[article.number])
        assert told == [block.id for block in blocks if str(article.number) in block.rights]


def test_a_right_stands_there_once_a_person_confirms_it(project):
    for page in (project.easyread / SLUG).glob("*.md"):
        page.write_text(re.sub(r' rights="[^"]*"', "", page.read_text(encoding="utf-8")), encoding="utf-8")
    assert "do not name single rights yet" in pages(project)["rights/index.md"].markdown
    confirm_tags(open_project(project.root), PLACE, "12")
    made = pages(project)
    told = made["rights/index.md"].markdown
    part = told[told.index('id="article-12"') : told.index('id="article-13"')]
    assert f'href="../easy/{SLUG}/01-foreword.html#thank-you"' in part
    assert told.count("01-foreword.html#thank-you") == 1
    assert 'rights="12"' in made[f"easy/{SLUG}/01-foreword.md"].markdown


def test_without_the_plugin_there_are_no_such_pages_and_no_ways_to_them(project):
    made = pages(project, wellbeing=False)
    assert not [uri for uri in made if uri.startswith(("wellbeing", "rights"))]
    assert "wellbeing/" not in made[f"easy/{SLUG}/index.md"].markdown
