"""A word that changes its place is listed, though no repair says so."""

import random

import pytest

from tests.published import REPORT_NAMES
from youthsite.intake.built import build_pages
from youthsite.intake.log import Log
from youthsite.intake.order import displaced, list_moves
from youthsite.intake.preparing import prepare
from youthsite.intake.questions import NO_ANSWERS
from youthsite.intake.source import Source
from youthsite.intake.words import words
from youthsite.progress import quiet

TEXT = [f"word{number}" for number in range(200)]
SOURCE = Source("orra.txt", tuple(" ".join(TEXT[place : place + 10]) for place in range(0, 200, 10)), "")


def moved(text: list[str], start: int, length: int, to: int) -> list[str]:
    rest = text[:start] + text[start + length :]
    return rest[:to] + text[start : start + length] + rest[to:]


def test_words_in_order_are_not_displaced():
    assert displaced(TEXT, TEXT, SOURCE, Log()) == []


def test_dropped_and_added_words_are_not_displaced():
    log = Log()
    log.drop(3, "page number", TEXT[20:25])
    assert displaced(TEXT, ["new", *TEXT[:20], *TEXT[25:]], SOURCE, log) == []


@pytest.mark.parametrize("seed", range(20))
def test_a_run_that_was_moved_is_found(seed):
    chance = random.Random(seed)
    start, length = chance.randrange(60, 100), chance.randrange(1, 20)
    to = chance.choice([chance.randrange(10, 40), chance.randrange(130, 160)])
    (run,) = displaced(TEXT, moved(TEXT, start, length, to), SOURCE, Log())
    assert (run.start, run.words) == (start, tuple(TEXT[start : start + length]))


def test_two_words_that_change_places_are_found():
    swapped = [*TEXT[:50], TEXT[51], TEXT[50], *TEXT[52:]]
    assert len(displaced(TEXT, swapped, SOURCE, Log())) == 1


@pytest.mark.parametrize("length", [30_000, 60_000])
def test_long_texts_are_compared_piece_by_piece(length):
    text = [f"word{number % 20_011}-{number % 7}" for number in range(length)]
    (run,) = displaced(text, moved(text, 15_000, 40, 500), Source("a", (" ".join(text),), ""), Log())
    assert (run.start, len(run.words)) == (15_000, 40)


def test_what_no_repair_listed_is_listed_with_its_line():
    log = Log()
    list_moves(TEXT, moved(TEXT, 120, 8, 30), SOURCE, log)
    assert log.moved == [{"from": 13, "to": 3, "words": TEXT[120:128]}]
    list_moves(TEXT, moved(TEXT, 120, 8, 30), SOURCE, log)
    assert len(log.moved) == 1


@pytest.mark.reports
@pytest.mark.parametrize("name", REPORT_NAMES)
def test_no_word_of_the_published_reports_changes_its_place_unlisted(tmp_path, report_file, name):
    ready = prepare(report_file(name), quiet, NO_ANSWERS)
    built = build_pages(ready, tmp_path, quiet)
    written = [word for text in built.texts.values() for word in words(text)]
    before = len(ready.log.moved)
    list_moves(ready.reading.words, written, ready.source, ready.log)
    assert len(ready.log.moved) == before
