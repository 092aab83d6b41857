"""What is found in a site before it is packed: addresses that lead nowhere, what must stay in the house."""

import pytest

from tests.sites import copy_example
from youthsite.packing.following import follow
from youthsite.packing.private import private_in

FRONT = "https://council.example/reports/youth/"
SLUG = "glen-orra-2024-25"
FEED = f'<rss><link>{FRONT}easy/a.html</link><enclosure url="{FRONT}audio/a.mp3"/></rss>'
GOOD = {
    "index.html": f'<link rel="canonical" href="{FRONT}index.html"><a href="easy/a.html#top">A</a>'
    '<a href="https://other.example/">B</a> <a href="mailto:a@b.c">C</a><div data-root="./" data-base="./">',
    "404.html": '<link rel="stylesheet" href="/reports/youth/look.css">',
    "easy/a.html": '<link rel="stylesheet" href="../look.css"><img src="data:image/png;base64,AA">'
    '<div data-index="../search/easy.js" data-keep="../keep/a.json" data-root="../"></div>',
    "look.css": '@import "more.css"; a { background: url(letters/f.woff2) }',
    "more.css": "",
    "letters/f.woff2": "x",
    "search/easy.js": 'youthsiteSearch.load([{"title":"A","url":"easy/a.html#b","text":""}],{});',
    "keep/a.json": '{"title":"A","version":"1","pages":[["easy/a.html",3]]}',
    "podcast/a.xml": FEED,
    "audio/a.mp3": "x",
}


def site(folder, files):
    made = {}
    for name, text in files.items():
        made[name] = folder / "built" / name
        made[name].parent.mkdir(parents=True, exist_ok=True)
        made[name].write_text(text, encoding="utf-8")
    return made


def test_a_site_whose_addresses_lead_somewhere_has_no_problem(tmp_path):
    followed = follow(site(tmp_path, GOOD), FRONT)
    assert followed.problems == ()
    assert followed.reached == GOOD.keys() - {"404.html", "podcast/a.xml"}


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("easy/a.html", '<a href="b.html">', "leads to b.html, which is not there"),
        ("easy/a.html", '<img src="../../logo.svg">', "outside of the website's folder"),
        ("easy/a.html", '<a href="/easy/a.html">', "outside of the website's folder"),
        ("easy/a.html", '<img srcset="a.png 1x, ../look.css 2x">', "leads to a.png"),
        ("easy/a.html", '<a href="..">', "leads to .., which"),
        ("easy/a.html", '<script src="https://other.example/a.js">', "from another computer"),
        ("easy/a.html", '<link rel="manifest" href="app.webmanifest">', "leads to app.webmanifest"),
        ("easy/a.html", f'<link rel="canonical" href="{FRONT}b.html">', "which is not there"),
        ("easy/a.html", '<video poster="//other.example/a.png">', "from another computer"),
        ("look.css", "a { background: url('/f.woff2') }", "outside of the website's folder"),
        ("look.css", 'a { src: url("https://other.example/f.woff2") }', "from another computer"),
        ("search/easy.js", 'youthsiteSearch.load([{"title":"A","url":"easy/b.html"}],{});', "easy/b.html"),
        ("keep/a.json", '{"title":"A","pages":[["easy/b.html",3]]}', "easy/b.html"),
        ("podcast/a.xml", FEED.replace("a.mp3", "b.mp3"), "audio/b.mp3"),
        ("sitemap.xml", f"<urlset><url><loc>{FRONT}easy/b.html</loc></url></urlset>", "easy/b.html"),
    ],
)
def test_an_address_that_leads_nowhere_or_out_is_named_with_its_file(tmp_path, name, text, says):
    (problem,) = follow(site(tmp_path, {**GOOD, name: text}), FRONT).problems
    assert problem.startswith(f"{name} ")
    assert says in problem


@pytest.fixture
def project(tmp_path):
    found = copy_example(tmp_path / "site")
    (found.root / "consents").mkdir()
    (found.root / "consents" / "skye.yml").write_text("picture: skye\n")
    (found.recordings / "robin").mkdir(parents=True)
    (found.recordings / "robin" / "take.wav").write_bytes(b"RIFF of Robin")
    return found


def held(project):
    return next(each for each in project.report(SLUG).passages if each.held and each.text.count(" ") > 12)


def leaks(project, **files):
    names = {name.replace("__", "."): text for name, text in files.items()}
    return list(private_in(site(project.root.parent, names), project))


def test_an_honest_site_holds_nothing_private(project):
    shown = next(each for each in project.report(SLUG).passages if not each.held and len(each.text) > 99)
    assert leaks(project, a__html=f"<p>{shown.text}</p>", b__js="x('/root')") == []


@pytest.mark.parametrize(
    "name", [".htaccess", "easy/01-a.record.yml", "x/consent.yml", "import.json", ".git/a"]
)
def test_files_for_the_makers_are_found_by_name(project, name):
    found = list(private_in(site(project.root.parent, {name: "x"}), project))
    assert found == [f"{name} is a file for the makers only"]


@pytest.mark.parametrize(
    "source", ["consents/skye.yml", "audio/recordings/robin/take.wav", f"imports/{SLUG}/import.json"]
)
def test_their_contents_are_found_under_any_name(project, source):
    data = (project.root / source).read_text(encoding="utf-8")
    assert "a.mp3 is a file for the makers only" in leaks(project, a__mp3=data)


def test_a_path_of_this_computer_is_found_in_any_file(project):
    assert leaks(project, a__mp3=f"x{project.root}y") == ["a.mp3 names a folder of this computer"]
    assert leaks(project, a__mp3=f"x{project.root.as_uri()}/b") == ["a.mp3 names a folder of this computer"]


def test_words_of_a_private_passage_are_found_through_marks(project):
    passage = held(project)
    first, rest = passage.text.split(" ", 1)
    rest = rest.replace("'", "&#39;")
    (found,) = leaks(project, a__html=f"<p><b>{first.upper()}</b>\n {rest}</p>")
    assert found == f"a.html holds words of the private passage {passage.id}"
    (found,) = leaks(project, a__js=f'[{{"text":"{passage.text}"}}]')
    assert passage.id in found
