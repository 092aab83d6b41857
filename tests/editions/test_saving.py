import subprocess
import sys
from contextlib import suppress
from dataclasses import replace

import pytest

from youthsite.editions import (
    add_blocks,
    new_page,
    read_edition,
    read_page,
    recorded,
    remove_block,
    render_records,
    replace_block,
    save_page,
    save_pages,
    saving,
)
from youthsite.errors import YouthsiteError
from youthsite.model import Block, Omission, Tie

ONE = recorded(Block("one", "did", "", "We met.", 1), "approved", "rules", [Tie("p1", "v1:aa", "We met up.")])
TWO = recorded(
    Block("two", "next", "Soon", "We will meet.", 1), "agreed", "person", [Tie("p2", "v1:bb", "Plans.")]
)


class Killed(BaseException):
    pass


@pytest.fixture
def page(tmp_path):
    save_page(new_page(tmp_path / "index.md", "Year", [ONE]), before=None)
    return read_page(tmp_path / "index.md")


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_was_saved_is_read_again(page):
    longer = replace(add_blocks(page, [TWO]), to_do=(Omission("p3", "v1:cc", "what is a board?"),))
    save_page(longer, before=page)
    again = read_page(page.path)
    assert replace(again, record_source=page.record_source) == longer


def test_an_untouched_page_is_not_written(page, tmp_path):
    record = tmp_path / "index.record.yml"
    (tmp_path / "index.md").write_bytes(b"\xef\xbb\xbf" + page.source.replace("\n", "\r\n").encode())
    record.write_text("blocks:\n  one: {origin: rules, state: approved}\nformat: '1'\n")
    before = files(tmp_path)
    again = read_page(page.path)
    save_page(again, before=again)
    assert files(tmp_path) == before


def test_a_changed_state_leaves_the_words_alone(page, tmp_path):
    words = (tmp_path / "index.md").read_bytes()
    save_page(replace_block(page, recorded(page.blocks[0], "in review")), before=page)
    assert (tmp_path / "index.md").read_bytes() == words
    assert read_page(page.path).blocks[0].record.state == "in review"


def test_a_page_can_be_saved_twice_in_a_row(page):
    longer = add_blocks(page, [TWO])
    save_page(longer, before=page)
    shorter = remove_block(longer, "one")
    save_page(shorter, before=longer)
    assert [block.id for block in read_page(page.path).blocks] == ["two"]


def test_a_page_without_anything_to_record_has_no_record_file(tmp_path):
    save_page(new_page(tmp_path / "index.md", "Year", [Block("a", "did", "", "We met.", 1)]), before=None)
    assert list(files(tmp_path)) == ["index.md"]


@pytest.mark.parametrize("name", ["index.md", "index.record.yml"])
def test_nobodys_newer_words_are_overwritten(page, tmp_path, name):
    with (tmp_path / name).open("a") as file:
        file.write("left_out: {}\n")
    before = files(tmp_path)
    with pytest.raises(YouthsiteError, match="Somebody changed") as raised:
        save_page(add_blocks(page, [TWO]), before=page)
    assert raised.value.file == tmp_path / name
    assert files(tmp_path) == before


def test_a_page_deleted_meanwhile_does_not_come_back(page, tmp_path):
    (tmp_path / "index.md").unlink()
    with pytest.raises(YouthsiteError, match="Somebody changed"):
        save_page(add_blocks(page, [TWO]), before=page)
    assert not (tmp_path / "index.md").exists()


def test_a_new_page_does_not_replace_another(page, tmp_path):
    before = files(tmp_path)
    with pytest.raises(YouthsiteError, match="a page of this name already"):
        save_page(new_page(page.path, "Other", [TWO]), before=None)
    assert files(tmp_path) == before


