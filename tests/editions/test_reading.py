import pytest

from youthsite.editions import read_edition, read_page
from youthsite.errors import YouthsiteError
from youthsite.model import Edition


def test_a_missing_folder_is_an_empty_edition(tmp_path):
    assert read_edition(tmp_path / "glen") == Edition("glen", ())


def test_index_comes_first_and_then_the_names(tmp_path):
    for name in ("zebra.md", "index.md", "apple.md", ".hidden.md", "notes.txt"):
        (tmp_path / name).write_text("# Page\n")
    edition = read_edition(tmp_path)
    assert [page.stem for page in edition.pages] == ["index", "apple", "zebra"]
    assert edition.slug == tmp_path.name


@pytest.mark.parametrize("data", [b"\xff\xfe", b"# Year\n\n::: {#a .did}\n\xe9\n:::\n"])
def test_letters_that_are_not_utf_8_are_named_with_their_line(tmp_path, data):
    path = tmp_path / "index.md"
    path.write_bytes(data)
    with pytest.raises(YouthsiteError, match="UTF-8") as raised:
        read_page(path)
    assert raised.value.line == data.count(b"\n", 0, data.find(b"\xe9")) + 1 if b"\xe9" in data else 1


def test_a_record_is_read_with_its_page(tmp_path):
    (tmp_path / "index.md").write_text("::: {#a .did}\nWe met.\n:::\n")
    (tmp_path / "index.record.yml").write_text(
        "format: 1\nblocks:\n  a:\n    state: in review\n    origin: rules\n    ties:\n    - passage: p1\n"
        "left_out:\n  p2: {fingerprint: v1:aa, reason: no}\nto_do:\n  p3:\n"
    )
    page = read_page(tmp_path / "index.md")
    assert page.blocks[0].record.state == "in review"
    assert page.blocks[0].record.ties[0].passage == "p1"
    assert [(each.passage, each.reason) for each in page.left_out + page.to_do] == [("p2", "no"), ("p3", "")]


def test_fifty_megabytes_on_one_line_are_read(tmp_path):
    path = tmp_path / "index.md"
    path.write_text("::: {#a .did}\n" + "# a " * 12_500_000 + "\n:::\n")
    assert len(read_page(path).blocks[0].heading) > 40_000_000
