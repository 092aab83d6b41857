from collections.abc import Callable
from functools import cache

import pytest

from tests.sites import Built, copy_example
from youthsite import steps
from youthsite.cli.building import build_site
from youthsite.project import Project


@pytest.fixture(scope="session")
def example(tmp_path_factory) -> Project:
    """The example site, built strictly with everything."""
    project = copy_example(tmp_path_factory.mktemp("example"))
    build_site(project, strict=True)
    return project


@pytest.fixture(scope="session")
def built_report(tmp_path_factory, report_file) -> Callable[[str], Built]:
    """A published report, started, drafted and built once for all tests; without audio, which has its own."""

    @cache
    def build(name: str) -> Built:
        folder = tmp_path_factory.mktemp("reports") / name
        project, imported = steps.start(report_file(name), folder, audio=False)
        steps.draft(project, imported.slug)
        build_site(project, strict=True)
        return Built(project, imported.slug)

    return build
