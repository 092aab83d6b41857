"""What a program can read off the files of every page: rows of docs/checklist.md."""

import re
from itertools import pairwise

import pytest

from tests.webpage import pages_of
from youthsite.safeguarding import helplines

LEVEL = re.compile(r"h[1-6]")
AUDIO = re.compile(r"<audio\b[^>]*>")
SAYS_NOTHING = {"here", "click here", "more", "read more", "link", "this", "this page", "page"}
LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
BLOCK = re.compile(r'<section class="block .*?</section>', re.DOTALL)
CALLED = re.compile(r'<a\b[^>]*href="tel:[^>]*>.*?</a>', re.DOTALL)
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)


@pytest.fixture(scope="module")
def pages(example):
    return pages_of(example.root / "site")


def html_of(page):
    return page.path.read_text(encoding="utf-8")


def test_no_heading_skips_a_level(pages):
    for page in pages:
        levels = [int(tag[1]) for tag, _ in page.tags if LEVEL.fullmatch(tag)]
        assert levels[0] == 1, page.path
        skips = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
        assert skips == [], page.path


def test_every_link_says_where_it_leads(pages):
    for page in pages:
        for attributes, inside in LINK.findall(html_of(page)):
            if "href=" not in attributes:
                continue
            named = re.search(r'aria-label="([^"]+)"', attributes)
            words = named[1] if named else re.sub(r"<[^>]+>", " ", inside)
            pictured = re.search(r'(?:alt|aria-label)="[^"]+"', inside)
            assert pictured or " ".join(words.split()), (page.path, attributes)
            assert " ".join(words.split()).lower() not in SAYS_NOTHING, (page.path, words)
        assert "#" not in page.links, page.path


def test_every_table_has_heads_that_say_what_they_head(pages):
    tables = [table for page in pages for table in TABLE.findall(html_of(page))]
    assert tables
    for table in tables:
        heads = re.findall(r"<th\b[^>]*>", table)
        assert heads, table[:200]
        assert all("scope=" in head for head in heads), table[:200]


def test_sound_is_native_never_starts_by_itself_and_has_a_name(pages):
    sounds = [sound for page in pages for sound in AUDIO.findall(html_of(page))]
    assert sounds
    for sound in sounds:
        assert "controls" in sound
        assert "autoplay" not in sound
        assert "aria-label" in sound


def test_help_stands_in_the_same_place_and_leads_to_numbers_to_press(pages):
    for page in pages:
        foot = html_of(page).rpartition("<footer")[2]
        assert foot.index("Get help") < foot.index("tel:08001111") < foot.index("Ask us"), page.path
    numbers = next(page for page in pages if page.path.name == "help.html").links
    assert "tel:08001111" in numbers
    plain, called = [], 0
    known = [number.replace(" ", r"\s?") for number in ("999", *(line.phone for line in helplines()))]
    for page in pages:
        for block in BLOCK.findall(html_of(page)):
            called += len(CALLED.findall(block))
            words = re.sub(r"<[^>]+>", "", CALLED.sub("", block))
            plain += [page.path.name for number in known if re.search(rf"(?<!\d){number}(?!\d)", words)]
    assert plain == []
    assert called >= 4
