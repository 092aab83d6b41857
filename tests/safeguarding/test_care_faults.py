"""What the settings say of who can help is refused where it would be a bad link or an untrue promise."""

from datetime import date, timedelta

import pytest

from youthsite.errors import YouthsiteError
from youthsite.language.topics import topics
from youthsite.publishing.help import call_link
from youthsite.publishing.safeguarding import with_care
from youthsite.settings import CareSettings, ServiceSettings, read_settings

SERVICE = "care:\n  services:\n    Talk Time:\n      confirmed_by: officer\n      confirmed: 2026-11-02\n"
TO_COME = (date.today() + timedelta(days=2)).isoformat()


def read(tmp_path, text):
    path = tmp_path / "youthsite.yml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"{SERVICE}      web: 'javascript:alert(1)'\n", "no web address"),
        (f"{SERVICE}      web: www.glen-orra.example.org\n", "no web address"),
        (f"{SERVICE}      web: 'https://x.example.org/\"onclick'\n", "no web address"),
        (f"{SERVICE}      phone: '<b>01632</b>'\n", "no number to ring"),
        ("care:\n  exit_to: 'javascript:alert(1)'\n", "no web address"),
        (f"care:\n  helplines:\n    papyrus:\n      confirmed: '{TO_COME}'\n", "has not come yet"),
        (f"care:\n  services:\n    Talk Time:\n      confirmed: {TO_COME}\n", "has not come yet"),
    ],
)
def test_a_bad_link_a_bad_number_and_a_day_to_come_are_refused(tmp_path, text, says):
    with pytest.raises(YouthsiteError, match=says) as caught:
        read(tmp_path, text)
    assert caught.value.file.name == "youthsite.yml"


def test_a_bare_address_is_told_how_to_be_one(tmp_path):
    with pytest.raises(YouthsiteError) as caught:
        read(tmp_path, "care:\n  exit_to: www.example.org\n")
    assert caught.value.fix == "Write `https://www.example.org`."


def test_a_day_without_quotation_marks_and_a_good_service_pass(tmp_path):
    settings = read(
        tmp_path, f"{SERVICE}      web: https://a.example.org/b?c=d\n      phone: '+44 1632 960'\n"
    )
    assert settings.care.services["Talk Time"].confirmed == "2026-11-02"


def test_the_day_of_a_build_may_be_later_than_today(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4070908800")  # 1 January 2099
    assert read(tmp_path, f"care:\n  services:\n    Talk Time:\n      confirmed: {TO_COME}\n")


def test_a_list_of_services_is_told_what_to_write(tmp_path):
    with pytest.raises(YouthsiteError) as caught:
        read(tmp_path, "care:\n  services:\n    - Talk Time\n")
    assert "a name and a colon" in caught.value.fix


def test_a_number_is_escaped_where_it_stands():
    service = ServiceSettings(phone='1"<b>', confirmed="2026-11-02", confirmed_by="officer")
    (topic,) = [topic for topic in topics() if topic.id == "death"]
    page = with_care("# A\n\nB", [topic], "a.md", CareSettings(services={"Talk Time": service}))
    assert "<b>" not in page
    assert "<b>" not in call_link('1"<b>')
    assert "](x" not in call_link("1](x")


@pytest.mark.parametrize("epoch", ["²", "9" * 30, "", "-5", "soon"])
def test_an_epoch_that_is_no_day_is_today(monkeypatch, epoch):
    from youthsite.pictures import day_of_build

    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert day_of_build() == date.today()
