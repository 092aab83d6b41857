from typing import get_args

import pytest

from youthsite.publishing import SearchEntry, SitePage
from youthsite.publishing.describing import description_of
from youthsite.publishing.pages import Role
from youthsite.settings import Settings

SETTINGS = Settings(partnership="Glen Orra Partnership", area="Glen Orra")


def page(text="", role="easy", **more):
    entries = (SearchEntry("x", "x.html", text),) if text else ()
    return SitePage(uri="x.md", title="Our year", role=role, markdown="", entries=entries, **more)


def test_whole_sentences_are_kept_and_no_more_than_fit():
    text = "We asked many of you about buses. " * 8
    told = description_of(page(text), SETTINGS)
    assert told == ("We asked many of you about buses. " * 4).strip()
    assert len(told) <= 155


def test_a_sentence_that_is_too_long_ends_between_words():
    told = description_of(page("partnership " * 40), SETTINGS)
    assert told.endswith("partnership …")
    assert len(told) <= 157


def test_of_hard_topics_only_the_name_is_told():
    told = description_of(page("Something hard.", sensitive=("abuse",)), SETTINGS)
    assert told == "Our year: Glen Orra Partnership."


@pytest.mark.parametrize("role", get_args(Role))
@pytest.mark.parametrize("settings", [SETTINGS, Settings()])
def test_every_page_has_one(role, settings):
    told = description_of(page(role=role), settings)
    assert 10 < len(told) <= 155
    assert "{" not in told