def test_when_the_words_cannot_be_written_the_record_is_put_back(page, tmp_path, monkeypatch):
    before = files(tmp_path)
    write = saving.write_text

    def full(path, text, *, expected=...):
        if path == page.path:
            raise OSError("disk full")
        write(path, text, expected=expected)

    monkeypatch.setattr(saving, "write_text", full)
    with pytest.raises(OSError, match="disk full"):
        save_page(add_blocks(page, [TWO]), before=page)
    assert files(tmp_path) == before


@pytest.mark.parametrize("steps", [0, 1, 2])
@pytest.mark.parametrize("change", ["add", "remove", "both", "edit"])
def test_a_crash_between_the_steps_loses_and_approves_nothing(page, monkeypatch, steps, change):
    changed = {
        "add": lambda: add_blocks(page, [TWO]),
        "remove": lambda: remove_block(page, "one"),
        "both": lambda: add_blocks(remove_block(page, "one"), [TWO]),
        "edit": lambda: replace_block(
            page, recorded(replace(page.blocks[0], body="We left."), "approved", ties=ONE.record.ties)
        ),
    }[change]()
    write, left = saving.write_text, steps

    def killed(path, text, *, expected=...):
        nonlocal left
        if left == 0:
            raise Killed
        left -= 1
        write(path, text, expected=expected)

    monkeypatch.setattr(saving, "write_text", killed)
    monkeypatch.setattr(saving, "_put_back", lambda record, text: None)
    with suppress(Killed):
        save_page(changed, before=page)
    monkeypatch.undo()
    found = read_page(page.path)
    for block in found.blocks:
        assert block.record.ties, "words stand on the page whose ties were lost"
    saved = {block.id: block for block in (*page.blocks, *changed.blocks)}
    assert all(block.body in ("We met.", "We left.", saved[block.id].body) for block in found.blocks)
    goal = replace(changed, unplaced=(), record_source="")
    save_page(replace(goal, record_source=found.record_source), before=found)
    again = read_page(page.path)
    assert replace(again, record_source="") == goal
    assert render_records(again) == render_records(goal)


def test_a_crash_before_a_new_page_has_words_can_be_run_again(tmp_path):
    page = new_page(tmp_path / "index.md", "Year", [ONE])
    (tmp_path / "index.record.yml").write_text(render_records(page))
    assert read_edition(tmp_path).pages == ()
    save_page(page, before=None)
    assert read_page(page.path).blocks == page.blocks


DECIDE = """
import sys
from pathlib import Path
from youthsite.editions import read_page, recorded, replace_block, save_page
from youthsite.errors import YouthsiteError
path, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(times):
    while True:
        page = read_page(path)
        (block,) = [block for block in page.blocks if block.id == name]
        new = recorded(block, "in review", ties=[*block.record.ties, Tie(f"p{number}", "", "")])
        try:
            save_page(replace_block(page, new), before=page)
            break
        except YouthsiteError as error:
            assert "Somebody changed" in str(error), error
"""


def test_of_decisions_in_the_same_instant_none_is_lost(page, tmp_path):
    save_page(add_blocks(page, [TWO]), before=page)
    script = DECIDE.replace("import sys", "import sys\nfrom youthsite.model import Tie")
    runs = [
        subprocess.Popen([sys.executable, "-c", script, str(page.path), name, "40"])
        for name in ("one", "two")
    ]
    assert [run.wait(timeout=120) for run in runs] == [0, 0]
    ties = {block.id: len(block.record.ties) for block in read_page(page.path).blocks}
    assert ties == {"one": 41, "two": 41}
    assert sorted(files(tmp_path)) == ["index.md", "index.record.yml"]


def test_of_several_pages_none_is_saved_when_one_was_changed(page, tmp_path):
    save_page(new_page(tmp_path / "b.md", "Year", [TWO]), before=None)
    other = read_page(tmp_path / "b.md")
    (tmp_path / "b.md").write_text("# Changed\n")
    before = files(tmp_path)
    with pytest.raises(YouthsiteError, match="Somebody changed"):
        save_pages([(add_blocks(page, [TWO]), page), (remove_block(other, "two"), other)])
    assert files(tmp_path) == before
