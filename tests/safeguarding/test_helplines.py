"""Who can help: what the list says of each, who is chosen, and when a date is old."""

from dataclasses import replace
from datetime import date

import pytest

from youthsite.errors import YouthsiteError
from youthsite.language.topics import topics
from youthsite.safeguarding import (
    helpline_words,
    helplines,
    helplines_for,
    old_helplines,
    topics_of,
    unconfirmed_services,
)
from youthsite.settings import CareSettings, HelplineSettings, PageTopicsSettings, ServiceSettings

BY_ID = {topic.id: topic for topic in topics()}
OPEN = ServiceSettings(
    about="They listen.", phone="01632 960 555", confirmed="2026-11-02", confirmed_by="officer"
)


@pytest.mark.parametrize("line", helplines(), ids=lambda line: line.id)
def test_each_says_what_it_is_for_how_to_reach_it_and_where_that_was_read(line):
    assert line.about
    assert line.phone.replace(" ", "").isdigit()
    assert line.web.startswith("https://")
    assert line.source.startswith("https://")
    assert date.fromisoformat(line.checked) >= date(2026, 11, 22)
    assert set(line.topics) <= {"all", *BY_ID}
    assert all(text == "" or text.endswith(".") for text in (line.about, line.ages, line.hours, line.write))


@pytest.mark.parametrize("topic", [topic for topic in topics() if topic.note], ids=lambda topic: topic.id)
def test_every_topic_has_the_line_for_everything_and_no_more_than_four(topic):
    found = helplines_for([topic], CareSettings())
    assert found[0].id == "childline"
    assert len(found) <= 4


def test_each_topic_has_one_before_any_has_two():
    wanted = [BY_ID["suicide"], BY_ID["sexual-harm"], BY_ID["death"]]
    ids = [line.id for line in helplines_for(wanted, CareSettings())]
    assert ids == ["childline", "samaritans", "rape-crisis-scotland", "breathing-space"]


@pytest.mark.parametrize(
    ("service", "shown"),
    [
        (OPEN, True),
        (ServiceSettings(phone="01632 960 555"), False),
        (ServiceSettings(phone="01632 960 555", confirmed="2026-11-02"), False),
        (ServiceSettings(phone="01632 960 555", confirmed="last week", confirmed_by="officer"), False),
    ],
)
def test_a_service_is_shown_only_when_somebody_confirmed_it(service, shown):
    care = CareSettings(services={"Talk Time": service})
    names = [line.name for line in helplines_for([BY_ID["death"]], care)]
    assert ("Talk Time" in names) is shown
    assert unconfirmed_services(care) == (() if shown else ("Talk Time",))


def test_a_service_says_how_to_write_and_to_sign():
    care = CareSettings(services={"Talk Time": replace(OPEN, write="Text us.", sign="A worker signs.")})
    (line,) = [line for line in helplines_for([BY_ID["death"]], care) if line.name == "Talk Time"]
    assert helpline_words(line) == "They listen. Text us. A worker signs."


def test_what_somebody_found_out_takes_the_place_of_what_was_known():
    found = HelplineSettings(hours="It is always open.", confirmed="2026-12-01", confirmed_by="officer")
    (line,) = [
        line
        for line in helplines_for([BY_ID["suicide"]], CareSettings(helplines={"papyrus": found}))
        if line.id == "papyrus"
    ]
    (known,) = [line for line in helplines() if line.id == "papyrus"]
    assert (line.hours, line.write, line.unsure) == ("It is always open.", known.write, "")
    assert (line.checked, line.source) == ("2026-12-01", "officer")


def test_a_helpline_that_is_none_says_which_there_are():
    care = CareSettings(helplines={"papyrs": HelplineSettings()})
    with pytest.raises(YouthsiteError, match="no helpline `papyrs`") as caught:
        helplines_for([], care)
    assert "papyrus" in caught.value.fix


def test_a_service_for_another_topic_is_not_shown():
    service = ServiceSettings(topics="neglect", confirmed="2026-11-02", confirmed_by="officer")
    care = CareSettings(services={"Talk Time": service})
    assert "Talk Time" not in [line.name for line in helplines_for([BY_ID["death"]], care)]


@pytest.mark.parametrize(
    ("day", "months", "old"), [((2027, 11, 21), 12, 0), ((2027, 11, 22), 12, 11), ((2027, 2, 22), 3, 11)]
)
def test_a_date_is_old_after_so_many_whole_months(day, months, old):
    assert len(old_helplines(CareSettings(helpline_months=months), date(*day))) == old


def test_what_a_person_decided_of_a_page_wins_over_its_words():
    care = CareSettings(
        pages={"easy/a/b": PageTopicsSettings("none"), "a/b": PageTopicsSettings("death, abuse")}
    )
    assert topics_of(["Her dad died."], "easy/a/b", care) == ()
    assert [topic.id for topic in topics_of(["We met."], "a/b", care)] == ["abuse", "death"]
    assert [topic.id for topic in topics_of(["Her dad died."], "easy/a/c", care)] == ["death"]


def test_a_topic_that_is_none_says_which_there_are():
    care = CareSettings(pages={"a/b": PageTopicsSettings("deaths")})
    with pytest.raises(YouthsiteError, match="Write `none` or some of: suicide"):
        topics_of([], "a/b", care)


@pytest.mark.parametrize("confirmed_by", ["officer", ""])
def test_a_topic_of_a_service_that_is_none_says_which_there_are(confirmed_by):
    service = ServiceSettings(topics="death zombies", confirmed="2026-11-02", confirmed_by=confirmed_by)
    care = CareSettings(services={"Talk Time": service})
    for ask in (lambda: helplines_for([], care), lambda: old_helplines(care, date(2026, 11, 22))):
        with pytest.raises(YouthsiteError, match=r"`zombies` \(care, services, Talk Time\)") as caught:
            ask()
        assert caught.value.fix.startswith("Write `all` or some of: suicide")
    fine = CareSettings(services={"Talk Time": replace(service, topics="all")})
    assert helplines_for([], fine)
