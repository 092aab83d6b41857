import pytest

from youthsite.errors import YouthsiteError
from youthsite.project import open_project
from youthsite.scaffold import new_site, place_name


def test_a_new_site_can_be_opened_with_its_names(tmp_path):
    new_site(tmp_path / "site", partnership='The "Glen": partnership', area="Glen Orra")
    settings = open_project(tmp_path / "site").settings
    assert settings.partnership == 'The "Glen": partnership'
    assert settings.area == "Glen Orra"
    assert "in Glen Orra." in (tmp_path / "site" / "content" / "index.md").read_text()


def test_the_first_page_promises_sound_only_where_there_is_some(tmp_path):
    for narrator, promised in (("espeak", True), ("none", False)):
        new_site(tmp_path / narrator, partnership="Glen", area="", narrator=narrator)
        words = (tmp_path / narrator / "content" / "index.md").read_text()
        assert ("You can listen to it." in words) == promised
        assert "%(" not in words


def test_a_folder_in_use_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(YouthsiteError, match="not empty"):
        new_site(tmp_path, partnership="x", area="")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(YouthsiteError):
        new_site(tmp_path / "file", partnership="x", area="")


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("glen-orra-2024-25", "Glen Orra"),
        ("glen-orra-corporate-parenting-2024", "Glen Orra"),
        ("orra-plans-review-2019", "Orra"),
        ("childrens-services-plan-2024", ""),
        ("2024-25", ""),
        ("orra", "Orra"),
    ],
)
def test_a_place_is_read_from_the_slug(slug, name):
    assert place_name(slug) == name
