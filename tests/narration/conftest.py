import pytest


@pytest.fixture(scope="session")
def extra() -> None:
    pytest.importorskip("lameenc", reason="the `audio` extra is not installed")
    pytest.importorskip("espeakng_loader", reason="the `audio` extra is not installed")
