"""A pack: who may go out, its zip, its letter, its link text and its settings for servers."""

import hashlib
import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.sites import copy_example
from tests.years import NEW, OLD, two_years
from youthsite import steps
from youthsite.errors import YouthsiteError
from youthsite.packing import address_of, may_pack, pack_path, pack_site
from youthsite.packing.link_text import PLACEHOLDER, RULE, Way, link_page, link_text
from youthsite.packing.servers import HEADERS, server_settings
from youthsite.packing.zipping import write_zip

DOCS = Path(__file__).parents[2] / "docs"
FRONT = "https://council.example/reports/youth/"
SLUG = "glen-orra-2024-25"
DAY = date(2026, 9, 1)
PAGE = '<h1>A</h1><audio src="../../audio/glen-orra-2024-25/01-a.mp3">'
SITE = {
    "index.html": f'<a href="easy/{SLUG}/index.html">A</a>',
    f"easy/{SLUG}/index.html": PAGE,
    f"audio/{SLUG}/01-a.mp3": "x",
    "404.html": "<h1>Missing</h1>",
}


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


@pytest.fixture
def built(tmp_path):
    for name, text in SITE.items():
        path = tmp_path / "built" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "built"


def live(project):
    return replace(project, settings=replace(project.settings, publish="approved"))


def read(path):
    with zipfile.ZipFile(path) as made:
        assert made.testzip() is None
        return {name: made.read(name) for name in made.namelist()}


@pytest.mark.parametrize(
    ("written", "given"),
    [("", ""), (" https://a.example ", "https://a.example/"), (FRONT, FRONT), (FRONT.rstrip("/"), FRONT)],
)
def test_an_address_ends_with_a_slash(written, given):
    assert address_of(written) == given


@pytest.mark.parametrize(
    "written",
    [
        "council.example/a",
        "ftp://a.example/",
        "https://",
        "https://a b/",
        "https://a/?x",
        "https://a/#b",
        "https://a.example/index.html",
        "https://me:word@a.example/",
        "https://[a/",
        "file:///C:/site",
    ],
)
def test_what_is_no_address_of_a_folder_is_refused(written):
    with pytest.raises(YouthsiteError, match=r"no (web )?address"):
        address_of(written)


def test_drafts_go_out_only_as_a_preview_and_nothing_approved_as_one(project):
    with pytest.raises(YouthsiteError, match="shows drafts"):
        may_pack(project, [], preview=False)
    may_pack(project, [], preview=True)
    with pytest.raises(YouthsiteError, match="no preview"):
        may_pack(live(project), [], preview=True)
    may_pack(live(project), [], preview=False)


def test_what_stops_a_release_stops_a_pack_and_is_named(project):
    (project.root / "accessibility-tests.yml").write_text("automatic: {}\n", encoding="utf-8")
    checks = steps.check(live(project), release=True)
    with pytest.raises(YouthsiteError) as refused:
        may_pack(live(project), checks, preview=False)
    for rule in ("release-empty", "statement-gap"):
        assert f"[{rule}]" in str(refused.value)


def test_a_pack_is_named_after_the_report_and_a_preview_says_so(project):
    assert pack_path(project, None).name == f"{SLUG}-PREVIEW-website.zip"
    assert pack_path(live(project), None) == project.root / f"{SLUG}-website.zip"


@pytest.mark.parametrize("name", ["pack.tar", "content/pack.zip", "theme/a/pack.zip"])
def test_a_pack_is_a_zip_outside_of_the_site(project, name):
    with pytest.raises(YouthsiteError):
        pack_path(project, project.root / name)


def test_the_zip_has_the_same_bytes_in_any_order_and_on_any_day_of_writing(tmp_path):
    files = [("b.txt", b"two"), ("a/c.txt", b"three"), ("a.txt", b"one")]
    first, second = tmp_path / "1.zip", tmp_path / "deep" / "2.zip"
    write_zip(first, files, DAY)
    write_zip(second, reversed(files), DAY)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as made:
        assert made.namelist() == ["a.txt", "a/c.txt", "b.txt"]
        assert {each.date_time[:3] for each in made.infolist()} == {(2026, 8, 31)}
        assert {each.external_attr >> 16 for each in made.infolist()} == {0o100644}


def test_a_file_that_changed_has_another_time_for_servers_tell_by_it(tmp_path):
    times = set()
    for number in range(20):
        write_zip(tmp_path / "a.zip", [("a.txt", b"%02d" % number)], DAY)
        with zipfile.ZipFile(tmp_path / "a.zip") as made:
            times.add(made.infolist()[0].date_time)
    assert len(times) == 20


