"""A pack of the approved example: the same bytes anywhere, whole in any folder, and nothing private in it."""

import re
import shutil
import zipfile
from datetime import date

import pytest
from click.testing import CliRunner

from tests.browser import PHONE
from tests.end_to_end.serving import served, walk
from tests.released import SLUG, released_example
from tests.webpage import pages_of
from youthsite.cli import main
from youthsite.narration.recordings import Consent, write_consent
from youthsite.project import open_project

pytest.importorskip("lameenc", reason="the `audio` extra is not installed")

FRONT = "https://council.example/reports/youth/"
SECRETS = (b"Skye Example", b"RIFF secret take", b"officer Example")


def run(*words):
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The approved example with a consent for a picture, a voice and the source of a take beside it."""
    project = released_example(tmp_path_factory.mktemp("packed") / "site")
    (project.root / "consents").mkdir()
    (project.root / "consents" / "skye.yml").write_bytes(SECRETS[0])
    day = date(2026, 9, 1)
    write_consent(
        project.recordings, Consent("robin", "Robin", day, "officer Example", day, date(2029, 1, 1))
    )
    (project.recordings / "robin" / "source.wav").write_bytes(SECRETS[1])
    return project


@pytest.fixture(scope="module")
def packed(project):
    said = run("pack", "--at", FRONT, "--site", project.root)
    assert f"Made for {FRONT}" in said
    return project.root / f"{SLUG}-website.zip"


def unpacked(zip, folder):
    with zipfile.ZipFile(zip) as made:
        made.extractall(folder)
    return folder / "website"


@pytest.fixture(scope="module")
def website(packed, tmp_path_factory):
    return unpacked(packed, tmp_path_factory.mktemp("web"))


@pytest.fixture(scope="module")
def nowhere(project, packed, tmp_path_factory):
    """The same, packed without an address."""
    folder = tmp_path_factory.mktemp("nowhere")
    said = run("pack", "--out", folder / "a.zip", "--site", project.root)
    assert "Left out, for nobody said the address" in said
    return unpacked(folder / "a.zip", folder)


def test_another_copy_in_another_folder_gives_the_same_bytes(project, packed, tmp_path):
    copy = tmp_path / "quite" / "another" / "name"
    shutil.copytree(project.root, copy)
    (copy / packed.name).unlink()
    run("pack", "--at", FRONT.rstrip("/"), "--site", copy)
    assert (copy / packed.name).read_bytes() == packed.read_bytes()


def test_the_walk_sees_what_is_missing_and_what_leads_out(tmp_path):
    (tmp_path / "index.html").write_text('<a href="gone.html">A</a><img src="/b.svg"><link href="a.css">')
    (tmp_path / "a.css").write_text("a { background: url(../c.svg) }")
    with served(tmp_path) as server:
        came, wrong = walk(server.front, FRONT)
    assert came == {"index.html", "a.css"}
    assert sorted(fault.split(":")[0] for fault in wrong) == [
        "a.css leads out",
        "index.html",
        "index.html leads out",
    ]


def test_below_a_folder_everything_is_there_and_nothing_leads_out(website):
    with served(website) as server:
        came, wrong = walk(server.front, FRONT, f"podcast/{SLUG}.xml", "sitemap.xml")
    assert wrong == []
    assert {path for path in server.asked if not path.startswith("/a/b/")} == set()
    kinds = {path.rsplit(".", 1)[-1] for path in came}
    assert kinds >= {"html", "css", "js", "json", "svg", "mp3", "vtt", "xml", "woff2", "png"}
    files = {path.relative_to(website).as_posix() for path in website.rglob("*") if path.is_file()}
    rest = {
        re.sub(r"^(audio|pictures|youthsite/letters)/.*?([^/.]+)\.", r"\1/…", path, count=1)
        for path in files - came
    }
    assert rest <= {
        "404.html",
        "lexicon.pls",
        "audio/…words.vtt",
        "audio/…sync.vtt",
        "pictures/…svg",
        "youthsite/letters/…txt",
    }


def test_without_an_address_it_works_the_same_and_no_page_names_one(nowhere):
    with served(nowhere) as server:
        came, wrong = walk(server.front, "")
    assert wrong == []
    assert f"easy/{SLUG}/index.html" in came
    for left_out in ("404.html", "sitemap.xml", "podcast"):
        assert not (nowhere / left_out).exists()
    assert not list(nowhere.rglob("*.qr.svg"))
    for page in pages_of(nowhere):
        assert page.having("link", rel="canonical") == []
        assert not [found for found in page.having("meta") if "property" in found]
        twins = [found["href"] for found in page.having("link", rel="alternate")]
        assert all(page.resolve(twin)[0].is_file() for twin in twins)


def test_with_an_address_each_page_says_its_own_and_its_twins(website):
    listed = re.findall("<loc>(.*?)</loc>", (website / "sitemap.xml").read_text())
    pages = pages_of(website)
    front = website.resolve()
    for page in pages:
        name = page.path.relative_to(front).as_posix()
        (canonical,) = page.having("link", rel="canonical")
        assert canonical["href"] == FRONT + name
        assert FRONT + name in listed
        for twin in page.having("link", rel="alternate"):
            assert (front / twin["href"].removeprefix(FRONT)).is_file()
            (back,) = [each for each in pages if each.path == front / twin["href"].removeprefix(FRONT)]
            assert back.having("link", rel="alternate") or back.path.name == "index.html"
    assert len(listed) == len(pages)
    assert not [address for address in listed if "/check/" in address or "404" in address]


def test_nothing_private_is_in_it(project, packed):
    held = [passage for passage in project.report(SLUG).passages if passage.held]
    assert held
    with zipfile.ZipFile(packed) as made:
        everything = {name: made.read(name) for name in made.namelist()}
    for name, data in everything.items():
        for secret in (*SECRETS, str(project.root).encode(), b"pytest-of"):
            assert secret not in data, (name, secret)
        for passage in held:
            assert " ".join(passage.text.split()[:6]).encode() not in data, (name, passage.id)
    names = " ".join(everything)
    assert not re.search(r"consent|recording|\.record\.yml|import\.|passages|\.md\b|/check/|(^| |/)\.", names)


def test_what_was_approved_is_there_and_no_page_calls_it_a_draft(project, website):
    pages = [page for page in pages_of(website) if f"/easy/{SLUG}/" in page.path.as_posix()]
    blocks = sum(len(page.having("section")) for page in pages)
    assert blocks >= len(project.edition(SLUG).blocks)
    for page in pages_of(website):
        assert not page.having("meta", name="robots"), page.path
        assert "This is a draft." not in page.text


def test_one_error_stops_it_and_writes_nothing(project, tmp_path):
    (project.root / "accessibility-tests.yml").rename(tmp_path / "kept.yml")
    try:
        words = ["pack", "--out", str(tmp_path / "a.zip"), "--site", str(project.root)]
        done = CliRunner().invoke(main, words)
    finally:
        (tmp_path / "kept.yml").rename(project.root / "accessibility-tests.yml")
    assert done.exit_code == 2
    assert "[statement-gap]" in done.output
    assert not (tmp_path / "a.zip").exists()
    assert open_project(project.root).slugs


@pytest.mark.browser
def test_search_sound_and_keeping_work_below_a_folder(website, browser):
    with served(website) as server:
        context = browser.new_context(viewport=PHONE)
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{server.front}easy/{SLUG}/index.html")
        page.get_by_role("button", name="Keep on this phone").click()
        page.get_by_role("button", name="Keep it:").click()
        page.get_by_text("It is on this phone now.").wait_for()
        scopes = "navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.scope))"
        assert page.evaluate(scopes) == [server.front]
        page.get_by_role("button", name="Search").click()
        page.keyboard.insert_text("skint")  # At once, or the first result may be of "s".
        found = page.locator(".search__results a").first.evaluate("link => link.href")
        assert found.startswith(server.front)
        assert page.goto(found.partition("#")[0]).status == 200
        assert page.evaluate("fetch(document.querySelector('audio').src).then(one => one.status)") == 200
        context.close()
    assert [url for url in asked if not url.startswith(server.front)] == []
