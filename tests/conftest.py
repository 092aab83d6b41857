"""What every test may ask for: the five published reports, where they are at hand."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.browser import browser, open_page  # noqa: F401 - fixtures for every test
from tests.published import REPORTS

# On a test machine the same examples every time: a test that fails there fails for everybody.
# No example is held to a time: a busy computer is no fault of the code.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def report_file() -> Callable[[str], Path]:
    """Give the path of a published report; without the reports, skip (or fail when CI is set)."""

    def find(name: str) -> Path:
        path = REPORTS / f"{name}.txt"
        if path.exists():
            return path
        message = f"the published reports are not at hand (looked for {path.name}; set YOUTHSITE_REPORTS)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)

    return find
