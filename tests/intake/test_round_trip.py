import pytest

from tests.intake.conftest import bring_in_file
from tests.intake.formats import as_web_page, as_word, blocks_of, headings
from tests.intake.likeness import cells, items, likeness
from tests.published import REPORT_NAMES, ROOT

EXAMPLE = ROOT / "content" / "glen-orra-2024-25"
FORMATS = {"docx": as_word, "html": as_web_page}


def there_and_back(folder, site, ending):
    source = FORMATS[ending](folder, site.parent / f"glen-orra-2024.{ending}")
    bring_in_file(source, site)
    return blocks_of(folder), blocks_of(site / "content" / source.stem)


@pytest.mark.parametrize("ending", FORMATS)
def test_the_example_comes_back_whole(tmp_path, ending):
    before, after = there_and_back(EXAMPLE, tmp_path / "site", ending)
    assert len(headings(before)) > 20
    assert len(cells(before)) > 10
    assert headings(after) == headings(before)
    assert [item[1:] for item in items(after)] == [item[1:] for item in items(before)]
    assert cells(after) == cells(before)
    found = likeness(before, after)
    assert found.order >= 0.99
    assert found.link == 1


@pytest.mark.reports
@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("name", REPORT_NAMES)
def test_a_published_report_comes_back_whole(tmp_path, report_file, name, ending):
    bring_in_file(report_file(name), tmp_path / "first")
    before, after = there_and_back(tmp_path / "first" / "content" / name, tmp_path / "site", ending)
    assert headings(after) == headings(before)
    assert [item[1:] for item in items(after)] == [item[1:] for item in items(before)]
    assert cells(after) == cells(before)
    found = likeness(before, after)
    assert found.order >= 0.99
    assert found.link == 1