def test_a_live_pack_has_the_site_a_letter_sums_link_text_and_settings(project, built, tmp_path):
    made = pack_site(live(project), built, FRONT, tmp_path / "out" / "a.zip")
    files = read(made.path)
    assert {name for name in files if not name.startswith("website/")} == {
        "READ-ME-FIRST.txt",
        "files.txt",
        "link-text.html",
        "link-text.txt",
        f"link-codes/{SLUG}.svg",
        "server-settings/apache.txt",
        "server-settings/nginx.txt",
        "server-settings/iis-web.config.txt",
    }
    assert {name.removeprefix("website/") for name in files if name.startswith("website/")} == SITE.keys()
    for line in files["files.txt"].decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(files[name]).hexdigest() == digest
    letter = files["READ-ME-FIRST.txt"].decode()
    assert letter.count("\r\n") == letter.count("\n")
    for said in (
        FRONT,
        "approved by an officer",
        "Content Security Policy",
        "no-cache",
        "gzip",
        "301",
        "404 or 410",
    ):
        assert said in letter
    for said in ("PREVIEW", "Left out", "$", "youthsite pack --preview"):
        assert said not in letter
    assert max(map(len, letter.splitlines())) <= 100


def test_a_preview_says_so_first_and_has_no_link_text(project, built, tmp_path):
    files = read(pack_site(project, built, FRONT, tmp_path / "a.zip").path)
    assert not [name for name in files if name.startswith("link-")]
    assert "PREVIEW-website/index.html" in files
    letter = files["READ-ME-FIRST.txt"].decode()
    assert letter.index("THIS IS A PREVIEW") < letter.index("What this is")
    assert "approved by an officer" not in letter


def test_without_an_address_the_letter_says_what_is_left_out(project, built, tmp_path):
    made = pack_site(live(project), built, "", tmp_path / "a.zip")
    files = read(made.path)
    assert "website/404.html" not in files
    assert not [name for name in files if name.startswith("link-codes/")]
    letter = " ".join(files["READ-ME-FIRST.txt"].decode().split())
    for said in ("Left out of this pack", "sitemap.xml", "canonical", "QR codes", "podcast", "--at ADDRESS"):
        assert said in letter
    assert PLACEHOLDER in files["link-text.txt"].decode()


def test_each_report_has_its_own_link_newest_first(built, tmp_path):
    both = two_years(tmp_path / "both")
    made = pack_site(live(both), built, FRONT, tmp_path / "a.zip")
    assert list(made.packed.reports) == [NEW, OLD]
    text = read(made.path)["link-text.txt"].decode()
    assert text.index(f"{FRONT}easy/{NEW}/index.html") < text.index(f"{FRONT}easy/{OLD}/index.html")
    assert text.count("pictures and sound") == 1  # the test's site has sound of one report


@pytest.mark.parametrize("wrong", ['<a href="/index.html">', '<img src="gone.svg">', "HERE"])
def test_a_site_with_a_fault_is_not_packed_and_an_older_pack_stays(project, built, tmp_path, wrong):
    path = tmp_path / "a.zip"
    path.write_bytes(b"older")
    (built / "index.html").write_text(wrong.replace("HERE", str(project.root)), encoding="utf-8")
    with pytest.raises(YouthsiteError, match=r"index\.html"):
        pack_site(live(project), built, FRONT, path)
    assert path.read_bytes() == b"older"


def test_a_file_of_peoples_own_folders_to_which_nothing_leads_is_named(project, built, tmp_path):
    for folder in (project.content, built):
        (folder / "notes.pdf").write_bytes(b"x")
    assert pack_site(live(project), built, FRONT, tmp_path / "a.zip").unused == ("notes.pdf",)


def test_the_link_makes_sense_alone_and_the_rule_is_a_quotation_with_its_source():
    way = Way(SLUG, "Plan & report", f"easy/{SLUG}/index.html", sound=True)
    html = link_page([way], FRONT)
    assert (
        f'<a href="{FRONT}easy/{SLUG}/index.html">Read this report in easy words: Plan &amp; report</a>'
        in html
    )
    assert f"“{RULE}” (UNCRC (Incorporation) (Scotland) Act 2024" in html
    assert "&lt;a href=" in html
    assert "Easy Read" not in html
    text = link_text([way], FRONT)
    assert "Read this report in easy words: Plan & report\n" in text
    assert "with pictures and sound." in text
    assert "sound" not in link_text([replace(way, sound=False)], FRONT)
    assert PLACEHOLDER not in html + text


@pytest.mark.parametrize("address", ["", FRONT])
def test_each_server_says_every_header_and_the_missing_page_only_with_an_address(address):
    settings = server_settings(address)
    rows = dict(re.findall(r'Header always set (\S+) "(.*)"', settings["apache.txt"]))
    assert rows == HEADERS
    assert dict(re.findall(r'add_header (\S+) "(.*)" always;', settings["nginx.txt"])) == HEADERS
    tree = ElementTree.fromstring(settings["iis-web.config.txt"].encode())
    assert {each.get("name"): each.get("value") for each in tree.iter("add")} == HEADERS
    assert ("404.html" in settings["apache.txt"]) == bool(address)
    assert "location /reports/youth/ {" in settings["nginx.txt"]
    for ending in ("mp3", "m4a", "opus", "vtt", "svg", "woff2", "json"):
        assert f" .{ending}\n" in settings["apache.txt"]
        assert f" {ending};\n" in settings["nginx.txt"]
        assert f'<mimeMap fileExtension=".{ending}"' in settings["iis-web.config.txt"]
    assert "$" not in "".join(settings.values())


def test_the_docs_tell_the_same_headers():
    text = (DOCS / "server.md").read_text(encoding="utf-8")
    for name, value in HEADERS.items():
        assert f"{name}: {value}\n" in text
