from pathlib import Path

import pytest

from youthsite.editions import parse_page, parse_records
from youthsite.errors import YouthsiteError

from .examples import cases


@pytest.mark.parametrize(("source", "message"), cases("page-errors.md"))
def test_a_damaged_page_says_where_and_how_to_mend_it(source, message):
    with pytest.raises(YouthsiteError) as raised:
        parse_page(source, Path("index.md"))
    assert str(raised.value) == message


@pytest.mark.parametrize(("source", "message"), cases("record-errors.md"))
def test_a_damaged_record_says_where_and_how_to_mend_it(source, message):
    with pytest.raises(YouthsiteError) as raised:
        parse_records(source, Path("index.record.yml"))
    assert str(raised.value) == message


@pytest.mark.parametrize("deep", ["[" * 100_000, "{" * 50_000, "- " * 50_000, "? " * 50_000])
def test_deep_nesting_is_an_error_and_no_crash(deep):
    with pytest.raises(YouthsiteError):
        parse_records(f"format: 1\nblocks:\n  {deep}", Path("index.record.yml"))


@pytest.mark.parametrize("unseen", ["\x00", "\x07", "\ufffe", "\ud800"])
def test_characters_that_yaml_refuses_are_an_error(unseen):
    with pytest.raises(YouthsiteError):
        parse_records(f"format: 1\nblocks:\n  one:\n    text: {unseen}\n", Path("index.record.yml"))
