import gzip
import re
from pathlib import Path
from types import SimpleNamespace

import material
import pytest

from tests.theme import harness
from tests.theme.harness import Sample
from tests.webpage import read_page
from youthsite.model import BLOCK_KINDS

ASSETS = harness.THEME / "youthsite"


def gzipped(folder):
    return len(gzip.compress(b"".join(path.read_bytes() for path in sorted(folder.iterdir())), mtime=0))


@pytest.fixture(params=[*harness.sites(), "404.html"])
def address(request):
    return request.param


def test_each_page_has_one_heading_a_title_and_named_landmarks(sample_site, address):
    page = read_page(sample_site / address)
    assert [tag for tag, _ in page.tags].count("h1") == 1
    assert page.having("html", lang="en-GB")
    assert page.having("main", id="content")
    assert all("aria-label" in nav for nav in page.having("nav"))
    assert len(set(page.ids)) == len(page.ids)


def test_titles_are_unique(sample_site):
    pages = [(sample_site / address).read_text() for address in harness.sites()]
    titles = [re.search(r"<title>(.*?)</title>", page)[1] for page in pages]
    assert len(set(titles)) == len(titles)


def test_nothing_on_a_page_comes_from_elsewhere_or_runs_inline(sample_site, address):
    page = read_page(sample_site / address)
    assert all("//" not in asked for asked in page.asked_for)
    names = {name for _, values in page.tags for name in values}
    assert not [name for name in names if name == "style" or name.startswith("on")]
    inline = [values for tag, values in page.tags if tag == "script" and "src" not in values]
    assert all(values.get("type") == "application/json" for values in inline)


def test_everything_a_page_asks_for_is_there(sample_site, address):
    page = read_page(sample_site / address)
    assert [asked for asked in page.asked_for if not page.resolve(asked)[0].exists()] == []


def test_a_preview_is_labelled_and_kept_from_search_engines(sample_site, address):
    page = read_page(sample_site / address)
    assert page.having("meta", name="robots", content="noindex")
    assert address == "404.html" or harness.NOTICE in page.text
    assert address == "404.html" or "page--unfinished" in (sample_site / address).read_text(encoding="utf-8")


def test_an_approved_page_carries_no_draft_label():
    sample = harness.sites()[harness.EASY]
    sample.context["page"].update(banner="", noindex=False)
    html = harness.render(harness.EASY, sample)
    assert 'class="draft"' not in html
    assert "page--unfinished" not in html  # what the watermark hangs on
    assert "noindex" not in html


@pytest.mark.parametrize(
    ("address", "other"), [(harness.EASY, harness.FORMAL), (harness.FORMAL, harness.EASY)]
)
def test_the_way_to_the_other_edition_is_on_the_page_and_in_its_head(sample_site, address, other):
    page = read_page(sample_site / address)
    twin = (sample_site / other).resolve()
    (link,) = page.having("a", class_="switch__there")
    assert page.resolve(link["href"])[0] == twin
    assert page.resolve(page.having("link", rel="alternate")[0]["href"])[0] == twin


def test_a_page_without_a_twin_says_so(sample_site):
    page = read_page(sample_site / "easy/glen-orra/02-well.html")
    assert "This page is only in easy words." in page.text
    assert not page.having("link", rel="alternate")


def test_search_leads_to_one_edition_only(sample_site):
    for address, script in [(harness.EASY, "search/easy.js"), (harness.FORMAL, "search/formal.js")]:
        page = read_page(sample_site / address)
        assert page.resolve(page.having("div", id="search")[0]["data-index"])[0] == sample_site / script


def test_the_sound_is_native_named_and_unloaded(sample_site):
    page = read_page(sample_site / harness.EASY)
    (audio,) = page.having("audio")
    assert audio["preload"] == "none"
    assert audio["aria-label"] == "Sound: Feeling safe"
    assert "1 minute, 0.3 MB" in page.text
    assert "autoplay" not in audio


def test_a_page_without_sound_says_so_and_keeps_the_phones_own_voice_hidden_till_it_is_found(sample_site):
    page = read_page(sample_site / "easy/glen-orra/02-well.html")
    assert "There is no audio for this page." in page.text
    (player,) = page.having("section", class_="player")
    assert "hidden" in player
    assert page.having("audio") == []


