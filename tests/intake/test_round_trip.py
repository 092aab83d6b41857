import re
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

import markdown
import pytest

from tests.intake.conftest import bring_in_file
from tests.intake.word_files import TreeWriter
from youthsite.intake.log import Log
from youthsite.intake.source import read_source
from youthsite.intake.text_reader import read_text_report
from youthsite.intake.tree import Heading, Items, Table, find, inlines, plain

EXAMPLE = Path(__file__).parents[2] / "content" / "glen-orra-2024-25"
REPORTS = [
    "north-lanarkshire-2023-24",
    "scotland-plans-review-2019",
    "scottish-borders-2021-22",
    "south-lanarkshire-2021-22",
    "south-lanarkshire-corporate-parenting-2018",
]


def pages_of(folder):
    return [folder / "index.md", *sorted(path for path in folder.glob("*.md") if path.stem != "index")]


def blocks_of(folder):
    """The blocks of all pages; the index's title is a title, and stands above all headings."""
    blocks = []
    for page in pages_of(folder):
        for block in read_text_report(read_source(page), Log()).blocks:
            if isinstance(block, Heading) and page.stem == "index":
                block = replace(block, mark=block.mark - 1)
            blocks.append(block)
    return blocks


def as_word(folder, path):
    return TreeWriter().save(path, blocks_of(folder))


def as_web_page(folder, path):
    texts = [page.read_text(encoding="utf-8") for page in pages_of(folder)]
    deeper = [re.sub(r"^#", "##", text, flags=re.MULTILINE) for text in texts[1:]]
    body = "".join(
        markdown.markdown(text, extensions=["tables", "sane_lists"]) for text in [texts[0], *deeper]
    )
    path.write_text(f"<!doctype html><meta charset=utf-8><body>{body}</body>", encoding="utf-8")
    return path


FORMATS = {"docx": as_word, "html": as_web_page}


def headings(blocks):
    return [(block.mark, plain(block.text)) for block in blocks if isinstance(block, Heading)]


def items(blocks):
    return [(item.number, plain(item.text)) for found in find(blocks, Items) for item in found.items]


def cells(blocks):
    return [
        [" ".join(plain(text) for block in cell for _, text in inlines(block)) for cell in row.cells]
        for table in find(blocks, Table)
        for row in table.rows
    ]


def text(blocks):
    return " ".join(plain(inline) for block in blocks for _, inline in inlines(block)).split()


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
    assert items(after) == items(before)
    assert cells(after) == cells(before)
    assert SequenceMatcher(None, text(before), text(after), autojunk=False).ratio() >= 0.99


@pytest.mark.reports
@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("name", REPORTS)
def test_a_published_report_comes_back_whole(tmp_path, report_file, name, ending):
    bring_in_file(report_file(name), tmp_path / "first")
    before, after = there_and_back(tmp_path / "first" / "content" / name, tmp_path / "site", ending)
    assert headings(after) == headings(before)
    assert items(after) == items(before)
    assert cells(after) == cells(before)
    assert SequenceMatcher(None, text(before), text(after), autojunk=False).ratio() >= 0.99
