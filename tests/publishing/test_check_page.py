"""The check page of a preview: each problem beside its words and their source, and nothing that is held."""

import re
from dataclasses import replace

import pytest

from tests.checks.test_report_check import EASY, LONG, TEXTS, make_edition, make_report
from tests.sites import copy_example
from youthsite.checks import advice_of, check_report
from youthsite.checks.accepting import acceptance
from youthsite.checks.facts.table import FACT_RULES
from youthsite.checks.rules import load_rules
from youthsite.checks.ties import TIE_RULES
from youthsite.editions import recorded, tie_to
from youthsite.model import Edit, Omission
from youthsite.project import open_project
from youthsite.publishing import assemble
from youthsite.publishing.check_page import check_page
from youthsite.publishing.search import search_scripts
from youthsite.settings import Settings

STEP = Edit("brackets", "91% (of all) pupils feel safe.", "91% of pupils feel safe.")


def drafted(report, source=EASY):
    """The edition of the checks' tests, with a step kept of its second block."""
    edition = make_edition(report, source)
    (page,) = edition.pages
    forum, safe, call = page.blocks
    safe = recorded(safe, "draft", "rules", tie_to([report.passages[1]]), [STEP])
    to_do = (Omission("p5", report.passages[4].fingerprint, "it says not (“Not all schools”)"),)
    return replace(edition, pages=(replace(page, blocks=(forum, safe, call), to_do=to_do),))


def page_of(report=None, edition=None):
    report = report or make_report()
    edition = edition or drafted(report)
    check = check_report(report, edition, Settings(), edition.pages[0].path.parents[2])
    return check_page(check, report, edition)


def articles(html):
    return re.findall(r"<article.*?</article>", html, re.DOTALL)


def test_each_problem_stands_beside_its_sentence_its_source_and_its_place():
    first = articles(page_of().markdown)[0]
    assert "<mark>19 out of 100 pupils feel safe.</mark>" in first
    assert f"{TEXTS[1]} <a href" in first
    assert 'href="../glen-orra/play.html#p2"' in first
    assert 'href="../easy/glen-orra/play.html#safe"' in first
    assert "easyread/glen-orra/play.md, line 12 (fact-number)" in first
    assert "What to do:" in first


def test_every_problem_is_there_and_blocks_without_any_come_last():
    report = make_report()
    edition = drafted(report)
    check = check_report(report, edition, Settings(), edition.pages[0].path.parents[2])
    html = page_of(report, edition).markdown
    assert html.count("data-rule=") == len(check.problems)
    assert html.index('id="errors"') < html.index('id="warnings"') < html.index('id="hints"')
    calm = drafted(report, EASY.replace("19 out", "91 out").replace(LONG, "A list.").replace("11!", "11."))
    html = page_of(report, calm).markdown
    assert 'id="errors"' not in html
    assert html.index("Blocks with nothing to put right") < html.index("#safe")


def test_why_it_says_so_is_told_step_by_step():
    html = page_of().markdown
    assert "Why does it say this? (1 step)" in html
    assert "<b>Before:</b> 91% (of all) pupils feel safe." in html
    assert "<code>youthsite undo play safe NUMBER</code>" in html


def test_steps_of_a_passage_that_changed_are_not_shown():
    """They hold what the full report said before: it may have been taken out for a reason."""
    report = make_report()
    changed = make_report((TEXTS[0], "92% of pupils feel safe.", *TEXTS[2:]))
    html = page_of(changed, drafted(report)).markdown
    assert "(of all)" not in html
    assert "youthsite why play safe" in html
    gone = replace(report, pages=(replace(report.pages[0], passages=report.passages[2:]),))
    html = page_of(gone, drafted(report)).markdown
    assert "91%" not in html
    assert "Strathfearn" not in html.replace("They met in Strathfearn", "")


def test_what_became_of_each_passage_is_told_with_its_reason():
    html = page_of().markdown
    assert "2 of 5 parts are told. 1 are left out. 1 are to do. 1 are private" in html
    assert "Why: how meetings are run" in html
    assert "Why: it says not (“Not all schools”)" in html


def test_a_reason_does_not_bring_back_words_that_were_taken_out():
    report = make_report()
    changed = make_report((*TEXTS[:4], "Most schools answered."))
    html = page_of(changed, drafted(report)).markdown
    assert "Why: it says not<" in html
    assert "Not all schools" not in html


def test_nothing_of_a_held_passage_or_of_its_block_is_there():
    report = make_report()
    private = make_report((TEXTS[0], "A private 91% of pupils feel safe.", *TEXTS[2:]))
    html = page_of(private, drafted(report)).markdown
    assert "A block that is not published" in html
    assert "held-passage" in html
    for words in ("feel safe", "#safe", "91%", "19 out", "(of all)", LONG, "A private"):
        assert words not in html