def test_the_listen_page_shows_length_and_size_of_each_sound(sample_site):
    page = read_page(sample_site / "listen.html")
    assert len(page.having("audio", preload="none")) == 3
    assert page.text.count("1 minute, 0.3 MB") == 3


def test_home_asks_for_four_things_and_shows_the_eight_signs(sample_site):
    page = read_page(sample_site / "index.html")
    classes = [str(values.get("class")) for _, values in page.tags]
    doors = [name for name in classes if name.startswith("door ")]
    assert doors == ["door door--read", "door door--listen", "door door--bsl", "door door--help"]
    assert len([name for name in classes if name.startswith("sign ")]) == 8


def test_without_sound_and_somebody_to_ask_home_has_two_doors():
    bare = harness.context("home", title="Home", listen="", bsl_door="")
    html = harness.render("index.html", harness.Sample(bare, harness.HOME))
    assert re.findall(r'class="door (door--\w+)"', html) == ["door--read", "door--help"]


def test_the_listen_page_without_sound_says_what_is_true():
    html = harness.render(
        "listen.html", harness.Sample(harness.context("listen", title="Listen"), "<h1>Listen</h1>")
    )
    assert "Choose a page to hear" not in html
    assert "Many phones and computers can read a page aloud." in html


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"told": 0, "of": 1, "partly": 0}, "This page does not tell the one part of the full report yet."),
        (
            {"told": 1, "of": 1, "partly": 1},
            "tells the one part of the full report. It tells it only in part.",
        ),
        ({"told": 0, "of": 2, "partly": 0}, "This page tells none of the 2 parts of the full report yet."),
        (
            {"told": 2, "of": 3, "partly": 1},
            "tells 2 of the 3 parts of the full report. It tells one of these only in part.",
        ),
    ],
)
def test_how_much_a_page_tells_is_said_in_whole_sentences(told, says):
    page = harness.context("easy", "easy", told={**told, "others_url": harness.FORMAL})
    html = harness.render(harness.EASY, harness.Sample(page, "<p>Words.</p>"))
    assert says in " ".join(re.sub("<[^>]+>", "", html).split())


def test_home_says_first_what_its_markdown_says_first(sample_site):
    html = (sample_site / "index.html").read_text()
    places = [
        "our report in easy words</h1>",
        "listen to it.</p>",
        'class="doors"',
        'id="reports"',
        "Who made this",
    ]
    assert [html.count(place) for place in places] == [1] * len(places)
    assert [html.index(place) for place in places] == sorted(html.index(place) for place in places)


def test_home_without_words_of_its_own_still_says_what_it_is():
    html = harness.render("index.html", Sample(harness.context("home")))
    assert "<h1>Is life getting better for young people in Glen Orra?</h1>" in html
    assert html.count("<p>Here is what was done") == 1


def test_several_reports_are_listed_before_one_is_read():
    made = harness.context("home")
    made["reports"] = [*made["reports"], {**made["reports"][0], "title": "Another year"}]
    html = harness.render("index.html", Sample(made))
    assert re.search(r'class="door door--read" href="#reports"', html)
    assert html.count('class="report"') == 2


@pytest.mark.parametrize(
    ("number", "said", "link"),
    [
        (0, "none of the 20</strong> parts of the full report yet", "Read them in"),
        (14, "14 of the 20", "Read the other parts"),
    ],
)
def test_how_much_a_page_tells_is_said_also_where_it_is_nothing(number, said, link):
    told = {"told": number, "of": 20, "partly": 0, "others_url": harness.FORMAL}
    html = harness.render(harness.EASY, Sample(harness.context("easy", "easy", told=told)))
    assert said in html
    assert link in html


def test_words_from_people_cannot_become_markup():
    hostile = 'Tom & <script>alert(1)</script> “x"'
    twin = {"title": hostile, "url": "a.html", "label": hostile}
    made = harness.context("easy", "easy", hostile, twin=twin, twin_note=hostile, audio_note=hostile)
    made.update(partnership=hostile, area=hostile)
    made["contact"] = {"email": 'a"><b>@example.org', "phone": '1"><b>'}
    html = harness.render(harness.EASY, Sample(made))
    assert "<script>alert" not in html
    assert "<b>" not in html
    assert html.count("Tom &amp; ") > 3


