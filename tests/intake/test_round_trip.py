import pytest

from tests.intake.conftest import bring_in_file
from tests.intake.formats import STYLE, as_web_page, as_word, blocks_of, headings
from tests.intake.likeness import cells, items, likeness
from tests.intake.office import DOCX, TAGGED, UNTAGGED, convert, from_web_page, need_office
from tests.published import REPORT_NAMES, ROOT

EXAMPLE = ROOT / "content" / "glen-orra-2024-25"
FORMATS = {"docx": as_word, "html": as_web_page}


def there_and_back(folder, site, ending):
    return read_back(folder, site, FORMATS[ending](folder, site.parent / f"glen-orra-2024.{ending}"))


def read_back(folder, site, source):
    bring_in_file(source, site)
    return blocks_of(folder), blocks_of(site / "content" / source.stem)


def came_back_whole(before, after):
    found = likeness(before, after)
    assert (found.heading, found.level, found.parent, found.extra) == (1, 1, 1, 0)
    assert (found.cell, found.item, found.link) == (1, 1, 1)
    assert found.order >= 0.99


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """Give `office(folder, kind)`: a report as LibreOffice makes it of its web page."""
    need_office()
    made = {}

    def make(folder, kind):
        if (folder, kind) not in made:
            place = tmp_path_factory.mktemp("office")
            if kind == "odt":
                page = as_web_page(folder, place / "glen-orra-2024.html", STYLE)
                made[folder, kind] = from_web_page(page, place / "made")
            else:
                made[folder, kind] = convert([make(folder, "odt")], kind, place)[0]
        return made[folder, kind]

    return make


@pytest.mark.parametrize("kind", ["odt", DOCX, TAGGED])
def test_the_example_comes_back_whole_from_libreoffice(tmp_path, office, kind):
    came_back_whole(*read_back(EXAMPLE, tmp_path / "site", office(EXAMPLE, kind)))


def test_the_example_comes_back_from_an_untagged_file_of_libreoffice(tmp_path, office):
    before, after = read_back(EXAMPLE, tmp_path / "site", office(EXAMPLE, UNTAGGED))
    found = likeness(before, after)
    assert min(found.heading, found.level, found.parent) >= 0.95
    assert found.cell >= 0.95
    assert found.item >= 0.95
    assert found.order >= 0.99


@pytest.mark.reports
@pytest.mark.parametrize("name", REPORT_NAMES)
def test_a_published_report_comes_back_whole_from_libreoffice(tmp_path, report_file, office, name):
    bring_in_file(report_file(name), tmp_path / "first")
    folder = tmp_path / "first" / "content" / name
    for kind in ("odt", DOCX):
        came_back_whole(*read_back(folder, tmp_path / kind[:4], office(folder, kind)))


@pytest.mark.parametrize("ending", FORMATS)
def test_the_example_comes_back_whole(tmp_path, ending):
    before, after = there_and_back(EXAMPLE, tmp_path / "site", ending)
    assert len(headings(before)) > 20
    assert len(cells(before)) > 10
    assert headings(after) == headings(before)
    assert items(after) == items(before)
    assert cells(after) == cells(before)
    came_back_whole(before, after)


@pytest.mark.reports
@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("name", REPORT_NAMES)
def test_a_published_report_comes_back_whole(tmp_path, report_file, name, ending):
    bring_in_file(report_file(name), tmp_path / "first")
    before, after = there_and_back(tmp_path / "first" / "content" / name, tmp_path / "site", ending)
    assert headings(after) == headings(before)
    assert items(after) == items(before)
    assert cells(after) == cells(before)
    came_back_whole(before, after)
