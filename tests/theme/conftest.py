import pytest

from tests.theme import harness


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory):
    """The sample site, rendered once; tests only read it."""
    return harness.build(tmp_path_factory.mktemp("theme"))
