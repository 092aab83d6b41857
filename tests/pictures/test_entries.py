"""One entry of pictures.yml changes, and nothing else in the file does."""

from pathlib import Path

import pytest
import yaml

from youthsite.errors import YouthsiteError
from youthsite.pictures.entries import with_entry, without_entry

FILE = Path("pictures.yml")
GAPS = """\
# Our pictures.
door:
  alt: A red door.

# looked at twice
  shown_name: Kit
# The wall.
wall:
  alt: A wall.
"""
TWO_PARTS = """\
chart:
  alt: A chart.
  long: |
    It goes up.

    Then it goes down.
wall:
  alt: A wall.
"""


def test_an_entry_with_an_empty_line_and_a_comment_in_it_goes_whole():
    assert without_entry(GAPS, "door", FILE) == "# Our pictures.\n# The wall.\nwall:\n  alt: A wall.\n"


@pytest.mark.parametrize("text", [GAPS, TWO_PARTS])
def test_an_entry_is_replaced_whole(text):
    first = next(iter(yaml.safe_load(text)))
    new = yaml.safe_load(with_entry(text, first, {"alt": "New."}, FILE))
    assert new == {first: {"alt": "New."}, "wall": {"alt": "A wall."}}


@pytest.mark.parametrize("text", ["{}\n", "", "# none yet\n{}\n", "---\n"])
def test_a_file_without_entries_takes_one(text):
    assert yaml.safe_load(with_entry(text, "door", {"alt": "A door."}, FILE)) == {"door": {"alt": "A door."}}


@pytest.mark.parametrize(
    "text",
    [
        "{door: {alt: A door.}, wall: {alt: A wall.}}\n",
        "door: &a\n  alt: A door.\nwall: *a\n",
        "door: {alt: A door.,\nlong: More.}\nwall: {alt: A wall.}\n",
        "door:\n  alt: One.\ndoor:\n  alt: Two.\n",
        "door: [\n",
    ],
)
def test_what_would_change_another_entry_is_refused(text):
    with pytest.raises(YouthsiteError, match="cannot be changed here"):
        without_entry(text, "door", FILE)


@pytest.mark.parametrize("name", ["on", "no", "null", "2026-11-22", "0123", "door"])
def test_a_name_is_read_as_it_was_given(name):
    text = with_entry("", name, {"alt": "A door."}, FILE)
    assert {str(key) for key in yaml.safe_load(text)} == {name}
    assert without_entry(text, name, FILE) == ""


@pytest.mark.parametrize("sign", ["\x7f", "\x00", "\x1b", "\x85", "\ud800", "\u2028", "\uffff"])
def test_a_sign_that_cannot_be_kept_is_refused(sign):
    with pytest.raises(YouthsiteError, match="cannot be seen or kept"):
        with_entry("", "door", {"alt": f"A{sign} door."}, FILE)