def test_words_cannot_become_marks_or_end_the_block_of_html():
    report = make_report((TEXTS[0], "<script>alert(1)</script>\n\n# No & no", *TEXTS[2:]))
    html = page_of(report, drafted(report, EASY.replace("19 out", "19 <b>out</b> “&”"))).markdown
    assert "<script" not in html
    assert "<b>out" not in html
    assert "\n\n" not in html.strip()
    assert [line for line in html.splitlines() if line.startswith(("#", ":::"))] == []


def test_search_does_not_find_it():
    page = page_of()
    assert page.entries == ()
    assert page.edition == ""


def test_only_a_preview_has_it(tmp_path):
    project = copy_example(tmp_path / "site")
    uri = f"check/{project.slugs[0]}.md"
    assert uri in [page.uri for page in assemble(project, checks=True).pages]
    assert uri not in [page.uri for page in assemble(project).pages]
    settings = project.root / "youthsite.yml"
    settings.write_text(
        re.sub(r"^publish: .*\n", "", settings.read_text(), flags=re.MULTILINE) + "\npublish: approved\n"
    )
    live = assemble(open_project(project.root), checks=True)
    assert [page.uri for page in live.pages if "check" in page.uri] == []


def test_its_words_are_in_no_index(tmp_path):
    project = copy_example(tmp_path / "site")
    assert "What to check" not in "".join(search_scripts(assemble(project, checks=True)).values())


@pytest.mark.parametrize("rule", [*(rule.id for rule in load_rules()), *FACT_RULES, *TIE_RULES])
def test_every_rule_says_why_and_what_to_do(rule):
    advice = advice_of(rule)
    assert advice.why.endswith((".", "”"))
    assert advice.looks_for
    assert advice.to_do or rule in {one.id for one in load_rules()}


def accepted_page(reason="The group asked for it.", rule="fact-number", **kept):
    report = make_report()
    edition = drafted(report)
    found = check_report(report, edition, Settings(), edition.pages[0].path.parents[2])
    (finding,) = (one for one in found.findings if one.problem.rule == rule)
    entry = acceptance(finding, reason, **kept)
    (page,) = edition.pages
    blocks = tuple(
        replace(one, record=replace(one.record, accepted=(entry,))) if one is finding.block else one
        for one in page.blocks
    )
    return page_of(report, replace(edition, pages=(replace(page, blocks=blocks),))).markdown


def test_what_was_accepted_stands_in_a_part_of_its_own_with_why_by_whom_and_when():
    html = accepted_page(by="participation officer", date="2025-03-31")
    part = re.search(r"<section data-accepted>.*?</section>", html, re.DOTALL)[0]
    assert "Accepted as it is (1)" in part
    assert "Easy words: 19 out of 100 pupils feel safe." in part
    assert f"{TEXTS[1]} <a href" in part
    assert "The group asked for it. (participation officer, 2025-03-31)" in part
    assert "youthsite accept play:12 fact-number --undo" in part
    assert "(fact-number)" not in html.replace(part, "")
    assert "data-accepted" not in page_of().markdown


def test_words_of_a_reason_cannot_become_marks():
    html = accepted_page(reason="<b>\n\n# so</b>", by="<i>")
    assert "&lt;b&gt; # so&lt;/b&gt; (&lt;i&gt;)" in html
    assert "\n\n" not in html.strip()


def test_each_page_and_each_block_is_measured_in_words():
    html = page_of().markdown
    assert "<b>Play:</b> 5 sentences with 9.4 words each, 1 long sentence, 1 word that learners" in html
    (card,) = (one for one in articles(html) if "#safe" in one)
    assert "2 sentences with 13.5 words each, 1 long sentence" in card
    assert "Reading grade" not in html


def test_of_a_block_that_was_accepted_as_a_whole_all_sentences_are_shown():
    html = accepted_page(rule="fact-number-untold")
    part = re.search(r"<section data-accepted>.*?</section>", html, re.DOTALL)[0]
    assert f"Easy words: 19 out of 100 pupils feel safe. {LONG}" in part


def test_words_that_may_fit_are_listed_with_their_evidence_and_the_way_to_say_yes(tmp_path):
    project = copy_example(tmp_path / "site")
    page = project.easyread / "glen-orra-2024-25" / "01-foreword.md"
    block = "\n\n::: {#new-park .did}\n### The new park\nA play park and a football club opened.\n:::\n"
    page.write_text(page.read_text(encoding="utf-8").rstrip() + block, encoding="utf-8")
    pages = {each.uri: each.markdown for each in assemble(open_project(project.root), checks=True).pages}
    told = pages["check/glen-orra-2024-25.md"]
    part = told[told.index('id="tags"') :]
    assert "“play park”, “football”" in part
    assert "youthsite tags 01-foreword#new-park --confirm &quot;active 31&quot;" in part
    assert not any(
        "new-park" in text for uri, text in pages.items() if uri.startswith(("wellbeing", "rights"))
    )
