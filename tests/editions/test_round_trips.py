"""The figures of `python -m tests.bench.round_trips`, for the example and one draft."""

from tests.bench.round_trips import drafted, round_trip
from tests.sites import copy_example


def all_the_same(folder):
    trips = round_trip(folder)
    assert trips.pages > 0
    assert (trips.same, trips.refused) == (trips.files, 0)
    return trips


def test_every_byte_of_the_example_stays(tmp_path):
    project = copy_example(tmp_path / "site")
    assert all_the_same(project.easyread / project.slugs[0]).blocks > 80


def test_every_byte_stays_when_a_windows_editor_saved_the_pages(tmp_path):
    project = copy_example(tmp_path / "site")
    folder = project.easyread / project.slugs[0]
    for path in folder.glob("*.md"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert all_the_same(folder).blocks > 80


def test_every_byte_of_a_draft_stays(tmp_path, report_file):
    name = report_file("south-lanarkshire-corporate-parenting-2018").stem
    project = drafted(name, tmp_path / "site")
    all_the_same(project.easyread / project.slugs[0])
