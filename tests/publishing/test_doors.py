"""The doors of the home page lead only to what is there."""

from pathlib import Path

import pytest

from youthsite.publishing import Assembly, SitePage
from youthsite.publishing.heard import Heard
from youthsite.publishing.listening import Sounds
from youthsite.publishing.views import Viewer
from youthsite.settings import ContactSettings, Settings

HOME = SitePage(uri="index.md", title="Home", role="home", markdown="")


NO_SOUND = Sounds()


def home(sounds=NO_SOUND, **contact):
    settings = Settings(contact=ContactSettings(**contact))
    return Viewer(settings, Assembly((), (HOME,)), Heard(sounds, "", Path("theme")), "", False).view(HOME)


def test_without_sound_no_door_leads_to_listening():
    assert home().listen == ""
    assert home(Sounds(pages={"easy/a/index.md": None})).listen == "listen.html"


@pytest.mark.parametrize(
    ("contact", "door"),
    [({}, ""), ({"email": "a@b.example"}, "listen.html"), ({"phone": "1"}, "listen.html")],
)
def test_without_a_video_or_somebody_to_ask_no_door_leads_to_signing(contact, door):
    assert home(**contact).bsl_door == door


def test_a_video_is_a_door_of_its_own(tmp_path):
    video = tmp_path / "bsl" / "a" / "index.mp4"
    video.parent.mkdir(parents=True)
    video.write_bytes(b"video")
    video.with_suffix(".vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n")
    easy = SitePage(uri="easy/a/index.md", title="Us", role="other", markdown="", edition="easy", slug="a")
    viewer = Viewer(Settings(), Assembly((), (HOME, easy)), Heard(Sounds(), "", tmp_path), "", False)
    assert viewer.view(HOME).bsl_door == "listen.html"
    listen = SitePage(uri="listen.md", title="Listen", role="listen", markdown="")
    assert [link.url for link in viewer.view(listen).signed] == ["easy/a/index.html"]


def test_without_an_address_a_page_leads_to_where_readers_may_ask():
    ask = SitePage(uri="ask-us.md", title="Ask us", role="other", markdown="")
    viewer = Viewer(Settings(), Assembly((), (HOME, ask)), Heard(NO_SOUND, "", Path("theme")), "", False)
    assert viewer.view(HOME).ask == "ask-us.html"
    assert viewer.view(HOME).bsl_door == "listen.html"
    assert home().ask == home().bsl_door == ""
