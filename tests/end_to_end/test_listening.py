"""What can be heard and seen of the example site with an address, a BSL video and a page in Gaelic."""

import dataclasses
import json
import re
from datetime import date
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from tests.browser import DESK, PHONE
from tests.sites import copy_example
from tests.webpage import broken_links, outside_requests, pages_of, read_page
from youthsite import narrating, recording, steps
from youthsite.cli.building import build_site
from youthsite.cli.said import narrated_text
from youthsite.narration import PageAudio, Voice, mp3
from youthsite.narration.formats import OtherFile
from youthsite.narration.id3 import size_of_tag
from youthsite.narration.recordings import Consent, Shelf, Take, write_consent
from youthsite.project import open_project
from youthsite.publishing import assemble
from youthsite.publishing.heard import Heard
from youthsite.publishing.listening import Sounds, listening_files, whole_path
from youthsite.publishing.podcast import why_no_podcast
from youthsite.publishing.sounds import audio_path, lines_of, sound_files, voices_of
from youthsite.publishing.words import NO_CODES
from youthsite.settings import Settings

pytest.importorskip("lameenc", reason="the `audio` extra is not installed")

SLUG = "glen-orra-2024-25"
FRONT = "https://glen-orra.example.org/report/"
NAMES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
GAELIC = """---
lang: gd
---

# Fàilte

::: {#failte .about}
### Cò sinn?
Tha sinn ag obair còmhla.
Seo an sgeulachd againn.
:::
"""
CAPTIONS = """WEBVTT

1
00:00.000 --> 00:02.000
Hello.

2
00:02.000 --> 00:04.500
This page is
<b>about us</b>.
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    project = copy_example(tmp_path_factory.mktemp("listening"))
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text().replace("docs_dir:", f"site_url: {FRONT}\ndocs_dir:"))
    (project.easyread / SLUG / "10-failte.md").write_text(GAELIC, encoding="utf-8")
    bsl = project.theme / "bsl" / SLUG
    bsl.mkdir(parents=True)
    (bsl / "01-foreword.mp4").write_bytes(b"\0" * 2_300_000)
    (bsl / "01-foreword.vtt").write_text(CAPTIONS)
    build_site(project, strict=True)
    return open_project(project.root)


@pytest.fixture(scope="module")
def site(project):
    return project.root / "site"


@pytest.fixture(scope="module")
def sounds(project):
    assembly = assemble(project)
    return assembly, steps.narrate(project, assembly)


def approved(settings: Settings) -> Settings:
    return dataclasses.replace(settings, publish="approved")


@pytest.fixture(scope="module")
def files(project, sounds):
    assembly, pages = sounds
    return dict(listening_files(assembly, Sounds(pages), approved(project.settings), FRONT))


@pytest.fixture(scope="module")
def channel(files):
    return ElementTree.fromstring(files[f"podcast/{SLUG}.xml"]).find("channel")


def said(parent, name):
    found = parent.find(name, NAMES)
    return "" if found is None else (found.text or "").strip()


def test_the_feed_has_every_field_that_apps_ask_for(channel):
    for name in (
        "title",
        "link",
        "description",
        "language",
        "itunes:author",
        "itunes:explicit",
        "podcast:guid",
    ):
        assert said(channel, name), name
    assert channel.find("itunes:category", NAMES).get("text") == "Government"
    assert channel.find("itunes:image", NAMES).get("href") == f"{FRONT}podcast/cover.png"
    assert said(channel, "itunes:explicit") == "false"
    assert said(channel, "itunes:type") == "serial"
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", said(channel, "podcast:guid"))


def test_each_page_is_an_episode_with_its_sound_transcript_and_chapters(channel, files, sounds):
    assembly, pages = sounds
    items = channel.findall("item")
    heard = [page for page in assembly.of_edition(SLUG, "easy") if page.uri in pages]
    assert [said(item, "title") for item in items] == [page.title for page in heard]
    assert len({said(item, "guid") for item in items}) == len(items) >= 10
    assert [said(item, "itunes:episode") for item in items] == [str(n + 1) for n in range(len(items))]
    for item, page in zip(items, heard, strict=True):
        enclosure = item.find("enclosure").attrib
        path = enclosure["url"].removeprefix(FRONT)
        assert int(enclosure["length"]) == files[path].stat().st_size
        assert enclosure["type"] == "audio/mpeg"
        assert abs(int(said(item, "itunes:duration")) - pages[page.uri].seconds) < 1
        transcript, chapters = (
            item.find(f"podcast:{name}", NAMES).attrib for name in ("transcript", "chapters")
        )
        assert transcript["type"] == "text/vtt"
        assert files[transcript["url"].removeprefix(FRONT)].startswith("WEBVTT\n")
        assert chapters["type"] == "application/json+chapters"
        listed = json.loads(files[chapters["url"].removeprefix(FRONT)])
        assert listed["version"] == "1.2.0"
        starts = [chapter["startTime"] for chapter in listed["chapters"]]
        assert starts == sorted(starts)
        assert all(chapter["title"] for chapter in listed["chapters"])
        assert urlsplit(said(item, "link")).path.endswith(".html")
    languages = [item.find("podcast:transcript", NAMES).get("language") for item in items]
    assert languages.count("gd") == 1


def test_narrate_counts_every_voice(project, sounds):
    _, pages = sounds
    assert narrated_text(pages, project).startswith(f"Audio: {len(pages)} pages, ")
    twice = {uri: dataclasses.replace(audio, others=(audio,)) for uri, audio in pages.items()}
    megabytes = [
        float(re.search(r"([0-9.]+) MB", narrated_text(each, project))[1]) for each in (pages, twice)
    ]
    assert megabytes[1] == pytest.approx(2 * megabytes[0], abs=0.11)
    assert " in up to 2 voices, " in narrated_text(twice, project)


def test_the_cover_is_square_and_large_enough(files):
    import io

    from PIL import Image

    image = Image.open(io.BytesIO(files["podcast/cover.png"]))
    assert (image.size, image.format, image.mode) == ((1400, 1400), "PNG", "RGB")


@pytest.mark.parametrize(
    ("publish", "site_url", "says"),
    [("approved", "", "`site_url` is not set"), ("preview", FRONT, "drafts"), ("approved", FRONT, "")],
)
def test_why_there_is_no_podcast_is_said(publish, site_url, says):
    why = why_no_podcast(Settings(publish=publish), site_url)
    assert says in why
    assert bool(why) == bool(says)


def test_a_preview_has_codes_but_no_podcast(site):
    assert not (site / "podcast").exists()
    assert len(list((site / "audio" / SLUG).glob("*.qr.svg"))) >= 10
    assert "Podcast" not in read_page(site / "listen.html").text


def test_each_part_of_the_page_to_print_has_the_code_of_its_sound(site, sounds):
    _, pages = sounds
    page = read_page(site / "print" / SLUG / "index.html")
    codes = [found for found in page.having("img") if (found["alt"] or "").startswith("QR code: listen to ")]
    parts = [found for found in page.having("h2") if re.fullmatch(r"sheet-\d+", found.get("id") or "")]
    assert len(codes) == len(pages) == len(parts)
    assert all(page.resolve(found["src"])[0].is_file() for found in codes)
    assert len({found["src"] for found in codes}) == len(codes)
    html = page.path.read_text(encoding="utf-8")
    places = [html.index(f'id="sheet-{number}"') for number in range(1, len(codes) + 1)] + [len(html)]
    found = [html.index(found["src"]) for found in codes]
    assert all(start < place < end for start, place, end in zip(places, found, places[1:], strict=False))
    assert "<!-- code" not in html
    assert NO_CODES not in page.text


def test_a_preview_with_an_address_is_in_no_list_and_gives_nothing_to_share(site):
    assert not list(site.glob("sitemap*"))
    for page in pages_of(site):
        assert page.having("meta", name="robots", content="noindex"), page.path
        assert not [found for found in page.having("meta") if (found.get("property") or "").startswith("og:")]
        (canonical,) = page.having("link", rel="canonical")
        assert (canonical["href"] or "").startswith(FRONT), page.path


def test_a_site_without_an_address_has_neither(project, sounds):
    assembly, pages = sounds
    names = [path for path, _ in listening_files(assembly, Sounds(pages), approved(project.settings), "")]
    assert not [name for name in names if "podcast" in name or name.endswith(".svg")]


def test_the_whole_report_is_one_file_with_a_chapter_a_page(site, sounds):
    _, pages = sounds
    data = (site / "audio" / f"{SLUG}.mp3").read_bytes()
    seconds = mp3.seconds_of(data)
    assert seconds == pytest.approx(sum(audio.seconds for audio in pages.values()), abs=0.01)
    tag = data[: size_of_tag(data)]
    assert tag.count(b"CHAP") == len(pages)


def test_no_page_takes_the_place_of_the_whole_report_or_of_another_voice(sounds):
    assembly, pages = sounds
    page = assembly.of_edition(SLUG, "easy")[0]
    same = dataclasses.replace(page, uri=f"easy/{SLUG}/{SLUG}.md")
    assert audio_path(same) != whole_path(SLUG)
    voice = Voice("espeak", "en+f4", 150)
    others = tuple(
        dataclasses.replace(pages[page.uri], voice=dataclasses.replace(voice, name=name))
        for name in ("en+f4", "en-f4")
    )
    audio = dataclasses.replace(pages[page.uri], others=others)
    paths = [path for path, _ in voices_of(page, audio)]
    assert len(set(paths)) == 3


def test_other_kinds_of_file_are_offered_and_copied(sounds, tmp_path):
    assembly, pages = sounds
    page = next(page for page in assembly.of_edition(SLUG, "easy") if "01-" in page.uri)
    audio = dataclasses.replace(pages[page.uri], files=(OtherFile("opus", tmp_path / "a.opus", 400_000),))
    path = f"audio/{SLUG}/01-foreword.opus"
    assert Heard(Sounds({page.uri: audio})).audio(assembly, page).files == (("Opus", path, "0.4 MB"),)
    assert dict(sound_files(page, audio, lines_of(assembly, page)))[path] == tmp_path / "a.opus"


def test_the_listen_page_says_length_and_size_of_everything(site, sounds):
    _, pages = sounds
    page = read_page(site / "listen.html")
    assert len(page.having("audio", preload="none")) == len(pages) + 1
    assert len(re.findall(r"\d\.\d MB", page.text)) == len(pages) + 1
    assert broken_links(site) == []
    assert outside_requests(site) == []


def test_a_voice_that_podcasts_may_not_have_is_not_in_the_feed(project, sounds, monkeypatch):
    assembly, pages = sounds
    uri, audio = next((uri, audio) for uri, audio in pages.items() if "01-" in uri)
    line = audio.cues[1].id
    place = (SLUG, "01-foreword", line)
    consent = Consent("robin", "Robin", date(2026, 9, 1), "officer", date(2026, 9, 1), date(2027, 1, 1))
    take = Take("robin", *place, "", (), -20.0, "")
    spoken = {uri: dataclasses.replace(audio, recorded=(line,))}
    for feeds, expected in ((False, [uri]), (True, [])):
        shelf = Shelf(project.recordings, (dataclasses.replace(consent, feeds=feeds),), {place: (take,)})
        monkeypatch.setattr(narrating, "shelf", lambda project, day, shelf=shelf: shelf)
        alone = steps.narrate_for_podcasts(project, assembly, spoken)
        assert list(alone) == expected
        fed = dict(listening_files(assembly, Sounds(spoken, {}, alone), approved(project.settings), FRONT))
        (url,) = re.findall(r'<enclosure url="([^"]+)"', fed[f"podcast/{SLUG}.xml"])
        assert ("/podcast/" in url) == (not feeds)
        assert all(isinstance(each, PageAudio) and each.recorded == () for each in alone.values())


def test_who_is_heard_is_named_at_the_player_and_in_the_statement_and_nobody_else(
    project, sounds, monkeypatch
):
    assembly, pages = sounds
    uri, audio = next((uri, audio) for uri, audio in pages.items() if "01-" in uri)
    page = next(page for page in assembly.pages if page.uri == uri)
    told = lines_of(assembly, page)
    consents, takes = [], {}
    for voice, name, cue in (("ash", "Ash", audio.cues[2]), ("robin", "Robin", audio.cues[1])):
        day = date(2026, 9, 1)
        consents.append(Consent(voice, name, day, "officer Smith", day, date(2027, 1, 1)))
        take = Take(voice, SLUG, "01-foreword", cue.id, told[cue.id], (), -20.0, "")
        takes[take.place] = (take,)
    shelf = Shelf(project.recordings, tuple(consents), takes)
    for module in (narrating, recording):
        monkeypatch.setattr(module, "shelf", lambda project, day: shelf)
    heard = {uri: dataclasses.replace(audio, recorded=(audio.cues[1].id, audio.cues[2].id))}
    names = narrating.readers_of(project, assembly, {**pages, **heard})
    assert names == {uri: ("Robin", "Ash")}

    def read_by(audio):
        return Heard(Sounds({uri: audio}, readers=names)).audio(assembly, page).read_by

    assert read_by(heard[uri]) == "Robin, Ash and a computer voice"
    whole = dataclasses.replace(audio, recorded=tuple(cue.id for cue in audio.cues))
    assert read_by(whole) == "Robin and Ash"
    assert Heard(Sounds({uri: audio})).audio(assembly, page).read_by == ""
    (listed,) = Heard(Sounds({uri: heard[uri]}, readers=names)).listing(assembly, project.settings)
    assert listed.tracks[0].read_by == "Robin, Ash and a computer voice"
    assert listed.voices == ()
    other = dataclasses.replace(audio, voice=Voice("espeak", "en+f4", 150))
    twice = {uri: dataclasses.replace(audio, others=(other,))}
    (listed,) = Heard(Sounds(twice, names={"en+f4": "Isla"})).listing(assembly, project.settings)
    assert listed.voices == ("English voice", "Isla")
    fed = dict(listening_files(assembly, Sounds(heard, readers=names), approved(project.settings), FRONT))
    assert "Read by Robin, Ash and a computer voice." in fed[f"podcast/{SLUG}.xml"]
    kept = Sounds(heard, fed={uri: audio}, readers=names)
    fed = dict(listening_files(assembly, kept, approved(project.settings), FRONT))
    assert "Robin" not in fed[f"podcast/{SLUG}.xml"]
    assert "Read by a computer voice." in fed[f"podcast/{SLUG}.xml"]

    statement = f"statement/{SLUG}.md"
    said = {page.uri: page.markdown for page in assemble(project, checks=True).pages}[statement]
    assert "Read by Robin and Ash." in said
    assert "Smith" not in said
    changed = {place: (dataclasses.replace(take, text="Other words."),) for place, (take,) in takes.items()}
    shelf = dataclasses.replace(shelf, takes=changed)
    assert recording.readers(project, SLUG, project.edition(SLUG).pages) == ()


def test_where_nobody_is_heard_no_reader_is_named(site):
    pages = [*(site / "easy" / SLUG).glob("*.html"), *(site / "statement").rglob("*.html")]
    assert len(pages) > 10
    assert not [path for path in pages if re.search(r"Read by |data-read-by", path.read_text())]


def test_a_page_in_gaelic_says_so_and_is_spoken_by_a_gaelic_voice(site, sounds):
    _, pages = sounds
    audio = pages[f"easy/{SLUG}/10-failte.md"]
    assert (audio.language, audio.voice.name) == ("gd", "gd")
    page = read_page(site / "easy" / SLUG / "10-failte.html")
    assert page.having("html", lang="gd")
    for tag in ("header", "footer"):
        assert page.having(tag, lang="en-GB")
    others = [page for page in pages_of(site) if page.path.name != "10-failte.html"]
    assert all(page.having("html", lang="en-GB") for page in others)
    assert b"TLAN" in audio.path.read_bytes()[:400]
    assert b"gla" in audio.path.read_bytes()[:400]


@pytest.mark.parametrize("lang", ["Gaelic!", "x", '"<script>"'])
def test_what_is_no_language_is_refused(tmp_path, lang):
    from youthsite.errors import YouthsiteError

    project = copy_example(tmp_path / "site")
    path = project.easyread / SLUG / "10-failte.md"
    path.write_text(GAELIC.replace("lang: gd", f"lang: {lang}"), encoding="utf-8")
    with pytest.raises(YouthsiteError, match="is not a language"):
        assemble(project)


def test_bsl_stands_beside_listening_or_says_how_to_ask(site):
    with_it = read_page(site / "easy" / SLUG / "01-foreword.html")
    (video,) = with_it.having("video", preload="none")
    assert with_it.resolve(video["src"])[0].stat().st_size == 2_300_000
    assert "2.3 MB" in with_it.text
    captions = re.search(r'id="bsl-captions">(.*?)</script>', with_it.path.read_text(), re.DOTALL)[1]
    assert json.loads(captions) == [[0.0, 2.0, "Hello."], [2.0, 4.5, "This page is\nabout us."]]
    for address, says in (
        ("easy/glen-orra-2024-25/index.html", "We have no BSL video of this yet. You can ask us for one:"),
        ("listen.html", "These pages have a BSL video:"),
    ):
        page = read_page(site / address)
        assert page.having("video") == []
        assert says in " ".join(page.text.split())
        assert [link for link in page.links if link.startswith("mailto:") and "BSL" in link]


def test_the_listen_page_leads_to_the_pages_that_are_signed(site):
    assert f"easy/{SLUG}/01-foreword.html#bsl-title" in read_page(site / "listen.html").links


@pytest.mark.parametrize(
    ("captions", "says"),
    [
        (None, "no captions"),
        ("", "line 1"),
        ("WEBVTT\n", "line 1"),
        ("WEBVTT\n\n0:01 --> 00:02.000\nHello\n", "line 3"),
    ],
)
def test_a_video_without_captions_stops_the_build(tmp_path, captions, says):
    from youthsite.errors import YouthsiteError
    from youthsite.publishing.bsl import signed_video

    folder = tmp_path / "bsl" / "a"
    folder.mkdir(parents=True)
    (folder / "b.mp4").write_bytes(b"0")
    if captions is not None:
        (folder / "b.vtt").write_text(captions)
    with pytest.raises(YouthsiteError, match=says):
        signed_video(tmp_path, "a", "b")


@pytest.mark.browser
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("address", ["listen.html", "01-foreword.html", "10-failte.html"])
def test_pages_with_all_of_this_are_accessible_and_ask_nobody(site, open_page, address, viewport):
    path = site / address if address == "listen.html" else site / "easy" / SLUG / address
    watched = open_page(path, viewport=viewport)
    assert watched.violations() == []
    assert watched.overflow() <= 0
    assert watched.outside == []
    assert watched.complaints == []


@pytest.mark.browser
def test_captions_are_there_from_a_file(site, open_page):
    page = open_page(site / "easy" / SLUG / "01-foreword.html", viewport=PHONE).page
    words = "[...document.querySelector('video').textTracks[0].cues].map((cue) => cue.text)"
    assert page.evaluate(words) == ["Hello.", "This page is\nabout us."]
    assert page.evaluate("document.querySelector('video').textTracks[0].mode") == "showing"


def test_an_agreement_does_not_reach_the_site(project, site):
    write_consent(
        project.recordings,
        Consent("skye", "Skye", date(2026, 9, 1), "officer", date(2026, 9, 1), date(2027, 1, 1)),
    )
    assert not [path for path in site.rglob("*") if "consent" in path.name or "takes" in path.name]
