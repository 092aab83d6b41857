"""Reports as other councils might write them get the outline that a reader would give them."""

from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).parent / "unseen" / "outlines"
OUTLINES = yaml.safe_load((FOLDER / "outlines.yml").read_text(encoding="utf-8"))


def test_every_report_of_the_folder_has_its_outline():
    assert set(OUTLINES) == {path.name for path in FOLDER.iterdir() if path.suffix in (".txt", ".md")}


@pytest.mark.parametrize("name", sorted(OUTLINES))
def test_an_unseen_report_gets_the_outline_a_reader_would_give_it(bring_in, name):
    text = (FOLDER / name).read_text(encoding="utf-8")
    found = bring_in(text, f"{Path(name).stem}-2024{Path(name).suffix}")
    outline = [f"{'  ' * (head['level'] - 1)}{head['text']}" for head in found.account["outline"]]
    assert outline == OUTLINES[name].splitlines()
