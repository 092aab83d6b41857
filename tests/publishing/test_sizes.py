import pytest

from youthsite.publishing.pages import link, url_of
from youthsite.publishing.sizes import megabytes, minutes


@pytest.mark.parametrize(
    ("seconds", "says"), [(20, "less than 1 minute"), (31, "1 minute"), (89, "1 minute"), (200, "3 minutes")]
)
def test_lengths(seconds, says):
    assert minutes(seconds) == says


@pytest.mark.parametrize(("size", "says"), [(100, "0.1 MB"), (540_000, "0.5 MB"), (12_340_000, "12.3 MB")])
def test_sizes(size, says):
    assert megabytes(size) == says


def test_ways_between_pages_are_relative():
    assert link("easy/a/x.md", "a/y.md") == "../../a/y.md"
    assert link("help.md", "a/y.md") == "a/y.md"
    assert url_of("a/y.md") == "a/y.html"