def test_cues_cannot_end_their_script_early():
    sound = {**harness.SOUND, "cues": '[["</script><b>",0,1]]'}
    html = harness.render(harness.EASY, Sample(harness.context("easy", "easy", audio=sound)))
    assert "</script><b>" not in html


def test_the_theme_works_without_our_plugins():
    html = harness.render("about.html", None, "<h1>About</h1><p>Words.</p>")
    assert "<h1>About</h1>" in html
    assert "<p>Words.</p>" in html
    assert 'id="search"' not in html


def test_a_kind_nobody_knows_becomes_a_plain_page():
    html = harness.render("a.html", Sample(harness.context("poster", title="A poster"), "<p>Words.</p>"))
    assert "<h1>A poster</h1>" in html
    assert "<p>Words.</p>" in html


def test_each_edition_is_canonical_for_itself():
    front = "https://example.org/"
    html = harness.render(harness.EASY, harness.sites()[harness.EASY], site_url=front)
    assert f'<link rel="canonical" href="{front}{harness.EASY}">' in html
    assert re.search(rf'<link rel="alternate"[^>]* href="{front}{harness.FORMAL}">', html)


def test_a_site_may_add_its_own_style_after_ours():
    html = harness.render("a.html", None, extra_css=["colours.css"])
    assert html.index("youthsite/css/player.css") < html.index('href="colours.css"')


def test_styles_and_scripts_stay_small():
    assert gzipped(ASSETS / "css") <= 30_000
    assert gzipped(ASSETS / "js") <= 20_000


def test_scripts_work_from_disk():
    barred = re.compile(r"\bfetch\(|XMLHttpRequest|\bimport\s|new Worker|cookie|sessionStorage|indexedDB")
    keeping = {"start.js", "look.js"}
    for script in (ASSETS / "js").iterdir():
        found = barred.search(script.read_text())
        if script.name == "keep.js":  # works only over http, and leaves at once from disk
            assert found.group() == "fetch("
            assert 0 < script.read_text().index("^https?:") < found.start()
            continue
        assert not found, script.name
        assert script.name in keeping or "localStorage" not in script.read_text(), script.name
    assert "setItem" not in (ASSETS / "js/start.js").read_text()


def test_style_sheets_ask_for_nothing():
    for sheet in (ASSETS / "css").iterdir():
        assert not re.search(r'@import|url\((?!"data:)|@font-face', sheet.read_text()), sheet.name


def test_every_kind_of_block_has_a_tone_of_its_own():
    sheet = (ASSETS / "css/blocks.css").read_text()
    missing = [kind for kind in BLOCK_KINDS if f".block--{kind} {{ --tone: var(--{kind}-tone)" not in sheet]
    assert missing == []


def test_headings_under_a_lone_one_are_the_contents_of_a_formal_page():
    under = [SimpleNamespace(title=f"Theme {letter}", url=f"#{letter}", children=[]) for letter in "ab"]
    priority = SimpleNamespace(title="Priority", url="#priority", children=under)
    whole = [SimpleNamespace(title="Page", url="#page", children=[priority])]
    for headings, shown in [(whole, ["#a", "#b"]), ([priority.children[0]], [])]:
        html = harness.render(
            "a.html", Sample(harness.context("formal", "formal"), "<p>Words.</p>", headings)
        )
        toc = re.search(r'<details class="toc".*?</details>', html, re.DOTALL)
        assert re.findall(r'href="(.*?)"', toc[0] if toc else "") == shown


def test_only_the_pages_meant_to_replace_the_base_theme_do():
    theirs = Path(material.__file__).parent / "templates"
    ours = {path.relative_to(harness.THEME).as_posix() for path in harness.THEME.rglob("*.html")}
    assert {name for name in ours if (theirs / name).exists()} == {"main.html", "404.html"}


@pytest.mark.parametrize(("names", "shown"), [("Robin & Ash", "Read by Robin &amp; Ash<"), ("", None)])
def test_the_player_names_who_is_heard(names, shown):
    sample = harness.sites()[harness.EASY]
    sample.context["audio"]["read_by"] = names
    page = harness.render(harness.EASY, sample)
    assert shown in page if shown else "Read by" not in page
